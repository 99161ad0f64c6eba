/**
 * The state of a session: what a fold over its events gives.
 *
 * Plain data that survives JSON unchanged, shared by server and browser, and
 * made only by `apply`. Requirements stand in the order of their numbers, so an
 * id is also its place: `REQ-007` is `requirements[6]`, and none ever leaves.
 */
import type { SentenceOutcome } from '../coverage/coverage.ts'
import type { PublishedSection } from '../document/section.ts'
import type { MessageId, SessionId } from '../ids.ts'
import type { Message, Source } from '../message/message.ts'
import type { Question } from '../question/question.ts'
import type { Requirement } from '../requirement/requirement.ts'
import type { ValidationIssue } from '../validation/validation-issue.ts'
import type { RequirementEvent } from './events.ts'
import type { By } from './occasion.ts'

/** A version of the Requirements Document: its hashes, in order. */
export interface PublishedVersion {
  /** From 1. */
  readonly version: number
  readonly sections: readonly PublishedSection[]
  readonly document_hash: string
  readonly published_at: string
  readonly published_by: By
}

export interface SessionState {
  readonly session_id: SessionId
  readonly project_name: string
  readonly user_id: string
  /** Null until it was opened. */
  readonly opened_at: string | null
  readonly sources: readonly Source[]
  readonly messages: readonly Message[]
  readonly requirements: readonly Requirement[]
  readonly inferred_requirements: readonly Requirement[]
  readonly validation_issues: readonly ValidationIssue[]
  readonly coverage: readonly SentenceOutcome[]
  /** Messages that were read, also those in which no sentence was found. */
  readonly read_messages: readonly MessageId[]
  readonly questions: readonly Question[]
  /** Every event that touched a requirement, in order. */
  readonly history: readonly RequirementEvent[]
  readonly versions: readonly PublishedVersion[]
}

/** Before anything happened. */
export function emptySession(session_id: SessionId): SessionState {
  return {
    session_id,
    project_name: '',
    user_id: '',
    opened_at: null,
    sources: [],
    messages: [],
    requirements: [],
    inferred_requirements: [],
    validation_issues: [],
    coverage: [],
    read_messages: [],
    questions: [],
    history: [],
    versions: [],
  }
}
