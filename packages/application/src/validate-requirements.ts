/** Every statement against the rules, and all of them against each other. */
import { checkSet, findingsIn, readTokens, spelledOut, type SetFinding } from '@parley/analyst'
import {
  findRequirement,
  isInForce,
  isRequirementId,
  reportIssues,
  type Requirement,
  type SessionState,
  type ValidationIssue,
} from '@parley/domain'

import { decided, type Deciding } from './deciding.ts'

export function validateRequirements({ occasion, state: before }: Deciding): Deciding {
  const stated = before.requirements.filter(isInForce)
  const definedTerms = spelledOut([
    ...before.messages.map((message) => message.content),
    ...stated.map((requirement) => requirement.statement),
  ])
  const bySet = new Map<string, SetFinding[]>()
  for (const finding of checkSet(
    stated.map(({ id, statement }) => ({ id, text: statement, tokens: readTokens(statement) })),
    { definedTerms },
  )) {
    bySet.set(finding.id, [...(bySet.get(finding.id) ?? []), finding])
  }
  const state = stated.reduce((sofar: SessionState, requirement) => {
    const alone = findingsIn(requirement.statement, { definedTerms }).map((finding): ValidationIssue => ({
      ...finding,
      requirement_id: requirement.id,
      related_id: null,
    }))
    const together = (bySet.get(requirement.id) ?? []).map((finding) => issueOf(sofar, requirement, finding))
    return decided(
      sofar,
      reportIssues(sofar, { requirement_id: requirement.id, issues: [...alone, ...together] }, occasion),
    )
  }, before)
  return { occasion, state }
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
