/**
 * What many parts of the screen read from a state, worked out once for each
 * state: findings by requirement, contradictions, marks over words, coverage.
 */
import {
  openIssues,
  type MessageId,
  type RequirementId,
  type SessionState,
  type ValidationIssue,
} from '@parley/domain'
import { saidMarks, type SaidMark } from '../conversation/said-marks.ts'
import { conflictsOf } from '../requirements/requirement-rows.ts'
import { coverageCounts, type CoverageCounts } from './coverage-counts.ts'

export interface Derived {
  readonly issues: readonly ValidationIssue[]
  readonly issuesById: ReadonlyMap<RequirementId, readonly ValidationIssue[]>
  readonly conflicts: ReadonlyMap<RequirementId, readonly RequirementId[]>
  readonly marks: ReadonlyMap<MessageId, readonly SaidMark[]>
  readonly coverage: CoverageCounts
}

const known = new WeakMap<SessionState, Derived>()

export function derivedFrom(state: SessionState): Derived {
  const before = known.get(state)
  if (before !== undefined) return before

  const issues = openIssues(state)
  const derived: Derived = {
    issues,
    issuesById: Map.groupBy(issues, (issue) => issue.requirement_id),
    conflicts: conflictsOf(state, issues),
    marks: saidMarks(state),
    coverage: coverageCounts(state),
  }
  known.set(state, derived)
  return derived
}
