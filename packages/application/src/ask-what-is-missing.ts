/** The questions to ask next, the one that matters most first; each is asked in the session. */
import { idsIn, questionsOf } from '@parley/agents'
import type { Listening } from '@parley/analyst'
import { askQuestion, isInForce, questionId } from '@parley/domain'

import type { Deciding } from './deciding.ts'
import type { QuestionView } from './extraction-report.ts'

/** More than this at once is an interrogation; the next come when these are answered. */
const MOST_QUESTIONS = 20

export function askWhatIsMissing(deciding: Deciding, { open }: Listening): readonly QuestionView[] {
  const { state, occasion } = deciding
  const questions = questionsOf(state, {
    requirements: state.requirements.filter(isInForce),
    unsure: state.coverage.filter((one) => one.outcome === 'set_aside' && one.reason === 'unsure'),
    open,
  })
  return questions.slice(0, MOST_QUESTIONS).map((question): QuestionView => {
    const { id, text, why, kind } = question
    const requirement_ids = idsIn(question)
    deciding.may(
      askQuestion(
        deciding.state,
        { question_id: questionId(id), text, requirement_id: requirement_ids[0] ?? null },
        occasion,
      ),
    )
    return { id, text, why, kind, requirement_ids }
  })
}
