/** Rules on words that leave the reader to guess. */
import { atEach } from '../finders/places.ts'
import { termRule, type TermRule } from '../term-rule.ts'
import { wordSet } from '../../word-set.ts'
import { isDefinite } from '../finders/definite-words.ts'
import { isMonth, isNoDemand } from '../finders/no-demand.ts'
import type { Breach, Reading, Rule } from '../rule.ts'
import type { Hit } from '../lexicon.ts'

const follows = (reading: Reading, hit: Hit): string => reading.tokens[hit.to]?.lower ?? ''

/** "faster than 2 s", "more than 5 attempts", "than 3": the number says it. */
function isMeasured(reading: Reading, hit: Hit): boolean {
  const { tokens } = reading
  if (RANKS.holds(tokens[hit.to]) && isRankedBeside(tokens, hit)) return true
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
