/**
 * What all word lists together know of a word, as bits: read once for each word, asked many times.
 *
 * A sentence is asked hundreds of questions of the kind "is this word one of those?". Each list has one
 * bit, and a word brings its bits along, so an answer is one look at a number, and for a whole sentence too.
 * Words that stand in no list share one record: what strangers say takes no room.
 */

/** Bit `n & 31` of number `n >> 5` is the answer of list n. */
export type Facts = Int32Array

/** Anything that brings the facts of its word along. */
export interface Known {
  readonly lower: string
  readonly facts: Facts
}

const NUMBERS = 16
const NOTHING: Facts = new Int32Array(NUMBERS)
const vocabulary = new Map<string, Int32Array>()
let lists = 0
/** Once words are read, what is known of them may not grow: a list made later is asked by its words. */
let isRead = false

export function factsOf(lower: string): Facts {
  isRead = true
  return vocabulary.get(lower) ?? NOTHING
}

/** A list of words that can be asked of a token, and of a sentence. */
export class WordSet extends Set<string> {
  /** -1 for a list without a bit. */
  readonly #place: number
  readonly #bit: number

  constructor(words: Iterable<string>) {
    super(words)
    const hasBit = !isRead && lists < NUMBERS * 32
    this.#place = hasBit ? lists >> 5 : -1
    this.#bit = 1 << (lists & 31)
    if (!hasBit) return
    lists += 1
    for (const word of this) {
      const facts = vocabulary.get(word) ?? new Int32Array(NUMBERS)
      facts[this.#place] = (facts[this.#place] ?? 0) | this.#bit
      vocabulary.set(word, facts)
    }
  }

  /** Whether the word of this token is one of the list; false beyond the ends of a sentence. */
  holds(token: Known | undefined): boolean {
    if (token === undefined) return false
    if (this.#place < 0) return this.has(token.lower)
    return ((token.facts[this.#place] ?? 0) & this.#bit) !== 0
  }

  /** Whether any word of the sentence is one of the list. */
  holdsAny(tokens: readonly Known[]): boolean {
    if (this.#place < 0) return tokens.some((token) => this.has(token.lower))
    return ((factsAmong(tokens)[this.#place] ?? 0) & this.#bit) !== 0
  }
}

/** The sentences read last, each with the facts of all its words together. */
const LATELY = 4
const sentences: (readonly Known[])[] = Array.from({ length: LATELY }, () => [])
const together = Array.from({ length: LATELY }, () => new Int32Array(NUMBERS))
let next = 0

function factsAmong(tokens: readonly Known[]): Facts {
  for (let place = 0; place < LATELY; place += 1)
    if (sentences[place] === tokens) return together[place] as Facts
  const facts = together[next] as Int32Array
  sentences[next] = tokens
  next = (next + 1) % LATELY
  facts.fill(0)
  const used = (lists + 31) >> 5
  for (const token of tokens)
    for (let place = 0; place < used; place += 1)
      facts[place] = (facts[place] ?? 0) | (token.facts[place] ?? 0)
  return facts
}
