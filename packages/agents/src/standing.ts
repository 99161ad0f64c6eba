/**
 * Looking at all that stands without going through it again and again: counts are
 * kept with the list they were counted in, and of the findings only those that
 * are asked for are looked at closely.
 */
import {
  isDismissed,
  isInForce,
  type Requirement,
  type RequirementId,
  type SessionState,
  type ValidationIssue,
} from '@parley/domain'

/** A row that was not touched keeps its identity, and so its count. */
const counts = new WeakMap<readonly Requirement[], number>()

/** How many of these are in force. */
export function countInForce(requirements: readonly Requirement[]): number {
  const known = counts.get(requirements)
  if (known !== undefined) return known
  let count = 0
  for (const requirement of requirements) if (isInForce(requirement)) count += 1
  counts.set(requirements, count)
  return count
}

/** The open findings of these requirements, in their order. */
export function openIssuesOf(
  state: SessionState,
  ids: ReadonlySet<RequirementId>,
): readonly ValidationIssue[] {
  if (ids.size === 0) return []
  return state.validation_issues.filter(
    (issue) => ids.has(issue.requirement_id) && !isDismissed(state, issue),
  )
}
