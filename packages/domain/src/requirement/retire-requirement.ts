/**
 * Retiring a requirement: nobody wants it any more, and the story says why.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, isBlank, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { inForce, type Addressed, type InForceRefusal } from './in-force.ts'

export interface RetireRequirement extends Addressed {
  readonly reason: string
}

export type RetireRefusal = DoorRefusal | InForceRefusal | RefusalOf<'REASON_MISSING'>

export function retireRequirement(
  state: SessionState,
  command: RetireRequirement,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.retired'>, RetireRefusal> {
  const { requirement_id, reason } = command

  const closed = doorRefusal(state, { at, by }, { reason })
  if (closed) return refuse(closed)
  const { refusal } = inForce(state, command)
  if (refusal) return refuse(refusal)
  if (isBlank(reason)) return refuse({ code: 'REASON_MISSING', requirement_id })

  return accept({ type: 'requirement.retired', at, by, requirement_id, reason })
}
