/**
 * What one can do with Parley: the one surface that every door (HTTP, WebSocket,
 * command line) talks to.
 *
 * Every call has a principal. What belongs to another tenant is `null` or
 * `NOT_FOUND`, exactly like what is not there. Whatever changes a session goes
 * through `perform`, which decides on the folded state, appends, and is committed
 * when it returns.
 */
import type {
  Action,
  AcceptanceCriterion,
  AsideReason,
  Principal,
  Priority,
  PublishedVersion,
  Quality,
  Refusal,
  RequirementId,
  RequirementType,
  ReviewDecision,
  RunId,
  Section,
  SessionChanges,
  SessionEvent,
  SessionId,
  SessionState,
  SourceId,
  MessageId,
  TurnId,
} from '@parley/domain'
import type { AuditPage, AuditQuery, JsonValue, SessionRow, StoredEvent } from '@parley/log'

import type { ExportAsked, ExportedFile } from '../export/export-session.ts'
import type { Reanalysis } from '../reanalyze/proposal.ts'
import type { SearchAsked, SearchPage, SimilarPage } from '../search/found.ts'

/** What a person may change of a wording by hand. */
export interface WordingChanges {
  readonly title?: string
  readonly statement?: string
  readonly type?: RequirementType
  readonly quality?: Quality | null
  readonly actor?: string | null
  readonly action?: string | null
  readonly object?: string | null
  readonly condition?: string | null
  readonly acceptance_criteria?: readonly AcceptanceCriterion[]
  /** Any word `readPriority` knows: must, high … */
  readonly priority?: string
  readonly rationale?: string
}

/** `based_on` is the revision its author was reading. */
export type Command =
  | {
      readonly type: 'say'
      readonly content: string
      /** When its author says it was written; opaque, kept in no decision. */
      readonly timestamp?: string
      readonly thread_id?: string
      readonly source_id?: SourceId
    }
  | { readonly type: 'add_requirement'; readonly statement: string; readonly priority?: Priority }
  | {
      readonly type: 'revise_requirement'
      readonly requirement_id: RequirementId
      readonly based_on: number
      readonly changes: WordingChanges
      readonly reason?: string
    }
  | {
      readonly type: 'decide_requirement'
      readonly requirement_id: RequirementId
      readonly based_on: number
      readonly decision: 'accept' | 'reject'
      readonly reason?: string
    }
  | {
      readonly type: 'split_requirement'
      readonly requirement_id: RequirementId
      readonly based_on: number
      /** The statements of its parts. */
      readonly into: readonly string[]
      readonly reason?: string
    }
  | {
      readonly type: 'merge_requirements'
      readonly merge: readonly { readonly requirement_id: RequirementId; readonly based_on: number }[]
      readonly statement: string
      readonly reason?: string
    }
  | {
      readonly type: 'supersede_requirement'
      readonly requirement_id: RequirementId
      readonly based_on: number
      readonly superseded_by: RequirementId
      readonly reason?: string
    }
  | {
      readonly type: 'retire_requirement'
      readonly requirement_id: RequirementId
      readonly based_on: number
      readonly reason: string
    }
  | { readonly type: 'restore_requirement'; readonly requirement_id: RequirementId; readonly reason?: string }
  | {
      readonly type: 'confirm_links'
      readonly requirement_id: RequirementId
      readonly based_on: number
      readonly ids: readonly RequirementId[]
      /** In which revision the other ends were read. */
      readonly seen?: Readonly<Record<string, number>>
    }
  | {
      readonly type: 'dismiss_issue'
      readonly requirement_id: RequirementId
      readonly rule: string
      readonly start: number
      readonly end: number
      readonly reason: string
    }
  /** A sentence that nobody took, taken by a person: it becomes a requirement with that quote. */
  | {
      readonly type: 'take_sentence'
      readonly message_id: MessageId
      readonly start: number
      readonly end: number
    }
  | {
      readonly type: 'set_sentence_aside'
      readonly message_id: MessageId
      readonly start: number
      readonly end: number
      readonly reason: AsideReason
      readonly why: string
    }
  | {
      readonly type: 'import_source'
      readonly name: string
      readonly kind: 'meeting' | 'thread' | 'file' | 'chat'
      readonly held_at: string | null
      readonly content: string
      readonly format: 'text' | 'markdown' | 'vtt' | 'srt'
    }
  /** What one import brought is taken back as a unit; nothing is erased. */
  | { readonly type: 'undo_import'; readonly source_id: SourceId }
  | { readonly type: 'redo_import'; readonly source_id: SourceId }
  | {
      readonly type: 'review_document'
      readonly version: number
      readonly decision: ReviewDecision
      readonly feedback?: string
    }
  | { readonly type: 'cancel_turn'; readonly turn_id?: TurnId }
  | { readonly type: 'change_session'; readonly based_on: number; readonly changes: SessionChanges }
  | { readonly type: 'delete_session' }

