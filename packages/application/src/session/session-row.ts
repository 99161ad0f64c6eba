/** A session's row in lists, read from its state: written in the append that changes it. */
import { countInForce } from '@parley/agents'
import { openIssues, type SessionState } from '@parley/domain'
import type { SessionRow } from '@parley/log'

export function sessionRow(state: SessionState, updated_at: string): SessionRow {
  return { ...shown(state), created_at: state.opened_at ?? updated_at, updated_at }
}

/** What a row in lists tells of a state, but for when. */
export function shown(state: SessionState): Omit<SessionRow, 'created_at' | 'updated_at'> {
  return {
    session_id: state.session_id,
    project_name: state.project_name,
    persona_type: state.persona_type,
    status: state.status,
    version: state.version,
    user_id: state.user_id,
    requirement_count: countInForce(state.requirements) + countInForce(state.inferred_requirements),
    issue_count: countIssues(state),
    rd_version: state.versions.at(-1)?.version ?? 0,
    deleted: state.deleted,
  }
}

/** Whether a list of sessions would show the same, but for when it changed. */
export function showsTheSame(one: SessionState, other: SessionState): boolean {
  const [before, after] = [shown(one), shown(other)]
  return (Object.keys(before) as (keyof typeof before)[]).every((name) => before[name] === after[name])
}

type Counted = Pick<SessionState, 'dismissals' | 'requirements' | 'inferred_requirements'>

/** What was counted last for a list of findings: most appends touch nothing that it comes from. */
const counts = new WeakMap<SessionState['validation_issues'], Counted & { readonly count: number }>()

function countIssues(state: SessionState): number {
  const { validation_issues, dismissals, requirements, inferred_requirements } = state
  if (dismissals.length === 0) return validation_issues.length
  const known = counts.get(validation_issues)
  if (
    known?.dismissals === dismissals &&
    known.requirements === requirements &&
    known.inferred_requirements === inferred_requirements
  )
    return known.count
  const count = openIssues(state).length
  counts.set(validation_issues, { dismissals, requirements, inferred_requirements, count })
  return count
}
