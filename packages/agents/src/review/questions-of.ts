/** What to ask people about some requirements, the question that matters most first. */
import { questions, type Question } from '@parley/analyst'
import {
  isRequirementId,
  type MessageId,
  type Requirement,
  type RequirementId,
  type SentenceOutcome,
  type SessionState,
} from '@parley/domain'

import { knownOf } from '../inference/known-of.ts'

const AMBIGUOUS = new Set([
  'subjective_language',
  'ambiguous_adjective_adverb',
  'non_verifiable',
  'open_ended',
])

export interface AskedAbout {
  readonly requirements: readonly Requirement[]
  /** Sentences of which nobody can tell whether they ask for something. */
  readonly unsure: readonly SentenceOutcome[]
  /** Questions that people asked and nobody answered, as said. */
  readonly open: readonly string[]
}

export function questionsOf(
  state: SessionState,
  { requirements, unsure, open }: AskedAbout,
): readonly Question[] {
  const ids = new Set(requirements.map(({ id }) => id))
  const issues = state.validation_issues.filter((issue) => ids.has(issue.requirement_id))
  const vague = Map.groupBy(
    issues.filter(({ issue_type, severity }) => severity !== 'info' && AMBIGUOUS.has(issue_type)),
    ({ requirement_id }) => requirement_id,
  )
  const known = requirements.map((requirement) => ({
    ...knownOf(requirement),
    condition: requirement.condition,
    actor: requirement.actor,
    confidence: requirement.confidence,
    vague: (vague.get(requirement.id) ?? []).map(({ start, end }) => requirement.statement.slice(start, end)),
  }))
  const contradictions = issues.flatMap((issue) =>
    issue.issue_type === 'conflict' && issue.related_id !== null
      ? [{ a: issue.requirement_id, b: issue.related_id, what: issue.message }]
      : [],
  )
  const messages = wordsOf(state, unsure)
  return questions({
    known,
    contradictions,
    unsure: unsure.map(({ message_id, start, end }) => ({
      text: messages.get(message_id)?.slice(start, end) ?? '',
    })),
    openQuestions: [...open],
  })
}

/** Of the messages that these stand in. */
function wordsOf(state: SessionState, sentences: readonly SentenceOutcome[]): ReadonlyMap<MessageId, string> {
  const wanted = new Set(sentences.map(({ message_id }) => message_id))
  if (wanted.size === 0) return new Map()
  return new Map(state.messages.filter(({ id }) => wanted.has(id)).map(({ id, content }) => [id, content]))
}

/** The requirements that a question is about. */
export function idsIn({ about }: Question): readonly RequirementId[] {
  return about.filter((key): key is RequirementId => isRequirementId(key))
}
