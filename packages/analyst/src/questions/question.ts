/** What is asked, about what, and what the asking rests on. */
import type { Known } from '../inference/infer-requirements.ts'

export const QUESTION_KINDS = [
  'contradiction',
  'missing_actor',
  'missing_trigger',
  'missing_number',
  'vague',
  'open',
  'unsure',
  'missing_counterpart',
  'missing_unwanted',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export interface Question {
  /** The same gap has the same id, whenever it is looked at. */
  readonly id: string
  /** Keys of the requirements it is about. */
  readonly about: readonly string[]
  /** What to say to the person: one thing, in their words. */
  readonly text: string
  /** Why it matters, for whoever wonders. */
  readonly why: string
  readonly kind: QuestionKind
}

export type Gap = 'number' | 'actor' | 'trigger' | 'unwanted'

/** A known requirement with what the rules found in it. */
export interface Examined extends Known {
  readonly condition: string | null
  readonly actor: string | null
  /** 0 to 1. */
  readonly confidence: number
  /** Words that a rule found open to more than one reading. */
  readonly vague: readonly string[]
  /** What is known to be missing; looked for here when left out. */
  readonly missing?: readonly Gap[]
}

export interface QuestionInput {
  readonly known: readonly Examined[]
  /** Two keys and what they disagree on, in words. */
  readonly contradictions: readonly { readonly a: string; readonly b: string; readonly what: string }[]
  /** What comes without its counterpart, by the rule that found it. */
  readonly counterparts?: readonly { readonly key: string; readonly rule: string }[]
  /** Sentences that may or may not be a requirement. */
  readonly unsure: readonly { readonly text: string }[]
  /** Questions that people asked and nobody answered. */
  readonly openQuestions: readonly string[]
  /** Ids of questions that were asked before: what they ask for is not asked for again, in whatever words. */
  readonly asked?: readonly string[]
}

/** A question with how much depends on its answer. */
export interface Weighed {
  readonly weight: number
  readonly question: Question
}
