/**
 * Bringing an import back as a unit: what taking it back did, taken back.
 *
 * Whatever a person did in between stands: only what is still as the undo left it
 * goes back to what it was before.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RequirementId, SourceId } from '../ids.ts'
import { isInForce } from '../requirement/in-force.ts'
import type { RequirementEvent, SessionEvent } from '../session/events.ts'
import { findRequirement } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { broughtBy, isWithSource, type TouchedRequirement } from './brought-by.ts'
import type { Source } from './message.ts'
import {
  changesTo,
  MOST_UNDONE,
  undoable,
  undoReason,
  type WithdrawSource,
  type WithdrawSourceRefusal,
} from './withdraw-source.ts'
import { isWithdrawn } from './withdrawn.ts'

export function restoreSource(
  state: SessionState,
  { source_id }: WithdrawSource,
  occasion: Occasion,
): Decision<SessionEvent, WithdrawSourceRefusal> {
  const { source, refusal } = undoable(state, source_id, occasion)
  if (refusal) return refuse(refusal)
  if (!isWithdrawn(source)) return accept()

  const events: SessionEvent[] = [
    { type: 'source.restored', ...occasion, source_id },
    ...broughtBy(state, source_id).touched.flatMap((one) => bringingBack(state, one, source, occasion)),
    ...askingAgain(state, source, occasion),
  ]
  if (events.length > MOST_UNDONE) {
    return refuse({ code: 'UNDO_TOO_LARGE', source_id, changes: events.length, limit: MOST_UNDONE })
  }
  return accept(...events)
}

function bringingBack(
  state: SessionState,
  touched: TouchedRequirement,
  source: Source,
  occasion: Occasion,
): readonly SessionEvent[] {
  const { id: requirement_id, made, last, since } = touched
  const requirement = findRequirement(state, requirement_id)
  // Somebody did something with it after it was taken back.
  if (requirement === null || since.length > 0 || !isWithSource(last)) return []
  const common = { ...occasion, requirement_id, reason: redoReason(source), source_id: source.id }
  if (made) return isInForce(requirement) ? [] : [{ type: 'requirement.restored', ...common }]

  const final = touched.acts.at(-1)
  if (final === undefined) return []
  const changes = changesTo(state, requirement, final.at + 1)
  const revised: SessionEvent[] =
    Object.keys(changes).length === 0
      ? []
      : [
          {
            type: 'requirement.revised',
            ...common,
            revision: requirement.revision + 1,
            changes,
            evidence: [],
          },
        ]
  return [...revised, ...closedAgain(final.event, requirement_id, common)]
}

/** What it said of an older one that is no longer wanted holds again. */
function closedAgain(
  event: RequirementEvent,
  requirement_id: RequirementId,
  { at, by, source_id }: Occasion & { readonly source_id: SourceId },
): readonly SessionEvent[] {
  const closes = event.type === 'requirement.retired' || event.type === 'requirement.superseded'
  return closes && event.requirement_id === requirement_id ? [{ ...event, at, by, source_id }] : []
}

function askingAgain(state: SessionState, source: Source, occasion: Occasion): readonly SessionEvent[] {
  const reason = undoReason(source)
  const asked = new Set(source.withdrawn?.questions)
  return state.questions
    .filter(({ id, withdrawn_because }) => asked.has(id) && withdrawn_because === reason)
    .map(({ id, text, requirement_id }) => ({
      type: 'question.asked',
      ...occasion,
      question_id: id,
      text,
      requirement_id,
    }))
}

function redoReason({ name }: Source): string {
  return `The import of “${name}” was brought back.`
}
