/**
 * Reading a requirement with its quotes: the words are taken from the messages
 * at the moment of reading, because that is the only place where they are kept.
 */
import type { RequirementId } from '../ids.ts'
import type { Evidence, Place } from '../message/message.ts'
import { findMessage, findRequirement } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import type { Requirement } from './requirement.ts'

export interface RequirementWithQuotes extends Requirement {
  readonly evidence: readonly Evidence[]
}

export function readRequirement(state: SessionState, id: RequirementId): RequirementWithQuotes | null {
  const requirement = findRequirement(state, id)
  return requirement && withWords(state, requirement)
}

/** As it leaves the program: with its quotes, and with links that say whether they are suspect; why is read apart. */
export function withWords(state: SessionState, requirement: Requirement): RequirementWithQuotes {
  const links = requirement.links.map(({ kind, id, suspect }) => ({ kind, id, suspect }))
  return { ...requirement, links, evidence: withQuotes(state, requirement.evidence) }
}

export function withQuotes(state: SessionState, places: readonly Place[]): readonly Evidence[] {
  return places.map((place) => ({ ...place, quote: wordsAt(state, place) }))
}

/** The words that stand at a place. */
export function wordsAt(state: SessionState, { message_id, start, end }: Place): string {
  const message = findMessage(state, message_id)
  if (!message) throw new Error(`a place points at ${message_id}, which this session does not have`)
  return message.content.slice(start, end)
}
