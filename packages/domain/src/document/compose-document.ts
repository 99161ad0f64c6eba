/**
 * Composing the Requirements Document from a session: the outline of
 * ISO/IEC/IEEE 29148, filled with what the state holds and nothing else.
 *
 * The same state gives the same bytes. Each requirement is a section of its own,
 * so a change to one costs one section and the pages that list it.
 */
import type { SessionState } from '../session/state.ts'
import { openComposition, type DocumentOptions } from './composition.ts'
import { finished } from './finished.ts'
import type { Section } from './section.ts'

export type { DocumentOptions } from './composition.ts'

export function composeDocument(state: SessionState, options: DocumentOptions = {}): readonly Section[] {
  return finished(openComposition(options).sectionsOf(state))
}
