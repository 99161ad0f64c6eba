/**
 * Refining a requirement: more was said about the same thing.
 *
 * “It should also reset the password by mail” adds words and criteria to what
 * stands there, instead of a copy that would have to be merged later.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import { evidenceRefusal, type EvidenceRefusal } from '../message/evidence-lock.ts'
import type { Evidence } from '../message/message.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { draftRefusal, type DraftRefusal } from './draft-refusal.ts'
import { inForce, type Addressed, type InForceRefusal } from './in-force.ts'
import type { AcceptanceCriterion } from './requirement.ts'
import { newPlaces } from './revise-requirement.ts'

export interface RefineRequirement extends Addressed {
  readonly evidence: readonly Evidence[]
  /** Added to those that stand; one that stands already is not added twice. */
  readonly acceptance_criteria: readonly AcceptanceCriterion[]
}

export type RefineRefusal =
  | DoorRefusal
  | InForceRefusal
  | EvidenceRefusal
  | DraftRefusal
  | RefusalOf<'REQUIREMENT_INFERRED'>

export function refineRequirement(
  state: SessionState,
  command: RefineRequirement,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.refined'>, RefineRefusal> {
  const { requirement_id, evidence, acceptance_criteria } = command

  const closed = doorRefusal(state, { at, by }, { acceptance_criteria })
  if (closed) return refuse(closed)
  const { requirement, refusal } = inForce(state, command)
  if (refusal) return refuse(refusal)
  if (requirement.inferred) return refuse({ code: 'REQUIREMENT_INFERRED', requirement_id })

  const unheld =
    evidenceRefusal(state, evidence) ?? draftRefusal(state, { ...requirement, acceptance_criteria })
  if (unheld) return refuse(unheld)

  const places = newPlaces(requirement, evidence)
  const known = new Set(requirement.acceptance_criteria.map((criterion) => criterion.text))
  const criteria = acceptance_criteria.filter(({ text }) => !known.has(text) && known.add(text))
  if (places.length === 0 && criteria.length === 0) return accept()

  return accept({
    type: 'requirement.refined',
    at,
    by,
    requirement_id,
    revision: requirement.revision + 1,
    evidence: places,
    acceptance_criteria: criteria,
  })
}
