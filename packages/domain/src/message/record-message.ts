/**
 * Recording what was said, exactly as it was said.
 *
 * Line ends, spacing, Chinese and emoji stay as they came; only a leading byte
 * order mark, which nobody said, goes, so that offsets count from the first
 * character. The same message under the same id is recorded once, however often
 * it is sent.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, isBlank, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findMessage, findSource } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { isInstant } from '../text/instant.ts'
import { sameData } from '../text/same-data.ts'
import type { Message } from './message.ts'
import { withdrawnSourceOf } from './withdrawn.ts'

export type RecordMessageRefusal =
  | DoorRefusal
  | RefusalOf<'TEXT_BLANK' | 'MESSAGE_ID_TAKEN' | 'SOURCE_UNKNOWN' | 'SOURCE_WITHDRAWN'>

export function recordMessage(
  state: SessionState,
  said: Message,
  { at, by }: Occasion,
): Decision<EventOf<'message.recorded'>, RecordMessageRefusal> {
  const closed = doorRefusal(state, { at, by }, { message: said })
  if (closed) return refuse(closed)
  if (isBlank(said.id)) return refuse({ code: 'TEXT_BLANK', field: 'message.id' })
  if (!isInstant(said.timestamp)) {
    return refuse({ code: 'TIME_INVALID', field: 'message.timestamp', value: said.timestamp })
  }

  const { source_id } = said.metadata
  if (source_id !== undefined && !findSource(state, source_id))
    return refuse({ code: 'SOURCE_UNKNOWN', source_id })

  const message = { ...said, content: withoutByteOrderMark(said.content) }
  const known = findMessage(state, message.id)
  if (known && sameData(known, message)) return accept()
  if (known) return refuse({ code: 'MESSAGE_ID_TAKEN', message_id: message.id })
  const gone = withdrawnSourceOf(state, message)
  if (gone) return refuse({ code: 'SOURCE_WITHDRAWN', source_id: gone.id, name: gone.name })

  return accept({ type: 'message.recorded', at, by, message })
}

/** Offsets count from behind a leading byte order mark; whoever reads a text for places starts with this. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
