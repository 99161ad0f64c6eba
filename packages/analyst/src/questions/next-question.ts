/** One question at a time: the one on the gap that matters most. */
import type { Question, QuestionInput } from './question.ts'
import { questions } from './questions.ts'

/** The question to ask now; null when nothing is open. */
export function nextQuestion(input: QuestionInput): Question | null {
  return questions(input)[0] ?? null
}
