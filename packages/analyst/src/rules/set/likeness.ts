/**
 * Finds statements about the same thing without comparing all with all.
 *
 * Statements that share enough share a word, so only those under one of its words are
 * looked at; of a word that is in very many, those nearest before. What a statement is
 * compared with depends on nothing but the words before it, so a statement that enters
 * or leaves concerns only its neighbours.
 */
import { enterInOrder, leave, placeIn } from '../../order.ts'
import { bySeat, type SetEntry } from './set-entry.ts'
import type { StatementKey } from './statement-key.ts'

export interface Pair {
  readonly earlier: StatementKey
  readonly later: StatementKey
  /** The one with more words, and the other; of as many, the later is the wider. */
  readonly wider: StatementKey
  readonly narrower: StatementKey
  /** Shared words over all words of both, 0 to 1: the wider has all words of the narrower. */
  readonly likeness: number
}

/** A word exchanged for another is mostly a second thing of the same kind, or another person: all words of one are in the other. */
const ALIKE = 0.75
/** Of those before that use a word too, so many are looked at, nearest first. */
const NEAREST = 120

export class Likeness {
  readonly #postings = new Map<string, SetEntry[]>()

  enter(entry: SetEntry): void {
    for (const word of entry.key.words) {
      const posting = this.#postings.get(word)
      if (posting === undefined) this.#postings.set(word, [entry])
      else enterInOrder(posting, entry, bySeat)
    }
  }

  leave(entry: SetEntry): void {
    for (const word of entry.key.words) {
      const posting = this.#postings.get(word) ?? []
      leave(posting, entry, bySeat)
      if (posting.length === 0) this.#postings.delete(word)
    }
  }

  /** What a statement says again or otherwise of those before it, in their order. */
  pairsOf(entry: SetEntry): Pair[] {
    const found = new Set<SetEntry>()
    for (const word of entry.key.words) {
      const posting = this.#postings.get(word) ?? []
      const at = seatIn(posting, entry)
      for (let index = Math.max(0, at - NEAREST); index < at; index += 1) {
        const other = posting[index]
        if (other !== undefined && mayBeAlike(other, entry)) found.add(other)
      }
    }
    return [...found].toSorted(bySeat).flatMap((other) => compare(other.key, entry.key) ?? [])
  }

  /** The later statements whose pairs are others when this one, which stands here, enters or leaves. */
  *concernedBy(entry: SetEntry): Generator<SetEntry> {
    for (const word of entry.key.words) {
      const posting = this.#postings.get(word) ?? []
      const at = seatIn(posting, entry)
      for (let index = at + 1; index <= at + NEAREST && index < posting.length; index += 1) {
        const later = posting[index]
        // With it among the nearest, this one is too far away.
        const furthest = posting[index - NEAREST - 1]
        if (later === undefined) continue
        if (areAlike(entry, later) || (furthest !== undefined && areAlike(furthest, later))) yield later
      }
    }
  }
}

const seatIn = (posting: readonly SetEntry[], entry: SetEntry): number =>
  placeIn(posting, (one) => bySeat(one, entry) < 0)

const areAlike = (earlier: SetEntry, later: SetEntry): boolean =>
  mayBeAlike(earlier, later) && compare(earlier.key, later.key) !== null

/** False only where the words surely differ too much: every bit that one has alone is at least one word. */
function mayBeAlike(one: SetEntry, other: SetEntry): boolean {
  const [mine, theirs] = [one.bits & ~other.bits, other.bits & ~one.bits]
  if (mine !== 0 && theirs !== 0) return false
  const [few, many] = [
    Math.min(one.key.words.size, other.key.words.size),
    Math.max(one.key.words.size, other.key.words.size),
  ]
  return few >= ALIKE * many
}

function compare(earlier: StatementKey, later: StatementKey): Pair | null {
  const [narrower, wider] = earlier.words.size <= later.words.size ? [earlier, later] : [later, earlier]
  const [small, large] = [narrower.words, wider.words]
  for (const word of small) if (!large.has(word)) return null
  if (small.size < 2 && small.size < large.size) return null
  if (small.size === 0 && earlier.wording !== later.wording) return null
  const likeness = small.size === large.size ? 1 : small.size / large.size
  return likeness >= ALIKE ? { earlier, later, wider, narrower, likeness } : null
}
