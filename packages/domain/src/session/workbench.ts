/**
 * Changing lists without changing anybody's list.
 *
 * A list is copied the first time it is touched and changed in place after
 * that, which nobody can see: the copy has not left the workbench yet. So a
 * replay of n events costs n, and an untouched list keeps its identity, by
 * which a screen knows that it need not draw again.
 */
import { gatherIssues, type IssueChanges } from './issue-list.ts'
import type { SessionState } from './state.ts'

/** A state in the making: its fields may be set, its lists only through the workbench. */
export type Draft = { -readonly [Name in keyof SessionState]: SessionState[Name] }

export interface Workbench {
  append<Item>(list: readonly Item[], item: Item): readonly Item[]
  replace<Item>(list: readonly Item[], index: number, item: Item): readonly Item[]
  /** Findings change here; the list gets them when all events are folded. */
  readonly issues: IssueChanges
}

export function openWorkbench(): Workbench {
  const ours = new Set<readonly unknown[]>()

  function own<Item>(list: readonly Item[]): Item[] {
    if (ours.has(list)) return list as Item[]
    const copy = [...list]
    ours.add(copy)
    return copy
  }

  return {
    issues: gatherIssues(),
    append: (list, item) => {
      const mine = own(list)
      mine.push(item)
      return mine
    },
    replace: (list, index, item) => {
      const mine = own(list)
      mine[index] = item
      return mine
    },
  }
}
