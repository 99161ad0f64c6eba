/**
 * Revising a requirement: the only way its wording changes.
 *
 * A revision is an event, never an overwrite, so every earlier wording stays in
 * the story and can be read back. An agent that rewords what was said brings the
 * words that ask for it; a person is their own evidence.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import { evidenceRefusal, quotesRefusal, type EvidenceRefusal } from '../message/evidence-lock.ts'
import type { Evidence, Place } from '../message/message.ts'
import { isSamePlace, placesOf } from '../message/places.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { DraftChanges, EventOf } from '../session/events.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { sameData } from '../text/same-data.ts'
import { draftRefusal, type DraftRefusal } from './draft-refusal.ts'
import { inForce, type Addressed, type InForceRefusal } from './in-force.ts'
import { ruleRefusal } from './infer-requirement.ts'
import { readsTheSame, sameLinks } from './seen.ts'
import type { Requirement, RequirementDraft } from './requirement.ts'

export interface ReviseRequirement extends Addressed {
  readonly changes: DraftChanges
  /** More words that it now stands on; what it stood on stays. */
  readonly evidence?: readonly Evidence[]
  readonly reason?: string
}

export type ReviseRefusal =
  | DoorRefusal
  | InForceRefusal
  | EvidenceRefusal
  | DraftRefusal
  | RefusalOf<'REQUIREMENT_INFERRED' | 'RULE_MISSING'>

export function reviseRequirement(
  state: SessionState,
  command: ReviseRequirement,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.revised'>, ReviseRefusal> {
  const { requirement_id, evidence = [], reason = null } = command

  const closed = doorRefusal(state, { at, by }, { changes: command.changes, reason })
  if (closed) return refuse(closed)
  const { requirement, refusal } = inForce(state, command)
  if (refusal) return refuse(refusal)

  const changes = realChanges(requirement, command.changes)
  const revised = { ...requirement, ...changes }
  const unheld =
    wordsRefusal(state, requirement, changes, { evidence, by }) ??
    draftRefusal(state, revised, requirement_id) ??
    (requirement.inferred ? ruleRefusal(revised) : null)
  if (unheld) return refuse(unheld)

  const places = newPlaces(requirement, evidence)
  if (Object.keys(changes).length === 0 && places.length === 0) return accept()

  const revision = requirement.revision + 1
  return accept({
    type: 'requirement.revised',
    at,
    by,
    requirement_id,
    revision,
    changes,
    evidence: places,
    reason,
  })
}

function wordsRefusal(
  state: SessionState,
  requirement: Requirement,
  changes: DraftChanges,
  { evidence, by }: { readonly evidence: readonly Evidence[]; readonly by: Occasion['by'] },
): EvidenceRefusal | RefusalOf<'REQUIREMENT_INFERRED'> | null {
  if (requirement.inferred) {
    return evidence.length > 0 ? { code: 'REQUIREMENT_INFERRED', requirement_id: requirement.id } : null
  }
  const rewords = changes.statement !== undefined
  return rewords && by.kind === 'agent' ? evidenceRefusal(state, evidence) : quotesRefusal(state, evidence)
}

/** Only the fields of a wording, and only those that now say something else: status and id are not for writing. */
function realChanges(requirement: Requirement, changes: DraftChanges): DraftChanges {
  const real = DRAFT_FIELDS.filter(
    (field) => changes[field] !== undefined && !sameData(requirement[field], changes[field]),
  )
    .filter((field) => field !== 'statement' || !readsTheSame(requirement.statement, changes.statement ?? ''))
    .filter((field) => field !== 'links' || !sameLinks(requirement.links, changes.links ?? []))
  return Object.fromEntries(real.map((field) => [field, changes[field]]))
}

export const DRAFT_FIELDS = Object.keys({
  title: true,
  statement: true,
  type: true,
  quality: true,
  actor: true,
  action: true,
  object: true,
  condition: true,
  acceptance_criteria: true,
  priority: true,
  priority_label: true,
  confidence: true,
  rationale: true,
  produced_by: true,
  links: true,
} satisfies Record<keyof RequirementDraft, true>) as readonly (keyof RequirementDraft)[]

/** The places it does not stand on yet. */
export function newPlaces(requirement: Requirement, evidence: readonly Evidence[]): readonly Place[] {
  return placesOf(evidence).filter(
    (place) => !requirement.evidence.some((known) => isSamePlace(known, place)),
  )
}
