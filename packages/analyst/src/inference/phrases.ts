/**
 * Phrases as the rules write them, and where they stand in a statement.
 *
 * `delete/remove account` is one of two words and then a word, in any form;
 * `=booking` is that form only; `~` is up to four words of anything. A phrase under a
 * negation ("no login is needed", "without an account") was not said.
 */
import { STOP, readWords, stemOf, type Word } from './words.ts'

/** One place in a phrase: the stems or surfaces that may stand there, or null for a gap. */
interface Slot {
  readonly stems: readonly string[]
  readonly surfaces: readonly string[]
}

export interface Phrase {
  readonly written: string
  readonly slots: readonly (Slot | null)[]
}

const LONGEST_GAP = 4
const NEGATION_REACH = 3
/** "no matter", "not only": what follows holds. */
const DENIES_NOTHING = new Set(['matter', 'only', 'just', 'merely'])
const NEGATORS = new Set([
  'no',
  'not',
  'never',
  'without',
  'cannot',
  'nor',
  'neither',
  'instead',
  'avoid',
  'anonymously',
])

export function readPhrase(written: string): Phrase {
  return { written, slots: written.split(' ').map((part) => (part === '~' ? null : readSlot(part))) }
}

function readSlot(part: string): Slot {
  const stems = new Set<string>()
  const surfaces = new Set<string>()
  for (const word of part.split('/')) {
    if (word.startsWith('=')) surfaces.add(word.slice(1))
    else stems.add(readWords(word)[0]?.stem ?? stemOf(word))
  }
  return { stems: [...stems], surfaces: [...surfaces] }
}

/** Whether any of the phrases stands in the words, negated or not. */
export function mentions(words: readonly Word[], phrases: readonly Phrase[]): boolean {
  for (const phrase of phrases)
    for (let at = 0; at < words.length; at += 1) if (isMentionedAt(words, at, phrase)) return true
  return false
}

/** Whether any of the phrases is said, that is, stands in the words without a negation before it. */
export function says(words: readonly Word[], phrases: readonly Phrase[]): boolean {
  for (const phrase of phrases)
    for (let at = 0; at < words.length; at += 1) if (isSaidAt(words, at, phrase)) return true
  return false
}

export const isMentionedAt = (words: readonly Word[], at: number, { slots }: Phrase): boolean =>
  standsAt(words, at, slots, 0)

export const isSaidAt = (words: readonly Word[], at: number, { slots }: Phrase): boolean =>
  standsAt(words, at, slots, 0) && !isNegated(words, at)

function standsAt(words: readonly Word[], at: number, slots: Phrase['slots'], slot: number): boolean {
  if (slot === slots.length) return true
  const wanted = slots[slot]
  if (wanted === null) {
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped += 1) {
      if (standsAt(words, at + skipped, slots, slot + 1)) return true
      if (words[at + skipped] === undefined || words[at + skipped] === STOP) return false
    }
    return false
  }
  const word = words[at]
  if (word === undefined || wanted === undefined || word === STOP) return false
  if (!holds(wanted.stems, word.stem) && !holds(wanted.surfaces, word.surface)) return false
  return standsAt(words, at + 1, slots, slot + 1)
}

/** Few words may stand in one place: they are looked through faster than they are looked up. */
function holds(words: readonly string[], wanted: string): boolean {
  for (const word of words) if (word === wanted) return true
  return false
}

function isNegated(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= NEGATION_REACH; back += 1) {
    const word = words[at - back]
    if (word === undefined || word === STOP) return false
    const negates = NEGATORS.has(word.surface) || (word.surface.endsWith('t') && /n['’]t$/.test(word.surface))
    if (negates && !DENIES_NOTHING.has(words[at - back + 1]?.surface ?? '')) return true
  }
  return false
}
