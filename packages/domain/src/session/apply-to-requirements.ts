/**
 * The reducer's part for requirements: how each event changes them.
 *
 * Three things always hold afterwards: ids are contiguous in each of the two
 * rows (stated, inferred), no requirement ever leaves its row, and the event
 * stands in the history.
 *
 * @critical
 */
import type { RequirementId } from '../ids.ts'
import type { Place } from '../message/message.ts'
import { lookedAt, relinked, seenAs, trusted } from '../requirement/seen.ts'
import type { Requirement, RequirementStatus } from '../requirement/requirement.ts'
import { placesTogether } from '../message/places.ts'
import { sourceRefs } from '../message/withdrawn.ts'
import type { EventOf, NewRequirement, RequirementEvent } from './events.ts'
import { seatOf } from './find.ts'
import { keepLinkers, linkersTo } from './linkers.ts'
import type { Occasion } from './occasion.ts'
import type { Draft, Workbench } from './workbench.ts'

export function applyToRequirements(draft: Draft, bench: Workbench, event: RequirementEvent): void {
  change(draft, bench, event)
  draft.history = bench.append(draft.history, event)
}

function change(draft: Draft, bench: Workbench, event: RequirementEvent): void {
  switch (event.type) {
    case 'requirement.proposed':
      return add(draft, bench, event.requirement, event)
    case 'requirement.revised':
      return revise(draft, bench, event)
    case 'requirement.refined':
      return refine(draft, bench, event)
    case 'requirement.split':
      for (const part of event.into) add(draft, bench, part, event)
      return close(draft, bench, event.requirement_id, 'superseded', event)
    case 'requirement.merged':
      add(draft, bench, event.into, event)
      for (const id of event.requirement_ids) close(draft, bench, id, 'superseded', event)
      return
    case 'requirement.superseded':
      return close(draft, bench, event.requirement_id, 'superseded', event)
    case 'requirement.accepted':
      return update(draft, bench, event.requirement_id, { status: 'accepted', updated_at: event.at })
    case 'requirement.rejected':
      return close(draft, bench, event.requirement_id, 'rejected', event)
    case 'requirement.retired':
      return close(draft, bench, event.requirement_id, 'retired', event)
    case 'requirement.restored':
      return changeMeaning(draft, bench, event.requirement_id, { status: 'proposed', updated_at: event.at })
    case 'requirement.links_confirmed':
      return confirm(draft, bench, event)
    default:
      throw new Error(`no such event: ${String((event as { readonly type?: unknown }).type)}`)
  }
}

function add(draft: Draft, bench: Workbench, entering: NewRequirement, { at }: Occasion): void {
  const row = entering.inferred ? 'inferred_requirements' : 'requirements'
  const seat = seatOf(entering.id)
  if (seat.inferred !== entering.inferred || seat.index !== draft[row].length) {
    throw new Error(`${entering.id} is not the next id: ${draft[row].length} stand in ${row}`)
  }
  const requirement: Requirement = {
    ...entering.draft,
    id: entering.id,
    inferred: entering.inferred,
    source_refs: sourceRefs(draft, entering.evidence),
    evidence: entering.evidence,
    status: 'proposed',
    revision: 1,
    created_at: at,
    updated_at: at,
  }
  const before = draft[row]
  draft[row] = bench.append(before, requirement)
  keepLinkers(before, draft[row], requirement)
}

/** What was accepted was that wording, so a new one is a proposal again. */
function revise(draft: Draft, bench: Workbench, event: EventOf<'requirement.revised'>): void {
  const before = find(draft, event.requirement_id)
  const { links } = event.changes
  changeMeaning(draft, bench, event.requirement_id, {
    ...event.changes,
    ...(links === undefined ? {} : { links: relinked(before.links, links) }),
    ...withEvidence(draft, before, event.evidence),
    status: 'proposed',
    revision: event.revision,
    updated_at: event.at,
  })
  // Findings point into the wording they were made about; the new one is checked anew.
  if (event.changes.statement !== undefined) bench.issues.drop(event.requirement_id)
}

function refine(draft: Draft, bench: Workbench, event: EventOf<'requirement.refined'>): void {
  const before = find(draft, event.requirement_id)
  changeMeaning(draft, bench, event.requirement_id, {
    ...withEvidence(draft, before, event.evidence),
    acceptance_criteria: [...before.acceptance_criteria, ...event.acceptance_criteria],
    status: 'proposed',
    revision: event.revision,
    updated_at: event.at,
  })
}

function close(
  draft: Draft,
  bench: Workbench,
  id: RequirementId,
  status: Extract<RequirementStatus, 'rejected' | 'superseded' | 'retired'>,
  { at }: Occasion,
): void {
  changeMeaning(draft, bench, id, { status, updated_at: at })
}

function confirm(draft: Draft, bench: Workbench, event: EventOf<'requirement.links_confirmed'>): void {
  const { links } = find(draft, event.requirement_id)
  update(draft, bench, event.requirement_id, {
    links: links.map((link) => (event.ids.includes(link.id) ? trusted(link) : link)),
    updated_at: event.at,
  })
}

/** A change that others may rely on: links to it are held against what was seen of it. */
export function changeMeaning(
  draft: Draft,
  bench: Workbench,
  id: RequirementId,
  changes: Partial<Requirement>,
): void {
  const before = find(draft, id)
  update(draft, bench, id, changes)
  const seen = seenAs(before)
  const now = seenAs(find(draft, id))
  for (const row of ['requirements', 'inferred_requirements'] as const) {
    for (const linker of linkersTo(draft[row], id)) {
      const links = seated(draft, linker)?.links ?? []
      const looked = links.map((link) => (link.id === id ? lookedAt(link, seen, now) : link))
      if (looked.some((link, index) => link !== links[index])) update(draft, bench, linker, { links: looked })
    }
  }
}

function withEvidence(
  draft: Draft,
  before: Requirement,
  more: readonly Place[],
): Pick<Requirement, 'evidence' | 'source_refs'> {
  const evidence = placesTogether(before.evidence, more)
  return { evidence, source_refs: sourceRefs(draft, evidence) }
}

function update(draft: Draft, bench: Workbench, id: RequirementId, changes: Partial<Requirement>): void {
  const { inferred, index } = seatOf(id)
  const row = inferred ? 'inferred_requirements' : 'requirements'
  const before = draft[row]
  const requirement = { ...find(draft, id), ...changes }
  draft[row] = bench.replace(before, index, requirement)
  keepLinkers(before, draft[row], requirement)
}

function find(draft: Draft, id: RequirementId): Requirement {
  const requirement = seated(draft, id)
  if (!requirement) throw new Error(`the event names ${id}, which this session does not have`)
  return requirement
}

function seated(draft: Draft, id: RequirementId): Requirement | undefined {
  const { inferred, index } = seatOf(id)
  return (inferred ? draft.inferred_requirements : draft.requirements)[index]
}
