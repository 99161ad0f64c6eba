/**
 * Superseding a requirement: another one, already in force, takes its place.
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
import { closure, inForce, type Addressed, type InForceRefusal } from './in-force.ts'

export interface SupersedeRequirement extends Addressed {
  readonly superseded_by: RequirementId
  readonly reason?: string
}

export type SupersedeRefusal = DoorRefusal | InForceRefusal | RefusalOf<'SUPERSEDED_BY_ITSELF'>

export function supersedeRequirement(
  state: SessionState,
  command: SupersedeRequirement,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.superseded'>, SupersedeRefusal> {
  const { requirement_id, superseded_by, reason = null } = command

  const closed = doorRefusal(state, { at, by }, { reason })
  if (closed) return refuse(closed)
  const { refusal } = inForce(state, command)
  if (refusal) return refuse(refusal)
  if (superseded_by === requirement_id) return refuse({ code: 'SUPERSEDED_BY_ITSELF', requirement_id })

  const successor = findRequirement(state, superseded_by)
  if (!successor) return refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: superseded_by })
  const gone = closure(state, successor)
  if (gone) return refuse(gone)

  return accept({ type: 'requirement.superseded', at, by, requirement_id, superseded_by, reason })
}
