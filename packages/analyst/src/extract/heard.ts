/** What listening gives: proposals, refinements and edits in the order they were said, and every sentence's outcome. */
import type { AsideReason, RequirementDraft } from '@parley/domain'

import type { Genre } from '../genre/genre.ts'
import type { TextFormat } from '../text/read-text.ts'

export interface SaidMessage {
  readonly id: string
  readonly text: string
  readonly format?: TextFormat
  /** Who said it, where the message itself does not tell. */
  readonly speaker?: string
}

/** A requirement that is there already, under its own key (its id). */
export interface KnownRequirement {
  readonly key: string
  readonly title: string
  readonly statement: string
  readonly inferred: boolean
}

export interface Quote {
  readonly message_id: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

export type Draft = Omit<RequirementDraft, 'links'>

export interface Heard {
  /** `R1`, `R2` … in the order they were said. */
  readonly key: string
  readonly draft: Draft
  readonly evidence: readonly Quote[]
  /** Keys of requirements that this one refines. */
  readonly refines: readonly string[]
  readonly speaker: string | null
}

export type Edit =
  | { readonly kind: 'prioritise'; readonly key: string; readonly word: string; readonly evidence: Quote }
  | { readonly kind: 'retire'; readonly key: string; readonly reason: string; readonly evidence: Quote }
  /** A figure in the wording, corrected. */
  | {
      readonly kind: 'correct'
      readonly key: string
      readonly from: string
      readonly to: string
      readonly evidence: Quote
    }
  | { readonly kind: 'rename'; readonly key: string; readonly title: string; readonly evidence: Quote }

type WithoutEvidence<Each> = Each extends unknown ? Omit<Each, 'evidence'> : never
/** What is to change, before it is said where that was asked for. */
export type UnquotedEdit = WithoutEvidence<Edit>

export type Step =
  | { readonly step: 'propose'; readonly heard: Heard }
  | {
      readonly step: 'refine'
      readonly key: string
      readonly criterion: string | null
      readonly evidence: readonly Quote[]
    }
  | { readonly step: 'edit'; readonly edit: Edit }

/** What became of one sentence. `key` names the requirement it went to. */
export interface SentenceNote {
  readonly message_id: string
  readonly start: number
  readonly end: number
  readonly outcome: 'requirement' | 'refined' | 'edited' | 'answered' | 'set_aside'
  readonly key: string | null
  readonly reason: AsideReason | null
  readonly why: string
}

export interface Listening {
  readonly genre: Genre
  readonly participants: readonly string[]
  readonly steps: readonly Step[]
  readonly notes: readonly SentenceNote[]
  /** Questions that were asked and not answered, as said. */
  readonly open: readonly string[]
}
