/**
 * What the server sends: every frame there is, in the shape of the native dialect.
 *
 * A frame with a `seq` is one event of the log, and every event is exactly one
 * such frame; it carries the event itself, so a reader can fold what the server
 * folds. A frame without a `seq` passes by and may be missed. Other dialects are
 * made from these by the codecs in `dialects/`.
 */
import type {
  AgentName,
  ApprovalStatus,
  EventOf,
  MessageId,
  RequirementId,
  RequirementWithQuotes,
  RunStatus,
  SessionEvent,
  SessionEventType,
  SessionStatus,
  ToolCallId,
  TurnId,
  ValidationIssue,
} from '@parley/domain'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export interface Envelope<Type extends string, Payload> {
  readonly v: 1
  readonly type: Type
  /** Of an event: the same on every replay and in every dialect. */
  readonly id: string
  /** RFC 3339, UTC: of an event when it happened, otherwise when it was sent. */
  readonly ts: string
  /** The session it belongs to. */
  readonly stream: string
  readonly seq?: number
  readonly run_id?: string
  /** The client id of the command that led to it. */
  readonly cid?: string
  readonly payload: Payload
}

/** An event too large for a frame: it is told of, and is to be read over HTTP. */
export interface Elided {
  readonly elided: true
  /** What the frame would have had. */
  readonly bytes: number
}

interface EventPayloads {
  chat_message: {
    readonly session_id: string
    readonly message_id: MessageId
    readonly message: string
    readonly timestamp: string
    readonly event: EventOf<'message.recorded'>
  }
  message_complete: {
    readonly message_id: MessageId
    readonly content: string
    /** Of the content's UTF-8 bytes, lower-case hex. */
    readonly sha256: string | null
    readonly event: EventOf<'message.recorded'>
  }
  agent_started: {
    readonly agent: AgentName
    readonly turn_id: TurnId
    readonly attempt: number
    readonly event: EventOf<'run.started'>
  }
  agent_completed: {
    readonly agent: AgentName
    readonly turn_id: TurnId
    readonly status: RunStatus
    readonly summary: string
    readonly confidence: number | null
    readonly error: string | null
    readonly event: EventOf<'run.completed'>
  }
  tool_executing: {
    readonly tool_call_id: ToolCallId
    readonly tool: string
    readonly event: EventOf<'tool.executing'>
  }
  tool_completed: {
    readonly tool_call_id: ToolCallId
    readonly tool: string
    readonly status: 'completed' | 'failed' | 'unknown'
    readonly summary: string
    readonly event: EventOf<'tool.completed'>
  }
  requirements_extracted: {
    readonly turn_id: TurnId
    readonly message_id: MessageId
    /** As they stand when the frame is made. */
    readonly requirements: readonly RequirementWithQuotes[]
    readonly event: EventOf<'requirements.extracted'>
  }
  rd_updated: {
    readonly version: number
    readonly document_hash: string
    readonly event: EventOf<'document.published'>
  }
  validation_issues: {
    readonly requirement_id: RequirementId
    readonly issues: readonly ValidationIssue[]
    readonly event: EventOf<'issues.found'>
  }
}

/** Events with a frame of their own name; every other event keeps its type. */
export type NamedEvent =
  | 'message.recorded'
  | 'run.started'
  | 'run.completed'
  | 'tool.executing'
  | 'tool.completed'
  | 'requirements.extracted'
  | 'document.published'
  | 'issues.found'

type PlainEvent = Exclude<SessionEventType, NamedEvent>

export type EventFrame =
  | {
      [Type in keyof EventPayloads]: Envelope<Type, EventPayloads[Type]> & { readonly seq: number }
    }[keyof EventPayloads]
  | {
      [Type in PlainEvent]: Envelope<Type, { readonly event: EventOf<Type> }> & { readonly seq: number }
    }[PlainEvent]

/** Where a session stands, in counts and scalars; lists come over HTTP. */
export interface StateHead {
  readonly seq: number
  readonly project_name: string
  readonly status: SessionStatus
  readonly approval_status: ApprovalStatus
  readonly message_count: number
  readonly requirement_count: number
  readonly inferred_count: number
  readonly issue_count: number
  readonly rd_version: number
  readonly confidence: number
  readonly updated_at: string
}

/** A text that is being written: what there is of it. */
export interface TextInFlight {
  readonly message_id: MessageId
  readonly turn_id: TurnId
  readonly content: string
}

export type StateSync =
  | {
      readonly session_id: string
      /** `fresh`: from the beginning. `resumed`: goes on where the reader was. `snapshot`: it cannot; start from the head. */
      readonly mode: 'fresh' | 'resumed' | 'snapshot'
      /** Events after `from_seq` up to `to_seq` follow, then `live`. */
      readonly from_seq: number
      readonly to_seq: number
      readonly head: StateHead
      readonly ui_state: Json
      readonly in_flight: readonly TextInFlight[]
    }
  | { readonly session_id: string; readonly mode: 'live'; readonly seq: number }

export type Effect = 'none' | 'done' | 'unknown'

export interface ErrorPayload {
  readonly error_code: string
  readonly message: string
  /** What became of the command. */
  readonly effect: Effect
  readonly retryable: boolean
  readonly retry_after_ms?: number
  /** The facts of the case, as `limit` or `current`. */
  readonly facts?: { readonly [name: string]: Json }
}

export interface Chunk {
  readonly message_id: MessageId
  readonly turn_id: TurnId
  readonly index: number
  /** Where in the message this text begins, in UTF-16 code units. */
  readonly offset: number
  readonly content: string
  readonly is_final: boolean
}

interface PassingPayloads {
  connection_established: {
    readonly connection_id: string
    readonly session_id: string
    readonly version: string
    /** False while the first message still has to bring a token. */
    readonly authenticated: boolean
    readonly heartbeat_ms: number
    readonly max_frame_bytes: number
  }
  state_sync: StateSync
  message_chunk: Chunk
  agent_thinking: { readonly agent: string; readonly turn_id: TurnId; readonly content: string }
  /** `message_id` is null for a blank message, which is ignored. */
  ack: {
    readonly cid: string
    readonly message_id: MessageId | null
    readonly ignored?: true
    readonly turn_id?: TurnId
  }
  pong: { readonly timestamp: Json }
  heartbeat_ack: { readonly ack: true }
  typing_indicator: {
    /** A person's id, or `assistant`. */
    readonly user_id: string
    readonly name: string
    readonly is_typing: boolean
    /** After this it is no longer true, whether told or not. */
    readonly expires_in_ms: number
  }
  error: ErrorPayload
}

export type PassingFrame = {
  [Type in keyof PassingPayloads]: Envelope<Type, PassingPayloads[Type]>
}[keyof PassingPayloads]

export type PassingType = keyof PassingPayloads
export type PassingPayload<Type extends PassingType> = PassingPayloads[Type]

export type ServerFrame = EventFrame | PassingFrame

/** As it crosses the wire: any dialect's. */
export type WireFrame = Envelope<string, object>

/** The part of a stored event that a frame is made from. */
export interface EventInLog {
  readonly stream: string
  readonly seq: number
  readonly event: SessionEvent
  readonly cid: string | null
}
