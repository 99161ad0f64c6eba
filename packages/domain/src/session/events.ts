/**
 * What can happen in a session: one event per fact, named noun and past tense.
 *
 * An event carries everything that the fold needs, ids and time included, so
 * the same events give the same state on every machine. Evidence is kept as
 * places: people's words live once, in their message.
 */
import type { SentenceOutcome } from '../coverage/coverage.ts'
import type { SectionSplice } from '../document/splices.ts'
import type { MessageId, RequirementId, SessionId, SourceId } from '../ids.ts'
import type { Message, Place, Source, Withdrawal } from '../message/message.ts'
import type { QuestionId } from '../question/question.ts'
import type { AcceptanceCriterion, RequirementDraft } from '../requirement/requirement.ts'
import type {
  AgentName,
  ReviewDecision,
  RunId,
  RunStatus,
  ToolCallId,
  Trigger,
  TurnId,
  TurnOutcome,
  Verdict,
} from '../turn/turn.ts'
import type { ValidationIssue } from '../validation/validation-issue.ts'
import type { Occasion } from './occasion.ts'
import type { SessionChanges } from './settings.ts'

/** A requirement as it enters: everything else about it follows from the event. */
export interface NewRequirement {
  readonly id: RequirementId
  readonly inferred: boolean
  readonly draft: RequirementDraft
  readonly evidence: readonly Place[]
}

/** Any part of a wording that may be written anew. */
export type DraftChanges = Partial<RequirementDraft>

/** Done with a whole source that was taken back or brought back, not by looking at this one requirement. */
interface WithSource {
  readonly source_id?: SourceId
}

interface Facts {
  'session.opened': {
    readonly session_id: SessionId
    readonly project_name: string
    readonly user_id: string
    readonly persona_type?: string | null
  }
  /** `version` is the one that the change gives, from 1. */
  'session.changed': { readonly version: number; readonly changes: SessionChanges }
  'session.deleted': object
  'source.added': { readonly source: Source }
  /** Taken back as a unit: what follows from it are the events beside this one, and here they are told. */
  'source.withdrawn': { readonly source_id: SourceId; readonly withdrawal: Withdrawal }
  /** Taking it back was taken back. */
  'source.restored': { readonly source_id: SourceId }
  'message.recorded': { readonly message: Message }

  'requirement.proposed': { readonly requirement: NewRequirement }
  'requirement.revised': {
    readonly requirement_id: RequirementId
    readonly revision: number
    readonly changes: DraftChanges
    /** Added to what stands there already. */
    readonly evidence: readonly Place[]
    readonly reason: string | null
  } & WithSource
  /** More was said about it: new evidence, perhaps new criteria, the same requirement. */
  'requirement.refined': {
    readonly requirement_id: RequirementId
    readonly revision: number
    readonly evidence: readonly Place[]
    readonly acceptance_criteria: readonly AcceptanceCriterion[]
  }
  'requirement.split': {
    readonly requirement_id: RequirementId
    readonly into: readonly NewRequirement[]
    readonly reason: string | null
  }
  'requirement.merged': {
    readonly requirement_ids: readonly RequirementId[]
    readonly into: NewRequirement
    readonly reason: string | null
  }
  'requirement.superseded': {
    readonly requirement_id: RequirementId
    readonly superseded_by: RequirementId
    readonly reason: string | null
  } & WithSource
  'requirement.accepted': {
    readonly requirement_id: RequirementId
    readonly revision: number
    readonly reason: string | null
  }
  'requirement.rejected': {
    readonly requirement_id: RequirementId
    readonly revision: number
    readonly reason: string
  }
  'requirement.restored': {
    readonly requirement_id: RequirementId
    readonly reason: string | null
  } & WithSource
  'requirement.retired': { readonly requirement_id: RequirementId; readonly reason: string } & WithSource
  /** Someone looked at links whose other end had changed, and they still hold. */
  'requirement.links_confirmed': {
    readonly requirement_id: RequirementId
    readonly ids: readonly RequirementId[]
  }

  /** The findings of one requirement, in place of all earlier ones. */
  'issues.found': { readonly requirement_id: RequirementId; readonly issues: readonly ValidationIssue[] }
  /** What became of every sentence of these messages, in place of what was recorded before. */
  'coverage.recorded': {
    readonly message_ids: readonly MessageId[]
    readonly sentences: readonly SentenceOutcome[]
  }
  /** A person said what one sentence is, against what was recorded. */
  'sentence.accounted': { readonly sentence: SentenceOutcome }
  /** A person looked at a finding and lets it be; it holds for these words of this requirement. */
  'issue.dismissed': {
    readonly requirement_id: RequirementId
    readonly rule: string
    readonly words: string
    readonly related_id: RequirementId | null
    readonly reason: string
  }
  'question.asked': {
    readonly question_id: QuestionId
    readonly text: string
    readonly requirement_id: RequirementId | null
  }
  'question.answered': { readonly question_id: QuestionId; readonly message_id: MessageId }
  /** Nobody need answer it any more; asked again under its id, it is open again. */
  'question.withdrawn': { readonly question_id: QuestionId; readonly reason: string }
  'document.published': {
    readonly version: number
    /** From the list of the version before. */
    readonly changes: readonly SectionSplice[]
    readonly document_hash: string
  }

  /** A person's word on one exact version: its list of hashes is what they read. */
  'document.reviewed': {
    readonly version: number
    readonly document_hash: string
    readonly decision: ReviewDecision
    readonly feedback: string | null
  }

  'turn.started': { readonly turn_id: TurnId; readonly thread_id: string; readonly trigger: Trigger }
  'turn.cancel_requested': { readonly turn_id: TurnId }
  'turn.ended': { readonly turn_id: TurnId; readonly outcome: TurnOutcome }
  'run.started': {
    readonly turn_id: TurnId
    readonly run_id: RunId
    readonly agent: AgentName
    readonly attempt: number
  }
  'run.completed': {
    readonly turn_id: TurnId
    readonly run_id: RunId
    readonly agent: AgentName
    readonly status: RunStatus
    /** What it did, in words. */
    readonly summary: string
    readonly verdict: Verdict | null
    readonly confidence: number | null
    readonly error: string | null
  }
  'tool.executing': { readonly run_id: RunId; readonly tool_call_id: ToolCallId; readonly tool: string }
  'tool.completed': {
    readonly run_id: RunId
    readonly tool_call_id: ToolCallId
    readonly tool: string
    readonly status: 'completed' | 'failed' | 'unknown'
    readonly summary: string
  }
  /** Which requirements a turn brought or changed: one word for what the events before it did. */
  'requirements.extracted': {
    readonly turn_id: TurnId
    readonly message_id: MessageId
    readonly requirement_ids: readonly RequirementId[]
  }
}

export type SessionEventType = keyof Facts

export type SessionEvent = {
  [Type in SessionEventType]: { readonly type: Type } & Occasion & Facts[Type]
}[SessionEventType]

export type EventOf<Type extends SessionEventType> = Extract<SessionEvent, { readonly type: Type }>

/** The events that touch requirements: they are a requirement's story. */
export type RequirementEvent = EventOf<Extract<SessionEventType, `requirement.${string}`>>
