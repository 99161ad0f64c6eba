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
  /** Shared words over all words of both, 0 to 1. */
  readonly likeness: number
  /** All words of the shorter are in the longer. */
  readonly contained: boolean
}

const ALIKE = 0.75
/** A statement may have so many words more than one whose words it holds all. */
const MORE_WORDS = 3
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

/**
 * False only where the words surely differ too much: every bit that one has alone is
 * at least one word. Alike at three quarters, what either has alone is at most a third
 * of what they share; contained, one has nothing alone.
 */
function mayBeAlike(one: SetEntry, other: SetEntry): boolean {
  const [mine, theirs] = [bitsSet(one.bits & ~other.bits), bitsSet(other.bits & ~one.bits)]
  return (
    (mine + theirs) * 3 <= Math.min(one.key.words.size, other.key.words.size) ||
    (Math.min(mine, theirs) === 0 && Math.max(mine, theirs) <= MORE_WORDS)
  )
}

function bitsSet(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

function compare(earlier: StatementKey, later: StatementKey): Pair | null {
  const [small, large] =
    earlier.words.size <= later.words.size ? [earlier.words, later.words] : [later.words, earlier.words]
  if (small.size < 2)
    return earlier.wording === later.wording ? { earlier, later, likeness: 1, contained: true } : null
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  const likeness = shared / (small.size + large.size - shared)
  const contained = shared === small.size && large.size - small.size <= MORE_WORDS
  return likeness >= ALIKE || contained ? { earlier, later, likeness, contained } : null
}
