/**
 * Restoring a requirement that was rejected, retired, superseded, or accepted too
 * soon: it is a proposal again, under the same id, and its story goes on.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RequirementId } from '../ids.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findRequirement } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'

export interface RestoreRequirement {
  readonly requirement_id: RequirementId
  readonly reason?: string
}

export type RestoreRefusal = DoorRefusal | RefusalOf<'REQUIREMENT_UNKNOWN' | 'REQUIREMENT_IN_FORCE'>

export function restoreRequirement(
  state: SessionState,
  { requirement_id, reason }: RestoreRequirement,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.restored'>, RestoreRefusal> {
  const closed = doorRefusal(state, { at, by }, { reason })
  if (closed) return refuse(closed)

  const requirement = findRequirement(state, requirement_id)
  if (!requirement) return refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id })
  if (requirement.status === 'proposed') return refuse({ code: 'REQUIREMENT_IN_FORCE', requirement_id })

  return accept({ type: 'requirement.restored', at, by, requirement_id, reason: reason ?? null })
}
