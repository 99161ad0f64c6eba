/**
 * Composing the Requirements Document from a session: the outline of
 * ISO/IEC/IEEE 29148, filled with what the state holds and nothing else.
 *
 * The same state gives the same bytes. Each requirement is a section of its own,
 * so a change to one costs one section and the lists at the end.
 */
import type { SessionState } from '../session/state.ts'
import { historySection, questionsSection, traceabilitySection } from './parts/back-sections.ts'
import {
  actorsSection,
  definitionsSection,
  purposeSection,
  scopeSections,
  titleSection,
  type Term,
} from './parts/frame-sections.ts'
import { requirementChapters } from './parts/requirement-chapters.ts'
import { readForWriting } from './reading.ts'
import type { Section } from './section.ts'

export interface DocumentOptions {
  /** Left out: the session's own. */
  readonly project_name?: string
  /** In place of the sentence that is written otherwise. */
  readonly purpose?: string
  readonly scope?: string
  readonly terms?: readonly Term[]
}

export function composeDocument(state: SessionState, options: DocumentOptions = {}): readonly Section[] {
  const { project_name = state.project_name, purpose = null, scope = null, terms = [] } = options
  const reading = readForWriting(state)

  return [
    titleSection(reading, project_name),
    purposeSection(project_name, purpose),
    ...scopeSections(reading, scope),
    definitionsSection(terms),
    actorsSection(reading),
    ...requirementChapters(reading),
    questionsSection(reading),
    traceabilitySection(reading),
    historySection(reading),
  ]
}
