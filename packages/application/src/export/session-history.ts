/**
 * How a session came to be, as an export tells it: every event that a newer
 * analyst needs to read the session again.
 *
 * What people said stands once, among the messages, and is put back when the
 * history is read; the document and the timeline of tools can be made anew.
 */
import {
  emptySession,
  replay,
  sessionId,
  type EventOf,
  type Message,
  type MessageId,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'

type Told = Exclude<SessionEvent, EventOf<'message.recorded'>>
export type HistoryEvent =
  | Told
  | (Pick<EventOf<'message.recorded'>, 'type' | 'at' | 'by'> & { readonly message_id: MessageId })

const LEFT_OUT: ReadonlySet<SessionEvent['type']> = new Set([
  'tool.executing',
  'tool.completed',
  'document.published',
  'document.reviewed',
  'requirements.extracted',
])

export function historyOf(events: readonly SessionEvent[]): readonly HistoryEvent[] {
  return events
    .filter(({ type }) => !LEFT_OUT.has(type))
    .map((event) => {
      if (event.type !== 'message.recorded') return event
      const { type, at, by, message } = event
      return { type, at, by, message_id: message.id }
    })
}

/** The events of an export, or why they cannot be read; whatever holds is checked by folding it. */
export function eventsOfExport(
  file: unknown,
): { readonly events: readonly SessionEvent[] } | { readonly fault: string } {
  if (!isRecord(file) || typeof file['session_id'] !== 'string') return { fault: 'is no export of a session' }
  const { history, messages } = file
  if (!Array.isArray(history) || !Array.isArray(messages))
    return { fault: 'holds no history, so it cannot be told what was known when each message was read' }
  try {
    const events = withTexts(history, messages)
    const state = replay(emptySession(sessionId('')), events)
    if (!isOf(state, file)) throw new Error('it leads to another session')
    return { events }
  } catch {
    return { fault: 'holds a history that does not fit together; it was changed by hand, or is not whole' }
  }
}

/** Folded, it comes to what else stands in the file. */
function isOf(state: SessionState, file: Readonly<Record<string, unknown>>): boolean {
  const ids = (list: unknown): string =>
    Array.isArray(list) ? list.map((one) => (isRecord(one) ? one['id'] : null)).join(' ') : ''
  return (
    state.session_id === file['session_id'] &&
    ids(state.requirements) === ids(file['requirements']) &&
    ids(state.inferred_requirements) === ids(file['inferred_requirements'])
  )
}

/** Throws when a message is named that is not there. */
function withTexts(history: readonly unknown[], messages: readonly unknown[]): readonly SessionEvent[] {
  const texts = new Map(messages.filter(isMessage).map((message) => [message.id, message]))
  return history.map((event): SessionEvent => {
    if (!isEvent(event)) throw new Error('something is no event')
    if (event.type !== 'message.recorded' || !('message_id' in event)) return event
    const message = texts.get(event.message_id)
    if (message === undefined) throw new Error(`${event.message_id} is not among the messages`)
    return { type: event.type, at: event.at, by: event.by, message }
  })
}

const isEvent = (value: unknown): value is HistoryEvent =>
  isRecord(value) &&
  typeof value['type'] === 'string' &&
  typeof value['at'] === 'string' &&
  isRecord(value['by'])

const isMessage = (value: unknown): value is Message =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['content'] === 'string' &&
  isRecord(value['metadata'])

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
