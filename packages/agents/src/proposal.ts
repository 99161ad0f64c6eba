/** What agents propose: data that the domain judges. */
import type { Inferred, Listening } from '@parley/analyst'
import type {
  Composed,
  MessageId,
  Place,
  QuestionId,
  RequirementId,
  ValidationIssue,
  Verdict,
} from '@parley/domain'

export interface Converse {
  readonly agent: 'conversational'
  readonly verdict: Verdict
  /** Of small talk: what became of its sentences, since nobody else will say so. */
  readonly heard: Heard | null
}

export interface Extract {
  readonly agent: 'extraction'
  readonly heard: Heard | null
  /** The question that was put to people last, when this may be the answer. */
  readonly asked: QuestionId | null
  /** What it settles in a few words. */
  readonly meant: Meant | null
}

export interface Heard {
  readonly message_id: MessageId
  readonly listening: Listening
}

/** A short answer to the question that was put last. */
export type Meant =
  | { readonly kind: 'sentence'; readonly place: Place; readonly isWanted: boolean }
  | { readonly kind: 'holds'; readonly holds: RequirementId; readonly gives_way: RequirementId }
  | { readonly kind: 'figure'; readonly requirement_id: RequirementId; readonly criterion: string }

export interface Infer {
  readonly agent: 'inference'
  readonly inferred: readonly Inferred[]
}

export interface Validate {
  readonly agent: 'validation'
  /** All findings of each requirement that was looked at, in place of earlier ones. */
  readonly findings: ReadonlyMap<RequirementId, readonly ValidationIssue[]>
  /** Those whose own wording was read against the rules. */
  readonly checked: readonly RequirementId[]
  /** Open questions that nobody need answer any more, and why. */
  readonly settled: readonly { readonly question_id: QuestionId; readonly reason: string }[]
}

export interface Synthesise {
  readonly agent: 'synthesis'
  /** Null while there is nothing to write about. */
  readonly composed: Composed | null
}

export interface Review {
  readonly agent: 'review'
  readonly question: {
    readonly id: QuestionId
    readonly text: string
    readonly requirement_id: RequirementId | null
  } | null
}

export type Proposal = Converse | Extract | Infer | Validate | Synthesise | Review
