/** A part of a text as a vector of length 1: few of its places are filled, and only those are listed. */
import type { Term } from './terms.ts'

export interface Vector {
  /** Ascending. */
  readonly places: readonly number[]
  readonly values: Float32Array
}

/** The same for the same terms, to the last bit: what is added up is added in one order. */
export function vectorOf(terms: readonly Term[]): Vector {
  const sums = new Map<number, number>()
  for (const { place, weight } of terms) sums.set(place, (sums.get(place) ?? 0) + weight)
  const places = [...sums.keys()].sort((one, other) => one - other)
  const values = Float32Array.from(places, (place) => sums.get(place) ?? 0)
  let square = 0
  for (const value of values) square += value * value
  const length = Math.sqrt(square)
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] ?? 0) / length
  return { places, values }
}

/** What 32 bits cannot tell from 1 is 1. */
const TOLD_APART = 1_000_000

/** The cosine of the angle to the vector that begins there in `rows`: 0 to 1, as no value is negative. */
export function likenessTo({ places, values }: Vector, rows: Float32Array, from: number): number {
  let sum = 0
  for (let index = 0; index < places.length; index += 1)
    sum += (values[index] ?? 0) * (rows[from + (places[index] ?? 0)] ?? 0)
  return Math.min(1, Math.round(sum * TOLD_APART) / TOLD_APART)
}
