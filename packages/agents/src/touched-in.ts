/** The requirements that events brought or changed, each once, in the order they were touched. */
import { touchedBy, type RequirementEvent, type RequirementId, type SessionEvent } from '@parley/domain'

export function touchedIn(events: readonly SessionEvent[]): readonly RequirementId[] {
  return [...new Set(events.filter(isAboutRequirements).flatMap(touchedBy))]
}

export function isAboutRequirements(event: SessionEvent): event is RequirementEvent {
  return event.type.startsWith('requirement.')
}