/** Which right each command asks for. */
export const RIGHT_FOR: Readonly<Record<Command['type'], Action>> = {
  say: 'say',
  add_requirement: 'edit',
  revise_requirement: 'edit',
  decide_requirement: 'edit',
  split_requirement: 'edit',
  merge_requirements: 'edit',
  supersede_requirement: 'edit',
  retire_requirement: 'edit',
  restore_requirement: 'edit',
  confirm_links: 'edit',
  dismiss_issue: 'edit',
  take_sentence: 'edit',
  set_sentence_aside: 'edit',
  import_source: 'say',
  undo_import: 'edit',
  redo_import: 'edit',
  review_document: 'review',
  cancel_turn: 'say',
  change_session: 'edit',
  delete_session: 'delete',
}

/** Why something was not done, besides what the domain refuses. `effect` is always none. */
export type Unable =
  | Refusal
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'FORBIDDEN'; readonly action: Action }
  | { readonly code: 'TOO_LONG'; readonly characters: number; readonly limit: number }
  | { readonly code: 'TOO_LARGE'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'NOTHING_TO_READ'; readonly name: string }
  | { readonly code: 'ALREADY_IMPORTED'; readonly name: string; readonly imported_at: string }
  | { readonly code: 'SESSION_FULL'; readonly what: 'events' | 'requirements'; readonly limit: number }
  /** Five others were faster, one after the other. */
  | { readonly code: 'BUSY' }

export interface Answer {
  readonly message_id?: MessageId
  readonly source_id?: SourceId
  readonly requirement_id?: RequirementId
  readonly turn_id?: TurnId
  readonly session_id?: SessionId
}

export type Performed =
  | {
      readonly done: true
      readonly answer: Answer
      /** The stream's seq after it. */
      readonly seq: number
      /** This client id had its effect before; the answer is the first one. */
      readonly repeated: boolean
    }
  | { readonly done: false; readonly unable: Unable }

/** A session's state as of a seq. */
export interface Snapshot {
  readonly state: SessionState
  readonly seq: number
  /** When the last event happened. */
  readonly updated_at: string
}

export interface DocumentVersion extends Omit<PublishedVersion, 'changes'> {
  readonly sections: readonly (Pick<Section, 'id'> & { readonly hash: string; readonly text: string })[]
  readonly markdown: string
}

export interface InFlight {
  readonly message_id: MessageId
  readonly turn_id: TurnId
  readonly content: string
}

/** What is told and not kept. */
export type Passing =
  | {
      readonly type: 'message_chunk'
      readonly message_id: MessageId
      readonly turn_id: TurnId
      /** From 0. */
      readonly index: number
      /** Where in the message this text begins, in UTF-16 code units. */
      readonly offset: number
      readonly content: string
      readonly is_final: boolean
    }
  | {
      readonly type: 'agent_thinking'
      readonly turn_id: TurnId
      readonly run_id: RunId
      readonly agent: string
      /** What it is looking at, in words. */
      readonly content: string
    }

