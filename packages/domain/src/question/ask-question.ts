/**
 * Asking people a question. The same question under the same id is asked once; one
 * that was withdrawn may be asked again, in the words that fit now.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RequirementId } from '../ids.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, isBlank, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findQuestion, findRequirement } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import type { QuestionId } from './question.ts'

export interface AskQuestion {
  readonly question_id: QuestionId
  readonly text: string
  /** What it would settle; null when it is about the whole. */
  readonly requirement_id: RequirementId | null
}

export type AskQuestionRefusal =
  | DoorRefusal
  | RefusalOf<'TEXT_BLANK' | 'REQUIREMENT_UNKNOWN' | 'QUESTION_ID_TAKEN'>

export function askQuestion(
  state: SessionState,
  command: AskQuestion,
  { at, by }: Occasion,
): Decision<EventOf<'question.asked'>, AskQuestionRefusal> {
  const { question_id, text, requirement_id } = command

  const closed = doorRefusal(state, { at, by }, { question_id, text })
  if (closed) return refuse(closed)
  if (isBlank(text)) return refuse({ code: 'TEXT_BLANK', field: 'text' })
  if (requirement_id !== null && !findRequirement(state, requirement_id)) {
    return refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id })
  }

  const known = findQuestion(state, question_id)
  if (known && known.withdrawn_at !== null)
    return accept({ type: 'question.asked', at, by, question_id, text, requirement_id })
  if (known && known.text === text && known.requirement_id === requirement_id) return accept()
  if (known) return refuse({ code: 'QUESTION_ID_TAKEN', question_id })

  return accept({ type: 'question.asked', at, by, question_id, text, requirement_id })
}
