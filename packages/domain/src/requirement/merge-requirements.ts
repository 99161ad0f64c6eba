/**
 * Merging requirements that ask for the same thing (n → 1).
 *
 * The one gets an id of its own and stands on the words of all; they are
 * superseded by it and stay in the story. It is inferred only when all of them
 * were: what somebody said stays said.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import { placesTogether } from '../message/places.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { nextRequirementId } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { draftRefusal, type DraftRefusal } from './draft-refusal.ts'
import { inForce, type Addressed, type InForceRefusal } from './in-force.ts'
import { ruleRefusal } from './infer-requirement.ts'
import type { Requirement, RequirementDraft } from './requirement.ts'

export interface MergeRequirements {
  /** At least two different ones. */
  readonly merge: readonly Addressed[]
  readonly draft: RequirementDraft
  readonly reason?: string
}

export type MergeRefusal =
  | DoorRefusal
  | InForceRefusal
  | DraftRefusal
  | RefusalOf<'MERGE_TOO_FEW' | 'RULE_MISSING'>

export function mergeRequirements(
  state: SessionState,
  command: MergeRequirements,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.merged'>, MergeRefusal> {
  const { draft, reason = null } = command
  const requirement_ids = [...new Set(command.merge.map(({ requirement_id }) => requirement_id))]

  const closed = doorRefusal(state, { at, by }, { draft, reason })
  if (closed) return refuse(closed)
  if (requirement_ids.length < 2) return refuse({ code: 'MERGE_TOO_FEW', requirement_ids })

  const merged: Requirement[] = []
  for (const addressed of command.merge) {
    const { requirement, refusal } = inForce(state, addressed)
    if (refusal) return refuse(refusal)
    merged.push(requirement)
  }

  const inferred = merged.every((requirement) => requirement.inferred)
  const unheld = (inferred ? ruleRefusal(draft) : null) ?? draftRefusal(state, draft)
  if (unheld) return refuse(unheld)

  const evidence = placesTogether(
    [],
    merged.flatMap((requirement) => requirement.evidence),
  )
  const into = { id: nextRequirementId(state, inferred), inferred, draft, evidence }
  return accept({ type: 'requirement.merged', at, by, requirement_ids, into, reason })
}
