/**
 * Checks a set of statements against each other.
 *
 * Near-linear in the number of statements: every check walks the set once, and only
 * statements that share rare words are compared in pairs.
 */
import { findMixedUnits } from './set/mixed-units.ts'
import { findRepetitionsAndConflicts } from './set/repetitions-and-conflicts.ts'
import type { SetFinding, SetOptions, SetStatement } from './set/set-finding.ts'
import { keyOf } from './set/statement-key.ts'
import { findTwoNames, findUndefinedTerms, findUnexplainedAcronyms } from './set/terms.ts'

export type { SetFinding, SetOptions, SetStatement } from './set/set-finding.ts'
export { spelledOut } from './set/terms.ts'

/** The findings in the order of the statements, then by place and rule. */
export function checkSet(statements: readonly SetStatement[], options: SetOptions = {}): SetFinding[] {
  const defined = new Set((options.definedTerms ?? []).map((term) => term.toLowerCase()))
  const findings = [
    ...findRepetitionsAndConflicts(statements.map(keyOf)),
    ...findUnexplainedAcronyms(statements, defined),
    ...findUndefinedTerms(statements, defined),
    ...findTwoNames(statements),
    ...findMixedUnits(statements),
  ]
  const order = new Map(statements.map(({ id }, index) => [id, index]))
  return findings
    .flatMap((finding) => withSeverity(finding, options))
    .toSorted(
      (one, other) =>
        (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0) ||
        one.start - other.start ||
        (one.rule < other.rule ? -1 : Number(one.rule > other.rule)),
    )
}

function withSeverity(finding: SetFinding, { severities }: SetOptions): SetFinding[] {
  const wanted = severities?.[finding.rule]
  if (wanted === 'off') return []
  return [wanted === undefined ? finding : { ...finding, severity: wanted }]
}
