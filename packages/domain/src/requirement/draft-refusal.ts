/**
 * What a wording must have, whoever wrote it: words, a reason, a confidence that
 * is one, a quality only where it fits, and links that lead somewhere.
 *
 * @critical
 */
import type { RequirementId } from '../ids.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { isBlank } from '../session/door.ts'
import { findRequirement } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import type { Link, RequirementDraft } from './requirement.ts'

export type DraftRefusal = RefusalOf<
  | 'TEXT_BLANK'
  | 'RATIONALE_MISSING'
  | 'CONFIDENCE_OUT_OF_RANGE'
  | 'QUALITY_MISPLACED'
  | 'LINK_UNKNOWN'
  | 'LINK_TO_ITSELF'
>

/** Why this wording cannot stand, or null. `id` is the requirement it is for, when there is one already. */
export function draftRefusal(
  state: SessionState,
  draft: RequirementDraft,
  id: RequirementId | null = null,
): DraftRefusal | null {
  const { title, statement, confidence, type, quality } = draft

  if (isBlank(title)) return { code: 'TEXT_BLANK', field: 'title' }
  if (isBlank(statement)) return { code: 'TEXT_BLANK', field: 'statement' }
  const empty = draft.acceptance_criteria.findIndex((criterion) => isBlank(criterion.text))
  if (empty !== -1) return { code: 'TEXT_BLANK', field: `acceptance_criteria.${empty}.text` }
  if (isBlank(draft.rationale)) return { code: 'RATIONALE_MISSING' }
  if (!isConfidence(confidence)) return { code: 'CONFIDENCE_OUT_OF_RANGE', confidence }
  if (quality !== null && (type === 'functional' || type === 'data')) {
    return { code: 'QUALITY_MISPLACED', type, quality }
  }
  return linkRefusal(state, draft.links, id)
}

/** From 0 to 1; `NaN` is neither more nor less than anything, and refused. */
export function isConfidence(confidence: number): boolean {
  return confidence >= 0 && confidence <= 1
}

function linkRefusal(
  state: SessionState,
  links: readonly Link[],
  id: RequirementId | null,
): RefusalOf<'LINK_UNKNOWN' | 'LINK_TO_ITSELF'> | null {
  for (const link of links) {
    if (link.id === id) return { code: 'LINK_TO_ITSELF', requirement_id: id }
    if (!findRequirement(state, link.id)) return { code: 'LINK_UNKNOWN', id: link.id }
  }
  return null
}
