/**
 * Publishing a version of the document: its list of hashes under the next
 * number. Publishing what stands already published makes no new version.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import type { SealedDocument } from './seal-document.ts'

export function publishDocument(
  state: SessionState,
  { sections, document_hash }: SealedDocument,
  { at, by }: Occasion,
): Decision<EventOf<'document.published'>, DoorRefusal> {
  const closed = doorRefusal(state, { at, by }, { sections, document_hash })
  if (closed) return refuse(closed)

  const latest = state.versions.at(-1)
  if (latest?.document_hash === document_hash) return accept()
  return accept({
    type: 'document.published',
    at,
    by,
    version: (latest?.version ?? 0) + 1,
    sections,
    document_hash,
  })
}
