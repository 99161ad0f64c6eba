/**
 * The findings of all requirements in one list: those of one are taken out, new
 * ones stand at the end.
 *
 * During a replay the changes are gathered and the list is gone through once.
 * Who has findings at all is kept beside the list; it may name too many, never
 * too few, so lists that grew out of one another share it.
 */
import type { RequirementId } from '../ids.ts'
import type { ValidationIssue } from '../validation/validation-issue.ts'

type Issues = readonly ValidationIssue[]

export interface IssueChanges {
  /** What was found about it before holds no more. */
  drop(id: RequirementId): void
  report(id: RequirementId, issues: Issues): void
  /** The list with all these changes. */
  settle(list: Issues): Issues
}

const holders = new WeakMap<Issues, Set<RequirementId>>()

export function gatherIssues(): IssueChanges {
  const dropped = new Set<RequirementId>()
  const fresh = new Map<RequirementId, Issues>()

  function drop(id: RequirementId): void {
    dropped.add(id)
    fresh.delete(id)
  }

  return {
    drop,
    report: (id, issues) => {
      drop(id)
      fresh.set(id, issues)
    },
    settle: (list) => {
      if (dropped.size === 0) return list
      const having = holders.get(list) ?? new Set(list.map((issue) => issue.requirement_id))
      const holds = [...dropped].some((id) => having.has(id))
      const kept = holds ? list.filter((issue) => !dropped.has(issue.requirement_id)) : list
      const added = [...fresh.values()].flat()
      const settled = kept.length === list.length && added.length === 0 ? list : [...kept, ...added]
      for (const issue of added) having.add(issue.requirement_id)
      holders.set(settled, having)
      return settled
    },
  }
}
