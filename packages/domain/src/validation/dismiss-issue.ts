/**
 * Letting a finding be: a person looked at it and says why it may stay.
 *
 * It holds for these words of this requirement. Found again in the same words it
 * stays dismissed; in other words it is a new finding.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RequirementId } from '../ids.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, isBlank, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findRequirement } from '../session/find.ts'
import type { By, Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import type { ValidationIssue } from './validation-issue.ts'

export interface Dismissal {
  readonly requirement_id: RequirementId
  readonly rule: string
  /** The words of the statement that were found fault with; empty when something is missing. */
  readonly words: string
  readonly related_id: RequirementId | null
  readonly reason: string
  readonly by: By
  readonly at: string
}

export interface DismissIssue {
  readonly requirement_id: RequirementId
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly reason: string
}

export type DismissIssueRefusal =
  | DoorRefusal
  | RefusalOf<'PERSON_REQUIRED' | 'REQUIREMENT_UNKNOWN' | 'ISSUE_UNKNOWN' | 'REASON_MISSING'>

export function dismissIssue(
  state: SessionState,
  { requirement_id, rule, start, end, reason }: DismissIssue,
  { at, by }: Occasion,
): Decision<EventOf<'issue.dismissed'>, DismissIssueRefusal> {
  const closed = doorRefusal(state, { at, by }, { reason })
  if (closed) return refuse(closed)
  if (by.kind !== 'person') return refuse({ code: 'PERSON_REQUIRED', requirement_id })
  const requirement = findRequirement(state, requirement_id)
  if (requirement === null) return refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id })
  if (isBlank(reason)) return refuse({ code: 'REASON_MISSING', requirement_id })
  const issue = state.validation_issues.find(
    (one) =>
      one.requirement_id === requirement_id && one.rule === rule && one.start === start && one.end === end,
  )
  if (issue === undefined) return refuse({ code: 'ISSUE_UNKNOWN', requirement_id, rule })
  if (isDismissed(state, issue)) return accept()

  const words = requirement.statement.slice(start, end)
  const { related_id } = issue
  return accept({ type: 'issue.dismissed', at, by, requirement_id, rule, words, related_id, reason })
}

export function isDismissed(state: SessionState, issue: ValidationIssue): boolean {
  if (state.dismissals.length === 0) return false
  const words = findRequirement(state, issue.requirement_id)?.statement.slice(issue.start, issue.end) ?? ''
  return state.dismissals.some(
    (one) =>
      one.requirement_id === issue.requirement_id &&
      one.rule === issue.rule &&
      one.related_id === issue.related_id &&
      one.words === words,
  )
}

/** The findings that still ask for something. */
export function openIssues(state: SessionState): readonly ValidationIssue[] {
  if (state.dismissals.length === 0) return state.validation_issues
  return state.validation_issues.filter((issue) => !isDismissed(state, issue))
}
