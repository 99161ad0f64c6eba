/** All that is wrong with one requirement: its own wording, and how it stands to the others. */
import { findingsIn, type SetFinding } from '@parley/analyst'
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
  definedTerms: readonly string[],
): readonly ValidationIssue[] {
  const alone = findingsIn(requirement.statement, { definedTerms }).map((finding): ValidationIssue => ({
    ...finding,
    requirement_id: requirement.id,
    related_id: null,
  }))
  return [...alone, ...together.map((finding) => issueOf(state, requirement, finding))]
}

function issueOf(
  state: SessionState,
  { id }: Requirement,
  { rule, issue_type, severity, start, end, message, suggestion, related_id }: SetFinding,
): ValidationIssue {
  const related =
    related_id !== null && isRequirementId(related_id) && findRequirement(state, related_id)
      ? related_id
      : null
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
  }
}
