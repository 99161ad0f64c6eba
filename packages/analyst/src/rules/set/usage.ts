/** Who uses what: every thing that a set has to agree on, with the statements that use it, in their order. */
import { enterInOrder, leave } from '../../order.ts'
import { bySeat, type SetEntry, type Use } from './set-entry.ts'
import type { Span } from './set-finding.ts'

/** A thing as the whole set uses it. */
export interface UseOfAll {
  readonly feature: string
  /** The first statement that uses it, and where. */
  readonly entry: SetEntry
  readonly first: Span
  /** How often it is used, and by how many statements. */
  readonly count: number
  readonly statements: number
}

interface Posting {
  readonly entries: SetEntry[]
  count: number
}

export class Usage {
  readonly #byMatter = new Map<string, Map<string, Posting>>()

  enter(entry: SetEntry): void {
    for (const use of entry.uses) {
      const posting = this.#posting(use)
      enterInOrder(posting.entries, entry, bySeat)
      posting.count += use.count
    }
  }

  leave(entry: SetEntry): void {
    for (const use of entry.uses) {
      const posting = this.#posting(use)
      leave(posting.entries, entry, bySeat)
      posting.count -= use.count
      if (posting.entries.length > 0) continue
      const matter = this.#byMatter.get(use.matter)
      matter?.delete(use.feature)
      if (matter?.size === 0) this.#byMatter.delete(use.matter)
    }
  }

  get matters(): Iterable<string> {
    return this.#byMatter.keys()
  }

  /** In the order of first use. */
  of(matter: string): UseOfAll[] {
    return [...(this.#byMatter.get(matter) ?? [])]
      .flatMap(([feature, { entries, count }]): UseOfAll[] => {
        const [entry] = entries
        const use = entry?.uses.find((one) => one.feature === feature && one.matter === matter)
        if (entry === undefined || use === undefined) return []
        return [{ feature, entry, first: use.first, count, statements: entries.length }]
      })
      .toSorted((one, other) => bySeat(one.entry, other.entry) || one.first.start - other.first.start)
  }

  #posting({ matter, feature }: Use): Posting {
    let features = this.#byMatter.get(matter)
    if (features === undefined) {
      features = new Map()
      this.#byMatter.set(matter, features)
    }
    let posting = features.get(feature)
    if (posting === undefined) {
      posting = { entries: [], count: 0 }
      features.set(feature, posting)
    }
    return posting
  }
}

/** The uses of one statement, gathered from each place where it uses something. */
export function usesIn(
  found: () => Iterable<{ readonly matter: string; readonly feature: string; readonly place: Span }>,
): Use[] {
  const uses = new Map<string, Use>()
  for (const { matter, feature, place } of found()) {
    const at = `${matter} ${feature}`
    const known = uses.get(at)
    const first = known?.first ?? { start: place.start, end: place.end }
    uses.set(at, { matter, feature, first, count: (known?.count ?? 0) + 1 })
  }
  return [...uses.values()]
}
