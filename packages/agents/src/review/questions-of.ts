/** What to ask people about some requirements, the question that matters most first. */
import { questions, type Question } from '@parley/analyst'
import {
  isDismissed,
  isRequirementId,
  type MessageId,
  type Requirement,
  type RequirementId,
  type SentenceOutcome,
  type SessionState,
  type ValidationIssue,
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
  /** Ids of questions not to be asked again. */
  readonly asked?: readonly string[]
  /** What stands against them; left out: as the session has it. */
  readonly issues?: readonly ValidationIssue[]
}

export function questionsOf(
  state: SessionState,
  { requirements, unsure, open, asked = [], issues = issuesOf(state, requirements) }: AskedAbout,
): readonly Question[] {
  const standing = issues.filter((issue) => !isDismissed(state, issue))
  const vague = Map.groupBy(
    standing.filter(({ issue_type, severity }) => severity !== 'info' && AMBIGUOUS.has(issue_type)),
    ({ requirement_id }) => requirement_id,
  )
  const known = requirements.map((requirement) => ({
    ...knownOf(requirement),
    condition: requirement.condition,
    actor: requirement.actor,
    confidence: requirement.confidence,
    vague: (vague.get(requirement.id) ?? []).map(({ start, end }) => requirement.statement.slice(start, end)),
  }))
  const contradictions = standing.flatMap((issue) =>
    issue.issue_type === 'conflict' && issue.related_id !== null
      ? [{ a: issue.requirement_id, b: issue.related_id, what: issue.message }]
      : [],
  )
  const counterparts = standing.flatMap(({ requirement_id, rule }) =>
    rule.startsWith('PARLEY-') ? [{ key: requirement_id, rule }] : [],
  )
  const messages = wordsOf(state, unsure)
  return questions({
    known,
    contradictions,
    counterparts,
    unsure: unsure.map(({ message_id, start, end }) => ({
      text: messages.get(message_id)?.slice(start, end) ?? '',
    })),
    openQuestions: [...open],
    asked,
  })
}

function issuesOf(
  { validation_issues }: SessionState,
  requirements: readonly Requirement[],
): readonly ValidationIssue[] {
  const ids = new Set(requirements.map(({ id }) => id))
  return validation_issues.filter((issue) => ids.has(issue.requirement_id))
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
