/** A question that was put to people, and what closed it: the message that answers it, or a reason not to ask. */
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
  readonly withdrawn_at: string | null
  /** What settled it without an answer, in words. */
  readonly withdrawn_because: string | null
}

/** Neither answered nor withdrawn: people may still say something to it. */
export function isOpenQuestion({
  answered_in,
  withdrawn_at,
}: Pick<Question, 'answered_in' | 'withdrawn_at'>): boolean {
  return answered_in === null && withdrawn_at === null
}
