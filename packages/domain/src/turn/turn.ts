/**
 * A turn: one trigger and all that follows from it, on one thread. A run: one
 * agent's work inside a turn.
 *
 * Both are read from the log, so they are the checkpoint: whoever finds a turn
 * half done knows from these alone where to go on.
 */
import type { MessageId } from '../ids.ts'
import type { QuestionId } from '../question/question.ts'

export const AGENTS = [
  'conversational',
  'extraction',
  'inference',
  'validation',
  'synthesis',
  'review',
] as const
export type AgentName = (typeof AGENTS)[number]

export type TurnId = string & { readonly __brand: 'TurnId' }
export type RunId = string & { readonly __brand: 'RunId' }
export type ToolCallId = string & { readonly __brand: 'ToolCallId' }

export const MAIN_THREAD = 'main'

/** What asks for a turn. Edits by people that wait together are handled by one turn. */
export type Trigger =
  | { readonly kind: 'message'; readonly message_id: MessageId; readonly thread_id: string }
  | { readonly kind: 'edit' }
  | { readonly kind: 'review'; readonly version: number; readonly decision: ReviewDecision }

export type ReviewDecision = 'approved' | 'changes_requested'

/** `waiting`: at review, a person's decision is wanted. `answered`: nothing changed, a reply was given. */
export type TurnOutcome = 'waiting' | 'answered' | 'failed' | 'cancelled'

export type RunStatus = 'completed' | 'failed' | 'cancelled' | 'interrupted'

/** What a run found, where the way on depends on it. */
export type Verdict = 'requirements' | 'small_talk' | 'revise'

export interface ToolCall {
  readonly id: ToolCallId
  readonly tool: string
  readonly status: 'running' | 'completed' | 'failed' | 'unknown'
  /** What came of it, in words; empty while it runs. */
  readonly summary: string
}

export interface Run {
  readonly id: RunId
  readonly agent: AgentName
  /** From 1; a run that was interrupted is taken up by another with the next number. */
  readonly attempt: number
  readonly status: 'running' | RunStatus
  /** What it did, in words; empty while it runs. */
  readonly summary: string
  readonly verdict: Verdict | null
  /** 0 to 1. */
  readonly confidence: number | null
  readonly error: string | null
  readonly started_at: string
  readonly ended_at: string | null
  readonly tools: readonly ToolCall[]
}

export interface Turn {
  readonly id: TurnId
  readonly thread_id: string
  readonly trigger: Trigger
  readonly started_at: string
  readonly ended_at: string | null
  readonly outcome: TurnOutcome | null
  /** How often the way led back to extraction; bounded by `MOST_ITERATIONS`. */
  readonly iterations: number
  readonly cancel_requested: boolean
  readonly runs: readonly Run[]
  /** What agents did in it: the session's history from here … */
  readonly history_from: number
  /** … up to here, excluded; null while it lasts. Between these, people may have done something too. */
  readonly history_to: number | null
  readonly questions: readonly QuestionId[]
}

/** Ids say where they stand, so a replay after a crash gives the same ones. */
export const turnId = (number: number): TurnId => `trn_${number}` as TurnId
export const runId = (turn: TurnId, number: number): RunId =>
  `run_${turn.slice('trn_'.length)}_${number}` as RunId
export const toolCallId = (run: RunId, number: number): ToolCallId =>
  `tool_${run.slice('run_'.length)}_${number}` as ToolCallId
