/** What validation tells of its work. */
import { RULES, SET_RULES } from '@parley/analyst'
import { findRequirement, type RequirementId, type SessionEvent, type ValidationIssue } from '@parley/domain'

import type { View } from '../agent.ts'
import { capitalised, counted, quoted } from '../words.ts'
import { isGrave } from './confidence-of.ts'

export interface Found {
  readonly conflicts: readonly ValidationIssue[]
  /** Ambiguous words and errors, one for each place. */
  readonly grave: readonly ValidationIssue[]
  readonly issues: number
}

/** What stands against these requirements now. */
export function foundIn({ state, findings }: View, ids: readonly RequirementId[]): Found {
  const issues = findings.openOf(state, ids)
  const conflicts = issues.filter((issue) => issue.issue_type === 'conflict')
  const grave = issues.filter((issue) => isGrave(issue) && issue.issue_type !== 'conflict')
  return { conflicts, grave, issues: issues.length - conflicts.length }
}

export function thoughts(changed: number, standing: number): readonly string[] {
  if (changed === 0) return []
  const others = Math.max(0, standing - changed)
  return [
    `Checks ${counted(changed, 'wording')} against ${RULES.length} rules`,
    ...(others > 0 ? [`Compares with ${counted(others, 'other')}`] : []),
  ]
}

export function summaryOf(checked: number, { conflicts, issues }: Found): string {
  if (checked === 0) return 'nothing new to check'
  const parts = [
    ...(conflicts.length > 0 ? [counted(conflicts.length, 'conflict')] : []),
    ...(issues > 0 ? [counted(issues, 'issue')] : []),
  ]
  return `checked ${counted(checked, 'requirement')}: ${parts.length === 0 ? 'no issues' : parts.join(', ')}`
}

export function toolWords(checked: number, { conflicts, issues }: Found): Readonly<Record<string, string>> {
  return {
    check_rules: `${RULES.length} rules on ${counted(checked, 'wording')}: ${counted(issues, 'issue')}`,
    compare_set: `${SET_RULES.length} rules on the set: ${counted(conflicts.length, 'conflict')}`,
  }
}

/** At most three things; the rest stands in the list of issues. */
const MOST_SENTENCES = 3

/** `only`: the one requirement that the turn was about, which needs no name again. */
export function sentencesOf(
  view: View,
  { conflicts, grave }: Found,
  only: RequirementId | null,
): readonly string[] {
  const said = [...conflicts.map((issue) => conflictIn(view, issue, only)), ...ambiguities(view, grave, only)]
  const distinct = [...new Set(said)]
  const rest = distinct.length - MOST_SENTENCES
  if (rest <= 0) return distinct
  return [
    ...distinct.slice(0, MOST_SENTENCES),
    `${counted(rest, 'more issue')} ${rest === 1 ? 'is' : 'are'} in the list.`,
  ]
}

function conflictIn({ state }: View, issue: ValidationIssue, only: RequirementId | null): string {
  const { requirement_id, related_id, message } = issue
  const other = related_id === null ? null : findRequirement(state, related_id)
  if (other === null) return `${requirement_id}: ${message}`
  return `${requirement_id === only ? 'It' : requirement_id} conflicts with ${other.id}: ${quoted(other.statement)}.`
}

/** The words of one requirement together. */
function ambiguities(
  { state }: View,
  grave: readonly ValidationIssue[],
  only: RequirementId | null,
): readonly string[] {
  return [...Map.groupBy(grave, ({ requirement_id }) => requirement_id)].map(([id, issues]) => {
    const statement = findRequirement(state, id)?.statement ?? ''
    const words = [...new Set(issues.map(({ start, end }) => statement.slice(start, end)))].filter(
      (word) => word !== '',
    )
    if (words.length === 0) return `${id}: ${issues[0]?.message ?? ''}`
    const shown = words.slice(0, 2).map((word) => `“${word}”`)
    return `${capitalised(shown.join(' and '))}${id === only ? '' : ` in ${id}`} ${words.length === 1 ? 'is' : 'are'} ambiguous.`
  })
}

/** "1 question is settled: REQ-002 was rejected." */
export function withdrawnIn(taken: readonly SessionEvent[]): readonly string[] {
  const reasons = taken.flatMap((event) => (event.type === 'question.withdrawn' ? [event.reason] : []))
  const [first] = reasons
  if (first === undefined) return []
  const are = reasons.length === 1 ? 'is' : 'are'
  return [`${counted(reasons.length, 'open question')} ${are} settled: ${first.replace(/[.]$/, '')}`]
}

export function withdrawalsSaid(taken: readonly SessionEvent[]): readonly string[] {
  return withdrawnIn(taken).map((told) => `${told}.`)
}
