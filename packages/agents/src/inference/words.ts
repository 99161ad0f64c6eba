/** What inference tells of its work. */
import type { RequirementId, SessionEvent } from '@parley/domain'

import { counted, listed } from '../words.ts'

export function thoughts(known: number): readonly string[] {
  return known === 0
    ? []
    : [`Looks for what ${counted(known, 'requirement')} ${known === 1 ? 'implies' : 'imply'}`]
}

export function summaryOf(taken: readonly SessionEvent[]): string {
  const ids = proposedIn(taken)
  return ids.length === 0 ? 'found nothing implied' : `inferred ${listed(ids)}`
}

export function sentencesOf(taken: readonly SessionEvent[]): readonly string[] {
  const ids = proposedIn(taken)
  if (ids.length === 0) return []
  const noun = ids.length === 1 ? 'an assumption' : `${ids.length} assumptions`
  return [`I added ${noun} that nobody said: ${listed(ids)}.`]
}

function proposedIn(taken: readonly SessionEvent[]): readonly RequirementId[] {
  return taken.flatMap((event) => (event.type === 'requirement.proposed' ? [event.requirement.id] : []))
}
