/** What extraction tells of its work. */
import {
  allRequirements,
  findRequirement,
  type RequirementId,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'

import { counted, listed } from '../words.ts'

export interface Brought {
  readonly proposed: readonly RequirementId[]
  readonly refined: readonly RequirementId[]
  readonly revised: readonly RequirementId[]
  readonly retired: readonly RequirementId[]
  readonly superseded: readonly { readonly id: RequirementId; readonly by: RequirementId }[]
  readonly quotes: number
}

export function broughtBy(taken: readonly SessionEvent[]): Brought {
  const proposed: RequirementId[] = []
  const refined = new Set<RequirementId>()
  const revised = new Set<RequirementId>()
  const retired = new Set<RequirementId>()
  const superseded: { id: RequirementId; by: RequirementId }[] = []
  let quotes = 0
  for (const event of taken) {
    if (event.type === 'requirement.proposed') proposed.push(event.requirement.id)
    if (event.type === 'requirement.refined') refined.add(event.requirement_id)
    if (event.type === 'requirement.revised') revised.add(event.requirement_id)
    if (event.type === 'requirement.retired') retired.add(event.requirement_id)
    if (event.type === 'requirement.superseded')
      superseded.push({ id: event.requirement_id, by: event.superseded_by })
    if (event.type === 'requirement.refined' || event.type === 'requirement.revised')
      quotes += event.evidence.length
    if (event.type === 'requirement.proposed') quotes += event.requirement.evidence.length
  }
  const isNew = new Set(proposed)
  const others = (ids: ReadonlySet<RequirementId>) => [...ids].filter((id) => !isNew.has(id))
  return {
    proposed,
    refined: others(refined),
    revised: others(revised),
    retired: [...retired],
    superseded,
    quotes,
  }
}

/** "found REQ-009, refined REQ-001, 2 quotes" */
export function summaryOf({ proposed, refined, revised, retired, superseded, quotes }: Brought): string {
  const parts = [
    ...(proposed.length > 0 ? [`found ${run(proposed)}`] : []),
    ...(refined.length > 0 ? [`refined ${run(refined)}`] : []),
    ...(revised.length > 0 ? [`changed ${run(revised)}`] : []),
    ...(retired.length > 0 ? [`retired ${run(retired)}`] : []),
    ...superseded.map(({ id, by }) => `superseded ${id} by ${by}`),
  ]
  if (parts.length === 0) return 'found nothing to take'
  return `${parts.join(', ')}, ${counted(quotes, 'quote')}`
}

/** One short sentence for each kind of change. */
export function sentencesOf(state: SessionState, brought: Brought): readonly string[] {
  const { proposed, refined, revised, retired, superseded } = brought
  const winners = new Set(superseded.map(({ by }) => by))
  const alsoRefined = refined.filter((id) => !winners.has(id))
  return [
    ...newOnes(state, proposed),
    ...superseded.map(({ id, by }) => `${by} holds, and ${id} is superseded.`),
    ...(alsoRefined.length > 0 ? [`${run(alsoRefined)} refined.`] : []),
    ...(revised.length > 0 ? [`${run(revised)} changed.`] : []),
    ...(retired.length > 0 ? [`${run(retired)} retired.`] : []),
  ]
}

/** Titles while they are few, numbers when they are many. */
function newOnes(state: SessionState, ids: readonly RequirementId[]): readonly string[] {
  const [only] = ids
  if (only === undefined) return []
  if (ids.length === 1) return [`${only} is new: ${findRequirement(state, only)?.title ?? ''}.`]
  if (ids.length <= 3) return [`${run(ids)} are new.`]
  return [`I took ${counted(ids.length, 'requirement')} from this, ${only} to ${ids.at(-1) ?? only}.`]
}

/** "REQ-001, REQ-002 and 5 more" */
const run = (ids: readonly RequirementId[]): string => listed(ids)

export function thoughts(sentences: number, from: string | null, state: SessionState): readonly string[] {
  const known = allRequirements(state).length
  return [
    `Reads ${counted(sentences, 'sentence')}${from === null ? '' : ` ${from}`}`,
    ...(known > 0 ? [`Compares them with ${counted(known, 'requirement')}`] : []),
  ]
}
