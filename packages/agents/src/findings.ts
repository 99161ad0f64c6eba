/**
 * The findings of a session by their requirement, followed from state to state, so
 * that a turn looks at those it is about and not at all of them.
 *
 * Given any state of the session it answers for that state; what it costs is how
 * much the list of findings differs from the one it was asked about before.
 */
import { isDismissed, type RequirementId, type SessionState, type ValidationIssue } from '@parley/domain'

export interface Findings {
  /** Of one requirement, dismissed or not, in their order. */
  of(state: SessionState, id: RequirementId): readonly ValidationIssue[]
  /** The open ones of these requirements. */
  openOf(state: SessionState, ids: readonly RequirementId[]): readonly ValidationIssue[]
  /** Conflicts and errors, dismissed or not, in their order: nothing else keeps a person from signing. */
  grave(state: SessionState): readonly ValidationIssue[]
}

type Issues = readonly ValidationIssue[]

export function openFindings(): Findings {
  let seen: Issues = []
  let grave: Issues = []
  const known = new Map<RequirementId, Issues>()

  function follow({ validation_issues }: SessionState): void {
    if (validation_issues === seen) return
    const { gone, added } = difference(seen, validation_issues)
    seen = validation_issues
    for (const id of new Set(Array.from(gone, (issue) => issue.requirement_id))) {
      const left = (known.get(id) ?? []).filter((issue) => !gone.has(issue))
      if (left.length === 0) known.delete(id)
      else known.set(id, left)
    }
    for (const [id, theirs] of Map.groupBy(added, (issue) => issue.requirement_id))
      known.set(id, [...(known.get(id) ?? []), ...theirs])
    if (grave.some((issue) => gone.has(issue))) grave = grave.filter((issue) => !gone.has(issue))
    const fresh = added.filter(isConflictOrError)
    if (fresh.length > 0) grave = [...grave, ...fresh]
  }

  function of(state: SessionState, id: RequirementId): Issues {
    follow(state)
    return known.get(id) ?? []
  }

  return {
    of,
    openOf: (state, ids) =>
      [...new Set(ids)].flatMap((id) => of(state, id).filter((issue) => !isDismissed(state, issue))),
    grave: (state) => {
      follow(state)
      return grave
    },
  }
}

/** Findings leave from anywhere and enter at the end; what does not stand in that order left and entered again. */
function difference(before: Issues, after: Issues) {
  const gone = new Set<ValidationIssue>()
  let at = 0
  for (const issue of before) {
    if (issue === after[at]) at += 1
    else gone.add(issue)
  }
  return { gone, added: after.slice(at) }
}

function isConflictOrError({ issue_type, severity }: ValidationIssue): boolean {
  return issue_type === 'conflict' || severity === 'error'
}
