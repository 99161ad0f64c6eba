/** Rules on negation, pronouns, conditions, and what is left out. */
import { isExpletive } from '../finders/expletive.ts'
import { pointsElsewhere } from '../../structure/demonstrative.ts'
import { isNone } from '../finders/denied.ts'
import { isResolved } from '../finders/vague-pronouns.ts'
import type { Hit } from '../lexicon.ts'
import type { Breach, Reading, Rule } from '../rule.ts'
import { isAside } from '../../structure/pronouns.ts'
import { termRule, type TermRule } from '../term-rule.ts'
import { wordSet } from '../../word-set.ts'

/** "No user shall …" forbids; "no." before a number, the answer "no" and "shall have no edges" do not. */
const isMildNo = ({ tokens, duty }: Reading, hit: Hit): boolean => {
  const next = tokens[hit.to]
  if (hit.parts[0] !== 'no') return false
  return hit.from > duty || next === undefined || next.pos === 'NUM' || next.pos === 'PUNCT'
}

/**
 * The demand itself denies: "shall not", "no user shall", "make sure it doesn't".
 * What is not so today, or which thing is meant ("a task that nobody claimed"), demands nothing.
 */
function isDenied({ tokens, duty, spoken, story }: Reading, hit: Hit): boolean {
  const [word] = hit.parts
  if (word === 'can' || word === 'cannot') return !spoken
  if (isConceded(tokens, hit.from)) return false
  if (word === 'never' || hit.from < duty) return !isRelative(tokens, hit.from)
  const before = tokens.slice(Math.max(0, hit.from - 3), hit.from).map(({ lower }) => lower)
  if (before.some((lower) => WANTING.has(lower))) return true
  if (before.at(-1) === 'to' || tokens[hit.to]?.lower === 'to') return true
  if (tokens.slice(hit.to, hit.to + 2).some(({ lower }) => lower === 'want' || lower === 'allow')) return true
  const assured = tokens.slice(0, hit.from).some(({ lower }) => /^(?:sure|ensures?|guarantees?)$/.test(lower))
  if (assured) return true
  return !spoken && !story && duty < 0 && /^(?:does|do|is|are)$/.test(before.at(-1) ?? '')
}

/** "although the line is not busy", "since it is not critical": a reason, and what is so anyway. */
function isConceded(tokens: Reading['tokens'], index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const lower = tokens[at]?.lower ?? ''
    if (/^[,.;:]$/.test(lower) || WANTING.has(lower)) return false
    if (CONCEDES.has(lower)) return true
  }
  return false
}

const CONCEDES = wordSet('although though since because whereas')

const WANTING = wordSet('shall must should will may can could need needs')

const isRelative = (tokens: Reading['tokens'], index: number): boolean =>
  /^(?:that|which|who|whose|whom)$/.test(tokens[index - 1]?.lower ?? '')

/** "must not take longer than 3 s": an upper limit in other words. */
function isLimit({ tokens }: Reading, hit: Hit): boolean {
  const rest = tokens.slice(hit.to, hit.to + 7)
  const than = rest.findIndex(({ lower }) => lower === 'than' || lower === 'exceed')
  return than >= 0 && rest.slice(than).some(({ pos }) => pos === 'NUM')
}

const SPEAKERS = wordSet('i me my we us our you your')
const THINGS = wordSet('it they them itself themselves')
const ANYBODY = /^(?:some|any|every)(?:one|body|thing)$/
const WHOEVER = wordSet('whoever whatever whichever')
const OTHERS = wordSet('other another such')

/** Who speaks is known in talk and in "we need"; "other fields" names its thing; "whoever asks" explains itself. */
function isKnown({ tokens, spoken, story }: Reading, hit: Hit): boolean {
  const word = hit.parts[0] ?? ''
  const next = tokens[hit.to]
  if (tokens[hit.from]?.text === 'IT') return true
  if (isExpletive(tokens, hit.from) || isAside(tokens, hit.from)) return true
  if (SPEAKERS.has(word)) return spoken || (word === 'we' && /^(?:need|want|have)$/.test(next?.lower ?? ''))
  // With a noun before it, whether two could be meant is asked by those who know the sentences around.
  if (THINGS.has(word)) return tokens.slice(0, hit.from).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  if (word === 'another' && tokens.slice(0, hit.from).some(({ lower }) => lower === 'one')) return true
  if (ANYBODY.test(word)) return spoken || story || (word.startsWith('any') && isNone(tokens, hit.from))
  if (WHOEVER.has(word)) return true
  if (word === 'such' && tokens[hit.from - 1]?.lower === 'as') return true
  if (word === 'which' && describesNoun(tokens, hit.from)) return true
  if (word === 'which' && next !== undefined && /^(?:NOUN|ADJ)$/.test(next.pos)) return true
  // "Such calls …" at the start points at the statement before.
  const isDeterminer = next !== undefined && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos)
  return OTHERS.has(word) && isDeterminer && !(word === 'such' && hit.from === 0)
}

