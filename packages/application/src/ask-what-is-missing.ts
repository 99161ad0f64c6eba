/** The questions to ask next, the one that matters most first; each knows how to enter the session. */
import { questions, type Listening } from '@parley/analyst'
import {
  askQuestion,
  isInForce,
  isRequirementId,
  questionId,
  type RequirementId,
  type SessionState,
} from '@parley/domain'

import { ifAccepted, type Deciding } from './deciding.ts'
import type { QuestionView } from './extraction-report.ts'
import { knownOf } from './infer-what-is-implied.ts'

export interface Asked {
  readonly view: QuestionView
  readonly ask: (deciding: Deciding) => Deciding
}

/** More than this at once is an interrogation; the next come when these are answered. */
const MOST_QUESTIONS = 20
const AMBIGUOUS = new Set([
  'subjective_language',
  'ambiguous_adjective_adverb',
  'non_verifiable',
  'open_ended',
])

export function askWhatIsMissing(state: SessionState, { open }: Listening): readonly Asked[] {
  const stated = state.requirements.filter(isInForce)
  const known = stated.map((requirement) => ({
    ...knownOf(requirement),
    condition: requirement.condition,
    actor: requirement.actor,
    confidence: requirement.confidence,
    vague: vagueWords(state, requirement.id, requirement.statement),
  }))
  const contradictions = state.validation_issues.flatMap((issue) =>
    issue.issue_type === 'conflict' && issue.related_id !== null
      ? [{ a: issue.requirement_id, b: issue.related_id, what: issue.message }]
      : [],
  )
  const unsure = state.coverage.flatMap((sentence) =>
    sentence.outcome === 'set_aside' && sentence.reason === 'unsure'
      ? [{ text: wordsOf(state, sentence) }]
      : [],
  )
  return questions({ known, contradictions, unsure, openQuestions: open })
    .slice(0, MOST_QUESTIONS)
    .map(({ id, about, text, why, kind }): Asked => {
      const requirement_ids = about.filter((key): key is RequirementId => isRequirementId(key))
      return {
        view: { id, text, why, kind, requirement_ids },
        ask: ({ occasion, state: before }) => ({
          occasion,
          state: ifAccepted(
            before,
            askQuestion(
              before,
              { question_id: questionId(id), text, requirement_id: requirement_ids[0] ?? null },
              occasion,
            ),
          ),
        }),
      }
    })
}

function vagueWords(state: SessionState, id: RequirementId, statement: string): string[] {
  return state.validation_issues
    .filter(
      (issue) => issue.requirement_id === id && issue.severity !== 'info' && AMBIGUOUS.has(issue.issue_type),
    )
    .map((issue) => statement.slice(issue.start, issue.end))
}

function wordsOf(
  state: SessionState,
  { message_id, start, end }: { readonly message_id: string; readonly start: number; readonly end: number },
): string {
  return state.messages.find((message) => message.id === message_id)?.content.slice(start, end) ?? ''
}
