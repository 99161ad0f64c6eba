/** A question that was put to people, and the message that answered it. */
import type { MessageId, RequirementId } from '../ids.ts'

export type QuestionId = string & { readonly __brand: 'QuestionId' }

export const questionId = (id: string): QuestionId => id as QuestionId

export interface Question {
  readonly id: QuestionId
  readonly text: string
  /** What it would settle; null when it is about the whole. */
  readonly requirement_id: RequirementId | null
  /** RFC 3339, UTC. */
  readonly asked_at: string
  readonly answered_at: string | null
  readonly answered_in: MessageId | null
}