/** "the scheduler, which …": the noun right before the comma is described. Behind a verb it may be the whole deed. */
const describesNoun = (tokens: Reading['tokens'], index: number): boolean =>
  tokens[index - 1]?.lower === ',' && /^(?:NOUN|PROPN)$/.test(tokens[index - 2]?.pos ?? '')

/** "and" beside "or" in one condition. */
function findMixedConditions(reading: Reading): Breach[] {
  return reading.conditions.flatMap((place) => {
    const inside = reading.tokens.filter(({ start }) => start >= place.start && start < place.end)
    const and = inside.find(({ lower }) => lower === 'and')
    const or = inside.find(({ lower }) => lower === 'or')
    if (and === undefined || or === undefined || Math.abs(and.start - or.start) < 5) return []
    return [
      {
        start: Math.min(and.start, or.start),
        end: Math.max(and.end, or.end),
        message:
          'The condition joins with “and” as well as with “or”, so it is ambiguous which belong together.',
        suggestion: 'Write one statement for each alternative, or a table of conditions.',
      },
    ]
  })
}

/** A condition before the duty and another at the end, where it is easily missed. */
function findScatteredConditions({ text, tokens, conditions, duty }: Reading): Breach[] {
  const verb = tokens[duty]
  if (verb === undefined) return []
  const leading = conditions.find(({ end }) => end <= verb.start)
  const trailing = conditions.find(({ start, end }) => start > verb.end && end > start)
  if (leading === undefined || trailing === undefined) return []
  return [
    {
      start: trailing.start,
      end: trailing.end,
      message: `“${text.slice(trailing.start, trailing.end)}” is a second condition, apart from the first.`,
      suggestion: 'Put all conditions before the subject: “While …, when …, the system shall …”.',
    },
  ]
}

const NEGATIONS = wordSet("not n't n’t never no without unless neither nor cannot")

/** "no … without", "not … no": in one clause. Two that are joined, or stand in two clauses, each deny for themselves. */
function turnsAround(between: Reading['tokens']): boolean {
  if (between.some(({ lower }) => /^[.;:]$/.test(lower))) return false
  return (
    /^(?:without|unless)$/.test(between.at(-1)?.lower ?? '') ||
    !between.some((token) => PARTS_CLAUSES.holds(token))
  )
}

const PARTS_CLAUSES = wordSet(
  'and or but nor , since as because so that which who when where while although though',
)

function findDoubleNegatives(reading: Reading): Breach[] {
  const { text, tokens } = reading
  if (!NEGATIONS.holdsAny(tokens)) return []
  const fixed = reading.hits('fixed')
  const places = tokens.filter(
    (token, index) =>
      NEGATIONS.holds(token) &&
      !reading.conditional(index) &&
      !fixed.some(({ from, to }) => index >= from && index < to),
  )
  const [first, second] = places
  if (first === undefined || second === undefined || first.lower === 'neither') return []
  if (!turnsAround(tokens.slice(tokens.indexOf(first) + 1, tokens.indexOf(second) + 1))) return []
  return [
    {
      start: first.start,
      end: second.end,
      message: `“${text.slice(first.start, first.end)}” and “${text.slice(second.start, second.end)}” in one statement turn each other around.`,
      suggestion: 'Say what happens, and in which case, without a negation.',
    },
  ]
}

/** Said again in the same statement it leaves the same open: one doubt, one finding. Who reads and who speaks is one question too. */
function saidOnce(card: TermRule): Rule {
  const rule = termRule(card)
  return {
    ...rule,
    find(reading) {
      const seen = new Set<string>()
      return rule.find(reading).filter(({ start, end }) => {
        const word = reading.text.slice(start, end).toLowerCase()
        const doubt = SPEAKERS.has(word) ? 'speaker' : word
        return !seen.has(doubt) && seen.add(doubt)
      })
    },
  }
}

