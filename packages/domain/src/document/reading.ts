/**
 * A state made ready for writing about: what is looked up again and again while
 * a document is composed, gathered once.
 */
import type { MessageId, RequirementId } from '../ids.ts'
import type { Message, Place, Source } from '../message/message.ts'
import type { Question } from '../question/question.ts'
import type { Requirement } from '../requirement/requirement.ts'
import { allRequirements, findSource, messagesById } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import { gravestPerPlace } from '../validation/gravest-per-place.ts'
import type { ValidationIssue } from '../validation/validation-issue.ts'
import { chapterOf, type Chapter } from './outline.ts'

export interface Reading {
  readonly state: SessionState
  /** In force, in the order of their numbers. */
  readonly standing: readonly Requirement[]
  readonly inChapter: (chapter: Chapter) => readonly Requirement[]
  /** What is to be settled: at each place the gravest, hints left out. */
  readonly issuesOf: (id: RequirementId) => readonly ValidationIssue[]
  readonly quoteAt: (place: Place) => Quote
  readonly openQuestions: readonly Question[]
  /** Sentences of which nobody could tell whether they ask for something. */
  readonly unsure: readonly Quote[]
  /** Each once, in the order in which they first spoke. */
  readonly speakers: readonly string[]
}

export interface Quote {
  readonly words: string
  readonly speaker: string | null
  readonly source: Source | null
  readonly message_id: MessageId
  readonly start: number
  readonly end: number
}

export function readForWriting(state: SessionState): Reading {
  const messages = messagesById(state)
  const standing = allRequirements(state).filter((requirement) => chapterOf(requirement) !== null)
  const chapters = Map.groupBy(standing, chapterOf)
  const issues = Map.groupBy(state.validation_issues, (issue) => issue.requirement_id)

  const quoteAt = (place: Place): Quote => quote(state, messages, place)

  return {
    state,
    standing,
    inChapter: (chapter) => chapters.get(chapter) ?? [],
    issuesOf: (id) => gravestPerPlace(issues.get(id) ?? []).filter((issue) => issue.severity !== 'info'),
    quoteAt,
    openQuestions: state.questions.filter((question) => question.answered_in === null),
    unsure: state.coverage
      .filter((sentence) => sentence.outcome === 'set_aside' && sentence.reason === 'unsure')
      .map(quoteAt),
    speakers: [...new Set(state.messages.flatMap(({ metadata }) => metadata.speaker ?? []))],
  }
}

function quote(state: SessionState, messages: ReadonlyMap<MessageId, Message>, place: Place): Quote {
  const { message_id, start, end } = place
  const message = messages.get(message_id)
  if (!message) throw new Error(`a place points at ${message_id}, which this session does not have`)

  const { speaker = null, source_id } = message.metadata
  const source = source_id === undefined ? null : findSource(state, source_id)
  return { words: message.content.slice(start, end), speaker, source, message_id, start, end }
}
