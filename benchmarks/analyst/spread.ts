/** The same figure document by document: a mean hides the one on which everything fails. */
import { median } from './scores.ts'

export interface Spread {
  readonly groups: number
  readonly worst: number
  readonly median: number
  readonly best: number
}

/** Null where there are fewer than three groups: nothing is spread there. */
export function spreadOf<Thing extends { readonly group?: string }>(
  things: readonly Thing[],
  measure: (inGroup: readonly Thing[]) => number,
): Spread | null {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    if (thing.group === undefined) continue
    const members = groups.get(thing.group)
    if (members === undefined) groups.set(thing.group, [thing])
    else members.push(thing)
  }
  if (groups.size < 3) return null
  const values = [...groups.values()].map((members) => measure(members))
  return {
    groups: groups.size,
    worst: Math.min(...values),
    median: median(values),
    best: Math.max(...values),
  }
}
