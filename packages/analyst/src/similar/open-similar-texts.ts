/**
 * Which texts are worded alike: the words of each, weighed by how rare they are among
 * all of them, as vectors in one block of memory.
 *
 * It compares words and no meaning. What it says depends on the texts that are in it and
 * on nothing else: not on the order in which they came, nor on what was there before.
 */
import { byNumber } from '../order.ts'
import { comparableParts } from './comparable-parts.ts'
import { DIMENSIONS, Terms, type Term } from './terms.ts'
import { likenessTo, vectorOf } from './vector.ts'

export interface Alike {
  readonly id: string
  /** 0: no word in common; 1: the same words. */
  readonly score: number
}

export interface SimilarWanted {
  readonly most: number
  /** Those below this score are left out. */
  readonly least: number
  /** Left out too. */
  readonly except?: string
}

export interface SimilarTexts {
  readonly size: number
  /** How much memory the vectors take, in bytes. */
  readonly bytes: number
  /** Takes in a text, or its new wording: the same id again replaces. */
  put(id: string, text: string): void
  remove(id: string): void
  /** Weighs all words anew if anything changed, in steps; nothing may enter or leave meanwhile. */
  weighing(): Generator<void, void>
  /** Those most like it, best first; of those equally alike, the lower id. */
  nearest(text: string, wanted: SimilarWanted): readonly Alike[]
}

type Part = 'asked' | 'purpose'

interface Row {
  readonly id: string
  readonly part: Part
  /** In the order of their stems. */
  readonly terms: readonly Term[]
}

const ROWS_AT_A_STRETCH = 256
const FIRST_ROWS = 64

export function openSimilarTexts(): SimilarTexts {
  return new SimilarTextsInMemory()
}

class SimilarTextsInMemory implements SimilarTexts {
  readonly #terms = new Terms()
  /** Which rows belong to a text. */
  readonly #rowsOf = new Map<string, readonly number[]>()
  readonly #rows: (Row | null)[] = []
  readonly #free: number[] = []
  #vectors = new Float32Array(FIRST_ROWS * DIMENSIONS)
  #isStale = false

  get size(): number {
    return this.#rowsOf.size
  }

  get #parts(): number {
    return this.#rows.length - this.#free.length
  }

  get bytes(): number {
    return this.#vectors.byteLength
  }

  put(id: string, text: string): void {
    this.remove(id)
    const { asked, purpose } = comparableParts(text)
    const rows = [this.#enter(id, 'asked', asked)]
    if (purpose !== null) rows.push(this.#enter(id, 'purpose', purpose))
    this.#rowsOf.set(id, rows)
    this.#isStale = true
  }

  remove(id: string): void {
    const rows = this.#rowsOf.get(id)
    if (rows === undefined) return
    for (const at of rows) {
      for (const term of this.#rows[at]?.terms ?? []) this.#terms.leave(term)
      this.#rows[at] = null
      this.#free.push(at)
    }
    this.#rowsOf.delete(id)
    this.#isStale = true
  }

  *weighing(): Generator<void, void> {
    if (!this.#isStale) return
    yield* this.#terms.weighing(this.#parts)
    this.#makeRoom()
    for (const [at, row] of this.#rows.entries()) {
      if (row !== null) this.#write(at, row)
      if (at % ROWS_AT_A_STRETCH === ROWS_AT_A_STRETCH - 1) yield
    }
    this.#isStale = false
  }

  nearest(text: string, { most, least, except }: SimilarWanted): readonly Alike[] {
    this.#weigh()
    const best = new Map<string, number>()
    const { asked, purpose } = comparableParts(text)
    this.#compare('asked', asked, best)
    if (purpose !== null) this.#compare('purpose', purpose, best)
    if (except !== undefined) best.delete(except)
    return [...best]
      .filter(([, score]) => score >= least)
      .map(([id, score]) => ({ id, score }))
      .sort((one, other) => other.score - one.score || byNumber(one.id, other.id))
      .slice(0, most)
  }

  #weigh(): void {
    const steps = this.weighing()
    while (steps.next().done !== true) continue
  }

  #enter(id: string, part: Part, stems: readonly string[]): number {
    const at = this.#free.pop() ?? this.#rows.length
    this.#rows[at] = { id, part, terms: stems.map((stem) => this.#terms.enter(stem)) }
    return at
  }

  /** Grows by doubling; what is written anew afterwards needs no copying. */
  #makeRoom(): void {
    let rows = this.#vectors.length / DIMENSIONS
    while (rows < this.#rows.length) rows *= 2
    if (rows * DIMENSIONS > this.#vectors.length) this.#vectors = new Float32Array(rows * DIMENSIONS)
  }

  #write(at: number, { terms }: Row): void {
    const from = at * DIMENSIONS
    this.#vectors.fill(0, from, from + DIMENSIONS)
    const { places, values } = vectorOf(terms)
    for (const [index, place] of places.entries()) this.#vectors[from + place] = values[index] ?? 0
  }

  #compare(part: Part, stems: readonly string[], best: Map<string, number>): void {
    const vector = vectorOf(stems.map((stem) => this.#terms.find(stem, this.#parts)))
    for (let at = 0; at < this.#rows.length; at += 1) {
      const row = this.#rows[at]
      if (row?.part !== part) continue
      const score = likenessTo(vector, this.#vectors, at * DIMENSIONS)
      if (score > (best.get(row.id) ?? 0)) best.set(row.id, score)
    }
  }
}