export const COMPLETENESS_RULES: readonly Rule[] = [
  {
    id: 'INCOSE-R11',
    name: 'Separate clauses',
    issue_type: 'structure',
    severity: 'info',
    why: 'A condition at the end is overlooked by those who stop reading at the verb.',
    example: {
      breaks: 'When a card is inserted, the terminal shall ask for the code if the amount exceeds 50 EUR.',
      mended: 'When a card is inserted, the terminal shall ask for the code.',
    },
    find: findScatteredConditions,
  },
  termRule({
    id: 'INCOSE-R16',
    name: 'Use of “not”',
    issue_type: 'negative',
    severity: 'warning',
    why: 'That something never happens cannot be shown by any number of tests.',
    example: {
      breaks: 'The system shall not accept expired vouchers.',
      mended: 'The system shall refuse expired vouchers.',
    },
    list: 'negative',
    says: 'says what shall not be',
    unless: (reading, hit) => isMildNo(reading, hit) || !isDenied(reading, hit) || isLimit(reading, hit),
    freeInConditions: true,
  }),
  saidOnce({
    id: 'INCOSE-R24',
    name: 'Pronouns',
    issue_type: 'vague_pronoun',
    severity: 'warning',
    why: 'Statements are read alone, and what a pronoun stands for is left behind on another page.',
    example: { breaks: 'It shall print a receipt.', mended: 'The terminal shall print a receipt.' },
    list: 'pronoun',
    says: 'is ambiguous',
    unless: (reading, hit) => isResolved(reading, hit) || isKnown(reading, hit),
    lighter: ({ tokens }, hit) =>
      pointsElsewhere(tokens, hit.from) || /sel(?:f|ves)$/.test(hit.parts[0] ?? ''),
  }),
  termRule({
    id: 'INCOSE-R27',
    name: 'Explicit conditions',
    issue_type: 'incomplete',
    severity: 'warning',
    why: 'A case that is not written down is a different case for each reader.',
    example: {
      breaks: 'In some cases, the system shall ask for a second signature.',
      mended: 'When an order exceeds 10,000 EUR, the system shall ask for a second signature.',
    },
    list: 'hollow-condition',
    says: 'is no condition anyone can check',
  }),
  {
    id: 'INCOSE-R28',
    name: 'Multiple conditions',
    issue_type: 'compound',
    severity: 'warning',
    why: 'People bind “and” and “or” differently, and so do programmers.',
    example: {
      breaks:
        'If the door is open and the key is missing or the alarm is on, the car shall flash its lights.',
      mended: 'If the door is open and the key is missing, the car shall flash its lights.',
    },
    find: findMixedConditions,
  },
  termRule({
    id: 'INCOSE-R31',
    name: 'Solution free',
    issue_type: 'implementation',
    severity: 'warning',
    why: 'A solution in a requirement closes better ones out and hides the need.',
    example: {
      breaks: 'The system shall store orders in a MySQL table.',
      mended: 'The system shall keep each order for 10 years.',
    },
    list: 'solution',
    says: 'is a solution',
    unless: (reading, hit) => isName(reading, hit) || isDealtWith(reading, hit),
    freeInConditions: true,
  }),
  {
    id: 'PARLEY-DOUBLE-NEGATIVE',
    name: 'Double negatives',
    issue_type: 'negative',
    severity: 'warning',
    why: 'Two negations are misread by every third reader.',
    example: {
      breaks: 'The system shall delete no record without confirmation.',
      mended: 'When the user confirms, the system shall delete the record.',
    },
    find: findDoubleNegatives,
  },
  termRule({
    id: 'PARLEY-PLACEHOLDER',
    name: 'Placeholders',
    issue_type: 'incomplete',
    severity: 'error',
    why: 'A requirement with a hole in it cannot be built.',
    example: {
      breaks: 'The session shall end after TBD minutes of inactivity.',
      mended: 'The session shall end after 15 minutes of inactivity.',
    },
    list: 'placeholder',
    says: 'holds a place',
    // "what are we doing??" is asked, and nothing was left out.
    unless: ({ spoken }, hit) =>
      spoken && hit.parts.every((part) => part === '?' || part === '??' || part === '???'),
  }),
  termRule({
    id: 'PARLEY-REFERENCE',
    name: 'References that lead nowhere',
    issue_type: 'incomplete',
    severity: 'warning',
    why: 'Statements are moved, filtered and exported; what stands above then is something else.',
    example: {
      breaks: 'The report shall contain the fields listed below.',
      mended: 'The report shall contain the name and the date of birth of the patient.',
    },
    list: 'reference',
    says: 'is a loose reference',
  }),
]

/**
 * A solution is chosen by "in", "use", "with". What is only dealt with ("reset the test
 * database"), or does the deed itself, belongs to the domain; "implemented in" says nothing
 * before a place, nor before the name that is found anyway.
 */
function isDealtWith(reading: Reading, hit: Hit): boolean {
  const { tokens, duty } = reading
  const next = tokens[hit.to]
  // "react", "oracle", "soap" in small letters are words of the language.
  if (ALSO_WORDS.has(hit.parts[0] ?? ''))
    return !/^[A-Z]/.test(tokens[hit.from]?.text ?? '') || hit.from === 0
  if (
    hit.parts.length > 1 &&
    /^(?:implemented|developed|written|built|coded|programmed)$/.test(hit.parts[0] ?? '')
  )
    return next?.pos === 'DET' || reading.hits('solution').some(({ from }) => from === hit.to)
  if (!/^(?:databases?|source|middleware)$/.test(hit.parts[0] ?? '')) return false
  if (hit.from < duty || next?.pos === 'NOUN') return true
  const before = tokens.slice(Math.max(0, hit.from - 4), hit.from)
  return !before.some((token) => CHOOSING.holds(token))
}

const ALSO_WORDS = wordSet('react oracle soap rails ruby angular apache express java python spring modal')
const CHOOSING = wordSet('in into use uses using with via by through on have has')

/** "the Statement Database" is the name of a neighbour, not a choice. */
function isName({ tokens }: Reading, hit: Hit): boolean {
  const word = tokens[hit.from]
  const left = tokens[hit.from - 1]
  return /^Data/.test(word?.text ?? '') && /^[A-Z]/.test(left?.text ?? '') && hit.from > 1
}
