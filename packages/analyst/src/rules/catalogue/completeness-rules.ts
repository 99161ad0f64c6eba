/** Rules on negation, pronouns, conditions, and what is left out. */
import { isResolved } from '../finders/vague-pronouns.ts'
import type { Hit } from '../lexicon.ts'
import type { Breach, Reading, Rule } from '../rule.ts'
import { termRule } from '../term-rule.ts'

/** "No user shall …" forbids; "no." before a number, the answer "no" and "shall have no edges" do not. */
const isMildNo = ({ tokens, duty }: Reading, hit: Hit): boolean => {
  const next = tokens[hit.to]
  if (hit.parts[0] !== 'no') return false
  return hit.from > duty || next === undefined || next.pos === 'NUM' || next.pos === 'PUNCT'
}

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

const NEGATIONS = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'without',
  'unless',
  'neither',
  'nor',
  'cannot',
])

function findDoubleNegatives(reading: Reading): Breach[] {
  const { text, tokens } = reading
  const fixed = reading.hits('fixed')
  const places = tokens.filter(
    ({ lower }, index) =>
      NEGATIONS.has(lower) &&
      !reading.conditional(index) &&
      !fixed.some(({ from, to }) => index >= from && index < to),
  )
  const [first, second] = places
  if (first === undefined || second === undefined || first.lower === 'neither') return []
  return [
    {
      start: first.start,
      end: second.end,
      message: `“${text.slice(first.start, first.end)}” and “${text.slice(second.start, second.end)}” in one statement turn each other around.`,
      suggestion: 'Say what happens, and in which case, without a negation.',
    },
  ]
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
    unless: isMildNo,
    freeInConditions: true,
  }),
  termRule({
    id: 'INCOSE-R24',
    name: 'Pronouns',
    issue_type: 'vague_pronoun',
    severity: 'warning',
    why: 'Statements are read alone, and what a pronoun stands for is left behind on another page.',
    example: { breaks: 'It shall print a receipt.', mended: 'The terminal shall print a receipt.' },
    list: 'pronoun',
    says: 'is ambiguous',
    unless: isResolved,
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
    unless: isName,
  }),
  {
    id: 'PARLEY-DOUBLE-NEGATIVE',
    name: 'Double negatives',
    issue_type: 'negative',
    severity: 'warning',
    why: 'Two negations are misread by every third reader.',
    example: {
      breaks: 'The system shall not delete a record without confirmation.',
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

/** "the Statement Database" is the name of a neighbour, not a choice. */
function isName({ tokens }: Reading, hit: Hit): boolean {
  const word = tokens[hit.from]
  const left = tokens[hit.from - 1]
  return /^Data/.test(word?.text ?? '') && /^[A-Z]/.test(left?.text ?? '') && hit.from > 1
}
