/** All that is wrong with one requirement: its own wording, and how it stands to the others. */
import { findingsIn, type RuleOptions, type SetFinding } from '@parley/analyst'
import {
  findRequirement,
  isRequirementId,
  type Requirement,
  type SessionState,
  type ValidationIssue,
} from '@parley/domain'

export function findingsOf(
  state: SessionState,
  requirement: Requirement,
  together: readonly SetFinding[],
  rules: RuleOptions,
): readonly ValidationIssue[] {
  const alone = findingsIn(requirement.statement, rules).map((finding): ValidationIssue => ({
    ...finding,
    requirement_id: requirement.id,
    related_id: null,
  }))
  return [...alone, ...together.map((finding) => issueOf(state, requirement, finding))]
}

function issueOf(
  state: SessionState,
  { id }: Requirement,
  { rule, issue_type, severity, start, end, message, suggestion, ...there }: SetFinding,
): ValidationIssue {
  const { related_id, related_start, related_end } = there
  const related =
    related_id !== null && isRequirementId(related_id) && findRequirement(state, related_id)
      ? related_id
      : null
  const hasPlace = related !== null && related_start !== null && related_end !== null
  return {
    rule,
    issue_type,
    severity,
    start,
    end,
    message,
    suggestion,
    requirement_id: id,
    related_id: related,
    ...(hasPlace ? { related_start, related_end } : {}),
  }
}
