/**
 * Splitting a requirement that asks for several things (1 → n).
 *
 * The parts get ids of their own; the whole is superseded by them and stays in
 * the story. A part of something said stands on the same words unless it names
 * fewer; a part of something inferred is inferred.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import { evidenceRefusal, type EvidenceRefusal } from '../message/evidence-lock.ts'
import type { Evidence } from '../message/message.ts'
import { placesOf } from '../message/places.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf, NewRequirement } from '../session/events.ts'
import { nextRequirementId } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { draftRefusal, type DraftRefusal } from './draft-refusal.ts'
import { inForce, type Addressed, type InForceRefusal } from './in-force.ts'
import { ruleRefusal } from './infer-requirement.ts'
import type { Requirement, RequirementDraft } from './requirement.ts'

export interface SplitRequirement extends Addressed {
  readonly into: readonly SplitPart[]
  readonly reason?: string
}

export interface SplitPart {
  readonly draft: RequirementDraft
  /** Left out: all the words that the whole stands on. */
  readonly evidence?: readonly Evidence[]
}

type PartRefusal = EvidenceRefusal | DraftRefusal | RefusalOf<'REQUIREMENT_INFERRED' | 'RULE_MISSING'>

export type SplitRefusal = DoorRefusal | InForceRefusal | PartRefusal | RefusalOf<'SPLIT_TOO_FEW'>

export function splitRequirement(
  state: SessionState,
  command: SplitRequirement,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.split'>, SplitRefusal> {
  const { requirement_id, reason = null } = command

  const closed = doorRefusal(
    state,
    { at, by },
    { into: command.into.map(({ draft }) => ({ draft })), reason },
  )
  if (closed) return refuse(closed)
  const { requirement: whole, refusal } = inForce(state, command)
  if (refusal) return refuse(refusal)
  if (command.into.length < 2)
    return refuse({ code: 'SPLIT_TOO_FEW', requirement_id, parts: command.into.length })

  for (const part of command.into) {
    const unheld = partRefusal(state, whole, part)
    if (unheld) return refuse(unheld)
  }

  const into = command.into.map(({ draft, evidence }, ahead): NewRequirement => ({
    id: nextRequirementId(state, whole.inferred, ahead),
    inferred: whole.inferred,
    draft,
    evidence: evidence ? placesOf(evidence) : whole.evidence,
  }))
  return accept({ type: 'requirement.split', at, by, requirement_id, into, reason })
}

function partRefusal(
  state: SessionState,
  whole: Requirement,
  { draft, evidence }: SplitPart,
): PartRefusal | null {
  if (whole.inferred && evidence) return { code: 'REQUIREMENT_INFERRED', requirement_id: whole.id }
  const unheld = whole.inferred ? ruleRefusal(draft) : evidence && evidenceRefusal(state, evidence)
  return unheld ?? draftRefusal(state, draft)
}
