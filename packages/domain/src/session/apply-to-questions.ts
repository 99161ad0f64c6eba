/**
 * The reducer's part for questions: asked, and closed by an answer or by a reason.
 *
 * @critical
 */
import type { Question } from '../question/question.ts'
import { noteQuestion } from '../turn/apply-to-turns.ts'
import type { EventOf } from './events.ts'
import type { Draft, Workbench } from './workbench.ts'

type QuestionEvent = EventOf<'question.asked' | 'question.answered' | 'question.withdrawn'>

export function applyToQuestions(draft: Draft, bench: Workbench, event: QuestionEvent): void {
  switch (event.type) {
    case 'question.asked':
      noteQuestion(draft, bench, event)
      return ask(draft, bench, event)
    case 'question.answered':
      return close(draft, bench, event, { answered_at: event.at, answered_in: event.message_id })
    case 'question.withdrawn':
      return close(draft, bench, event, { withdrawn_at: event.at, withdrawn_because: event.reason })
  }
}

/** One that was withdrawn before keeps its place among the others. */
function ask(draft: Draft, bench: Workbench, event: EventOf<'question.asked'>): void {
  const { question_id: id, text, requirement_id, at: asked_at } = event
  const open = { answered_at: null, answered_in: null, withdrawn_at: null, withdrawn_because: null }
  const question: Question = { id, text, requirement_id, asked_at, ...open }
  const index = draft.questions.findIndex((one) => one.id === id)
  draft.questions =
    index === -1 ? bench.append(draft.questions, question) : bench.replace(draft.questions, index, question)
}

function close(
  draft: Draft,
  bench: Workbench,
  { type, question_id }: QuestionEvent,
  how: Partial<Question>,
): void {
  const index = draft.questions.findIndex(({ id }) => id === question_id)
  const question = draft.questions[index]
  if (!question) throw new Error(`${type} names ${question_id}, which was never asked`)
  draft.questions = bench.replace(draft.questions, index, { ...question, ...how })
}
