/**
 * Chapters that grow with the session, on pages.
 *
 * Up to a hundred lines are one section. From there on a page holds what a
 * hundred requirements, questions or changes in a row come to, so that a change
 * to one leaves the other pages as they are.
 */
import { PAGE, type Group, type Pages } from '../pages.ts'
import type { Section } from '../section.ts'

export interface Chapter<Item> {
  readonly id: string
  readonly title: string
  /** Rows of groups in their order, each by a name: `''`, or what stands in the page's id. */
  readonly rows: readonly (readonly [name: string, groups: readonly Group<Item>[]])[]
  /** How many lines an item comes to; those without one are passed over. */
  readonly lines: (item: Item) => number
  /** What the head says besides, and what it depends on. */
  readonly opening: readonly unknown[]
  readonly head: (items: readonly Item[], any: boolean) => string
  readonly more: (items: readonly Item[]) => string
}

export function* pagedSections<Item>(pages: Pages, chapter: Chapter<Item>): Generator<void, Section[]> {
  const { id, title, rows, opening } = chapter
  const linesOf = (group: Group<Item>): number =>
    pages.once(id, group, (items) => items.reduce((sum, item) => sum + chapter.lines(item), 0))
  const groups = rows.flatMap(([, those]) => those)
  const total = groups.reduce((sum, group) => sum + linesOf(group), 0)
  const first = total <= PAGE ? groups : groups.slice(0, 1)
  const sections = [
    pages.section(id, [...opening, total > 0, ...first], () => ({
      title,
      level: 2,
      markdown: chapter.head(first.flat(), total > 0),
    })),
  ]
  if (total <= PAGE) return sections

  for (const [row, those] of rows) {
    for (const [index, group] of those.entries()) {
      if (group === first[0] || linesOf(group) === 0) continue
      yield
      const name = row === '' ? `${id}/${index + 1}` : `${id}/${row}/${index + 1}`
      sections.push(pages.section(name, [group], () => ({ title, level: 0, markdown: chapter.more(group) })))
    }
  }
  return sections
}
