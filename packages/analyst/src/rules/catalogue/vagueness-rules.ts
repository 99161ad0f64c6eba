/** Rules on words that leave the reader to guess. */
import { termRule } from '../term-rule.ts'
import type { Rule, Reading } from '../rule.ts'
import type { Hit } from '../lexicon.ts'

const follows = (reading: Reading, hit: Hit, offset = 0): string =>
  reading.tokens[hit.to + offset]?.lower ?? ''

/** "clear the cart", "prompt the user", "they complicated": the word is a verb there, and says something definite. */
function isDefinite(reading: Reading, hit: Hit): boolean {
  const token = reading.tokens[hit.from]
  if (hit.parts.length > 1 || token === undefined) return false
  if (token.lower === 'standard' && !/^(?:NOUN|ADJ)$/.test(reading.tokens[hit.to]?.pos ?? '')) return true
  if (hit.group.kind === 'subjective_language') return token.pos === 'VERB' && !token.lower.endsWith('ed')
  if (token.lower === 'well') return reading.tokens[hit.from + 1]?.lower === '-'
  if (token.lower === 'rather') return follows(reading, hit) === 'than'
  if (token.lower === 'pretty' || token.lower === 'some') return false
  if (token.lower === 'minimum' || token.lower === 'maximum') {
    return reading.tokens.slice(hit.to, hit.to + 5).some(({ pos }) => pos === 'NUM')
  }
  return token.lower === 'too' && /^[.,;]?$/.test(follows(reading, hit))
}

/** "faster than 2 s", "more than 5 attempts", "than 3": the number says it. */
function isMeasured(reading: Reading, hit: Hit): boolean {
  const { tokens } = reading
  for (let index = hit.to; index < Math.min(tokens.length, hit.to + 5); index += 1) {
    if (tokens[index]?.lower === 'than')
      return tokens.slice(index + 1, index + 5).some(({ pos }) => pos === 'NUM')
  }
  return (
    tokens[hit.to]?.pos === 'NUM' ||
    (tokens[hit.from - 1]?.pos === 'NUM' && /^(?:more|less|fewer)$/.test(hit.parts[0] ?? ''))
  )
}

/** "most of", "at the latest", "first" are amounts or orders; "least privilege" is a name. */
function isNoSuperlative(reading: Reading, hit: Hit): boolean {
  const before = reading.tokens[hit.from - 1]?.lower
  if (hit.parts[0] === 'least')
    return before === 'at' || follows(reading, hit) === 'privilege' || follows(reading, hit) === 'privileges'
  return hit.parts[0] === 'most' && before === 'at'
}

/** "in May 2027", "on 3 May". */
const isMonth = (reading: Reading, hit: Hit): boolean => {
  const token = reading.tokens[hit.from]
  return token?.text === 'May' && hit.from > 0
}

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
  termRule({
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
    unless: (reading, hit) =>
      isMonth(reading, hit) || (reading.conditional(hit.from) && hit.parts[0] === 'can'),
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
