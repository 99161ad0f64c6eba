/**
 * Publishing a version of the document: what changed in its list of hashes,
 * under the next number. Publishing what stands already published makes no new
 * version.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import type { SealedDocument } from './seal-document.ts'
import type { PublishedSection } from './section.ts'
import { spliceInPlace, splicesBetween } from './splices.ts'

export function publishDocument(
  state: SessionState,
  { sections, document_hash }: SealedDocument,
  { at, by }: Occasion,
): Decision<EventOf<'document.published'>, DoorRefusal> {
  const latest = state.versions.at(-1)
  const changes = splicesBetween(state.published_sections, sections)

  // What stood in the version before was let in then.
  const closed = doorRefusal(state, { at, by }, { changes, document_hash })
  if (closed) return refuse(closed)

  if (latest?.document_hash === document_hash) return accept()
  const version = (latest?.version ?? 0) + 1
  return accept({ type: 'document.published', at, by, version, changes, document_hash })
}

/** The list of a version, from 1; empty where there is no such version. */
export function sectionsOfVersion(state: SessionState, version: number): readonly PublishedSection[] {
  if (version === state.versions.at(-1)?.version) return state.published_sections
  if (!state.versions.some((one) => one.version === version)) return []
  const list: PublishedSection[] = []
  for (const one of state.versions) {
    if (one.version > version) break
    spliceInPlace(list, one.changes)
  }
  return list
}
