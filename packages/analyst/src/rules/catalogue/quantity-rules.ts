/** Rules on all and always, on amounts, and on time. */
import { atEach } from '../finders/places.ts'
import type { Hit } from '../lexicon.ts'
import type { Breach, Reading, Rule } from '../rule.ts'
import { breachOf, spanOf, termRule, type TermRule } from '../term-rule.ts'
import { isNone } from '../finders/denied.ts'
import { UNITS } from '../terms/well-known-acronyms.ts'
import { wordSet } from '../../word-set.ts'

/** "all of the", "all users" before the verb of duty: the statement as a whole is about all. */
const leads = (reading: Reading, hit: Hit): boolean => hit.from < reading.duty && hit.from < 2

const PERFORMANCE = wordSet(
  'performance throughput latency availability uptime reliability scalability accuracy precision speed efficiency quality capacity responsiveness robustness usability',
)

const PROMISING = wordSet(
  'improve improves ensure ensures provide provides have has maintain maintains deliver delivers offer offers achieve achieves guarantee increase increases reduce reduces good high low best better excellent acceptable adequate sufficient optimal great',
)

function findUnmeasured(reading: Reading): Breach[] {
  const { text, tokens } = reading
  if (!PERFORMANCE.holdsAny(tokens) || tokens.some(({ pos }) => pos === 'NUM')) return []
  return atEach(tokens, (token, index) => {
    if (!PERFORMANCE.holds(token) || tokens[index + 1]?.pos === 'NOUN') return []
    const promised = tokens.slice(Math.max(0, index - 3), index).some((word) => PROMISING.holds(word))
    if (!promised) return []
    return [
      {
        start: token.start,
        end: token.end,
        message: `“${text.slice(token.start, token.end)}” is promised without a number, so nobody can say when it is reached.`,
        suggestion: 'State the value, its unit and the load or period it holds for.',
      },
    ]
  })
}

/** "about 1000 requests" */
function findApproximations(reading: Reading): Breach[] {
  return reading.hits('approximation').flatMap((hit) => {
    const number = reading.tokens[hit.to]
    if (number === undefined || number.pos !== 'NUM' || !/\d/.test(number.text)) return []
    const { start } = spanOf(reading, hit)
    return [{ ...breachOf(reading, hit, 'makes the number ambiguous'), start, end: number.end }]
  })
}

const BETWEEN = wordSet('between')

/** "between 5 °C and the set point" has two ends, "between 5 °C" one. */
function findHalfRanges(reading: Reading): Breach[] {
  const { tokens, text } = reading
  if (!BETWEEN.holdsAny(tokens)) return []
  return atEach(tokens, (token, index) => {
    const number = tokens[index + 1]
    if (token.lower !== 'between' || number === undefined || !/^\d/.test(number.text)) return []
    const unit = tokens[index + 2]?.lower
    if (unit !== undefined && !UNITS.has(unit.replace(/\.$/, '')) && !/^[.,;°]$/.test(unit)) return []
    if (tokens.slice(index + 2, index + 8).some(({ lower }) => /^(?:and|to|-|–)$/.test(lower))) return []
    return [
      {
        start: token.start,
        end: number.end,
        message: `“${text.slice(token.start, number.end)}” names one end of a range.`,
        suggestion: 'Give both ends, with their unit: “between 5 °C and 8 °C”.',
      },
    ]
  })
}

export const QUANTITY_RULES: readonly Rule[] = [
  {
    ...absoluteCard(),
    lists: ['absolute'],
    find: (reading) => [...absolutes.find(reading), ...findLeadingAll(reading)],
  },
  {
    ...universalCard(),
    lists: ['universal'],
    find: (reading) =>
      universals
        .find(reading)
        .map((breach): Breach => (breach.start < 5 ? breach : { ...breach, severity: 'info' })),
  },
  {
    id: 'INCOSE-R33',
    name: 'Range of values',
    issue_type: 'non_verifiable',
    severity: 'warning',
    why: 'A number that is only roughly meant is met by every number.',
    example: {
      breaks: 'The tank shall hold about 40 l.',
      mended: 'The tank shall hold between 39 l and 41 l.',
    },
    lists: ['approximation'],
    find: (reading) => [...findApproximations(reading), ...findHalfRanges(reading)],
  },
  {
    id: 'INCOSE-R34',
    name: 'Measurable performance',
    issue_type: 'non_verifiable',
    severity: 'warning',
    why: 'A quality without a number is argued about at acceptance.',
    example: {
      breaks: 'The service shall provide high availability.',
      mended: 'The service shall be available for 99.9 % of each calendar month.',
    },
    find: findUnmeasured,
  },
  withOpenStarts({
    id: 'INCOSE-R35',
    name: 'Temporal dependencies',
    issue_type: 'temporal',
    severity: 'warning',
    why: 'Without a start and a limit, the work may be done at any time and still be right.',
    example: {
      breaks: 'The system shall eventually delete closed accounts.',
      mended: 'The system shall delete each closed account within 30 days.',
    },
    list: 'time',
    says: 'is an ambiguous time',
    freeInConditions: true,
    unless: (reading, hit) =>
      (hit.group.severity === 'info' && isTimed(reading, hit)) ||
      (hit.group.severity === 'info' && givesAnEnd(hit)) ||
      isQualityOfThing(reading, hit) ||
      isPaced(reading, hit) ||
      (/^(?:an?|per|every|each)$/.test(reading.tokens[hit.to]?.lower ?? '') && hit.parts[0] === 'once') ||
      (hit.parts[0] === 'simultaneous' && reading.tokens[hit.from - 1]?.pos === 'NUM'),
  }),
]

