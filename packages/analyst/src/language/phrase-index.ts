/**
 * Which phrases may begin at a word, by that word and the one behind it.
 *
 * A sentence is looked up once per word, and only phrases that also fit the second word
 * are followed further. They always come in the order in which they were given.
 */
import type { Token } from './tokens.ts'
import { WordSet, type Known } from './word-facts.ts'

export interface PhraseStart<Phrase> {
  readonly first: string
  /** What the second word must be; null where any word may follow, or none. */
  readonly second: Iterable<string> | null
  readonly phrase: Phrase
}

export class PhraseIndex<Phrase> {
  readonly #beginnings = new Map<string, Beginning<Phrase>>()
  /** The words that some phrase begins with: most words of a sentence are none of them. */
  readonly #begin: WordSet

  constructor(starts: Iterable<PhraseStart<Phrase>>) {
    const byFirst = new Map<string, PhraseStart<Phrase>[]>()
    for (const start of starts) {
      const same = byFirst.get(start.first)
      if (same === undefined) byFirst.set(start.first, [start])
      else same.push(start)
    }
    for (const [first, same] of byFirst) this.#beginnings.set(first, beginningOf(same))
    this.#begin = new WordSet(byFirst.keys())
  }

  /** The phrases that may begin with this word; the second is undefined at the end of a text. */
  from(first: Known | undefined, second: string | undefined): readonly Phrase[] {
    return first !== undefined && this.#begin.holds(first) ? this.at(first.lower, second) : NONE
  }

  /** The same for a word by itself. */
  at(first: string, second: string | undefined): readonly Phrase[] {
    const beginning = this.#beginnings.get(first)
    if (beginning === undefined) return NONE
    if (second === undefined || beginning.bySecond === null) return beginning.others
    return beginning.bySecond.get(second) ?? beginning.others
  }
}

const NONE: readonly never[] = []

interface Beginning<Phrase> {
  /** Whatever follows. */
  readonly others: readonly Phrase[]
  /** These and those that want this very word behind them; null where there are no such. */
  readonly bySecond: ReadonlyMap<string, readonly Phrase[]> | null
}

function beginningOf<Phrase>(starts: readonly PhraseStart<Phrase>[]): Beginning<Phrase> {
  const wanted = starts.map(({ second }) => (second === null ? null : new Set(second)))
  const phrasesWith = (word: string | null) =>
    starts
      .filter((_, place) => wanted[place] === null || (word !== null && wanted[place]?.has(word)))
      .map(({ phrase }) => phrase)
  const words = new Set(wanted.flatMap((seconds) => [...(seconds ?? [])]))
  return {
    others: phrasesWith(null),
    bySecond: words.size === 0 ? null : new Map([...words].map((word) => [word, phrasesWith(word)])),
  }
}

/** Phrases of fixed words with blanks between them, longest first where they begin alike. */
export function indexPhrases<Given extends { readonly words: string }>(
  given: readonly Given[],
): PhraseIndex<Given & { readonly parts: readonly string[] }> {
  const phrases = given
    .map((one) => ({ ...one, parts: one.words.split(' ') }))
    .toSorted((one, other) => other.parts.length - one.parts.length)
  return new PhraseIndex(
    phrases.map((phrase) => ({
      first: phrase.parts[0] ?? '',
      second: phrase.parts[1] === undefined ? null : [phrase.parts[1]],
      phrase,
    })),
  )
}

export function longestPhraseAt<Phrase extends { readonly parts: readonly string[] }>(
  index: PhraseIndex<Phrase>,
  tokens: readonly Token[],
  at: number,
): Phrase | null {
  for (const phrase of index.from(tokens[at], tokens[at + 1]?.lower))
    if (standsAt(phrase.parts, tokens, at)) return phrase
  return null
}

export function standsAt(parts: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let index = 0; index < parts.length; index += 1)
    if (tokens[at + index]?.lower !== parts[index]) return false
  return true
}
