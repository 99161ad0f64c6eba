/**
 * Deciding on a requirement: accepting or rejecting one exact revision of it.
 *
 * Agents propose; only a person decides. A rejection says why, because the
 * requirement leaves the document with it.
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

export interface DecideRequirement extends Addressed {
  readonly decision: 'accept' | 'reject'
  /** Needed to reject. */
  readonly reason?: string
}

export type DecideRefusal = DoorRefusal | InForceRefusal | RefusalOf<'PERSON_REQUIRED' | 'REASON_MISSING'>

export function decideRequirement(
  state: SessionState,
  command: DecideRequirement,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.accepted' | 'requirement.rejected'>, DecideRefusal> {
  const { requirement_id, decision, based_on: revision, reason = '' } = command

  const closed = doorRefusal(state, { at, by }, { reason })
  if (closed) return refuse(closed)
  if (by.kind !== 'person') return refuse({ code: 'PERSON_REQUIRED', requirement_id })
  const { requirement, refusal } = inForce(state, command)
  if (refusal) return refuse(refusal)

  if (decision === 'reject') {
    if (isBlank(reason)) return refuse({ code: 'REASON_MISSING', requirement_id })
    return accept({ type: 'requirement.rejected', at, by, requirement_id, revision, reason })
  }
  if (requirement.status === 'accepted') return accept()
  return accept({
    type: 'requirement.accepted',
    at,
    by,
    requirement_id,
    revision,
    reason: isBlank(reason) ? null : reason,
  })
}
