/**
 * How much of what was said has been accounted for, and what was set aside.
 *
 * The unheard list is for the screen: whoever reads it can say “that one I
 * meant”, because each line says why it is there.
 */
import type { MessageId } from '../ids.ts'
import type { Message } from '../message/message.ts'
import { standing } from '../message/withdrawn.ts'
import { messagesById } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import type { AsideReason } from './coverage.ts'

export interface Unheard {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly reason: AsideReason
  readonly message_id: MessageId
}

export interface Coverage {
  /** All sentences of the messages that were read; a message not read yet counts as one. */
  readonly sentences: number
  /** Those with an outcome. Fewer than `sentences` only while something waits to be read. */
  readonly accounted: number
  /** Sentences that led to no requirement, in the order they were recorded. */
  readonly unheard: readonly Unheard[]
}

export function coverageOf(state: SessionState): Coverage {
  const messages = messagesById(state)
  const read = new Set(state.read_messages)
  const stands = standing(state)
  const unread = state.messages.filter(
    (message) => !read.has(message.id) && stands(message) && holdsWords(message),
  )
  const unheard: Unheard[] = []

  for (const sentence of state.coverage) {
    if (sentence.outcome !== 'set_aside') continue
    const { message_id, start, end, reason } = sentence
    const text = messages.get(message_id)?.content.slice(start, end) ?? ''
    unheard.push({ text, start, end, reason, message_id })
  }
  const accounted = state.coverage.length
  return { sentences: accounted + unread.length, accounted, unheard }
}

/** What an assistant says needs no accounting: only people's words do. */
function holdsWords({ role, content }: Message): boolean {
  return role === 'user' && /[\p{L}\p{N}]/u.test(content)
}
