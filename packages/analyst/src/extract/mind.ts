/** What a listener has in mind: what was said before, who waits for an answer, what "it" is. */
import type { Genre } from '../genre/genre.ts'
import type { Sentence } from '../text/read-text.ts'
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
  it: { readonly thing: string; readonly at: number } | null
  last: { readonly key: string; readonly ticket: string; readonly statement: string } | null
  /** Sentences of the messages before. */
  sentences: number
}

export const newMind = (): Mind => ({ waiting: null, it: null, last: null, sentences: 0 })

export interface Waiting {
  readonly sentence: Sentence
  readonly by: Listener
  readonly note: number
}

export interface Manner {
  readonly genre: Genre
  readonly terse: boolean
  readonly mind: Mind
  /** It was heard before: only what it leaves in mind counts, and what it asked for is looked up. */
  readonly silent: boolean
}
