/** Rules on all and always, on amounts, and on time. */
import type { Hit } from '../lexicon.ts'
import type { Breach, Reading, Rule } from '../rule.ts'
import { breachOf, spanOf, termRule } from '../term-rule.ts'

/** "all of the", "all users" before the verb of duty: the statement as a whole is about all. */
const leads = (reading: Reading, hit: Hit): boolean => hit.from < reading.duty && hit.from < 2

const PERFORMANCE = new Set(
  'performance throughput latency availability uptime reliability scalability accuracy precision speed efficiency quality capacity responsiveness robustness usability'.split(
    ' ',
  ),
)

const PROMISING = new Set(
  'improve improves ensure ensures provide provides have has maintain maintains deliver delivers offer offers achieve achieves guarantee increase increases reduce reduces good high low best better excellent acceptable adequate sufficient optimal great maximum minimum'.split(
    ' ',
  ),
)

function findUnmeasured(reading: Reading): Breach[] {
  const { text, tokens } = reading
  if (tokens.some(({ pos }) => pos === 'NUM')) return []
  return tokens.flatMap((token, index) => {
    if (!PERFORMANCE.has(token.lower) || tokens[index + 1]?.pos === 'NOUN') return []
    const promised = tokens.slice(Math.max(0, index - 3), index).some(({ lower }) => PROMISING.has(lower))
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
    find: findApproximations,
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
  termRule({
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
      (hit.parts[0] === 'simultaneous' && reading.tokens[hit.from - 1]?.pos === 'NUM'),
  }),
]

/** "within 5 s after", "30 days before": the limit is there. */
function isTimed({ tokens }: Reading, hit: Hit): boolean {
  return (
    tokens.slice(Math.max(0, hit.from - 4), hit.from).some(({ pos }) => pos === 'NUM') ||
    tokens.slice(hit.to, hit.to + 3).some(({ pos }) => pos === 'NUM')
  )
}

function universalCard(): Omit<Rule, 'find'> {
  return {
    id: 'INCOSE-R32',
    name: 'Universal qualification',
    issue_type: 'universal',
    severity: 'warning',
    why: 'All, any and both can mean each one, or the lot together.',
    example: {
      breaks: 'All doors shall report their state.',
      mended: 'Each door shall report its state.',
    },
  }
}

const universals = termRule({
  ...universalCard(),
  list: 'universal',
  says: 'is ambiguous',
  freeInConditions: true,
  unless: (reading, hit) =>
    hit.parts[0] === 'both' && reading.tokens.slice(hit.to).some(({ lower }) => lower === 'and'),
})

/** "All users shall …" is an absolute as well as a universal. */
function findLeadingAll(reading: Reading): Breach[] {
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

const absolutes = termRule({ ...absoluteCard(), list: 'absolute', says: 'allows no exception' })
