/**
 * Coverage: every sentence that was said is accounted for.
 *
 * A sentence became a requirement, refined one, edited one, answered a question,
 * or was set aside, and then it says why.
 */
import type { RequirementId } from '../ids.ts'
import type { Place } from '../message/message.ts'

/** Why a sentence was set aside. */
export const ASIDE_REASONS = [
  'small_talk',
  'question',
  'heading',
  'context',
  'opinion',
  'process',
  'rationale',
  'repeated',
  'out_of_scope',
  'unsure',
  'language',
  'not_text',
] as const
export type AsideReason = (typeof ASIDE_REASONS)[number]

export type Outcome =
  | { readonly outcome: 'requirement'; readonly requirement_id: RequirementId }
  | { readonly outcome: 'refined'; readonly requirement_id: RequirementId }
  | { readonly outcome: 'edited'; readonly requirement_id: RequirementId }
  | { readonly outcome: 'answered'; readonly requirement_id: RequirementId }
  | { readonly outcome: 'set_aside'; readonly reason: AsideReason }

/** One sentence and what became of it. `why` is one short line in words for people. */
export type SentenceOutcome = Place & Outcome & { readonly why: string }
