/**
 * Suspect links in words: what was looked at, what stands there now, and who
 * changed it when. Read from the state at the moment of asking.
 */
import type { RequirementId } from '../ids.ts'
import type { RequirementEvent } from '../session/events.ts'
import { allRequirements, findRequirement } from '../session/find.ts'
import type { By } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { touchedBy } from '../session/story.ts'
import { isInForce } from './in-force.ts'
import { wordsAt } from './read-requirement.ts'
import type { LinkKind, ReliedOn, Requirement, Seen, Suspicion } from './requirement.ts'
import { seenAs } from './seen.ts'

export interface SuspectLink {
  /** Whose link it is: who builds on the other. */
  readonly requirement_id: RequirementId
  readonly kind: LinkKind
  /** What changed. */
  readonly id: RequirementId
  /** The revision that was looked at; null where nobody wrote it down. */
  readonly from_revision: number | null
  readonly to_revision: number
  readonly changes: readonly SuspectChange[]
  /** Of the latest change to it; null when it changed because a source was taken back. */
  readonly changed_at: string | null
  readonly changed_by: By | null
}

/** One part that others rely on, with the words before and after. */
export interface SuspectChange {
  readonly part: ReliedOn
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export function suspectLinksOf(state: SessionState, requirement: Requirement): readonly SuspectLink[] {
  return isSuspect(requirement) ? tellOf(state, [requirement]) : []
}

/** Of all that stands in the document, in the order of their ids. */
export function suspectLinks(state: SessionState): readonly SuspectLink[] {
  const having = allRequirements(state).filter((one) => isInForce(one) && isSuspect(one))
  return having.length === 0 ? [] : tellOf(state, having)
}

function isSuspect({ links }: Requirement): boolean {
  return links.some(({ suspect }) => suspect)
}

function tellOf(state: SessionState, requirements: readonly Requirement[]): readonly SuspectLink[] {
  const latest = latestChanges(state)
  return requirements.flatMap((requirement) =>
    requirement.links.flatMap(({ kind, id, suspect, suspicion }): SuspectLink[] => {
      const other = findRequirement(state, id)
      if (!suspect || other === null) return []
      const event = latest.get(id)
      const byHistory = event !== undefined && !(suspicion && onlyBySource(suspicion))
      return [
        {
          requirement_id: requirement.id,
          kind,
          id,
          from_revision: suspicion?.seen.revision ?? null,
          to_revision: other.revision,
          changes: changesOf(state, suspicion, other),
          changed_at: byHistory ? event.at : null,
          changed_by: byHistory ? event.by : null,
        },
      ]
    }),
  )
}

/** Nothing was written to it: the words it stood on were taken back, or brought back. */
function onlyBySource({ seen, revision, changed }: Suspicion): boolean {
  return seen.revision === revision && changed.every((part) => part === 'evidence')
}

const CHANGING: ReadonlySet<RequirementEvent['type']> = new Set([
  'requirement.revised',
  'requirement.refined',
  'requirement.split',
  'requirement.merged',
  'requirement.superseded',
  'requirement.rejected',
  'requirement.retired',
  'requirement.restored',
])

function latestChanges({ history }: SessionState): ReadonlyMap<RequirementId, RequirementEvent> {
  const latest = new Map<RequirementId, RequirementEvent>()
  for (const event of history) {
    if (!CHANGING.has(event.type)) continue
    // What takes the place of another is none the other for it.
    const changed = event.type === 'requirement.superseded' ? [event.requirement_id] : touchedBy(event)
    for (const id of changed) latest.set(id, event)
  }
  return latest
}

function changesOf(
  state: SessionState,
  suspicion: Suspicion | undefined,
  other: Requirement,
): readonly SuspectChange[] {
  if (suspicion === undefined) return []
  const now = seenAs(other)
  return suspicion.changed.map((part) => ({
    part,
    before: WORDS[part](state, suspicion.seen),
    after: WORDS[part](state, now),
  }))
}

const WORDS: { readonly [Part in ReliedOn]: (state: SessionState, seen: Seen) => readonly string[] } = {
  statement: (_, { statement }) => [statement],
  acceptance_criteria: (_, { acceptance_criteria }) => acceptance_criteria,
  evidence: (state, { evidence }) => evidence.map((place) => wordsAt(state, place)),
  status: (_, { status }) => [status],
}
