/** What clients ask for over a WebSocket, after a dialect has read it: one shape for all of them. */
import type { ReviewDecision, TurnId } from '@parley/domain'

import type { Json } from './frame.ts'

/** When an update of the UI state was made: the later one wins, whichever arrives last. */
export interface Stamp {
  /** Milliseconds since 1970, by the client's clock. */
  readonly timestamp: number
  readonly client_id: string
  readonly counter: number
}

export interface UiUpdate {
  readonly type: 'ui_state'
  /** `full` takes the place of everything, `incremental` of the names that it has. */
  readonly mode: 'full' | 'incremental'
  readonly state: { readonly [key: string]: Json }
  /** Null when the client gave none: then it counts from when it arrived. */
  readonly stamp: Stamp | null
  readonly cid: string | null
}

export type ClientCommand =
  | { readonly type: 'ping'; readonly timestamp: Json }
  | { readonly type: 'heartbeat' }
  | {
      readonly type: 'say'
      readonly content: string
      readonly timestamp: string | null
      readonly thread_id: string | null
      readonly cid: string | null
    }
  | { readonly type: 'request_state'; readonly from_seq: number | null }
  | {
      readonly type: 'review'
      readonly version: number
      readonly decision: ReviewDecision
      readonly feedback: string | null
      readonly cid: string | null
    }
  | { readonly type: 'cancel'; readonly turn_id: TurnId | null; readonly cid: string | null }
  | { readonly type: 'typing'; readonly is_typing: boolean }
  | UiUpdate

/** Why a text from a client is no command. */
export type Fault =
  | { readonly code: 'INVALID_JSON' }
  | { readonly code: 'UNKNOWN_TYPE'; readonly type: string }
  | { readonly code: 'VALIDATION_FAILED'; readonly field: string; readonly what: string }
  | { readonly code: 'AMBIGUOUS_MESSAGE' }
  | { readonly code: 'MESSAGE_TOO_LONG'; readonly characters: number; readonly limit: number }

export type Decoded =
  | {
      readonly ok: true
      readonly command: ClientCommand
      /** The frame's own type, for counting. */
      readonly type: string
      /** A token that came along: the way in where none was given before. */
      readonly auth_token: string | null
    }
  | { readonly ok: false; readonly fault: Fault; readonly cid: string | null }
