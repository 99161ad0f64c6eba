/** What a listener has in mind: what was said before, who waits for an answer, what "it" is. */
import type { Genre } from '../genre/genre.ts'
import { isAcknowledgement } from '../interview/question.ts'
import type { Sentence } from '../text/read-text.ts'
import type { Lead } from './leads.ts'
import type { Listener } from './listener.ts'
import type { Earlier } from './same.ts'

/** What one run of listening carries from message to message. */
export interface Memory {
  readonly earlier: Earlier
  heardSoFar: number
}

/** What stays in mind from sentence to sentence, and in a conversation from message to message. */
export interface Mind {
  waiting: Waiting | null
  /** The line that introduced a list last. */
  lead: Lead | null
  it: { readonly thing: string; readonly at: number } | null
  last: { readonly key: string; readonly ticket: string; readonly statement: string } | null
  /** Sentences of the messages before. */
  sentences: number
}

export const newMind = (): Mind => ({ waiting: null, lead: null, it: null, last: null, sentences: 0 })

export interface Waiting {
  readonly sentence: Sentence
  readonly by: Listener
  readonly note: number
  /** The turn that is about to answer it, when its first words did not. */
  readonly answering: number | null
  /** What was asked just before it in the same turn. */
  readonly earlier: Waiting | null
}

/** Another speaker; where nobody is named, another message, turn or paragraph. */
export function isAnother(sentence: Sentence, listener: Listener, waiting: Waiting): boolean {
  const { sentence: before, by, answering } = waiting
  if (answering !== null && answering !== sentence.turn) return false
  if (by !== listener) {
    const [speaker, asked] = [
      sentence.speaker ?? listener.message.speaker,
      before.speaker ?? by.message.speaker,
    ]
    return speaker === undefined || speaker !== asked
  }
  if (sentence.speaker !== null) return sentence.speaker !== before.speaker
  return sentence.turn !== before.turn || sentence.paragraph !== before.paragraph
}

/** After "mhm" it waits on; after words that did not answer it, as long as the same turn goes on. */
export function stillWaiting(waiting: Waiting, sentence: Sentence, listener: Listener): Waiting | null {
  if (isAcknowledgement(sentence.text)) return waiting
  return waiting.by === listener && sentence.speaker !== null
    ? { ...waiting, answering: sentence.turn }
    : null
}

export interface Manner {
  readonly genre: Genre
  readonly terse: boolean
  /** It describes a product, and asks for it by doing so. */
  readonly describes: boolean
  readonly mind: Mind
  /** It was heard before: only what it leaves in mind counts, and what it asked for is looked up. */
  readonly silent: boolean
}
