/** Rules for one thought, said once, without its reasons. */
import { findSecondDeeds } from '../finders/second-deeds.ts'
import type { Breach, Reading, Rule } from '../rule.ts'
import { termRule, type TermRule } from '../term-rule.ts'

/** A full stop, and after it another sentence. */
function findSecondSentences({ text, tokens }: Reading): Breach[] {
  for (let index = 2; index < tokens.length - 2; index += 1) {
    const stop = tokens[index]
    const next = tokens[index + 1]
    if (stop === undefined || next === undefined || !/^[.!?;]$/.test(stop.text)) continue
    if (stop.end === next.start || !/^[A-Z“"]/.test(next.text)) continue
    const last = tokens.at(-1) ?? next
    return [
      {
        start: next.start,
        end: last.end,
        message: `A second sentence begins at “${text.slice(next.start, next.end)}”: the statement has more than one thought.`,
        suggestion: 'Give the second sentence its own id, or keep it as a rationale or a note.',
      },
    ]
  }
  return []
}

/** What stands between round brackets, unless it spells out an acronym, numbers a list or gives a unit. */
function findParentheses({ text, tokens }: Reading): Breach[] {
  if (!text.includes('(')) return []
  return tokens.flatMap((token, index) => {
    if (token.text !== '(') return []
    const close = tokens.findIndex((other, at) => at > index && other.text === ')')
    const last = tokens[close]
    if (last === undefined) return []
    const inside = text.slice(token.end, last.start)
    const before = tokens[index - 1]
    if (
      /^[A-Z][A-Za-z0-9-]{1,7}$/.test(inside) ||
      (/^(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})$/.test(inside) && inside !== 's')
    )
      return []
    if (before !== undefined && /^[A-Z][A-Z0-9]{1,6}s?$/.test(before.text)) return []
    const optional = inside === 's' || inside === 'es'
    return [
      {
        start: token.start,
        end: last.end,
        message: optional
          ? '“(s)” is ambiguous: one or several?'
          : `“${text.slice(token.start, last.end)}” stands aside in parentheses, so it is not clear whether it is required.`,
        suggestion: optional
          ? 'Write “one or more”, or “each”.'
          : 'Make it part of the sentence if it is required; drop it if it is not.',
      },
    ]
  })
}

function findMixedDuties({ text, tokens, conditional }: Reading): Breach[] {
  const duties = tokens.filter(
    ({ lower }, index) => /^(?:shall|must|should)$/.test(lower) && !conditional(index),
  )
  const [first, ...others] = duties
  const other = others.find(({ lower }) => (lower === 'should') !== (first?.lower === 'should'))
  if (first === undefined || other === undefined) return []
  return [
    {
      start: other.start,
      end: other.end,
      message: `“${text.slice(first.start, first.end)}” and “${text.slice(other.start, other.end)}” in one statement: is it required or recommended?`,
      suggestion: 'Split the statement, with one verb of duty in each.',
    },
  ]
}

const LONGEST = 45

function findLength({ tokens }: Reading): Breach[] {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SYM')
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined || words.length <= LONGEST) return []
  return [
    {
      start: first.start,
      end: last.end,
      message: `The statement has ${words.length} words; few readers keep more than ${LONGEST} in mind.`,
      suggestion: 'Split it, or move explanations to the rationale.',
    },
  ]
}

/** "the following:" with nothing after it. */
const announced = termRule({
  id: 'INCOSE-R22',
  name: 'Enumeration',
  issue_type: 'incomplete',
  severity: 'warning',
  why: 'What is announced and not listed has to be guessed.',
  example: {
    breaks: 'The report shall contain the following:',
    mended: 'The report shall contain the name and the date of birth of the patient.',
  },
  list: 'announcement',
  says: 'announces a list that is not in this statement',
  unless: ({ tokens }, { to }) => {
    const colon = tokens.findIndex((token, index) => index >= to && token.text === ':')
    return colon < 0 || colon < tokens.length - 1
  },
})

