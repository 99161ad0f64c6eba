/**
 * Sections that are written again only when what they are written from changed.
 *
 * What grows with the session stands on pages of a hundred, so that a version
 * costs the pages that changed. A text that comes out as it was keeps its section,
 * by which its hash is known.
 */
import type { Section } from './section.ts'

/** So many lines, or requirements, share a page. */
export const PAGE = 100

/** What stands on one page is written from; the same array as long as it is the same items. */
export type Group<Item> = readonly Item[]

export interface Pages {
  /** `parts` are compared one by one, by identity. */
  section(id: string, parts: readonly unknown[], write: () => Omit<Section, 'id'>): Section
  /** Cuts a list into groups. */
  groups<Item>(name: string, list: readonly Item[]): readonly Group<Item>[]
  /** Worked out once for a group, under this name. */
  once<Item, Result>(name: string, group: Group<Item>, work: (items: Group<Item>) => Result): Result
}

interface Kept {
  readonly parts: readonly unknown[]
  readonly section: Section
}

export function openPages(): Pages {
  const kept = new Map<string, Kept>()
  const cut = new Map<string, readonly Group<unknown>[]>()
  const results = new Map<string, WeakMap<Group<unknown>, unknown>>()
  return {
    section(id, parts, write) {
      const before = kept.get(id)
      if (before !== undefined && isSameList(before.parts, parts)) return before.section
      const section = asBefore(before?.section, { id, ...write() })
      kept.set(id, { parts, section })
      return section
    },
    groups<Item>(name: string, list: readonly Item[]) {
      const groups = inGroups((cut.get(name) ?? []) as readonly Group<Item>[], list)
      cut.set(name, groups)
      return groups
    },
    once<Item, Result>(name: string, group: Group<Item>, work: (items: Group<Item>) => Result): Result {
      let known = results.get(name)
      if (known === undefined) {
        known = new WeakMap()
        results.set(name, known)
      }
      if (!known.has(group)) known.set(group, work(group))
      return known.get(group) as Result
    },
  }
}

function inGroups<Item>(before: readonly Group<Item>[], list: readonly Item[]): readonly Group<Item>[] {
  const groups: Group<Item>[] = []
  for (let at = 0; at < list.length; at += PAGE) {
    const known = before[groups.length]
    const size = Math.min(PAGE, list.length - at)
    groups.push(known?.length === size && standsAt(known, list, at) ? known : list.slice(at, at + size))
  }
  return groups
}

function standsAt<Item>(group: Group<Item>, list: readonly Item[], at: number): boolean {
  for (let index = 0; index < group.length; index += 1) {
    if (group[index] !== list[at + index]) return false
  }
  return true
}

/** The earlier object where it says the same. */
export function asBefore(before: Section | undefined, now: Section): Section {
  const same =
    before !== undefined &&
    before.title === now.title &&
    before.level === now.level &&
    before.markdown === now.markdown
  return same ? before : now
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && standsAt(one, other, 0)
}
