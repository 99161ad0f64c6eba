/** Rules on words that leave the reader to guess. */
import { atEach } from '../finders/places.ts'
import { termRule, type TermRule } from '../term-rule.ts'
import { wordSet } from '../../word-set.ts'
import type { Token } from '../../language/tokens.ts'
import { tellsOfTheDocument } from '../finders/document-talk.ts'
import type { Breach, Reading, Rule } from '../rule.ts'
import type { Hit } from '../lexicon.ts'

const follows = (reading: Reading, hit: Hit, offset = 0): string =>
  reading.tokens[hit.to + offset]?.lower ?? ''

/** "clear the cart", "prompt the user", "they complicated": the word is a verb there, and says something definite. */
function isDefinite(reading: Reading, hit: Hit): boolean {
  const token = reading.tokens[hit.from]
  if (isReported(reading, hit) || tellsOfTheDocument(reading, hit.from)) return true
  if (hit.parts[0] === 'kind' || hit.parts[0] === 'sort') return isNamedKind(reading, hit)
  if (hit.parts.length > 1 || token === undefined) return false
  if (isDefiniteHere(reading, hit)) return true
  if (token.lower === 'standard' && !/^(?:NOUN|ADJ)$/.test(reading.tokens[hit.to]?.pos ?? '')) return true
  if (hit.group.kind === 'subjective_language') return token.pos === 'VERB' && !token.lower.endsWith('ed')
  if (token.lower === 'well') return reading.tokens[hit.from + 1]?.lower === '-'
  if (token.lower === 'rather') return follows(reading, hit) === 'than'
  if (token.lower === 'pretty' || token.lower === 'some') return false
  if (token.lower === 'minimum' || token.lower === 'maximum') {
    return reading.tokens.slice(hit.to).some(({ pos }) => pos === 'NUM')
  }
  return token.lower === 'too' && /^[.,;]?$/.test(follows(reading, hit))
}

/** Words that fill a pause, or praise a wish: "so basically", "it would be great if". */
const FILLERS = wordSet('basically actually really essentially pretty quite')
const PRAISE = wordSet('nice great good helpful useful cool handy ideal perfect')

/** "Very easy to use, and stable": a judgement without a verb, where a wish would name its thing ("a nice colour"). */
const isVerdict = ({ tokens }: Reading, hit: Hit): boolean =>
  !tokens.slice(0, hit.from).some(({ pos }) => pos === 'VERB' || pos === 'AUX') &&
  tokens[hit.from]?.pos === 'ADJ' &&
  !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[hit.to]?.pos ?? '')

