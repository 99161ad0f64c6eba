/** A requirement as the inference rules know it. */
import type { Known } from '@parley/analyst'
import type { Requirement } from '@parley/domain'

export function knownOf({ id, statement, title, type, quality, action, object }: Requirement): Known {
  return { key: id, statement, title, type, quality, action, object }
}
