/**
 * A second requirement in the same sentence: another verb, or another verb of duty, after
 * "and", "or" or "then". A list of objects ("a name and an address") is no second requirement.
 */
import { PLAIN_VERBS } from '../../structure/verbs.ts'
import type { Breach, Reading } from '../rule.ts'

const MODALS = new Set(['shall', 'must', 'will', 'should', 'may', 'can'])

const JOINS = new Set(['and', 'or', 'then'])

const RELATIVES = new Set(['that', 'which', 'who', 'whom', 'whose', 'what', 'how', 'where', 'when', 'why'])

const OBJECT_START = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON', 'ADP'])

/** A second verb or a second duty after "and" or "or"; a list of objects is none. */
export function findSecondDeeds(reading: Reading): Breach[] {
  const { tokens, duty } = reading
  if (duty < 0) return []
  const breaches: Breach[] = []
  for (let index = duty + 1; index < tokens.length - 1; index += 1) {
    const join = tokens[index]
    if (join === undefined || !JOINS.has(join.lower) || reading.conditional(index)) continue
    if (!clauseHasDuty(reading, index)) continue
    const deed = deedAfter(reading, index)
    if (deed === null) continue
    breaches.push({
      start: join.start,
      end: deed.end,
      message: `“${reading.text.slice(join.start, deed.end)}” asks for a second thing in the same statement.`,
      suggestion: 'Write one statement for each, so that each can be tested, traced and dropped alone.',
    })
  }
  return breaches
}

/** Tokens; no clause is longer. */
const LOOKED_BACK = 200

/** In "the site and the shop shall …" the join is inside the subject: no duty stands before it. */
function clauseHasDuty({ tokens }: Reading, join: number): boolean {
  for (let index = join - 1; index >= Math.max(0, join - LOOKED_BACK); index -= 1) {
    const token = tokens[index]
    if (token === undefined || /^[.;?!]$/.test(token.text)) return false
    if (MODALS.has(token.lower)) return true
  }
  return false
}

function deedAfter(reading: Reading, join: number): { readonly end: number } | null {
  const { tokens } = reading
  let at = join + 1
  while (
    tokens[at]?.pos === 'ADV' ||
    tokens[at]?.lower === 'then' ||
    tokens[at]?.lower === 'to' ||
    tokens[at]?.lower === 'also'
  )
    at += 1
  const word = tokens[at]
  if (word === undefined) return null
  if (MODALS.has(word.lower)) return word
  const second = tokens
    .slice(at, at + 6)
    .find(({ lower, pos }) => MODALS.has(lower) || RELATIVES.has(lower) || pos === 'PUNCT')
  if (second !== undefined && MODALS.has(second.lower) && second.lower !== 'can' && second.lower !== 'may')
    return second
  const next = tokens[at + 1]
  if (next?.text === '-') return null
  const isVerb = PLAIN_VERBS.has(word.lower) || (word.pos === 'VERB' && !/(?:ed|ing|s)$/.test(word.lower))
  const hasObject = next === undefined || OBJECT_START.has(next.pos) || next.pos === 'PUNCT'
  return isVerb && hasObject && verbBefore(reading, join) ? word : null
}

/** The first of the two has to be a verb as well: somewhere between the duty and the join. */
const verbBefore = ({ tokens, duty }: Reading, join: number): boolean =>
  tokens.slice(duty + 1, join).some(({ lower, pos }) => pos === 'VERB' || PLAIN_VERBS.has(lower))
