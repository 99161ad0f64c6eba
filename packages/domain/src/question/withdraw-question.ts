/**
 * Withdrawing a question that nobody need answer any more: what it was about was
 * settled otherwise, or is gone. It stays readable with the reason, and an answer
 * that was given is never taken back.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, isBlank, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findQuestion } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import type { QuestionId } from './question.ts'

export interface WithdrawQuestion {
  readonly question_id: QuestionId
  /** What settled it, in words. */
  readonly reason: string
}

export type WithdrawQuestionRefusal =
  | DoorRefusal
  | RefusalOf<'QUESTION_UNKNOWN' | 'QUESTION_ANSWERED' | 'TEXT_BLANK'>

export function withdrawQuestion(
  state: SessionState,
  { question_id, reason }: WithdrawQuestion,
  { at, by }: Occasion,
): Decision<EventOf<'question.withdrawn'>, WithdrawQuestionRefusal> {
  const closed = doorRefusal(state, { at, by }, { reason })
  if (closed) return refuse(closed)

  const question = findQuestion(state, question_id)
  if (!question) return refuse({ code: 'QUESTION_UNKNOWN', question_id })
  if (isBlank(reason)) return refuse({ code: 'TEXT_BLANK', field: 'reason' })
  const { answered_in } = question
  if (answered_in !== null) return refuse({ code: 'QUESTION_ANSWERED', question_id, answered_in })
  if (question.withdrawn_at !== null) return accept()

  return accept({ type: 'question.withdrawn', at, by, question_id, reason })
}
