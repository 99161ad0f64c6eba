/** How two wordings of one requirement differ, field by field, in a fixed order. */
import type { AcceptanceCriterion, Requirement, RequirementDraft } from '@parley/domain'

import type { Change, Wording } from './proposal.ts'

/** What a reader would decide on; how sure the analyst was, and who it was, is no change of a requirement. */
const FIELDS = [
  'title',
  'statement',
  'type',
  'quality',
  'actor',
  'action',
  'object',
  'condition',
  'priority',
] as const

export type Worded = Pick<Wording, (typeof FIELDS)[number] | 'acceptance_criteria'>

export function changesBetween(before: Worded, after: Worded): readonly Change[] {
  const changes = FIELDS.filter((field) => before[field] !== after[field]).map((field): Change => ({
    field,
    before: before[field],
    after: after[field],
  }))
  const [were, are] = [before.acceptance_criteria, after.acceptance_criteria]
  if (sameCriteria(were, are)) return changes
  return [...changes, { field: 'acceptance_criteria', before: were, after: are }]
}

export function sameCriteria(
  some: readonly AcceptanceCriterion[],
  others: readonly AcceptanceCriterion[],
): boolean {
  return (
    some.length === others.length &&
    some.every(({ text, origin }, at) => text === others[at]?.text && origin === others[at].origin)
  )
}

/** The same, and whether it still stands. */
export function effectOn(before: Requirement, after: Requirement): readonly Change[] {
  const changes = changesBetween(before, after)
  if (before.status === after.status || (before.status === 'accepted' && after.status === 'proposed'))
    return changes
  return [...changes, { field: 'status', before: before.status, after: after.status }]
}

export function wordingOf(draft: RequirementDraft): Wording {
  const { title, statement, type, quality, actor, action, object, condition } = draft
  const { acceptance_criteria, priority, confidence, rationale } = draft
  return {
    title,
    statement,
    type,
    quality,
    actor,
    action,
    object,
    condition,
    acceptance_criteria,
    priority,
    confidence,
    rationale,
  }
}
