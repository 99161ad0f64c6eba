/**
 * Priority words: MoSCoW, and the other words that people use for the same.
 *
 * A word that is not MoSCoW is kept as it was written, so that nobody finds
 * their “high” turned into a “must” without a trace.
 *
 * @critical
 */
import type { Priority } from './requirement.ts'

export interface ReadPriority {
  readonly priority: Priority
  /** The word as written, when it is not one of must, should, could, wont. */
  readonly priority_label: string | null
}

const words: Readonly<Record<Priority, readonly string[]>> = {
  must: [
    'must',
    'must have',
    'high',
    'highest',
    'critical',
    'mandatory',
    'required',
    'essential',
    'blocker',
    'p0',
    'p1',
  ],
  should: ['should', 'should have', 'medium', 'normal', 'important', 'desirable', 'expected', 'p2'],
  could: ['could', 'could have', 'low', 'lowest', 'optional', 'nice to have', 'would be nice', 'minor', 'p3'],
  wont: [
    'wont',
    'wont have',
    'will not',
    'will not have',
    'would not have',
    'not now',
    'not this time',
    'out of scope',
  ],
}

const meaning: ReadonlyMap<string, Priority> = new Map(
  Object.entries(words).flatMap(([priority, synonyms]) =>
    synonyms.map((word) => [word, priority as Priority]),
  ),
)

/** Null when the word is none that we know. Case, apostrophes, hyphens and spacing do not matter. */
export function readPriority(word: string): ReadPriority | null {
  const plain = word
    .trim()
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[\s_-]+/g, ' ')
  const priority = meaning.get(plain)
  if (!priority) return null
  return { priority, priority_label: plain === priority ? null : word.trim() }
}
