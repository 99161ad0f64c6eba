/**
 * Proposing a requirement that somebody stated: it enters with the very words
 * it came from, or not at all.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import { evidenceRefusal, type EvidenceRefusal } from '../message/evidence-lock.ts'
import type { Evidence } from '../message/message.ts'
import { placesOf } from '../message/places.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { nextRequirementId } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { draftRefusal, type DraftRefusal } from './draft-refusal.ts'
import type { RequirementDraft } from './requirement.ts'

export interface ProposeRequirement {
  readonly draft: RequirementDraft
  /** At least one place with the words that stand there. */
  readonly evidence: readonly Evidence[]
}

export type ProposeRefusal = DoorRefusal | EvidenceRefusal | DraftRefusal

export function proposeRequirement(
  state: SessionState,
  { draft, evidence }: ProposeRequirement,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.proposed'>, ProposeRefusal> {
  const refusal =
    doorRefusal(state, { at, by }, { draft }) ??
    evidenceRefusal(state, evidence) ??
    draftRefusal(state, draft)
  if (refusal) return refuse(refusal)

  return accept({
    type: 'requirement.proposed',
    at,
    by,
    requirement: {
      id: nextRequirementId(state, false),
      inferred: false,
      draft,
      evidence: placesOf(evidence),
    },
  })
}
