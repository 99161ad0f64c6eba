/** A requirement as the inference rules know it. */
import type { Known } from '@parley/analyst'
import type { Requirement } from '@parley/domain'

export function knownOf({
  id,
  statement,
  title,
  type,
  quality,
  action,
  object,
  produced_by,
}: Requirement): Known {
  const known = { key: id, statement, title, type, quality, action, object }
  return produced_by.rule === 'described' ? { ...known, described: true } : known
}