/** "before" and "until" say by when; "once" and "after" only from when. */
const givesAnEnd = (hit: Hit): boolean => /^(?:before|until|prior|beforehand)$/.test(hit.parts[0] ?? '')

/** "a continuous visual indication": what the thing is like, not when it comes. */
const isQualityOfThing = ({ tokens }: Reading, hit: Hit): boolean =>
  hit.parts[0] === 'continuous' && !DEEDS.holds(tokens[hit.to])

/** "in real time, every 2 s": how often or how soon is said as well. */
const isPaced = ({ tokens }: Reading, hit: Hit): boolean =>
  hit.group.severity !== 'info' &&
  tokens.some(
    ({ lower }, index) =>
      (lower === 'every' || lower === 'within') &&
      tokens[index + 1]?.pos === 'NUM' &&
      UNITS.holds(tokens[index + 2]),
  )

const DEEDS = wordSet(
  'monitoring operation operations improvement service use delivery availability basis update updates',
)

const TIME_LIMITS = wordSet('within immediately instantly at')

/** "Once the call is connected, the radio shall …": a start and no limit. A count in the clause is a trigger. */
function findOpenStarts(reading: Reading): Breach[] {
  const [first] = reading.tokens
  if (first === undefined || !/^(?:once|after)$/.test(first.lower) || reading.duty < 0) return []
  const { tokens } = reading
  if (tokens.some(({ lower, pos }) => pos === 'NUM' || TIME_LIMITS.has(lower))) return []
  return [
    {
      start: first.start,
      end: first.end,
      message: `“${first.text}” gives a start and no limit: the deed may come at any time afterwards.`,
      suggestion: 'Write “When <event>, the system shall … within <time>”.',
      severity: 'info',
    },
  ]
}

/** "within 5 s after", "30 days before": the limit is there. */
function isTimed({ tokens }: Reading, hit: Hit): boolean {
  return (
    tokens.slice(Math.max(0, hit.from - 4), hit.from).some(({ pos }) => pos === 'NUM') ||
    tokens.slice(hit.to, hit.to + 3).some(({ pos }) => pos === 'NUM')
  )
}

function withOpenStarts(card: TermRule): Rule {
  const rule = termRule(card)
  return { ...rule, find: (reading) => [...findOpenStarts(reading), ...rule.find(reading)] }
}

function universalCard(): Omit<Rule, 'find'> {
  return {
    id: 'INCOSE-R32',
    name: 'Universal qualification',
    issue_type: 'universal',
    severity: 'warning',
    why: 'All, any and both can mean each one, or the lot together.',
    example: {
      breaks: 'The gate shall report any fault to the guard.',
      mended: 'The gate shall report each fault to the guard.',
    },
  }
}

const universals = termRule({
  ...universalCard(),
  list: 'universal',
  says: 'is ambiguous',
  freeInConditions: true,
  unless: (reading, hit) =>
    reading.story ||
    reading.spoken ||
    isWhole(reading, hit) ||
    (hit.parts[0] === 'any' && isNone(reading.tokens, hit.from)) ||
    (hit.parts[0] === 'both' && reading.tokens.slice(hit.to).some(({ lower }) => lower === 'and')),
})

/** "the sum of all items", "as with all products", "in the event of any fault": no question of each or together. */
function isWhole({ tokens }: Reading, hit: Hit): boolean {
  const before = tokens.slice(Math.max(0, hit.from - 5), hit.from).map(({ lower }) => lower)
  if (
    /^(?:sum|total|average|list|number|overview|union|rest)$/.test(before.at(-2) ?? '') &&
    before.at(-1) === 'of'
  )
    return true
  if (before.at(-1) === 'with' && before.at(-2) === 'as') return true
  return before.slice(-3).join(' ') === 'event of' || /(?:event|case) of$/.test(before.join(' '))
}

/** "All users shall …" is an absolute as well as a universal. */
function findLeadingAll(reading: Reading): Breach[] {
  if (reading.spoken || reading.story) return []
  return reading
    .hits('universal')
    .filter((hit) => hit.parts[0] === 'all' && leads(reading, hit) && !reading.conditional(hit.from))
    .map((hit) => ({ ...breachOf(reading, hit, 'allows no exception'), severity: 'info' }))
}

function absoluteCard(): Omit<Rule, 'find'> {
  return {
    id: 'INCOSE-R26',
    name: 'Absolutes',
    issue_type: 'universal',
    severity: 'warning',
    why: 'What must hold without any exception can neither be built nor proved.',
    example: {
      breaks: 'The service shall always answer.',
      mended: 'The service shall answer 99.9 % of requests in each calendar month.',
    },
  }
}

const absolutes = termRule({
  ...absoluteCard(),
  list: 'absolute',
  says: 'allows no exception',
  // "only one at any time" counts, and promises nothing for ever.
  unless: ({ tokens }, hit) =>
    hit.parts.join(' ') === 'at any time' && tokens.slice(0, hit.from).some(({ lower }) => lower === 'one'),
})
