/**
 * The state of a session: what a fold over its events gives.
 *
 * Plain data that survives JSON unchanged, shared by server and browser, and
 * made only by `apply`. Requirements stand in the order of their numbers, so an
 * id is also its place: `REQ-007` is `requirements[6]`, and none ever leaves.
 */
import type { SentenceOutcome } from '../coverage/coverage.ts'
import type { PublishedSection } from '../document/section.ts'
import type { SectionSplice } from '../document/splices.ts'
import type { MessageId, SessionId } from '../ids.ts'
import type { Message, Source } from '../message/message.ts'
import type { Question } from '../question/question.ts'
import type { Requirement } from '../requirement/requirement.ts'
import type { ReviewDecision, Trigger, Turn } from '../turn/turn.ts'
import type { Dismissal } from '../validation/dismiss-issue.ts'
import type { ValidationIssue } from '../validation/validation-issue.ts'
import type { RequirementEvent } from './events.ts'
import type { By } from './occasion.ts'
import type { ApprovalStatus, SessionStatus } from './settings.ts'

/** A version of the Requirements Document: what changed in its list of hashes. */
export interface PublishedVersion {
  /** From 1. */
  readonly version: number
  readonly changes: readonly SectionSplice[]
  readonly document_hash: string
  readonly published_at: string
  readonly published_by: By
}

/** A person's word on one exact version. */
export interface Reviewed {
  readonly version: number
  readonly document_hash: string
  readonly decision: ReviewDecision
  readonly feedback: string | null
  readonly by: By
  readonly at: string
}

export interface SessionState {
  readonly session_id: SessionId
  readonly project_name: string
  readonly user_id: string
  /** Null until it was opened. */
  readonly opened_at: string | null
  readonly persona_type: string | null
  /** Counts changes of the session's own settings, from 0. */
  readonly version: number
  readonly status: SessionStatus
  readonly deleted: boolean
  readonly sources: readonly Source[]
  readonly messages: readonly Message[]
  readonly requirements: readonly Requirement[]
  readonly inferred_requirements: readonly Requirement[]
  readonly validation_issues: readonly ValidationIssue[]
  readonly coverage: readonly SentenceOutcome[]
  /** Of messages that were taken back: it counts again when they are brought back. */
  readonly withdrawn_coverage: readonly SentenceOutcome[]
  /** Messages that were read, also those in which no sentence was found. */
  readonly read_messages: readonly MessageId[]
  readonly questions: readonly Question[]
  /** Every event that touched a requirement, in order. */
  readonly history: readonly RequirementEvent[]
  readonly versions: readonly PublishedVersion[]
  /** The list of the latest version. */
  readonly published_sections: readonly PublishedSection[]
  readonly dismissals: readonly Dismissal[]

  /** What people said of versions, in order. */
  readonly reviews: readonly Reviewed[]
  readonly approval_status: ApprovalStatus
  /** The latest version that a person approved; null when there is none. */
  readonly approved_version: number | null
  readonly review_feedback: string | null

  /** What waits for a turn, in the order it came. */
  readonly due: readonly Trigger[]
  /** Every turn there was; the last may be under way. */
  readonly turns: readonly Turn[]
  /** How sure the latest turn is of what it wrote, 0 to 1. */
  readonly confidence: number
  readonly error_count: number
  readonly last_error: string | null
}

/** Before anything happened. */
export function emptySession(session_id: SessionId): SessionState {
  return {
    session_id,
    project_name: '',
    user_id: '',
    opened_at: null,
    persona_type: null,
    version: 0,
    status: 'active',
    deleted: false,
    sources: [],
    messages: [],
    requirements: [],
    inferred_requirements: [],
    validation_issues: [],
    coverage: [],
    withdrawn_coverage: [],
    read_messages: [],
    questions: [],
    history: [],
    versions: [],
    published_sections: [],
    dismissals: [],
    reviews: [],
    approval_status: 'pending',
    approved_version: null,
    review_feedback: null,
    due: [],
    turns: [],
    confidence: 1,
    error_count: 0,
    last_error: null,
  }
}