/** In talk, "the search is slow" and "at the moment" tell how things are, and demand nothing. */
const isReported = (reading: Reading, hit: Hit): boolean =>
  reading.spoken &&
  (isVerdict(reading, hit) ||
    FILLERS.has(hit.parts[0] ?? '') ||
    (PRAISE.has(hit.parts[0] ?? '') &&
      /^(?:be|['’]d|pretty|very|really|)$/.test(reading.tokens[hit.from - 1]?.lower ?? '')) ||
    /^(?:currently|at|recently|presently)$/.test(hit.parts[0] ?? '') ||
    reading.tokens
      .slice(Math.max(0, hit.from - 2), hit.from)
      .some(({ lower }) => /^(?:is|are|was|were|['’]s|['’]re)$/.test(lower)))

/** "the kind of data", "which kind of file": a noun. */
const isNamedKind = ({ tokens }: Reading, hit: Hit): boolean =>
  /^(?:the|a|this|that|what|which|each|one|every)$/.test(tokens[hit.from - 1]?.lower ?? '')

/** Words that are vague in one place of a sentence and name a thing in another. */
function isDefiniteHere(reading: Reading, hit: Hit): boolean {
  const { tokens } = reading
  const [before, token, next] = [tokens[hit.from - 1], tokens[hit.from], tokens[hit.to]]
  const precedes = (words: string) => words.split(' ').includes(next?.lower ?? '')
  // "case-relevant": a compound has a meaning of its own.
  if (before?.text === '-' && before.end === token?.start) return true
  if (token === undefined || isLabel(tokens, hit.from) || isHead(tokens, hit)) return true
  if (isListed(tokens, hit) || opensName(tokens, hit) || isOneOfTwoKinds(tokens, hit)) return true
  switch (token.lower) {
    case 'sound':
      return before?.pos !== 'AUX' || !/^(?:is|are|be)$/.test(before.lower)
    case 'light':
      return before?.pos === 'DET' && !/^(?:NOUN|ADJ)$/.test(next?.pos ?? '')
    case 'accessible':
      return precedes('for to by from via through at only')
    case 'transparent':
      return precedes('to')
    case 'proven':
      return before?.pos === 'AUX' && precedes('to by')
    case 'long':
    case 'wide':
    case 'high':
      return before?.pos === 'NOUN' && tokens[hit.from - 2]?.pos === 'NUM'
    case 'previous':
      return (before?.lower === 'the' && next?.pos === 'NOUN') || next?.pos === 'NUM'
    case 'previously':
      return next?.pos === 'VERB' && /(?:ed|en|wn)$/.test(next.lower)
    case 'currently':
      return /^(?:the|an?|each|every)$/.test(before?.lower ?? '')
    case 'later':
      return before?.lower === 'no' || before?.lower === 'not'
    case 'usability':
    case 'readability':
    case 'legibility':
      return next?.pos === 'NOUN'
    case 'advanced':
      return /^(?:is|are|was|were|be|been|then)$/.test(before?.lower ?? '') && precedes('by to from')
    case 'critical':
      return before?.pos === 'NOUN'
    case 'detailed':
      return (
        before?.lower === 'been' ||
        precedes('in by below above specification specifications design description')
      )
    case 'important':
    case 'essential':
      return /^(?:is|be)$/.test(before?.lower ?? '') && precedes('that to for')
    case 'particular':
      return /^(?:a|the|that|this|each)$/.test(before?.lower ?? '')
    case 'certain':
      return /^(?:a|that|this|each)$/.test(before?.lower ?? '')
    case 'possible':
      return before?.lower === 'as'
    case 'related':
      return before?.pos === 'NOUN' || precedes('to for by')
    case 'standard':
      if (before?.lower === "'s" || before?.lower === '’s') return true
      return tokens.slice(hit.to, hit.to + 10).some(({ lower }) => /^(?:specified|defined)$/.test(lower))
    case 'details':
    case 'detail':
      return precedes('concerning about') || before?.pos === 'NOUN'
    case 'necessary':
      return /^(?:is|be|are)$/.test((before?.lower === 'not' ? tokens[hit.from - 2] : before)?.lower ?? '')
    case 'sensitive':
      return before?.text === '-'
    case 'effective':
      return precedes('area date power address')
    default:
      return false
  }
}

/** "Beginner, Intermediate and Advanced", "the Common Baseline": with a capital inside a sentence it is a name. */
function isLabel(tokens: Reading['tokens'], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]]
  if (before === undefined || token === undefined || !/^[A-Z][a-z]/.test(token.text)) return false
  if (!/^[\p{L},(]/u.test(before.text)) return false
  return !tokens.some(({ text }, at) => at > 0 && IN_CAPITALS.test(text))
}

/** A sentence written like a heading: there a capital says nothing. */
const IN_CAPITALS = /^(?:Shall|Must|Should|Will|Be|The|And|Of)$/

/** "the long Conflict Resolution period": the words behind it are a name, and it is part of it. */
const opensName = (tokens: Reading['tokens'], { to }: Hit): boolean =>
  /^[A-Z][a-z]/.test(tokens[to]?.text ?? '') && /^(?:[A-Z][a-z].*|-)$/.test(tokens[to + 1]?.text ?? '')

/** "short timers … long timers": two kinds that are told apart, and both have their name. */
function isOneOfTwoKinds(tokens: Reading['tokens'], hit: Hit): boolean {
  const opposite = KINDS.get(hit.parts[0] ?? '')
  const kind = tokens[hit.to]
  if (opposite === undefined || kind === undefined) return false
  return tokens.some(({ lower }, at) => lower === opposite && tokens[at + 1]?.lower === kind.lower)
}

const KINDS: ReadonlyMap<string, string> = new Map(
  ['short long', 'small large', 'high low', 'light heavy', 'strong weak', 'fast slow'].flatMap(
    (pair): [string, string][] => {
      const [one = '', other = ''] = pair.split(' ')
      return [
        [one, other],
        [other, one],
      ]
    },
  ),
)

/** "relevant metadata (time, name and place)": which ones is said right there. */
function isListed(tokens: Reading['tokens'], hit: Hit): boolean {
  const open = tokens.findIndex(({ text }, at) => text === '(' && at >= hit.to && at <= hit.to + LONGEST_NAME)
  if (open < 0 || tokens.slice(hit.to, open).some(({ pos }) => pos === 'PUNCT' || pos === 'VERB'))
    return false
  const close = tokens.findIndex(({ text }, at) => text === ')' && at > open)
  const inside = tokens.slice(open + 1, close)
  return inside.some(({ lower }) => lower === ',') && !inside.some(({ lower }) => LEFT_OPEN.has(lower))
}

const LONGEST_NAME = 3
const LEFT_OPEN = wordSet('such e.g. eg like including include includes etc etc. … ...')

/** "A prompt will appear", "the ideal is": behind an article and before a verb it is the thing itself. */
const isHead = (tokens: Reading['tokens'], hit: Hit): boolean =>
  hit.group.kind === 'subjective_language' &&
  tokens[hit.from - 1]?.pos === 'DET' &&
  tokens[hit.to]?.pos === 'AUX'

/** "faster than 2 s", "more than 5 attempts", "than 3": the number says it. */
function isMeasured(reading: Reading, hit: Hit): boolean {
  const { tokens } = reading
  if (RANKS.has(tokens[hit.to]?.lower ?? '') && isRankedBeside(tokens, hit)) return true
  for (let index = hit.to; index < Math.min(tokens.length, hit.to + 5); index += 1) {
    if (tokens[index]?.lower === 'than')
      return tokens.slice(index + 1, index + 5).some(({ pos }) => pos === 'NUM')
  }
  const opposite = OPPOSITES.get(hit.parts[0] ?? '')
  if (opposite !== undefined && tokens.some(({ lower }) => lower === opposite)) return true
  return (
    tokens[hit.to]?.pos === 'NUM' ||
    // "0.2 or lower", "90 days or sooner"
    (tokens[hit.from - 1]?.lower === 'or' &&
      tokens.slice(Math.max(0, hit.from - 4), hit.from).some(({ pos }) => pos === 'NUM')) ||
    (tokens[hit.from - 1]?.pos === 'NUM' && /^(?:more|less|fewer)$/.test(hit.parts[0] ?? ''))
  )
}

const RANKS = wordSet('priority rank level precedence')

/** "a higher priority than the call", "calls are dropped, and the call of a higher priority": ranks have no measure, and the other is named. */
function isRankedBeside(tokens: Reading['tokens'], hit: Hit): boolean {
  if (tokens[hit.to + 1]?.lower === 'than') return true
  const of = tokens.findLastIndex(({ lower }, at) => lower === 'of' && at < hit.from && at >= hit.from - 2)
  const ranked = tokens[of - 1]?.lower ?? ''
  return of > 1 && tokens.slice(0, of - 1).some(({ lower }) => lower === ranked || lower === `${ranked}s`)
}

/** "calls of a higher priority override those of a lower": each is the other's measure. */
const OPPOSITES: ReadonlyMap<string, string> = new Map(
  [
    'higher lower',
    'larger smaller',
    'longer shorter',
    'newer older',
    'faster slower',
    'earlier later',
  ].flatMap((pair): [string, string][] => {
    const [one = '', other = ''] = pair.split(' ')
    return [
      [one, other],
      [other, one],
    ]
  }),
)

/** "most of", "at the latest", "first" are amounts or orders; "least privilege" is a name. */
function isNoSuperlative(reading: Reading, hit: Hit): boolean {
  const before = reading.tokens[hit.from - 1]?.lower
  if (hit.parts[0] === 'least')
    return before === 'at' || follows(reading, hit) === 'privilege' || follows(reading, hit) === 'privileges'
  if (hit.parts[0] === 'nearest' && reading.tokens[hit.to]?.pos === 'NUM') return true
  if (hit.parts[0] === 'most' && follows(reading, hit) === 'likely') return true
  return hit.parts[0] === 'most' && before === 'at'
}

/** "in May 2027", "on 3 May". */
const isMonth = (reading: Reading, hit: Hit): boolean => {
  const token = reading.tokens[hit.from]
  return token?.text === 'May' && hit.from > 0
}

/** "that can …", "can you …?", "most likely", "a plan to": nobody leaves a duty open with these. */
function isNoDemand(reading: Reading, hit: Hit): boolean {
  const { tokens, conditional, spoken } = reading
  const [word] = hit.parts
  if (word === 'likely') return /^(?:most|more|less|least)$/.test(tokens[hit.from - 1]?.lower ?? '')
  if (word === 'plan' || word === 'plans') return isThing(tokens, hit.from)
  if (isSubordinate(tokens, hit.from) || isWish(reading, hit)) return true
  if (!POSSIBLE.has(word ?? '')) return false
  if (word === 'can' && (spoken || conditional(hit.from))) return true
  if (tokens.at(-1)?.text === '?' && (hit.from === 0 || ASKED.has(tokens[hit.to]?.lower ?? ''))) return true
  return tellsOfTheDocument(reading, hit.from) || isTellingApart(tokens, hit)
}

const POSSIBLE = wordSet('can could may might would')
const ASKED = wordSet('that it you we i this')

/** "a workout plan to follow". */
const isThing = (tokens: Reading['tokens'], index: number): boolean =>
  tokens[index]?.pos === 'NOUN' && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[index - 1]?.pos ?? '')

/** "can be divided into two areas": how something is looked at, and nothing that is done. */
const isTellingApart = (tokens: Reading['tokens'], { to }: Hit): boolean => {
  const [be, told] = tokens[to]?.lower === 'be' ? tokens.slice(to, to + 2) : tokens.slice(to - 1, to + 1)
  return be !== undefined && /be$/.test(be.lower) && LOOKED_AT.has(told?.lower ?? '')
}

const LOOKED_AT = wordSet(
  'divided grouped classified categorised categorized distinguished summarised summarized characterised characterized regarded considered understood thought described',
)

/** Words behind which a clause tells which thing, how, why or whether, and demands nothing. */
const OPENS_CLAUSE = wordSet(
  'that which who whom whose what how where whereby whether so though although because if',
)
/** No clause has a longer subject. */
const LONGEST_SUBJECT = 18

/** "devices that can …", "where any data (raw or checked) can …", "to see whether the store can … and can …". */
function isSubordinate(tokens: Reading['tokens'], index: number): boolean {
  // "during which retries may": so near, no tag of a word between is asked.
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1)
    if (OPENS_CLAUSE.has(tokens[at]?.lower ?? '') && !isPointing(tokens, at)) return true
  // "that is kept and can be read": the verbs before the join belong to the same clause.
  const isJoined = /^(?:and|or|but)$/.test(tokens[index - 1]?.lower ?? '')
  let inBrackets = false
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_SUBJECT); at -= 1) {
    const token = tokens[at]
    if (token === undefined) return false
    if (token.text === '(' || token.text === ')') inBrackets = token.text === ')'
    else if (inBrackets) continue
    else if (OPENS_CLAUSE.has(token.lower)) return !isPointing(tokens, at)
    else if (/^[,;:.?!]$/.test(token.text) || DUTIES.has(token.lower)) return false
    else if (!isJoined && (token.pos === 'AUX' || isFinite(token))) return false
  }
  return false
}

