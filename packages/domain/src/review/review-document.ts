/**
 * A person's word on one exact version of the document.
 *
 * Only a person approves, only the version they read, and not while a
 * contradiction or an error stands that nobody settled or dismissed.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { isInForce } from '../requirement/in-force.ts'
import { doorRefusal, isBlank, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findRequirement } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import type { ReviewDecision } from '../turn/turn.ts'
import { openIssues } from '../validation/dismiss-issue.ts'
import type { ValidationIssue } from '../validation/validation-issue.ts'

export interface ReviewDocument {
  readonly version: number
  readonly decision: ReviewDecision
  /** Needed to ask for changes. */
  readonly feedback?: string
}

export type ReviewRefusal =
  | DoorRefusal
  | RefusalOf<
      'VERSION_UNKNOWN' | 'VERSION_STALE' | 'REVIEW_NEEDS_PERSON' | 'REVIEW_BLOCKED' | 'FEEDBACK_MISSING'
    >

export function reviewDocument(
  state: SessionState,
  { version, decision, feedback = '' }: ReviewDocument,
  { at, by }: Occasion,
): Decision<EventOf<'document.reviewed'>, ReviewRefusal> {
  const closed = doorRefusal(state, { at, by }, { feedback })
  if (closed) return refuse(closed)
  if (by.kind !== 'person') return refuse({ code: 'REVIEW_NEEDS_PERSON' })
  const latest = state.versions.at(-1)
  if (latest === undefined || version > latest.version) return refuse({ code: 'VERSION_UNKNOWN', version })
  if (version < latest.version) return refuse({ code: 'VERSION_STALE', version, current: latest.version })

  if (decision === 'changes_requested') {
    if (isBlank(feedback)) return refuse({ code: 'FEEDBACK_MISSING', version })
  } else {
    if (state.approved_version === version && state.approval_status === 'approved') return accept()
    const { conflicts, errors } = blocksApproval(state)
    if (conflicts.length + errors.length > 0) {
      return refuse({ code: 'REVIEW_BLOCKED', conflicts: conflicts.length, errors: errors.length })
    }
  }
  return accept({
    type: 'document.reviewed',
    at,
    by,
    version,
    document_hash: latest.document_hash,
    decision,
    feedback: isBlank(feedback) ? null : feedback,
  })
}

/** What has to be settled, dismissed or taken out before anybody can sign. */
export function blocksApproval(state: SessionState): {
  readonly conflicts: readonly ValidationIssue[]
  readonly errors: readonly ValidationIssue[]
} {
  const standing = openIssues(state).filter(({ requirement_id }) => {
    const requirement = findRequirement(state, requirement_id)
    return requirement !== null && isInForce(requirement)
  })
  const conflicts = standing.filter((issue) => issue.issue_type === 'conflict')
  const errors = standing.filter((issue) => issue.issue_type !== 'conflict' && issue.severity === 'error')
  return { conflicts, errors }
}
