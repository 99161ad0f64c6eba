/**
 * Which requirement of one reading is which of another: those from the same
 * words belong together, those with the same wording before those without.
 */
import type { Place, Requirement } from '@parley/domain'

export interface Paired {
  readonly pairs: readonly { readonly recorded: Requirement; readonly heard: Requirement }[]
  readonly onlyRecorded: readonly Requirement[]
  readonly onlyHeard: readonly Requirement[]
}

export function pairByWords(recorded: readonly Requirement[], heard: readonly Requirement[]): Paired {
  const found = new Map<Requirement, Requirement>()
  const left = new Set(heard)

  /** Each takes the first that is left and has the same key. */
  function pairBy(keyOf: (one: Requirement) => string): void {
    const waiting = Map.groupBy(left, keyOf)
    for (const one of recorded) {
      if (found.has(one)) continue
      const other = waiting.get(keyOf(one))?.shift()
      if (other !== undefined) pair(one, other)
    }
  }

  function pair(one: Requirement, other: Requirement): void {
    found.set(one, other)
    left.delete(other)
  }

  pairBy((one) => `${wordsOf(one)} ${one.statement}`)
  pairBy(wordsOf)
  for (const one of recorded) {
    if (left.size === 0) break
    const nearest = found.has(one) ? undefined : nearestTo(one, left)
    if (nearest !== undefined) pair(one, nearest)
  }
  return {
    pairs: recorded.flatMap((one) => {
      const other = found.get(one)
      return other === undefined ? [] : [{ recorded: one, heard: other }]
    }),
    onlyRecorded: recorded.filter((one) => !found.has(one)),
    onlyHeard: heard.filter((one) => left.has(one)),
  }
}

const wordsOf = ({ evidence }: Requirement): string =>
  evidence.map(({ message_id, start, end }) => `${message_id}:${start}-${end}`).join(' ')

/** The one that shares the most words with it; the first of several. */
function nearestTo(one: Requirement, others: Iterable<Requirement>): Requirement | undefined {
  let nearest: Requirement | undefined
  let most = 0
  for (const other of others) {
    const shared = sharedBy(one.evidence, other.evidence)
    if (shared > most) [nearest, most] = [other, shared]
  }
  return nearest
}

/** In UTF-16 code units. */
export function sharedBy(places: readonly Place[], others: readonly Place[]): number {
  let shared = 0
  for (const place of places) for (const other of others) shared += overlap(place, other)
  return shared
}

function overlap(one: Place, other: Place): number {
  if (one.message_id !== other.message_id) return 0
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}
