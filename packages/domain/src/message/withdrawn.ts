/**
 * What was taken back: the messages of a source that a person withdrew. They stay
 * readable, and count for nothing until the source is restored.
 */
import type { MessageId, SourceId } from '../ids.ts'
import { findMessages } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import type { Message, Place, Source } from './message.ts'
import { messagesOf } from './places.ts'

type Sources = Pick<SessionState, 'sources'>

export function isWithdrawn({ withdrawn }: Source): boolean {
  return withdrawn !== undefined
}

/** The source of a message that was taken back; null when the message stands. */
export function withdrawnSourceOf({ sources }: Sources, { metadata: { source_id } }: Message): Source | null {
  if (source_id === undefined) return null
  return sources.find((source) => source.id === source_id && isWithdrawn(source)) ?? null
}

/** For asking of many messages. */
export function standing({ sources }: Sources): (message: Message) => boolean {
  const gone = new Set(sources.filter(isWithdrawn).map(({ id }) => id))
  return ({ metadata: { source_id } }) => source_id === undefined || !gone.has(source_id)
}

/** The messages of these places that count as sources. */
export function sourceRefs(state: SessionState, evidence: readonly Place[]): readonly MessageId[] {
  const all = messagesOf(evidence)
  if (!state.sources.some(isWithdrawn)) return all
  const messages = findMessages(state, all)
  const stands = standing(state)
  return all.filter((id) => {
    const message = messages.get(id)
    return message === undefined || stands(message)
  })
}

/** Every message that came with a source. */
export function messagesOfSource(
  { messages }: Pick<SessionState, 'messages'>,
  source_id: SourceId,
): ReadonlySet<MessageId> {
  return new Set(messages.filter(({ metadata }) => metadata.source_id === source_id).map(({ id }) => id))
}
