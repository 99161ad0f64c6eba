/**
 * Changing a session's settings, guarded by the version that was read.
 *
 * A session becomes approved only by a review of its document, never by setting
 * it so.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, isBlank, type DoorRefusal } from './door.ts'
import type { EventOf } from './events.ts'
import type { Occasion } from './occasion.ts'
import type { SessionChanges } from './settings.ts'
import type { SessionState } from './state.ts'

export interface ChangeSession {
  readonly based_on: number
  readonly changes: SessionChanges
}

export type ChangeSessionRefusal =
  | DoorRefusal
  | RefusalOf<'CONCURRENT_MODIFICATION' | 'TEXT_BLANK' | 'STATUS_NOT_SETTABLE'>

export function changeSession(
  state: SessionState,
  { based_on, changes }: ChangeSession,
  { at, by }: Occasion,
): Decision<EventOf<'session.changed'>, ChangeSessionRefusal> {
  const closed = doorRefusal(state, { at, by }, { changes })
  if (closed) return refuse(closed)
  const { version, status } = state
  if (based_on !== version) {
    return refuse({ code: 'CONCURRENT_MODIFICATION', requirement_id: null, based_on, current: version })
  }
  if (changes.project_name !== undefined && isBlank(changes.project_name)) {
    return refuse({ code: 'TEXT_BLANK', field: 'project_name' })
  }
  if (changes.status === 'approved' && status !== 'approved') {
    return refuse({ code: 'STATUS_NOT_SETTABLE', status: changes.status })
  }
  if (Object.keys(changes).length === 0) return accept()
  return accept({ type: 'session.changed', at, by, version: version + 1, changes })
}

/** Deleting hides a session from every list; its stream stays until retention takes it. */
export function deleteSession(
  state: SessionState,
  { at, by }: Occasion,
): Decision<EventOf<'session.deleted'>, DoorRefusal> {
  const closed = doorRefusal(state, { at, by })
  if (closed) return refuse(closed)
  return accept({ type: 'session.deleted', at, by })
}
