/** In which direction a number limits, read from the words around it; and whether two limits leave a value that fits both. */
import type { Token } from '../../language/tokens.ts'
import type { Quantity } from './quantities.ts'

/** A period ("every 5 s") is no limit: it is compared with periods only. */
export type Bound = 'exact' | 'most' | 'least' | 'range' | 'period'

const MOST =
  /(?:\b(?:no|not) (?:more|greater|later|longer|higher|larger) than|\b(?:not|never) exceed|\b(?:at (?:the )?most|up to|within|under|below|until)|(?<!\b(?:no|not) )\b(?:less|fewer|shorter|lower|smaller|earlier|faster) than|\bmax(?:imum)?(?: of)?)$/
const LEAST =
  /(?:\b(?:no|not) (?:less|fewer|shorter|lower) than|\bat (?:the )?least|\bmin(?:imum)?(?: of)?|(?<!\b(?:no|not) )\b(?:more|greater|longer|higher|larger|over|later) than|\b(?:over|above|exceeds?|exceeding))$/
const PERIOD = /\b(?:every|each|per)$/
const OR_MORE = /^(?:or|and) (?:more|higher|greater|longer|above|over|larger)\b|^minimum\b|^at least\b/
const OR_LESS = /^(?:or|and) (?:less|fewer|lower|shorter|below|under)\b|^max(?:imum)?\b|^at most\b/
/** The longest of these is four words. */
const WORDS_BEFORE = 4

/** `from` is where the number begins, `to` where its unit ends. */
export function boundAt(tokens: readonly Token[], from: number, to: number): Bound {
  const before = joined(tokens.slice(Math.max(0, from - WORDS_BEFORE), from))
  if (MOST.test(before)) return 'most'
  if (LEAST.test(before)) return 'least'
  if (PERIOD.test(before)) return 'period'
  const after = joined(tokens.slice(to + 1, to + 3))
  if (OR_LESS.test(after)) return 'most'
  return OR_MORE.test(after) ? 'least' : 'exact'
}

const joined = (tokens: readonly Token[]): string => tokens.map(({ lower }) => lower).join(' ')

export function areEqual(one: Quantity, other: Quantity): boolean {
  return nearly(one.value, other.value) && nearly(one.upTo, other.upTo)
}

/**
 * Two values where one is meant. Two limits in the same direction are two values; a
 * least and a most clash only when nothing lies between them, ranges when they do
 * not overlap.
 */
export function doClash(one: Quantity, other: Quantity): boolean {
  if ((one.bound === 'period') !== (other.bound === 'period') || areEqual(one, other)) return false
  if (one.bound === other.bound && one.bound !== 'range') return true
  const [low, high] = [Math.max(lowOf(one), lowOf(other)), Math.min(highOf(one), highOf(other))]
  return low > high && !nearly(low, high)
}

const lowOf = ({ bound, value }: Quantity): number => (bound === 'most' ? -Infinity : value)
const highOf = ({ bound, upTo }: Quantity): number => (bound === 'least' ? Infinity : upTo)

const nearly = (one: number, other: number): boolean =>
  one === other || Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
