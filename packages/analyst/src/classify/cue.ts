/**
 * A cue: words that speak for one kind of requirement, with how loudly and why.
 *
 * Cues are data. Their phrases use a small language over lower-cased words, in which
 * hyphens, commas, quotes and brackets do not count, so `user friendly` also finds
 * "user-friendly":
 *
 * - `word` the word itself; `word~` its regular inflections; `a|b` either; `word?` may be missing
 * - `{group}` any word of a named group; `#` a number; `_` any one word
 * - `...` up to six words, never across the end of a sentence; `^` at the front: only as the first word of the text
 */
import type { Quality } from '@parley/domain'

/** What a cue speaks for. `functional` and `data` are types, the rest qualities. */
export type CueClass = 'functional' | 'data' | Quality

export interface Cue {
  /** `class/what-it-sees`; never changes its meaning. */
  readonly id: string
  readonly votes: CueClass
  /** 1 hints, 2 speaks, 3 settles it unless something stronger stands beside. */
  readonly weight: number
  /** In words that a person reading the result understands. */
  readonly reason: string
  readonly phrases: readonly string[]
}

/** The short way to write a table: every cue of one class. */
export function cuesFor(
  votes: CueClass,
  rows: readonly (readonly [id: string, weight: number, reason: string, phrases: string])[],
): Cue[] {
  return rows.map(([id, weight, reason, phrases]) => ({
    id: `${votes}/${id}`,
    votes,
    weight,
    reason,
    phrases: phrases
      .split(';')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  }))
}
