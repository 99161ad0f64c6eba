/**
 * Reporting what validation found about a requirement: all of it at once, in
 * place of what was found before.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RequirementId } from '../ids.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findRequirement } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { sameData } from '../text/same-data.ts'
import type { ValidationIssue } from './validation-issue.ts'

export interface ReportIssues {
  readonly requirement_id: RequirementId
  /** Offsets are into its statement as it stands. */
  readonly issues: readonly ValidationIssue[]
}

export type ReportIssuesRefusal = DoorRefusal | RefusalOf<'REQUIREMENT_UNKNOWN' | 'ISSUE_MISPLACED'>

export function reportIssues(
  state: SessionState,
  { requirement_id, issues }: ReportIssues,
  { at, by }: Occasion,
): Decision<EventOf<'issues.found'>, ReportIssuesRefusal> {
  const closed = doorRefusal(state, { at, by }, { issues })
  if (closed) return refuse(closed)
  const requirement = findRequirement(state, requirement_id)
  if (!requirement) return refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id })

  for (const issue of issues) {
    const about = issue.requirement_id === requirement_id && liesWithin(requirement.statement, issue)
    if (!about) return refuse({ code: 'ISSUE_MISPLACED', requirement_id, rule: issue.rule })
    const { related_id } = issue
    const related = related_id === null ? null : findRequirement(state, related_id)
    if (related_id !== null && !related)
      return refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: related_id })
    if (!liesWithinOther(related?.statement ?? '', issue))
      return refuse({ code: 'ISSUE_MISPLACED', requirement_id, rule: issue.rule })
  }

  const before = state.validation_issues.filter((issue) => issue.requirement_id === requirement_id)
  if (sameData(before, issues)) return accept()
  return accept({ type: 'issues.found', at, by, requirement_id, issues })
}

/** What is missing from a statement lies nowhere in it, so an empty span is allowed. */
function liesWithin(text: string, { start, end }: Pick<ValidationIssue, 'start' | 'end'>): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length
}

/** Both ends of the place in the other statement, or neither. */
function liesWithinOther(text: string, { related_start, related_end }: ValidationIssue): boolean {
  if (related_start === undefined && related_end === undefined) return true
  return liesWithin(text, { start: related_start ?? -1, end: related_end ?? -1 })
}
