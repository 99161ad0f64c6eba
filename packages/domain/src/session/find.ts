/** Looking things up in a session. Null means: not there. */
import type { MessageId, RequirementId, SourceId } from '../ids.ts'
import { isRequirementId, requirementId } from '../ids.ts'
import type { Message, Source } from '../message/message.ts'
import type { Question, QuestionId } from '../question/question.ts'
import type { Requirement } from '../requirement/requirement.ts'
import type { SessionState } from './state.ts'

export function findRequirement(state: SessionState, id: RequirementId): Requirement | null {
  const { inferred, index } = seatOf(id)
  const requirement = (inferred ? state.inferred_requirements : state.requirements)[index]
  return requirement?.id === id ? requirement : null
}

/** Stated ones first, then inferred ones, each in the order of their numbers. */
export function allRequirements(state: SessionState): readonly Requirement[] {
  return [...state.requirements, ...state.inferred_requirements]
}

/** The latest messages are asked for most, so the search starts there. */
export function findMessage(state: SessionState, id: MessageId): Message | null {
  return state.messages.findLast((message) => message.id === id) ?? null
}

/** So few are looked for one by one, from the latest on. */
const FEW = 16

/** Those of these that are there. */
export function findMessages(
  state: SessionState,
  ids: readonly MessageId[],
): ReadonlyMap<MessageId, Message> {
  if (ids.length > FEW) return messagesById(state)
  const found = ids.map((id) => findMessage(state, id)).filter((message) => message !== null)
  return new Map(found.map((message) => [message.id, message]))
}

/** For looking up many. */
export function messagesById(state: SessionState): ReadonlyMap<MessageId, Message> {
  return new Map(state.messages.map((message) => [message.id, message]))
}

export function findSource(state: SessionState, id: SourceId): Source | null {
  return state.sources.find((source) => source.id === id) ?? null
}

export function findQuestion(state: SessionState, id: QuestionId): Question | null {
  return state.questions.find((question) => question.id === id) ?? null
}

/** The ids that the next requirements get. `ahead` counts those already given in the same decision. */
export function nextRequirementId(state: SessionState, inferred: boolean, ahead = 0): RequirementId {
  const given = inferred ? state.inferred_requirements.length : state.requirements.length
  return requirementId(given + ahead + 1, inferred)
}

/** Where an id stands. An id that is none has no place: index -1. */
export function seatOf(id: RequirementId): { readonly inferred: boolean; readonly index: number } {
  const inferred = id.startsWith('REQ-INF-')
  if (!isRequirementId(id)) return { inferred, index: -1 }
  return { inferred, index: Number(id.slice(inferred ? 'REQ-INF-'.length : 'REQ-'.length)) - 1 }
}