const DUTIES = wordSet('shall must should will')

/** "I would like to", "I wish it would": who speaks asks for it, in a story and in talk. */
const isWish = ({ tokens, story, spoken }: Reading, hit: Hit): boolean =>
  (story || spoken) &&
  hit.parts[0] === 'would' &&
  (WISHED.has(hit.parts[1] ?? '') ||
    WISHED.has(tokens[hit.to]?.lower ?? '') ||
    tokens.slice(Math.max(0, hit.from - 4), hit.from).some(({ lower }) => lower === 'wish'))

const WISHED = wordSet('like love prefer want')

/** "That report can be printed", "So the clerk may leave": no clause behind a first word like these. */
const isPointing = (tokens: Reading['tokens'], index: number): boolean =>
  index === 0 && /^(?:that|so|what)$/.test(tokens[index]?.lower ?? '')

/** Participles belong to nouns: "the data defined by the team". */
const isFinite = ({ pos, lower }: Token): boolean => pos === 'VERB' && !/(?:ed|en|wn|ing)$/.test(lower)

/** An order that can be looked up, once it is said by what: "the nearest locker", "the highest bidder". */
const BY_MEASURE = wordSet(
  'highest lowest largest biggest smallest longest shortest newest oldest nearest closest widest heaviest lightest',
)

