/** The words of the stream's state machine: what it knows, what can happen to it, and what it wants done. */
import type { SessionEvent } from '@parley/domain'
import type { StateSync } from '@parley/protocol'

import type { TextChange, Texts } from './texts.ts'

export type Status =
  | { readonly status: 'connecting' | 'live' | 'offline' }
  /** The connection broke; the next try is at hand, or under way. */
  | { readonly status: 'reconnecting'; readonly attempt: number }
  | { readonly status: 'ended'; readonly reason: EndReason }

export type EndReason =
  | 'closed'
  | 'forbidden'
  | 'too_many_connections'
  | 'version'
  | 'signed_out'
  | 'not_found'
  | 'refused'

/** An event as it is handed over. */
export interface Delivered {
  readonly event: SessionEvent
  readonly seq: number
  /** The client id of the command that led to it. */
  readonly cid: string | null
  /** It is read from the log on the way to the present; `live` follows when that is done. */
  readonly replayed: boolean
}

/** What passes by and is not in the log. */
export type Passed =
  | ({ readonly type: 'text' } & TextChange)
  | {
      readonly type: 'thinking'
      readonly agent: string
      readonly turn_id: string
      readonly run_id: string | null
      readonly content: string
    }
  | {
      readonly type: 'typing'
      readonly user_id: string
      readonly name: string
      readonly is_typing: boolean
      readonly expires_in_ms: number
    }

/** What became of something that was sent. */
export type Outcome =
  | {
      readonly done: true
      readonly cid: string
      readonly message_id: string | null
      readonly ignored: boolean
    }
  | {
      readonly done: false
      readonly cid: string
      readonly error_code: string
      readonly message: string
      readonly effect: 'none' | 'done' | 'unknown'
      readonly facts: Readonly<Record<string, unknown>>
    }

export interface Outgoing {
  readonly cid: string
  readonly type: 'chat_message' | 'review_decision' | 'cancel_run'
  readonly payload: Readonly<Record<string, unknown>>
}

export type Link = 'idle' | 'connecting' | 'syncing' | 'live' | 'waiting' | 'offline' | 'resetting' | 'ended'

export interface Stream {
  readonly link: Link
  /** The last event that was handed over. */
  readonly last: number
  readonly texts: Texts
  readonly outbox: readonly Outgoing[]
  /** Tries since it was last stable. */
  readonly attempt: number
  /** Asked anew on this connection and not answered yet. */
  readonly asked: boolean
  /** Beats since anything was heard. */
  readonly silent: number
  /** How often a text with a wrong hash was asked for again. */
  readonly mistrusted: number
}

export type Timer = 'retry' | 'stable' | 'beat' | 'probe' | 'resend'

export type Happening =
  | { readonly type: 'start' | 'opened' | 'online' | 'offline' | 'woke' | 'stop' }
  | { readonly type: 'timer'; readonly timer: Timer }
  | { readonly type: 'received'; readonly text: string }
  | { readonly type: 'closed'; readonly code: number; readonly reason: string }
  /** There is no way in: the ticket was refused. */
  | { readonly type: 'denied'; readonly reason: EndReason }
  | { readonly type: 'send'; readonly outgoing: Outgoing }
  /** The host holds the state as of this seq now. */
  | { readonly type: 'reset'; readonly seq: number }

export type Effect =
  | { readonly do: 'connect' }
  | { readonly do: 'disconnect'; readonly code: number }
  | { readonly do: 'send'; readonly frame: object }
  | { readonly do: 'deliver'; readonly delivered: Delivered }
  | { readonly do: 'pass'; readonly passed: Passed }
  | { readonly do: 'settle'; readonly outcome: Outcome }
  | { readonly do: 'tell'; readonly status: Status }
  | { readonly do: 'set'; readonly timer: Timer; readonly ms: number }
  | { readonly do: 'clear'; readonly timer: Timer }
  /** The host has to read the state anew: over HTTP, where there is no bound. */
  | { readonly do: 'reset'; readonly sync: StateSync | null }
  | { readonly do: 'fault'; readonly code: string; readonly message: string }
