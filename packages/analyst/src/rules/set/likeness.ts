/**
 * Finds statements about the same thing without comparing all with all.
 *
 * Words are ranked by how few statements use them. Two statements that share enough
 * words share one of their rarest (prefix filtering), so only statements under those are
 * compared; a word that is in too many of them says nothing and is passed over.
 */
import type { StatementKey } from './statement-key.ts'

export interface Pair {
  readonly earlier: StatementKey
  readonly later: StatementKey
  /** Shared words over all words of both, 0 to 1. */
  readonly likeness: number
  /** All words of the shorter are in the longer. */
  readonly contained: boolean
}

const ALIKE = 0.75
const TOO_COMMON = 120

/** Pairs alike enough to look at, each once, in the order of the later statement. */
export function alikePairs(keys: readonly StatementKey[]): Pair[] {
  const postings = postingsOf(keys)
  const pairs = new Map<number, Pair>()
  keys.forEach((key, index) => {
    for (const other of candidates(key, index, postings)) {
      const [first, second] = other < index ? [other, index] : [index, other]
      const at = second * keys.length + first
      if (pairs.has(at)) continue
      const pair = compare(keys[first], keys[second])
      if (pair !== null) pairs.set(at, pair)
    }
  })
  return [...pairs].toSorted(([one], [other]) => one - other).map(([, pair]) => pair)
}

function postingsOf(keys: readonly StatementKey[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>()
  keys.forEach((key, index) => {
    for (const word of key.words) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [index])
      else list.push(index)
    }
  })
  return postings
}

function candidates(
  key: StatementKey,
  index: number,
  postings: ReadonlyMap<string, readonly number[]>,
): Set<number> {
  const frequency = (word: string): number => postings.get(word)?.length ?? 0
  const rarest = [...key.words].toSorted(
    (one, other) => frequency(one) - frequency(other) || (one < other ? -1 : 1),
  )
  const probes = rarest.slice(0, rarest.length - Math.ceil(ALIKE * rarest.length) + 1)
  const found = new Set<number>()
  for (const word of probes) {
    const list = postings.get(word) ?? []
    if (list.length <= TOO_COMMON) for (const other of list) found.add(other)
    else addNearest(found, list, index)
  }
  found.delete(index)
  return found
}

/** Of a long list only the first and the nearest: repeated text is still seen, at a fixed price. */
function addNearest(found: Set<number>, list: readonly number[], index: number): void {
  found.add(list[0] ?? index)
  const at = list.findLastIndex((other) => other < index)
  for (const other of list.slice(Math.max(0, at - 3), at + 1)) found.add(other)
}

function compare(earlier: StatementKey | undefined, later: StatementKey | undefined): Pair | null {
  if (earlier === undefined || later === undefined) return null
  const [small, large] =
    earlier.words.size <= later.words.size ? [earlier.words, later.words] : [later.words, earlier.words]
  if (small.size < 2)
    return earlier.wording === later.wording ? { earlier, later, likeness: 1, contained: true } : null
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  const likeness = shared / (small.size + large.size - shared)
  const contained = shared === small.size && large.size - small.size <= 3
  return likeness >= ALIKE || contained ? { earlier, later, likeness, contained } : null
}
