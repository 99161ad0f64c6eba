/**
 * The document as it is read: sections in order, requirements as clauses with
 * their words, and what changed since the version it is held against.
 */
import type { Section } from '@parley/domain'
import { readClause, type ReadClause } from './read-section.ts'

export interface ClauseLine {
  readonly section: Section
  /** Null for chapters and lists. */
  readonly clause: ReadClause | null
  /** The wording it had before; null when it is new or there is nothing to compare with. */
  readonly before: string | null
  readonly change: 'none' | 'added' | 'changed'
}

export function clauseLines(
  sections: readonly Section[],
  signed: readonly Section[] | null,
): readonly ClauseLine[] {
  const earlier = new Map(
    (signed ?? []).map((section) => [section.id, readClause(section)?.statement ?? null]),
  )
  return sections.map((section): ClauseLine => {
    const clause = readClause(section)
    if (clause === null || signed === null) return { section, clause, before: null, change: 'none' }
    const before = earlier.get(section.id) ?? null
    if (before === null) return { section, clause, before, change: 'added' }
    return { section, clause, before, change: before === clause.statement ? 'none' : 'changed' }
  })
}

export interface OutlineLine {
  readonly id: string
  readonly title: string
  readonly added: number
  readonly changed: number
}

export function outlineOf(lines: readonly ClauseLine[]): readonly OutlineLine[] {
  const outline: OutlineLine[] = []
  for (const { section, change } of lines) {
    if (section.level <= 2) {
      outline.push({ id: section.id, title: section.title, added: 0, changed: 0 })
      continue
    }
    const chapter = outline.at(-1)
    if (chapter === undefined || change === 'none') continue
    outline[outline.length - 1] = { ...chapter, [change]: chapter[change] + 1 }
  }
  return outline
}
