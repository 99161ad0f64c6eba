/** The words of all parts of texts that are compared: how many parts have each, and so how much it tells. */

/** A vector has so many places: more hardly find more, as `docs/decisions/similar-wording-in-the-process.md` shows. */
export const DIMENSIONS = 512

export interface Term {
  readonly stem: string
  /** The place in a vector that it shares with every other stem of the same hash. */
  readonly place: number
  /** In how many parts it stands. */
  parts: number
  /** As last weighed. */
  weight: number
}

export class Terms {
  readonly #known = new Map<string, Term>()

  enter(stem: string): Term {
    const term = this.#known.get(stem) ?? unseen(stem)
    if (term.parts === 0) this.#known.set(stem, term)
    term.parts += 1
    return term
  }

  leave(term: Term): void {
    term.parts -= 1
    if (term.parts === 0) this.#known.delete(term.stem)
  }

  /** The term as it is, or as it would be in no part. `count`: how many parts there are. */
  find(stem: string, count: number): Term {
    return this.#known.get(stem) ?? { ...unseen(stem), weight: weightOf(0, count) }
  }

  *weighing(count: number): Generator<void> {
    let since = 0
    for (const term of this.#known.values()) {
      term.weight = weightOf(term.parts, count)
      since += 1
      if (since % AT_A_STRETCH === 0) yield
    }
  }
}

const AT_A_STRETCH = 4096

const unseen = (stem: string): Term => ({ stem, place: placeOf(stem), parts: 0, weight: 0 })

/**
 * Inverse document frequency, smoothed: at least 1, so that no word counts for nothing, and
 * one more part elsewhere adds the same little to all others.
 */
const weightOf = (parts: number, count: number): number => Math.log((count + 1) / (parts + 1)) + 1

/** FNV-1a over code units, its bits mixed so that the low ones depend on all. */
function placeOf(stem: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < stem.length; index += 1)
    hash = Math.imul(hash ^ stem.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % DIMENSIONS
}
