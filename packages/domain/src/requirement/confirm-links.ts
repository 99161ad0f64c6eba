/**
 * Confirming links: the other end changed, somebody looked, and they still hold.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RequirementId } from '../ids.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { inForce, type Addressed, type InForceRefusal } from './in-force.ts'

export interface ConfirmLinks extends Addressed {
  /** The other ends that were looked at. */
  readonly ids: readonly RequirementId[]
}

export type ConfirmLinksRefusal = DoorRefusal | InForceRefusal | RefusalOf<'LINK_UNKNOWN'>

export function confirmLinks(
  state: SessionState,
  command: ConfirmLinks,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.links_confirmed'>, ConfirmLinksRefusal> {
  const { requirement_id } = command

  const closed = doorRefusal(state, { at, by })
  if (closed) return refuse(closed)
  const { requirement, refusal } = inForce(state, command)
  if (refusal) return refuse(refusal)

  const unlinked = command.ids.find((id) => !requirement.links.some((link) => link.id === id))
  if (unlinked !== undefined) return refuse({ code: 'LINK_UNKNOWN', id: unlinked })

  const suspect = requirement.links.filter((link) => link.suspect && command.ids.includes(link.id))
  if (suspect.length === 0) return accept()

  const ids = [...new Set(suspect.map((link) => link.id))]
  return accept({ type: 'requirement.links_confirmed', at, by, requirement_id, ids })
}
