/** How many requirements are in force, without going through all of them again and again. */
import { isInForce, type Requirement } from '@parley/domain'

/** A row that was not touched keeps its identity, and so its count. */
const counts = new WeakMap<readonly Requirement[], number>()

/** How many of these are in force. */
export function countInForce(requirements: readonly Requirement[]): number {
  const known = counts.get(requirements)
  if (known !== undefined) return known
  let count = 0
  for (const requirement of requirements) if (isInForce(requirement)) count += 1
  counts.set(requirements, count)
  return count
}
