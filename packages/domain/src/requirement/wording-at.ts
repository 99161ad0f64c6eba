/**
 * A wording as it was: read back from the story, which holds every wording there was.
 *
 * @critical
 */
import type { RequirementId } from '../ids.ts'
import type { RequirementEvent } from '../session/events.ts'
import type { SessionState } from '../session/state.ts'
import { touchedBy } from '../session/story.ts'
import type { RequirementDraft } from './requirement.ts'

/** After so many events of the session's history; null before it was there. */
export function wordingAt(
  { history }: Pick<SessionState, 'history'>,
  id: RequirementId,
  length: number,
): RequirementDraft | null {
  let wording: RequirementDraft | null = null
  for (const event of history.slice(0, length)) {
    if (touchedBy(event).includes(id)) wording = after(wording, event, id)
  }
  return wording
}

function after(
  wording: RequirementDraft | null,
  event: RequirementEvent,
  id: RequirementId,
): RequirementDraft | null {
  switch (event.type) {
    case 'requirement.proposed':
      return event.requirement.draft
    case 'requirement.split':
      return event.into.find((part) => part.id === id)?.draft ?? wording
    case 'requirement.merged':
      return event.into.id === id ? event.into.draft : wording
    case 'requirement.revised':
      return wording && { ...wording, ...event.changes }
    case 'requirement.refined':
      return (
        wording && {
          ...wording,
          acceptance_criteria: [...wording.acceptance_criteria, ...event.acceptance_criteria],
        }
      )
    default:
      return wording
  }
}
