/**
 * Which chapter a requirement stands in.
 *
 * The outline follows ISO/IEC/IEEE 29148: what the system does, how well, how it
 * is protected, what it keeps, what it must fit into. Apart from these stand what
 * is left out on purpose, under scope, and what nobody said or has accepted yet.
 */
import { isInForce } from '../requirement/in-force.ts'
import type { Quality, Requirement } from '../requirement/requirement.ts'

export type Chapter = 'scope' | 'functional' | 'quality' | 'security' | 'data' | 'constraints' | 'assumptions'

/** Given from outside rather than chosen: laws, the place it runs in, what it must run on. */
const CONSTRAINING: ReadonlySet<Quality | null> = new Set(['legal', 'operational', 'portability'])

/** Null when it is not in force: then only the change history speaks of it. */
export function chapterOf(requirement: Requirement): Chapter | null {
  if (!isInForce(requirement)) return null
  if (requirement.inferred && requirement.status !== 'accepted') return 'assumptions'
  if (requirement.priority === 'wont') return 'scope'
  if (requirement.type === 'functional') return 'functional'
  if (requirement.type === 'data') return 'data'
  if (requirement.type === 'security' || requirement.quality === 'security') return 'security'
  return CONSTRAINING.has(requirement.quality) ? 'constraints' : 'quality'
}
