/**
 * Where people had the last word: what they wrote, edited, decided on, dismissed
 * or answered. A newer analyst has no say there.
 */
import {
  isDismissed,
  touchedBy,
  type RequirementId,
  type SentenceOutcome,
  type SessionEvent,
  type SessionState,
  type ValidationIssue,
  isWithSource,
} from '@parley/domain'
import { canonical } from '@parley/log'

import type { LastWords } from './proposal.ts'

export interface People {
  /** They wrote, edited, accepted, rejected, retired, restored, split or merged it, or said yes to it. */
  readonly hadAWordOn: (id: RequirementId) => boolean
  /** It entered by their hand. */
  readonly wrote: (id: RequirementId) => boolean
  readonly dismissed: (issue: ValidationIssue) => boolean
  /** It stands otherwise than that reading left it. */
  readonly settled: (recorded: SentenceOutcome) => boolean
  /** A person said what this sentence is, or answered a question about it. */
  readonly accountedFor: (sentence: SentenceOutcome) => boolean
  readonly counts: LastWords
}

export function whatPeopleDid(state: SessionState, events: readonly SessionEvent[]): People {
  const touched = new Set<RequirementId>()
  const written = new Set<RequirementId>()
  const edited = new Set<RequirementId>()
  const sentences = new Set<string>()
  for (const event of events) {
    if (event.type === 'sentence.accounted') {
      sentences.add(keyOf(event.sentence))
      if (event.sentence.outcome !== 'set_aside') touched.add(event.sentence.requirement_id)
    }
    if (!isByAPerson(event)) continue
    const ids = touchedBy(event)
    for (const id of ids) touched.add(id)
    for (const id of enteredBy(event)) written.add(id)
    if (EDITS.has(event.type)) for (const id of ids) edited.add(id)
  }
  const byPerson = [...state.requirements, ...state.inferred_requirements].filter(({ id }) => touched.has(id))
  const now = new Map(state.coverage.map((one) => [keyOf(one), one]))
  return {
    hadAWordOn: (id) => touched.has(id),
    wrote: (id) => written.has(id),
    dismissed: (issue) => isDismissed(state, issue),
    settled: (recorded) =>
      sentences.has(keyOf(recorded)) || canonical(now.get(keyOf(recorded)) ?? null) !== canonical(recorded),
    accountedFor: (sentence) => sentences.has(keyOf(sentence)),
    counts: {
      written: written.size,
      edited: [...edited].filter((id) => !written.has(id)).length,
      accepted: byPerson.filter(({ status }) => status === 'accepted').length,
      rejected: byPerson.filter(({ status }) => status === 'rejected').length,
      dismissed: state.dismissals.length,
      sentences: sentences.size,
    },
  }
}

type RequirementEvent = SessionState['history'][number]

const isByAPerson = (event: SessionEvent): event is RequirementEvent =>
  event.by.kind === 'person' &&
  event.type.startsWith('requirement.') &&
  !isWithSource(event as RequirementEvent)

function enteredBy(event: RequirementEvent): readonly RequirementId[] {
  if (event.type === 'requirement.proposed') return [event.requirement.id]
  if (event.type === 'requirement.split') return event.into.map(({ id }) => id)
  return event.type === 'requirement.merged' ? [event.into.id] : []
}

const EDITS: ReadonlySet<SessionEvent['type']> = new Set([
  'requirement.revised',
  'requirement.split',
  'requirement.merged',
  'requirement.restored',
  'requirement.retired',
  'requirement.links_confirmed',
])

const keyOf = ({ message_id, start, end }: SentenceOutcome): string => `${message_id}:${start}-${end}`
