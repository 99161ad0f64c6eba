/**
 * Everything the rules can refuse, with the facts of the case.
 *
 * Codes are public: they may be added to, never reused or renamed. What each
 * says to a person stands in `refusal-message.ts`; how it looks on the wire is
 * a table at the edge.
 */
import type { MessageId, RequirementId, SessionId, SourceId } from '../ids.ts'
import type { QuestionId } from '../question/question.ts'
import type { Quality, RequirementType } from '../requirement/requirement.ts'

interface Facts {
  SESSION_UNKNOWN: { readonly session_id: SessionId }
  SESSION_EXISTS: { readonly session_id: SessionId }
  TEXT_NOT_STORABLE: {
    readonly field: string
    readonly index: number
    readonly what: 'nul' | 'lone_surrogate'
  }
  TEXT_BLANK: { readonly field: string }
  TIME_INVALID: { readonly field: string; readonly value: string }

  SOURCE_UNKNOWN: { readonly source_id: SourceId }
  SOURCE_WITHDRAWN: { readonly source_id: SourceId; readonly name: string }
  UNDO_NEEDS_PERSON: { readonly source_id: SourceId }
  UNDO_TOO_LARGE: { readonly source_id: SourceId; readonly changes: number; readonly limit: number }
  SOURCE_ID_TAKEN: { readonly source_id: SourceId }
  MESSAGE_UNKNOWN: { readonly message_id: MessageId }
  MESSAGE_ID_TAKEN: { readonly message_id: MessageId }

  EVIDENCE_MISSING: object
  EVIDENCE_UNKNOWN_MESSAGE: { readonly message_id: MessageId }
  EVIDENCE_MISMATCH: {
    readonly message_id: MessageId
    readonly start: number
    readonly end: number
    readonly quote: string
    readonly fault: 'outside_the_message' | 'cuts_a_character' | 'words_differ'
    /** What stands there, when the place can be read. */
    readonly found: string | null
  }
  EVIDENCE_BLANK: { readonly message_id: MessageId; readonly start: number; readonly end: number }

  CONFIDENCE_OUT_OF_RANGE: { readonly confidence: number }
  QUALITY_MISPLACED: { readonly type: RequirementType; readonly quality: Quality }
  PRIORITY_UNKNOWN: { readonly word: string }
  RATIONALE_MISSING: object
  RULE_MISSING: object
  REASON_MISSING: { readonly requirement_id: RequirementId }
  LINK_UNKNOWN: { readonly id: RequirementId }
  LINK_TO_ITSELF: { readonly requirement_id: RequirementId }

  REQUIREMENT_UNKNOWN: { readonly requirement_id: RequirementId }
  REQUIREMENT_INFERRED: { readonly requirement_id: RequirementId }
  REQUIREMENT_REJECTED: {
    readonly requirement_id: RequirementId
    readonly at: string
    readonly reason: string
  }
  REQUIREMENT_RETIRED: {
    readonly requirement_id: RequirementId
    readonly at: string
    readonly reason: string
  }
  REQUIREMENT_SUPERSEDED: {
    readonly requirement_id: RequirementId
    readonly at: string
    readonly superseded_by: readonly RequirementId[]
  }
  REQUIREMENT_IN_FORCE: { readonly requirement_id: RequirementId }
  CONCURRENT_MODIFICATION: {
    /** Null when it is the session's own settings. */
    readonly requirement_id: RequirementId | null
    readonly based_on: number
    readonly current: number
  }
  PERSON_REQUIRED: { readonly requirement_id: RequirementId }
  SPLIT_TOO_FEW: { readonly requirement_id: RequirementId; readonly parts: number }
  MERGE_TOO_FEW: { readonly requirement_ids: readonly RequirementId[] }
  SUPERSEDED_BY_ITSELF: { readonly requirement_id: RequirementId }

  STATUS_NOT_SETTABLE: { readonly status: string }
  ISSUE_UNKNOWN: { readonly requirement_id: RequirementId; readonly rule: string }
  SENTENCE_UNKNOWN: { readonly message_id: MessageId; readonly start: number; readonly end: number }
  VERSION_UNKNOWN: { readonly version: number }
  VERSION_STALE: { readonly version: number; readonly current: number }
  REVIEW_NEEDS_PERSON: object
  REVIEW_BLOCKED: { readonly conflicts: number; readonly errors: number }
  FEEDBACK_MISSING: { readonly version: number }
  TURN_UNKNOWN: { readonly turn_id: string }
  /** Null: a message waits for its turn. */
  TURN_UNDER_WAY: { readonly turn_id: string | null }

  ISSUE_MISPLACED: { readonly requirement_id: RequirementId; readonly rule: string }
  COVERAGE_MISPLACED: { readonly message_id: MessageId; readonly start: number; readonly end: number }
  QUESTION_UNKNOWN: { readonly question_id: QuestionId }
  QUESTION_ID_TAKEN: { readonly question_id: QuestionId }
  QUESTION_WITHDRAWN: { readonly question_id: QuestionId; readonly at: string; readonly reason: string }
  QUESTION_ANSWERED: { readonly question_id: QuestionId; readonly answered_in: MessageId }
}

export type RefusalCode = keyof Facts

export type Refusal = { [Code in RefusalCode]: { readonly code: Code } & Facts[Code] }[RefusalCode]

export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { readonly code: Code }>
