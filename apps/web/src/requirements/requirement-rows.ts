/**
 * Which requirements are shown, in which groups, in which order.
 *
 * What is no longer in force is hidden unless asked for, and never gone: the
 * count of what a filter hides is always at hand.
 */
import {
  allRequirements,
  isInForce,
  readSearch,
  type Priority,
  type Requirement,
  type RequirementId,
  type RequirementStatus,
  type RequirementType,
  type SessionState,
  type ValidationIssue,
} from '@parley/domain'
import { foundIn } from './found-words.ts'

export type Shown = 'all' | 'to_review' | 'inferred' | 'conflicts'
export type Sorting = 'place' | 'confidence' | 'latest'
export type GoneStatus = Exclude<RequirementStatus, 'proposed' | 'accepted'>

export interface Filter {
  readonly shown: Shown
  readonly also: readonly GoneStatus[]
  readonly types: readonly RequirementType[]
  readonly priorities: readonly Priority[]
  readonly words: string
  readonly sorting: Sorting
}

export const NO_FILTER: Filter = {
  shown: 'all',
  also: [],
  types: [],
  priorities: [],
  words: '',
  sorting: 'place',
}

export type Group = 'to_review' | 'accepted' | 'gone'

export type Row =
  | { readonly kind: 'group'; readonly key: string; readonly group: Group; readonly count: number }
  | {
      readonly kind: 'requirement'
      readonly key: string
      readonly requirement: Requirement
      readonly place: number
    }

export interface RequirementRows {
  readonly rows: readonly Row[]
  /** How many of each segment there are, whatever else is filtered. */
  readonly counts: Readonly<Record<Shown, number>>
  readonly shown: number
  /** In force, and left out by the filter. */
  readonly hidden: number
}

export function requirementRows(
  state: SessionState,
  conflicts: ReadonlyMap<RequirementId, readonly RequirementId[]>,
  filter: Filter,
): RequirementRows {
  const all = allRequirements(state)
  const standing = all.filter(isInForce)
  const inSegment: Readonly<Record<Shown, (requirement: Requirement) => boolean>> = {
    all: () => true,
    to_review: needsPerson,
    inferred: ({ inferred }) => inferred,
    conflicts: ({ id }) => conflicts.has(id),
  }
  const search = readSearch(filter.words)
  const fits = (requirement: Requirement): boolean =>
    (isInForce(requirement) || filter.also.includes(requirement.status as GoneStatus)) &&
    inSegment[filter.shown](requirement) &&
    (filter.types.length === 0 || filter.types.includes(requirement.type)) &&
    (filter.priorities.length === 0 || filter.priorities.includes(requirement.priority)) &&
    (search === null || foundIn(requirement, search) !== null)

  const fitting = all.filter(fits).toSorted(ORDERS[filter.sorting])
  const groups = Map.groupBy(fitting, groupOf)
  let place = 0
  const rows = GROUPS.flatMap((group): Row[] => {
    const members = groups.get(group) ?? []
    if (members.length === 0) return []
    return [
      { kind: 'group', key: group, group, count: members.length },
      ...members.map((requirement): Row => ({
        kind: 'requirement',
        key: requirement.id,
        requirement,
        place: (place += 1),
      })),
    ]
  })

  const counts = Object.fromEntries(
    SEGMENTS.map((segment) => [segment, standing.filter(inSegment[segment]).length]),
  ) as Record<Shown, number>
  return {
    rows,
    counts,
    shown: fitting.length,
    hidden: standing.filter((requirement) => !fits(requirement)).length,
  }
}

export const SEGMENTS = ['all', 'to_review', 'inferred', 'conflicts'] as const satisfies readonly Shown[]
const GROUPS = ['to_review', 'accepted', 'gone'] as const satisfies readonly Group[]

/** Proposed, or accepted on the strength of something that has changed since. */
export function needsPerson(requirement: Requirement): boolean {
  return (
    requirement.status === 'proposed' ||
    (requirement.status === 'accepted' && suspects(requirement).length > 0)
  )
}

export function suspects({ links }: Requirement): readonly RequirementId[] {
  return [...new Set(links.filter((link) => link.suspect).map(({ id }) => id))]
}

function groupOf(requirement: Requirement): Group {
  if (!isInForce(requirement)) return 'gone'
  return needsPerson(requirement) ? 'to_review' : 'accepted'
}

const ORDERS: Readonly<Record<Sorting, (one: Requirement, other: Requirement) => number>> = {
  place: () => 0,
  confidence: (one, other) => one.confidence - other.confidence,
  latest: (one, other) => other.updated_at.localeCompare(one.updated_at),
}

/** Who contradicts whom, in both directions, by findings and by links. */
export function conflictsOf(
  state: SessionState,
  open: readonly ValidationIssue[],
): ReadonlyMap<RequirementId, readonly RequirementId[]> {
  const found = new Map<RequirementId, Set<RequirementId>>()
  const note = (one: RequirementId, other: RequirementId): void => {
    const known = found.get(one) ?? new Set()
    found.set(one, known.add(other))
  }
  const both = (one: RequirementId, other: RequirementId): void => {
    note(one, other)
    note(other, one)
  }

  const standing = new Map(
    allRequirements(state)
      .filter(isInForce)
      .map((requirement) => [requirement.id, requirement]),
  )
  for (const { issue_type, requirement_id, related_id } of open) {
    if (
      issue_type === 'conflict' &&
      related_id !== null &&
      standing.has(requirement_id) &&
      standing.has(related_id)
    )
      both(requirement_id, related_id)
  }
  for (const { id, links } of standing.values()) {
    for (const link of links) if (link.kind === 'conflicts_with' && standing.has(link.id)) both(id, link.id)
  }
  return new Map([...found].map(([id, others]) => [id, [...others]]))
}
