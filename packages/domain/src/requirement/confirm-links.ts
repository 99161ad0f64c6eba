/**
 * Confirming links: the other end changed, a person looked, and they still hold.
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
import { inForce, type Addressed, type InForceRefusal } from './in-force.ts'

export interface ConfirmLinks extends Addressed {
  /** The other ends that were looked at. */
  readonly ids: readonly RequirementId[]
  /** In which revision they were: where one has moved on since, nothing is confirmed. Left out: as they are. */
  readonly seen?: Readonly<Record<string, number>>
}

export type ConfirmLinksRefusal = DoorRefusal | InForceRefusal | RefusalOf<'LINK_UNKNOWN' | 'PERSON_REQUIRED'>

export function confirmLinks(
  state: SessionState,
  command: ConfirmLinks,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.links_confirmed'>, ConfirmLinksRefusal> {
  const { requirement_id } = command

  const closed = doorRefusal(state, { at, by })
  if (closed) return refuse(closed)
  if (by.kind !== 'person') return refuse({ code: 'PERSON_REQUIRED', requirement_id })
  const { requirement, refusal } = inForce(state, command)
  if (refusal) return refuse(refusal)

  const unlinked = command.ids.find((id) => !requirement.links.some((link) => link.id === id))
  if (unlinked !== undefined) return refuse({ code: 'LINK_UNKNOWN', id: unlinked })

  for (const id of command.ids) {
    const current = findRequirement(state, id)?.revision ?? 0
    const based_on = command.seen?.[id] ?? current
    if (based_on !== current)
      return refuse({ code: 'CONCURRENT_MODIFICATION', requirement_id: id, based_on, current })
  }

  const suspect = requirement.links.filter((link) => link.suspect && command.ids.includes(link.id))
  if (suspect.length === 0) return accept()

  const ids = [...new Set(suspect.map((link) => link.id))]
  return accept({ type: 'requirement.links_confirmed', at, by, requirement_id, ids })
}
