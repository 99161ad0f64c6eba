/**
 * The words that make a statement depend on something else.
 *
 * Each cue carries a weight: how much its presence speaks for a condition or a
 * cause (natural logarithm of the odds, rounded; estimated on CiRA, CC BY 4.0).
 * Cues of several words are found before their parts, so "in order to" is
 * never read as "in" and "order".
 */
import { WordSet } from '../language/word-facts.ts'
import { indexPhrases, longestPhraseAt } from '../language/phrase-index.ts'
import type { Token } from '../language/tokens.ts'

export interface Cue {
  /** Index of its first token, and how many tokens it has. */
  readonly at: number
  readonly length: number
  readonly words: string
  readonly weight: number
}

/**
 * Weights and their phrases, in lower case. They were set with all of CiRA in view. With weights taken anew from nine
 * tenths of it, the same cues reach a macro-F1 of .77 on the contiguous tenth left out (benchmarks/analyst/refit.ts).
 * Words and pairs of words beside them, in a linear model or as further weights, gained nothing beyond the
 * interval, so there are none here.
 */
const CUES: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, 'if, in the event of, in the event that'],
      [2.6, 'when, whenever, unless, in case of, only if, because, because of, therefore'],
      [
        2.4,
        'as long as, provided that, in case, thus, hence, consequently, in the case of, in the case that, in the case where, in these cases, in such cases, in such a case, on condition that',
      ],
      [2.2, 'as soon as'],
      [
        2,
        'once, until, even if, due to, thereby, as a result, enables, leads to, lead to, in this case, in which case, ' +
          'this means, means that, to this end, to that end, for this reason, for these reasons, as a consequence, triggers, triggered by, causing',
      ],
      [1.9, 'for the purpose of, for the purposes of, depends on, leading to, results in, result in'],
      [
        1.8,
        'given that, ensures, allowing, enabling, causes, permits, permitting, requiring, result from, in the absence of, in the presence of',
      ],
      [1.7, 'to ensure, requires, resulting in'],
      [1.6, 'during, in order to, in order that, allows, cause, caused by, imply, implies'],
      [
        1.5,
        'after, so that, otherwise, reduces, increases, improves, minimizes, facilitates, prevents, achieved by, enabled by, result of, trigger, ensuring, preventing',
      ],
      [
        1.4,
        'to allow, to avoid, to prevent, to minimize, enable, is needed, depending on, will allow, can not, to assure, to verify',
      ],
      [1.2, 'where, prior to, since, to enable, to achieve, to maintain, dependent on'],
      [
        1,
        'upon, such that, before, while, to meet, ensure, allow, require, affect, affects, facilitate, subject to, permit, prevent',
      ],
      [0.8, 'required for, necessary, reduce, making, then, cannot'],
      [0.7, 'needed'],
      [0.6, 'required'],
      [0.5, 'to support'],
      [0.4, 'not'],
    ] as const
  ).flatMap(([weight, phrases]) => phrases.split(', ').map((phrase): [string, number] => [phrase, weight])),
)

/** Longest first. */
const BY_FIRST_WORDS = indexPhrases([...CUES].map(([words, weight]) => ({ words, weight })))

/** The cues of a sentence in reading order, none overlapping another. */
export function findCues(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = []
  let at = 0
  while (at < tokens.length) {
    const cue = longestCueAt(tokens, at)
    if (cue) cues.push(cue)
    at += cue ? cue.length : 1
  }
  return cues
}

const TIMES = new WordSet([
  'day',
  'week',
  'month',
  'year',
  'hour',
  'minute',
  'second',
  'quarter',
  'shift',
  'session',
])

/** "once a week" and "once per shift" say how often, not after what. */
export function isFrequency(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'once') return false
  const next = tokens[at + 1]?.lower
  return next === 'per' || next === 'daily' || TIMES.holds(tokens[at + 2])
}

function longestCueAt(tokens: readonly Token[], at: number): Cue | null {
  const found = longestPhraseAt(BY_FIRST_WORDS, tokens, at)
  if (found === null || isFrequency(tokens, at)) return null
  const { words, weight, parts } = found
  return { at, length: parts.length, words, weight }
}

/** The weights of different cues add up; the same cue counts once. */
export function weighCues(cues: readonly Cue[]): number {
  const weights = new Map(cues.map(({ words, weight }) => [words, weight]))
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0)
}
