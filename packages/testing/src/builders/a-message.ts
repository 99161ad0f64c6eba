/** What somebody said in a test, and where. */
import {
  messageId,
  sourceId,
  type AsideReason,
  type Evidence,
  type Message,
  type SentenceOutcome,
  type Source,
} from '@parley/domain'
import { START } from './occasions.ts'

export function aMessage(content: string, overrides: Partial<Message> = {}): Message {
  return { id: messageId('msg_1'), role: 'user', content, timestamp: START, metadata: {}, ...overrides }
}

export function aSource(overrides: Partial<Source> = {}): Source {
  return {
    id: sourceId('src_1'),
    name: 'Kick-off',
    kind: 'meeting',
    held_at: '2026-03-02',
    participants: ['Anna', 'Ben'],
    ...overrides,
  }
}

/** The first place where a message holds these words. */
export function evidenceIn(message: Message, quote: string): Evidence {
  const start = message.content.indexOf(quote)
  if (start === -1) throw new Error(`the message does not say “${quote}”`)
  return { message_id: message.id, start, end: start + quote.length, quote }
}

/** A sentence that led to nothing. */
export function setAside(
  message: Message,
  words: string,
  overrides: { reason?: AsideReason } = {},
): SentenceOutcome {
  const { message_id, start, end } = evidenceIn(message, words)
  return {
    message_id,
    start,
    end,
    outcome: 'set_aside',
    reason: 'small_talk',
    why: 'A greeting.',
    ...overrides,
  }
}
