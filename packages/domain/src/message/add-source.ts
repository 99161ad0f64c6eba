/**
 * Adding a source: the meeting, thread or file that messages come from.
 * Adding the same again changes nothing, so any send may be repeated.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, isBlank, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findSource } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { sameData } from '../text/same-data.ts'
import type { Source } from './message.ts'

export type AddSourceRefusal = DoorRefusal | RefusalOf<'TEXT_BLANK' | 'SOURCE_ID_TAKEN'>

export function addSource(
  state: SessionState,
  source: Source,
  { at, by }: Occasion,
): Decision<EventOf<'source.added'>, AddSourceRefusal> {
  const closed = doorRefusal(state, { at, by }, { source })
  if (closed) return refuse(closed)
  if (isBlank(source.id)) return refuse({ code: 'TEXT_BLANK', field: 'source.id' })

  const known = findSource(state, source.id)
  if (known && sameData(asAdded(known), source)) return accept()
  if (known) return refuse({ code: 'SOURCE_ID_TAKEN', source_id: source.id })

  return accept({ type: 'source.added', at, by, source })
}

/** What was done with it later says nothing of what it is. */
function asAdded(source: Source): Source {
  const { id, name, kind, held_at, participants } = source
  return { id, name, kind, held_at, participants }
}
