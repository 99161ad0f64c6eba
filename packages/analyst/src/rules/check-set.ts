/**
 * Checks a set of statements against each other.
 *
 * Near-linear in the number of statements: every check walks the set once, and only
 * statements that share words and stand near are compared in pairs.
 */
import type { SetFinding, SetOptions, SetStatement } from './set/set-finding.ts'
import { StatementSet } from './set/statement-set.ts'

export type { SetFinding, SetOptions, SetStatement } from './set/set-finding.ts'
export { spelledOut } from './set/terms.ts'

/** The findings in the order of the statements, then by place and rule. */
export function checkSet(statements: readonly SetStatement[], options: SetOptions = {}): SetFinding[] {
  const set = new StatementSet()
  set.define(options.definedTerms ?? [])
  const entries = statements.map((statement, index) => set.add(statement, { index, id: statement.id }))
  return entries
    .flatMap((entry) => set.findingsOf(entry))
    .flatMap((finding) => withSeverity(finding, options))
}

function withSeverity(finding: SetFinding, { severities }: SetOptions): SetFinding[] {
  const wanted = severities?.[finding.rule]
  if (wanted === 'off') return []
  return [wanted === undefined ? finding : { ...finding, severity: wanted }]
}