/** "as accurate as possible", whatever stands in the middle. */
function findAsPossible({ tokens, text, hits }: Reading): Breach[] {
  if (!text.includes('possible')) return []
  return atEach(tokens, (token, index) => {
    if (token.lower !== 'possible' || tokens[index - 1]?.lower !== 'as') return []
    if (hits('escape').some(({ from, to }) => index >= from && index < to)) return []
    const first = tokens.slice(Math.max(0, index - 7), index - 1).findLast(({ lower }) => lower === 'as')
    if (first === undefined) return []
    return [
      {
        start: first.start,
        end: token.end,
        message: `“${text.slice(first.start, token.end)}” is a way out: somebody has to decide what was possible.`,
        suggestion: 'State the value that has to be reached.',
      },
    ]
  })
}

function withAsPossible(card: TermRule): Rule {
  const rule = termRule(card)
  return { ...rule, find: (reading) => [...rule.find(reading), ...findAsPossible(reading)] }
}

const ATTEMPTS = wordSet('try tries attempt')

export const VAGUENESS_RULES: readonly Rule[] = [
  termRule({
    id: 'INCOSE-R7',
    name: 'Vague terms',
    issue_type: 'non_verifiable',
    issue_types: ['subjective_language', 'ambiguous_adjective_adverb', 'non_verifiable'],
    severity: 'warning',
    why: 'Two readers fill a vague word with two different values, and both believe they agreed.',
    example: {
      breaks: 'The system shall show search results fast.',
      mended: 'The system shall show search results within 2 s.',
    },
    list: 'vague',
    says: 'is ambiguous',
    unless: isDefinite,
  }),
  withAsPossible({
    id: 'INCOSE-R8',
    name: 'Escape clauses',
    issue_type: 'loophole',
    severity: 'warning',
    why: 'A way out lets a supplier say that the requirement was met when nothing was done.',
    example: {
      breaks: 'The system shall encrypt backups where possible.',
      mended: 'The system shall encrypt backups.',
    },
    list: 'escape',
    says: 'is a way out',
    // "when I try to overwrite it": what somebody attempts is the case, and no excuse.
    unless: (reading, hit) => ATTEMPTS.has(hit.parts[0] ?? '') && reading.conditional(hit.from),
  }),
  termRule({
    id: 'INCOSE-R9',
    name: 'Open-ended clauses',
    issue_type: 'open_ended',
    severity: 'warning',
    why: 'A list without an end can be neither estimated nor tested to the end.',
    example: {
      breaks: 'The system shall export reports as PDF, CSV, etc.',
      mended: 'The system shall export reports as PDF or CSV files.',
    },
    list: 'open-ended',
    says: 'leaves the list open',
  }),
  termRule({
    id: 'PARLEY-UNCERTAIN-VERB',
    name: 'Verbs of uncertainty',
    issue_type: 'uncertain_verb',
    severity: 'warning',
    why: 'May, might and could leave open whether anything is required.',
    example: {
      breaks: 'The system may send a reminder.',
      mended: 'The system shall send a reminder.',
    },
    list: 'uncertain',
    says: 'is ambiguous',
    unless: (reading, hit) => isMonth(reading, hit) || isNoDemand(reading, hit),
  }),
  termRule({
    id: 'PARLEY-RECOMMENDATION',
    name: 'Recommended or required',
    issue_type: 'uncertain_verb',
    severity: 'info',
    why: 'Standards keep “should” for what is recommended, while many authors mean what is required.',
    example: {
      breaks: 'The system should lock the account after 5 failed attempts.',
      mended: 'The system shall lock the account after 5 failed attempts.',
    },
    list: 'recommended',
    says: 'leaves open whether this is binding',
  }),
  termRule({
    id: 'PARLEY-SUPERLATIVE',
    name: 'Superlatives',
    issue_type: 'superlative',
    severity: 'warning',
    why: 'The best of all can only be named by looking at all, which no test does.',
    example: {
      breaks: 'The system shall offer the cheapest connection.',
      mended: 'The system shall list connections sorted by price, lowest first.',
    },
    list: 'superlative',
    says: 'is a superlative',
    unless: (reading, hit) => isNoSuperlative(reading, hit) || namesItsGround(reading, hit),
    lighter: (_reading, hit) => BY_MEASURE.has(hit.parts[0] ?? ''),
  }),
  termRule({
    id: 'PARLEY-COMPARATIVE',
    name: 'Comparatives',
    issue_type: 'comparative',
    severity: 'warning',
    why: 'A comparison without its other side cannot be measured.',
    example: {
      breaks: 'The new scanner shall read labels faster.',
      mended: 'The new scanner shall read a label in less than 200 ms.',
    },
    list: 'comparative',
    says: 'compares',
    unless: isMeasured,
  }),
]

/** "the highest of the three values", "sorted by price, lowest first": it can be looked up. */
function namesItsGround({ tokens }: Reading, hit: Hit): boolean {
  const rest = tokens.slice(hit.to, hit.to + 5).map(({ lower }) => lower)
  return (
    rest[0] === 'first' ||
    (rest.includes('of') && (rest.includes('those') || rest.slice(rest.indexOf('of')).includes('the')))
  )
}
