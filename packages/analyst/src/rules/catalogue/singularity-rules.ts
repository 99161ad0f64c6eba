/** Rules for one thought, said once, without its reasons. */
import { atEach } from '../finders/places.ts'
import { findSecondDeeds } from '../finders/second-deeds.ts'
import type { Hit } from '../lexicon.ts'
import type { Breach, Reading, Rule } from '../rule.ts'
import { termRule, type TermRule } from '../term-rule.ts'
import { wordSet } from '../../word-set.ts'

const ENDS = wordSet('. ! ? ;')

/** A full stop, and after it another sentence. */
function findSecondSentences({ text, tokens }: Reading): Breach[] {
  if (!ENDS.holdsAny(tokens)) return []
  for (let index = 2; index < tokens.length - 2; index += 1) {
    const stop = tokens[index]
    const next = tokens[index + 1]
    if (stop === undefined || next === undefined || !ENDS.holds(stop)) continue
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

/** "(see section 4.3.9)": a pointer asks for nothing. */
const POINTER = /^(?:(?:see|cf\.?|refer to|section|clause|figure|table|annex)\b|\d+(?:\.\d+)+$)/i

/** "(20 arcsec)": the same length in another unit. */
const MEASURE = /^[±~]?\d[\d.,]*\s*[^\s\d]{1,8}$/

/** What stands between round brackets, unless it spells out an acronym, numbers a list or gives a unit. */
function findParentheses({ text, tokens }: Reading): Breach[] {
  if (!text.includes('(')) return []
  return atEach(tokens, (token, index) => {
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
    if (POINTER.test(inside) || MEASURE.test(inside)) return []
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

const DUTIES = wordSet('shall must should')

function findMixedDuties({ text, tokens, conditional }: Reading): Breach[] {
  if (!DUTIES.holdsAny(tokens)) return []
  const duties = tokens.filter((token, index) => DUTIES.holds(token) && !conditional(index))
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

/** "shall lock the account to prevent misuse", but "shall provide a means to prevent misuse". */
const isReason = ({ tokens, duty }: Reading, hit: Hit): boolean =>
  duty >= 0 &&
  hit.from > duty + 3 &&
  /^(?:NOUN|PROPN)$/.test(tokens[hit.from - 1]?.pos ?? '') &&
  !MEANS.holds(tokens[hit.from - 1]) &&
  // "possible for the system to prevent": the deed itself.
  !tokens.slice(hit.from - 4, hit.from - 1).some(({ lower }) => lower === 'for')

const MEANS = wordSet(
  'means way ways mechanism mechanisms function functions option measure measures tool tools facility capability ability method methods procedure procedures process feature controls',
)

/** "so that" belongs to the form of a story; "because" does not. */
/** "designed so that each page fits": how it is made, and that can be tested. */
const MADE = wordSet('designed built arranged configured set organised organized laid made')
const GIVES_A_CAUSE = wordSet('because due')

/** "based on the following cycle:", "an association of:": the statement ends where the list should begin. */
function findLostLists({ text, tokens }: Reading): Breach[] {
  const trimmed = text.trimEnd()
  const last = tokens.at(-1)
  if (!trimmed.endsWith(':') || last === undefined || tokens.length < 4) return []
  const following = tokens.findLast(({ lower }) => lower === 'following' || lower === 'follows')
  const from = following ?? tokens.at(-4) ?? last
  return [
    {
      start: from.start,
      end: trimmed.length,
      message: `“${text.slice(from.start, trimmed.length)}” announces a list that is not in this statement.`,
      suggestion: 'Write out each item, one requirement for each where they are tested apart.',
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
    unless: (reading, hit) =>
      reading.story ||
      !isAsked(reading, hit) ||
      hit.from < reading.duty ||
      reading.conditional(hit.from) ||
      /^(?:not|only|may|might|could|would)$/.test(reading.tokens[hit.from - 1]?.lower ?? ''),
  }),
  withMixedJoins({
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
    unless: (reading, hit) =>
      (reading.story && !GIVES_A_CAUSE.has(hit.parts[0] ?? '')) ||
      (hit.parts[0] === 'so' && MADE.has(reading.tokens[hit.from - 1]?.lower ?? '')) ||
      (hit.parts.length === 2 && hit.parts[0] === 'to' && !isReason(reading, hit)),
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
  {
    ...announced,
    find: (reading) => {
      const lost = findLostLists(reading)
      return lost.length > 0 ? lost : announced.find(reading)
    },
  },
  {
    id: 'PARLEY-MIXED-DUTY',
    name: 'One verb of duty',
    issue_type: 'structure',
    severity: 'warning',
    why: 'Required and recommended in one statement can be neither accepted nor dropped as one.',
    example: {
      breaks: 'The system shall lock the account, and an e-mail should go to its owner.',
      mended: 'The system shall lock the account.',
      alsoBreaks: ['PARLEY-RECOMMENDATION', 'INCOSE-R19'],
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

/** "shall be able to", "has to be able to", "there is a requirement to be able to". */
const isAsked = ({ tokens, duty }: Reading, hit: Hit): boolean =>
  duty >= 0 ||
  tokens
    .slice(Math.max(0, hit.from - 4), hit.from)
    .some(({ lower }) => /^(?:ha[sv]e?|needs?|requirement)$/.test(lower))

/** "PDF or XML and CSV": which belong together? A comma groups them. */
function findMixedJoins(reading: Reading): Breach[] {
  const { tokens, text } = reading
  if (!text.includes(' or ') || !text.includes(' and ')) return []
  const joins = atEach(tokens, (token, index) =>
    (token.lower === 'and' || token.lower === 'or') && !reading.conditional(index) ? [index] : [],
  )
  return joins.flatMap((at, nth) => {
    const [one, other] = [tokens[at], tokens[joins[nth + 1] ?? -1]]
    const next = joins[nth + 1] ?? 0
    if (one === undefined || other === undefined || one.lower === other.lower || at < reading.duty) return []
    const between = tokens.slice(at + 1, next)
    if (between.length > 3 || between.length === 0) return []
    if (between.some(({ pos, lower }) => pos === 'PUNCT' || pos === 'VERB' || pos === 'AUX' || lower === '/'))
      return []
    if (
      tokens.slice(0, at).some(({ lower }) => lower === 'either' || lower === 'both' || lower === 'between')
    )
      return []
    return [
      {
        start: one.start,
        end: other.end,
        message: `“${text.slice(one.start, other.end)}” joins with “${one.lower}” as well as with “${other.lower}”, so it is ambiguous which belong together.`,
        suggestion: 'Group them: “either … or both … and …”, or write one statement for each case.',
      },
    ]
  })
}

function withMixedJoins(card: TermRule): Rule {
  const rule = termRule(card)
  return { ...rule, find: (reading) => [...rule.find(reading), ...findMixedJoins(reading)] }
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
  unless: (reading, hit) => joinsThings(reading, hit),
})

/** "the name as well as the address" is one list; "…, or hand over otherwise" was found at its "or". */
function joinsThings({ tokens }: Reading, hit: Hit): boolean {
  const next = tokens[hit.to]
  // "However, …" joins this statement to the one before, not two in one.
  if (hit.from === 0 || /^[.;!?]$/.test(tokens[hit.from - 1]?.text ?? '')) return true
  if (hit.parts[0] === 'otherwise') return next === undefined || next.pos === 'PUNCT'
  if (hit.parts.join(' ') === 'unless' || hit.group.severity !== 'info') return false
  return next?.pos !== 'VERB' && next?.pos !== 'AUX'
}
