/**
 * Asking that a turn stops: it ends at its next step, and what was taken in
 * before stays. Asked again, or of a turn that is over, nothing happens.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { openTurn } from './next.ts'
import type { TurnId } from './turn.ts'

export interface RequestCancel {
  /** Left out: the one under way. */
  readonly turn_id?: TurnId
}

export function requestCancel(
  state: SessionState,
  { turn_id }: RequestCancel,
  { at, by }: Occasion,
): Decision<EventOf<'turn.cancel_requested'>, DoorRefusal | RefusalOf<'TURN_UNKNOWN'>> {
  const closed = doorRefusal(state, { at, by })
  if (closed) return refuse(closed)
  if (turn_id !== undefined && !state.turns.some((turn) => turn.id === turn_id)) {
    return refuse({ code: 'TURN_UNKNOWN', turn_id })
  }
  const turn = openTurn(state)
  const isMeant = turn !== null && (turn_id === undefined || turn.id === turn_id)
  if (!isMeant || turn.cancel_requested) return accept()
  return accept({ type: 'turn.cancel_requested', at, by, turn_id: turn.id })
}
