/**
 * The main clause of a sentence: who, how firmly, does what, to what.
 *
 * Everything is a range of token indices (both ends included), so that whoever
 * reads a clause can cut the very words from the text.
 */
import { WordSet } from '../language/word-facts.ts'
import type { Token } from '../language/tokens.ts'
import { withoutModal } from './finite-verb.ts'
import { mainRange } from './main-range.ts'
import { findModal, type Modal } from './modal.ts'
import { opening } from './opening.ts'
import { trimSubject } from './subject.ts'
import { withVerb } from './verb-part.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from './verbs.ts'

/** Token indices, both included. */
export interface Range {
  readonly first: number
  readonly last: number
}

export interface Clause {
  /** The words of the main clause: no leading condition, no final punctuation. Null when nothing is left. */
  readonly main: Range | null
  readonly subject: Range | null
  readonly modal: Modal | null
  /** "Should managers get mail?": the modal stands before its subject. */
  readonly inverted: boolean
  /** The verb with its particle: "log in", "auto-tag". */
  readonly verb: Range | null
  /** Its base form with the particle, lower case; "be fast" for a linking verb. */
  readonly action: string | null
  readonly linking: boolean
  readonly passive: boolean
  readonly object: Range | null
  /** Is the first word the verb, in base form ("Support OCR") or third person ("Supports OCR")? */
  readonly opens: 'base' | 'third' | null
}

/** "Only then shall the door open", "under no circumstances may the lid move": the modal stands before its subject. */
const TURNING = new WordSet(['only', 'under', 'never', 'nor', 'neither', 'nowhere', 'not', 'at', 'in'])

export function readClause(
  tokens: readonly Token[],
  conditions: readonly { start: number; end: number }[],
): Clause {
  const main = mainRange(tokens, conditions)
  if (main === null)
    return {
      main: null,
      subject: null,
      modal: null,
      inverted: false,
      verb: null,
      action: null,
      linking: false,
      passive: false,
      object: null,
      opens: null,
    }
  const end = main.last + 1
  const inCondition = (index: number) =>
    conditions.some(
      (place) => (tokens[index]?.start ?? 0) >= place.start && (tokens[index]?.end ?? 0) <= place.end,
    )
  let modal = findModal(tokens, main.first, end)
  if (modal !== null && inCondition(modal.first)) modal = null
  const opens =
    modal !== null && modal.first > main.first + 8
      ? opening(tokens, main)
      : modal === null
        ? opening(tokens, main)
        : null
  if (opens !== null) return withVerb(tokens, main, null, null, main.first, opens, false)
  if (modal === null) return withoutModal(tokens, main, inCondition)
  const follower = tokens[modal.last + 1]
  const asks =
    follower !== undefined &&
    follower.pos !== 'VERB' &&
    follower.pos !== 'AUX' &&
    follower.pos !== 'ADV' &&
    follower.pos !== 'ADP' &&
    !(PLAIN_VERBS.holds(follower) && !NOUN_LIKE_VERBS.holds(follower))
  const inverted =
    (modal.first === main.first && asks) ||
    (follower?.pos === 'DET' && TURNING.holds(tokens[main.first])) ||
    (modal.first === main.first + 1 && /^(?:wh\w+|how|and|but|so|or)$/.test(tokens[main.first]?.lower ?? ''))
  if (inverted) return invertedClause(tokens, main, modal)
  const subject = trimSubject(tokens, main.first, modal.first - 1)
  return withVerb(tokens, main, subject, modal, modal.last + 1, null, false)
}

function invertedClause(tokens: readonly Token[], main: Range, modal: Modal): Clause {
  let last = modal.last
  while (last + 1 <= main.last) {
    const next = tokens[last + 1]
    if (
      next === undefined ||
      next.pos === 'VERB' ||
      next.lower === 'be' ||
      next.pos === 'AUX' ||
      next.pos === 'PUNCT'
    )
      break
    const after = tokens[last + 2]
    const takesObject =
      after !== undefined && (after.pos === 'DET' || after.pos === 'PRON' || after.pos === 'NUM')
    if (last > modal.last && (takesObject ? NOUN_LIKE_VERBS.holds(next) : false)) break
    if (last > modal.last && PLAIN_VERBS.holds(next) && !NOUN_LIKE_VERBS.holds(next)) break
    last += 1
  }
  const subject = last > modal.last ? { first: modal.last + 1, last } : null
  return { ...withVerb(tokens, main, subject, modal, last + 1, null, true), inverted: true }
}
