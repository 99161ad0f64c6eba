/**
 * Proposing a requirement that nobody said: it never claims words, and always
 * says which rule led to it, why, and what it derives from.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, isBlank, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { nextRequirementId } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { draftRefusal, type DraftRefusal } from './draft-refusal.ts'
import type { RequirementDraft } from './requirement.ts'

export interface InferRequirement {
  /** With `produced_by.rule`, a rationale, and `derives_from` links to what it follows from. */
  readonly draft: RequirementDraft
}

export type InferRefusal = DoorRefusal | DraftRefusal | RefusalOf<'RULE_MISSING'>

export function inferRequirement(
  state: SessionState,
  { draft }: InferRequirement,
  { at, by }: Occasion,
): Decision<EventOf<'requirement.proposed'>, InferRefusal> {
  const refusal =
    doorRefusal(state, { at, by }, { draft }) ?? ruleRefusal(draft) ?? draftRefusal(state, draft)
  if (refusal) return refuse(refusal)

  return accept({
    type: 'requirement.proposed',
    at,
    by,
    requirement: { id: nextRequirementId(state, true), inferred: true, draft, evidence: [] },
  })
}

/** What is inferred says by which rule. */
export function ruleRefusal({ produced_by }: RequirementDraft): RefusalOf<'RULE_MISSING'> | null {
  return produced_by.rule === null || isBlank(produced_by.rule) ? { code: 'RULE_MISSING' } : null
}
