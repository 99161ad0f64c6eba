/**
 * What each requirement comes to in the document: its section, its rows, its
 * chapter. Made once for a wording and its findings.
 */
import { isInForce } from '../requirement/in-force.ts'
import type { Requirement } from '../requirement/requirement.ts'
import { gravestPerPlace } from '../validation/gravest-per-place.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { chapterOf, type Chapter } from './outline.ts'
import { asBefore } from './pages.ts'
import { requirementSection } from './parts/requirement-section.ts'
import { traceRows } from './parts/trace-rows.ts'
import type { Reading } from './reading.ts'
import type { Section } from './section.ts'

export interface Entry {
  readonly requirement: Requirement
  /** Null when it is not in force: then nothing below is shown. */
  readonly chapter: Chapter | null
  readonly section: Section | null
  readonly hasIssues: boolean
  /** Of the traceability table. */
  readonly rows: readonly (readonly string[])[]
  /** How the change history speaks of it: what left the document keeps its title there. */
  readonly name: string
}

export function entryOf(reading: Reading, requirement: Requirement, before: Entry | undefined): Entry {
  const chapter = chapterOf(requirement)
  const name = nameOf(requirement)
  if (chapter === null) return { requirement, chapter, section: null, hasIssues: false, rows: [], name }

  const quotes = requirement.evidence.map((place) => reading.quoteAt(place))
  const issues = gravestPerPlace(reading.issuesOf(requirement.id)).filter(
    (issue) => issue.severity !== 'info',
  )
  const section = requirementSection(requirement, quotes, issues)
  return {
    requirement,
    chapter,
    section: asBefore(before?.section ?? undefined, section),
    hasIssues: issues.length > 0,
    rows: traceRows(requirement, quotes),
    name,
  }
}

function nameOf(requirement: Requirement): string {
  const { id, title } = requirement
  return isInForce(requirement) ? id : `${id} “${escapeMarkdown(title)}”`
}
