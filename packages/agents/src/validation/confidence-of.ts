/** How sure one may be of what a turn wrote: what its proposals were sure of, less what a reader would stumble over. */
import { findRequirement, type RequirementId, type ValidationIssue } from '@parley/domain'

import type { View } from '../agent.ts'

/** Findings after which two people may build two different things. */
const AMBIGUOUS = new Set([
  'subjective_language',
  'ambiguous_adjective_adverb',
  'ambiguous_pronoun',
  'vague_pronoun',
  'non_verifiable',
  'open_ended',
  'loophole',
])
/** What did not pass validation is never surer than this. */
const AT_MOST_WITH_FINDINGS = 0.75
const AT_MOST_WITH_CONFLICTS = 0.6

/** Null when the turn brought nothing. */
export function confidenceOf({ state, findings }: View, ids: readonly RequirementId[]): number | null {
  if (ids.length === 0) return null
  const each = ids.map((id) => {
    const own = findRequirement(state, id)?.confidence ?? 1
    const found = findings.openOf(state, [id])
    if (found.some(({ issue_type, severity }) => issue_type === 'conflict' || severity === 'error'))
      return Math.min(own, AT_MOST_WITH_CONFLICTS)
    return found.some(isGrave) ? Math.min(own, AT_MOST_WITH_FINDINGS) : own
  })
  return Math.round(Math.min(...each) * 100) / 100
}

export function isGrave({ issue_type, severity }: ValidationIssue): boolean {
  return (
    severity === 'error' || issue_type === 'conflict' || (severity === 'warning' && AMBIGUOUS.has(issue_type))
  )
}
