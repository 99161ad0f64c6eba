/**
 * What was asked before and need not be asked again. What was withdrawn has had no
 * answer; what was answered holds for the requirement that took the other's place.
 */
import { questionIdOf, readQuestionId } from '@parley/analyst'
import { findRequirement, isRequirementId, lineageOf, type SessionState } from '@parley/domain'

export function askedBefore(state: SessionState): readonly string[] {
  const asked = state.questions.filter(({ withdrawn_at }) => withdrawn_at === null)
  const handedOn = asked.flatMap(({ id, answered_in }) => (answered_in === null ? [] : inherited(state, id)))
  return [...asked.map(({ id }) => id), ...handedOn]
}

function inherited(state: SessionState, id: string): readonly string[] {
  const gap = readQuestionId(id)
  if (gap === null) return []
  const about = gap.about.flatMap((key) => successors(state, key))
  return about.length === 0 ? [] : [questionIdOf({ ...gap, about })]
}

function successors(state: SessionState, key: string): readonly string[] {
  const requirement = isRequirementId(key) ? findRequirement(state, key) : null
  return requirement?.status === 'superseded' ? lineageOf(state, requirement.id).went_to : []
}