export const SINGULARITY_RULES: readonly Rule[] = [
  withRewrite({
    id: 'INCOSE-R10',
    name: 'Superfluous infinitives',
    issue_type: 'structure',
    severity: 'warning',
    why: 'A system that is able to do something has done nothing yet.',
    example: {
      breaks: 'The system shall be able to print labels.',
      mended: 'The system shall print labels.',
    },
    list: 'infinitive',
    says: 'is superfluous',
    unless: (reading, hit) => reading.duty < 0 || hit.from < reading.duty || reading.conditional(hit.from),
  }),
  termRule({
    id: 'INCOSE-R15',
    name: 'Logical expressions',
    issue_type: 'compound',
    severity: 'warning',
    why: 'Whoever tests “and/or” does not know which of three things to test.',
    example: {
      breaks: 'The system shall notify the sender and/or the receiver.',
      mended: 'The system shall notify the sender and the receiver.',
    },
    list: 'logic',
    says: 'is ambiguous',
  }),
  {
    id: 'INCOSE-R18',
    name: 'Single thought sentence',
    issue_type: 'compound',
    severity: 'warning',
    why: 'A second sentence travels with the first and is neither tested nor traced.',
    example: {
      breaks: 'The system shall record each sign-in. Auditors read the record once a month.',
      mended: 'The system shall record each sign-in.',
    },
    find: findSecondSentences,
  },
  {
    ...combinatorCard(),
    lists: ['combinator'],
    find: (reading) => [...findSecondDeeds(reading), ...joinedByWords.find(reading)],
  },
  termRule({
    id: 'INCOSE-R20',
    name: 'Purpose phrases',
    issue_type: 'purpose',
    severity: 'info',
    why: 'A reason inside a requirement is tested as if it were one, or taken as its measure.',
    example: {
      breaks: 'The system shall record each sign-in in order to support audits.',
      mended: 'The system shall record each sign-in.',
    },
    list: 'purpose',
    says: 'gives a reason',
    unless: (reading) => reading.story,
  }),
  {
    id: 'INCOSE-R21',
    name: 'Parentheses',
    issue_type: 'punctuation',
    severity: 'info',
    why: 'Readers disagree on whether an aside is part of what is asked.',
    example: {
      breaks: 'The system shall keep invoices (also drafts) for 10 years.',
      mended: 'The system shall keep invoices and drafts for 10 years.',
    },
    find: findParentheses,
  },
  announced,
  {
    id: 'PARLEY-MIXED-DUTY',
    name: 'One verb of duty',
    issue_type: 'structure',
    severity: 'warning',
    why: 'Required and recommended in one statement can be neither accepted nor dropped as one.',
    example: {
      breaks: 'The system shall lock the account, and an e-mail should go to its owner.',
      mended: 'The system shall lock the account.',
    },
    find: findMixedDuties,
  },
  {
    id: 'PARLEY-LENGTH',
    name: 'Length',
    issue_type: 'structure',
    severity: 'info',
    why: 'Long statements hide second requirements and are read by halves.',
    example: {
      breaks: `The system shall record each sign-in ${'of each user of each branch office in each country '.repeat(4)}of the company.`,
      mended: 'The system shall record each sign-in.',
    },
    find: findLength,
  },
]

/** "shall be able to process" → "shall process": the rewrite is safe when a verb follows. */
function withRewrite(card: TermRule): Rule {
  const rule = termRule(card)
  return {
    ...rule,
    find: (reading) =>
      rule.find(reading).map((breach) => {
        const next = reading.tokens.findIndex(({ start }) => start >= breach.end)
        const duty = reading.tokens[reading.duty]
        const verb = reading.tokens[next]
        const safe =
          breach.suggestion?.startsWith('Leave') === true && verb !== undefined && duty !== undefined
        if (!safe || !/^[a-z]+$/.test(verb.text)) return breach
        return { ...breach, suggestion: `Write “${duty.text} ${verb.text}”.` }
      }),
  }
}

function combinatorCard(): Omit<Rule, 'find'> {
  return {
    id: 'INCOSE-R19',
    name: 'Combinators',
    issue_type: 'compound',
    severity: 'warning',
    why: 'Two requirements in one can be half met, and nobody can say so.',
    example: {
      breaks: 'The system shall validate the order and notify the warehouse.',
      mended: 'When an order is valid, the system shall notify the warehouse.',
    },
  }
}

const joinedByWords = termRule({
  ...combinatorCard(),
  list: 'combinator',
  says: 'joins two thoughts',
  freeInConditions: true,
})
