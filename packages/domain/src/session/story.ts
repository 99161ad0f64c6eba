/**
 * The story of a requirement: every event that touched it, in order.
 *
 * Splits and merges name both ends, so the story of a part begins with the
 * split, and that of the whole ends with it: nothing goes without saying why.
 */
import type { RequirementId } from '../ids.ts'
import type { RequirementEvent } from './events.ts'
import type { SessionState } from './state.ts'

export function storyOf(state: SessionState, id: RequirementId): readonly RequirementEvent[] {
  return state.history.filter((event) => touchedBy(event).includes(id))
}

/** Every requirement that an event is about. */
export function touchedBy(event: RequirementEvent): readonly RequirementId[] {
  switch (event.type) {
    case 'requirement.proposed':
      return [event.requirement.id]
    case 'requirement.split':
      return [event.requirement_id, ...event.into.map((part) => part.id)]
    case 'requirement.merged':
      return [...event.requirement_ids, event.into.id]
    case 'requirement.superseded':
      return [event.requirement_id, event.superseded_by]
    default:
      return [event.requirement_id]
  }
}

export interface Lineage {
  /** What it was split from or merged from. */
  readonly came_from: readonly RequirementId[]
  /** What took its place. */
  readonly went_to: readonly RequirementId[]
}

/** One step back and one step on. */
export function lineageOf(state: SessionState, id: RequirementId): Lineage {
  const came_from: RequirementId[] = []
  const went_to: RequirementId[] = []

  for (const { from, to } of storyOf(state, id).map(passage)) {
    if (to.includes(id)) came_from.push(...from)
    if (from.includes(id)) went_to.push(...to)
  }
  return { came_from, went_to }
}

/** From which requirements to which an event leads; most lead nowhere. */
export function passage(event: RequirementEvent): {
  readonly from: readonly RequirementId[]
  readonly to: readonly RequirementId[]
} {
  switch (event.type) {
    case 'requirement.split':
      return { from: [event.requirement_id], to: event.into.map((part) => part.id) }
    case 'requirement.merged':
      return { from: event.requirement_ids, to: [event.into.id] }
    case 'requirement.superseded':
      return { from: [event.requirement_id], to: [event.superseded_by] }
    default:
      return { from: [], to: [] }
  }
}