export interface Follower {
  /** In the order of their seq, each once, from the seq after `from_seq`. */
  readonly events: (events: readonly StoredEvent<SessionEvent>[]) => void
  readonly passing: (passing: Passing) => void
}

export interface Following {
  /** The head when following began: everything after it reaches the follower. */
  readonly from_seq: number
  readonly inFlight: readonly InFlight[]
  readonly stop: () => void
}

export type AuditOfSession =
  | (AuditPage & {
      readonly found: true
      /** From this instant on no line is missing; null: from the very first. */
      readonly whole_from: string | null
    })
  | { readonly found: false; readonly unable: Unable }

export interface Page {
  readonly limit: number
  readonly cursor: string | null
}

export interface Workspace {
  /** The same `key` of the same person gives the same session, however often it is sent. */
  createSession(
    principal: Principal,
    session: { readonly project_name: string; readonly persona_type?: string | null; readonly key?: string },
  ): Promise<Performed>
  sessions(
    principal: Principal,
    page: Page,
  ): Promise<{ readonly items: readonly SessionRow[]; readonly next_cursor: string | null }>
  session(principal: Principal, session_id: SessionId): Promise<SessionRow | null>
  snapshot(principal: Principal, session_id: SessionId): Promise<Snapshot | null>
  perform(
    principal: Principal,
    session_id: SessionId,
    command: Command,
    options?: { readonly cid?: string },
  ): Promise<Performed>
  /** Null `version`: the latest. Null when there is no such session or version. */
  document(
    principal: Principal,
    session_id: SessionId,
    version: number | null,
  ): Promise<DocumentVersion | null>
  events(
    principal: Principal,
    session_id: SessionId,
    options: { readonly after: number; readonly limit: number },
  ): Promise<readonly StoredEvent<SessionEvent>[] | null>
  /** All events up to a seq, in order; null when there is no such session for this principal. */
  history(principal: Principal, session_id: SessionId, seq: number): Promise<readonly SessionEvent[] | null>
  /** One file with its origin, noted in the audit. `not_written`: Markdown was asked for and there is no document yet. */
  exportSession(
    principal: Principal,
    session_id: SessionId,
    asked: ExportAsked,
  ): Promise<ExportedFile | 'not_written' | null>
  /** What the analyst as it is now would say differently; nothing is changed. `busy`: too many ask for one. */
  reanalysis(principal: Principal, session_id: SessionId): Promise<Reanalysis | 'busy' | null>
  /** What holds these words; null when there is no such session for this principal. */
  search(principal: Principal, session_id: SessionId, asked: SearchAsked): Promise<SearchPage | null>
  /** Requirements in force that are worded like this one. `unknown`: the session has no such requirement. */
  similar(
    principal: Principal,
    session_id: SessionId,
    requirement_id: RequirementId,
    limit: number,
  ): Promise<SimilarPage | 'unknown' | null>
  /** Null when there is no such session for this principal. */
  follow(principal: Principal, session_id: SessionId, follower: Follower): Promise<Following | null>
  /** Who did what in a session, also in one that was deleted, the latest first. */
  audit(
    principal: Principal,
    session_id: SessionId,
    query: Omit<AuditQuery, 'session_id'>,
  ): Promise<AuditOfSession>
  uiState(principal: Principal, session_id: SessionId): Promise<JsonValue | null>
  putUiState(principal: Principal, session_id: SessionId, state: JsonValue): Promise<Performed>
  /** Starts taking turns that are due. */
  start(): void
  /** Ends the steps under way, hands over the rest, and returns when nothing runs any more. */
  stop(): Promise<void>
  /** Numbers for `/metrics` and `/health`. */
  vitals(): {
    readonly turns_running: number
    readonly hot_sessions: number
    readonly turns_done: number
    readonly turns_failed: number
  }
}
