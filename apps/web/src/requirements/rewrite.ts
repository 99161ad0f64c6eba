/**
 * What a finding offers: a wording that can be put in place of the words, or
 * only advice.
 *
 * A suggestion that is a question, or advice in words, is for a person to think
 * about; nothing is put into a requirement by itself.
 */
import type { Requirement, ValidationIssue } from '@parley/domain'

/** The whole statement with the suggestion in place; null when it is advice. */
export function rewriteOf(
  { statement }: Pick<Requirement, 'statement'>,
  { start, end, suggestion }: ValidationIssue,
): string | null {
  if (
    suggestion === null ||
    suggestion.trim() === '' ||
    /[?:]|^(say|name|write|give|use|split|state|remove|ask|define|replace)\b/i.test(suggestion)
  )
    return null
  const isWhole = /^[A-Z].*\.$/.test(suggestion) && /\b(shall|should|must|may|will|can)\b/.test(suggestion)
  if (isWhole) return suggestion
  if (end <= start || /\.$/.test(suggestion)) return null
  return statement.slice(0, start) + suggestion + statement.slice(end)
}
