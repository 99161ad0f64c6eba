/** Every statement against the rules, and all of them against each other. */
import { findingsOf } from '@parley/agents'
import { checkSet, readTokens, spelledOut, type RuleOptions } from '@parley/analyst'
import { isInForce, reportIssues } from '@parley/domain'

import type { Deciding } from './deciding.ts'

export function validateRequirements(deciding: Deciding, own: RuleOptions = {}): void {
  const { state, occasion } = deciding
  const stated = state.requirements.filter(isInForce)
  const definedTerms = [
    ...(own.definedTerms ?? []),
    ...spelledOut([
      ...state.messages.map((message) => message.content),
      ...stated.map((requirement) => requirement.statement),
    ]),
  ]
  const rules = { ...own, definedTerms }
  const statements = stated.map(({ id, statement }) => ({
    id,
    text: statement,
    tokens: readTokens(statement),
  }))
  const bySet = Map.groupBy(checkSet(statements, rules), (finding) => finding.id)
  for (const requirement of stated) {
    const issues = findingsOf(deciding.state, requirement, bySet.get(requirement.id) ?? [], rules)
    deciding.must(reportIssues(deciding.state, { requirement_id: requirement.id, issues }, occasion))
  }
}
