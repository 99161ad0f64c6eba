/**
 * Which pronouns a reader resolves without thinking, so that only the others are reported.
 *
 * Bound to a noun before it ("the sensor … its reading"), standing for nothing ("it is possible
 * to"), or with exactly one noun that agrees in number: all of these are silent.
 */
import { pointsAtNoun, pointsElsewhere } from '../../structure/demonstrative.ts'
import type { Token } from '../../language/tokens.ts'
import { wordSet } from '../../word-set.ts'
import type { Hit } from '../lexicon.ts'
import type { Reading } from '../rule.ts'

const isNamed = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN'

/** A noun stands before the place in the same statement. */
const nounBefore = ({ tokens }: Reading, index: number): boolean => tokens.slice(0, index).some(isNamed)

const BOUND = new Set(['its', 'their', 'his', 'her', 'itself', 'themselves'])

const PERSONS = new Set(['he', 'she', 'him'])

const MODALS = wordSet('shall must will should may can')

const THINGS = new Set(['it', 'they', 'them'])

const POINTING = new Set(['this', 'these', 'those', 'such', 'other', 'another'])

const READER = new Set(['we', 'us', 'our', 'ours', 'you', 'your', 'yours', 'i', 'my', 'me'])

/** "It shall be possible to", "it is required that": the word stands for nothing. */
function isImpersonal({ tokens }: Reading, hit: Hit): boolean {
  const rest = tokens.slice(hit.to, hit.to + 6)
  const be = rest.findIndex(({ lower }) => lower === 'be' || lower === 'is' || lower === "'s")
  const word = rest[be + 1]
  if (be < 0 || be > 2 || word === undefined) return false
  return /^(?:possible|necessary|required|important|assumed|recommended|expected|intended|essential|acceptable|permissible|desirable)$/.test(
    word.lower,
  )
}

/** "US", "i", "(I)", "I/O". */
function isNoReader({ tokens }: Reading, hit: Hit): boolean {
  const text = tokens[hit.from]?.text
  const next = tokens[hit.to]?.text
  return text === 'US' || text === 'i' || (text === 'I' && (next === '/' || next === ')' || next === '.'))
}

/** Exactly one noun before the place agrees in number, so it is the one that is meant. */
function hasOneAntecedent({ tokens }: Reading, index: number, plural: boolean): boolean {
  const heads = new Set<string>()
  for (let at = 0; at < index; at += 1) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token === undefined) continue
    if (token.text === '.' || token.text === ';') heads.clear()
    if (!isNamed(token) || (next !== undefined && isNamed(next))) continue
    if (/[^s]s$/.test(token.lower) === plural) heads.add(token.lower)
  }
  return heads.size === 1
}

/** Pronouns that a reader resolves without thinking, and words that are no pronouns here. */
export function isResolved(reading: Reading, hit: Hit): boolean {
  const { tokens } = reading
  const word = hit.parts.join(' ')
  const next = tokens[hit.to]
  if (BOUND.has(word)) return nounBefore(reading, hit.from)
  if (PERSONS.has(word)) return nounBefore(reading, hit.from)
  if (
    hit.from > 0 &&
    /^[A-Z][a-z]/.test(tokens[hit.from]?.text ?? '') &&
    tokens[hit.from - 1]?.pos !== 'PUNCT'
  )
    return true
  if (word === 'it' && isImpersonal(reading, hit)) return true
  if (THINGS.has(word)) return hasOneAntecedent(reading, hit.from, word !== 'it')
  if (READER.has(word)) return reading.story || isNoReader(reading, hit)
  if (word === 'this' || word === 'these' || word === 'those') {
    if (next === undefined || MODALS.holds(next)) return false
    const named = isNamed(next) || next.pos === 'ADJ' || next.pos === 'NUM' || next.lower === 'who'
    if (!named && !pointsAtNoun(tokens, hit.from)) return false
    return reading.story || reading.spoken || !pointsElsewhere(tokens, hit.from)
  }
  if (word === 'which') return tokens[hit.from - 1]?.lower !== ','
  return POINTING.has(word) && next?.lower === 'that'
}
