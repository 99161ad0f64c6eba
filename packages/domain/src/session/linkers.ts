/**
 * Who points at a requirement, without looking at all of them.
 *
 * Kept beside the list, not in the state: it follows from the list. It may name
 * one that no longer points there, never leaves out one that does; so lists that
 * grew out of one another share it.
 */
import type { RequirementId } from '../ids.ts'
import type { Requirement } from '../requirement/requirement.ts'

type Linkers = Map<RequirementId, Set<RequirementId>>

const known = new WeakMap<readonly Requirement[], Linkers>()

export function linkersTo(list: readonly Requirement[], target: RequirementId): Iterable<RequirementId> {
  let linkers = known.get(list)
  if (linkers === undefined) {
    linkers = new Map()
    for (const requirement of list) enter(linkers, requirement)
    known.set(list, linkers)
  }
  return linkers.get(target) ?? []
}

/** The list after holds what the list before held, and this one in its present wording. */
export function keepLinkers(
  before: readonly Requirement[],
  after: readonly Requirement[],
  changed: Requirement,
): void {
  const linkers = known.get(before)
  if (linkers === undefined) return
  enter(linkers, changed)
  known.set(after, linkers)
}

function enter(linkers: Linkers, { id, links }: Requirement): void {
  for (const link of links) {
    const those = linkers.get(link.id)
    if (those === undefined) linkers.set(link.id, new Set([id]))
    else those.add(id)
  }
}
