/** The message that a turn is about, and those before it that it may refer to. */
import type { SaidMessage } from '@parley/analyst'
import { findMessage, findSource, MAIN_THREAD, standing, type Message } from '@parley/domain'

import type { View } from './agent.ts'

/** As much as somebody has in mind; longer ones are documents and no part of a talk. */
const MOST_BEFORE = 3
const LONGEST_BEFORE = 2_000

/** Null in turns that no message asked for. */
export function messageOf({ state, turn }: View): Message | null {
  return turn.trigger.kind === 'message' ? findMessage(state, turn.trigger.message_id) : null
}

/** What the analyst is given of a message. */
export function saidIn({ id, content, metadata, role }: Message): SaidMessage {
  const speaker = role === 'assistant' ? 'Parley' : metadata.speaker
  return {
    id,
    text: content,
    ...(metadata.format === undefined ? {} : { format: metadata.format }),
    ...(speaker === undefined ? {} : { speaker }),
  }
}

/** The messages just before it in its thread, oldest first; null for what was imported: it stands alone. */
export function saidBefore({ state }: View, message: Message): readonly SaidMessage[] | null {
  if (isImported(message)) return null
  return earlierInThread(state.messages, message)
    .filter(standing(state))
    .filter(({ content, metadata }) => metadata.as === undefined && content.length <= LONGEST_BEFORE)
    .map(saidIn)
}

/** The reply just before it in its thread, which it may answer. */
export function replyBefore({ state }: View, message: Message): Message | null {
  const [last] = earlierInThread(state.messages, message).slice(-1)
  return last?.role === 'assistant' ? last : null
}

/** What an import is called. */
export function sourceName({ state }: View, message: Message): string | null {
  const { source_id } = message.metadata
  if (source_id === undefined || !isImported(message)) return null
  return findSource(state, source_id)?.name ?? null
}

/** Read from a file, and not written here. */
function isImported({ metadata }: Message): boolean {
  return metadata.source_id !== undefined && metadata.format !== undefined
}

function earlierInThread(messages: readonly Message[], message: Message): readonly Message[] {
  const thread = threadOf(message)
  const found: Message[] = []
  for (let at = messages.lastIndexOf(message) - 1; at >= 0 && found.length < MOST_BEFORE; at -= 1) {
    const one = messages[at]
    if (one !== undefined && threadOf(one) === thread) found.unshift(one)
  }
  return found
}

const threadOf = ({ metadata }: Message): string => metadata.thread_id ?? MAIN_THREAD
