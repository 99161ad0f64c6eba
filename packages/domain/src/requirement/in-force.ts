/**
 * Finding a requirement that may be changed: it exists, it is in force, and
 * whoever asks has read its present revision.
 *
 * @critical
 */
import type { RequirementId } from '../ids.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { findRequirement } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import { passage, storyOf } from '../session/story.ts'
import type { Requirement } from './requirement.ts'

export type InForceRefusal = RefusalOf<
  | 'REQUIREMENT_UNKNOWN'
  | 'REQUIREMENT_REJECTED'
  | 'REQUIREMENT_RETIRED'
  | 'REQUIREMENT_SUPERSEDED'
  | 'CONCURRENT_MODIFICATION'
>

type InForce =
  | { readonly requirement: Requirement; readonly refusal: null }
  | { readonly requirement: null; readonly refusal: InForceRefusal }

/** Which requirement, and the revision its author was reading; anything older is refused as stale. */
export interface Addressed {
  readonly requirement_id: RequirementId
  readonly based_on: number
}

export function inForce(state: SessionState, { requirement_id, based_on }: Addressed): InForce {
  const requirement = findRequirement(state, requirement_id)

  if (!requirement) return { requirement: null, refusal: { code: 'REQUIREMENT_UNKNOWN', requirement_id } }
  const closed = closure(state, requirement)
  if (closed) return { requirement: null, refusal: closed }
  if (requirement.revision !== based_on) {
    const current = requirement.revision
    return {
      requirement: null,
      refusal: { code: 'CONCURRENT_MODIFICATION', requirement_id, based_on, current },
    }
  }
  return { requirement, refusal: null }
}

/** Proposed or accepted: it stands in the document. */
export function isInForce({ status }: Pick<Requirement, 'status'>): boolean {
  return status === 'proposed' || status === 'accepted'
}

/** Why it is not in force, in the words of the event that closed it; null when it is. */
export function closure(
  state: SessionState,
  requirement: Requirement,
): RefusalOf<'REQUIREMENT_REJECTED' | 'REQUIREMENT_RETIRED' | 'REQUIREMENT_SUPERSEDED'> | null {
  const requirement_id = requirement.id
  if (isInForce(requirement)) return null

  for (const event of storyOf(state, requirement_id).toReversed()) {
    const { at } = event
    if (event.type === 'requirement.rejected') {
      return { code: 'REQUIREMENT_REJECTED', requirement_id, at, reason: event.reason }
    }
    if (event.type === 'requirement.retired') {
      return { code: 'REQUIREMENT_RETIRED', requirement_id, at, reason: event.reason }
    }
    const { from, to } = passage(event)
    if (from.includes(requirement_id)) {
      return { code: 'REQUIREMENT_SUPERSEDED', requirement_id, at, superseded_by: to }
    }
  }
  throw new Error(`${requirement_id} is ${requirement.status}, and no event says why`)
}
