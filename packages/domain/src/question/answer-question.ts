/**
 * Answering a question: the message that holds the answer closes it, once.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { MessageId } from '../ids.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findMessage, findQuestion } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import type { QuestionId } from './question.ts'

export interface AnswerQuestion {
  readonly question_id: QuestionId
  /** Where the answer was given. */
  readonly message_id: MessageId
}

export type AnswerQuestionRefusal =
  | DoorRefusal
  | RefusalOf<'QUESTION_UNKNOWN' | 'QUESTION_ANSWERED' | 'QUESTION_WITHDRAWN' | 'MESSAGE_UNKNOWN'>

export function answerQuestion(
  state: SessionState,
  { question_id, message_id }: AnswerQuestion,
  { at, by }: Occasion,
): Decision<EventOf<'question.answered'>, AnswerQuestionRefusal> {
  const closed = doorRefusal(state, { at, by })
  if (closed) return refuse(closed)

  const question = findQuestion(state, question_id)
  if (!question) return refuse({ code: 'QUESTION_UNKNOWN', question_id })
  if (!findMessage(state, message_id)) return refuse({ code: 'MESSAGE_UNKNOWN', message_id })
  if (question.answered_in === message_id) return accept()
  if (question.answered_in !== null) {
    return refuse({ code: 'QUESTION_ANSWERED', question_id, answered_in: question.answered_in })
  }
  const { withdrawn_at, withdrawn_because } = question
  if (withdrawn_at !== null) {
    return refuse({
      code: 'QUESTION_WITHDRAWN',
      question_id,
      at: withdrawn_at,
      reason: withdrawn_because ?? '',
    })
  }

  return accept({ type: 'question.answered', at, by, question_id, message_id })
}
