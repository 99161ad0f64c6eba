/**
 * The change history in words: one line per event, and one for a row of events
 * that say the same about several requirements.
 */
import type { RequirementId } from '../../ids.ts'
import { isInForce } from '../../requirement/in-force.ts'
import type { EventOf, RequirementEvent } from '../../session/events.ts'
import { findRequirement } from '../../session/find.ts'
import type { SessionState } from '../../session/state.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { readableInstant } from './wording.ts'

interface Line {
  readonly at: string
  readonly by: string
  readonly ids: readonly RequirementId[]
  /** What happened to them. */
  readonly what: string
}

export function historyLines(state: SessionState): string[][] {
  const lines: Line[] = []
  for (const event of state.history) {
    const line = lineOf(event)
    const last = lines.at(-1)
    if (last && last.at === line.at && last.by === line.by && last.what === line.what) {
      lines[lines.length - 1] = { ...last, ids: [...last.ids, ...line.ids] }
    } else {
      lines.push(line)
    }
  }
  return lines.map(({ at, by, ids, what }) => [
    readableInstant(at),
    `${ids.map((id) => named(state, id)).join(', ')} ${what}`,
    escapeMarkdown(by),
  ])
}

/** What left the document is shown nowhere else, so here it keeps its title. */
function named(state: SessionState, id: RequirementId): string {
  const requirement = findRequirement(state, id)
  if (!requirement || isInForce(requirement)) return id
  return `${id} “${escapeMarkdown(requirement.title)}”`
}

function lineOf(event: RequirementEvent): Line {
  const tell = told[event.type] as (event: RequirementEvent) => string
  return { at: event.at, by: event.by.id, ids: subjectsOf(event), what: tell(event) }
}

/** Those that something happened to; what took their place is told in the words. */
function subjectsOf(event: RequirementEvent): readonly RequirementId[] {
  if (event.type === 'requirement.proposed') return [event.requirement.id]
  return event.type === 'requirement.merged' ? event.requirement_ids : [event.requirement_id]
}

const told: { readonly [Type in RequirementEvent['type']]: (event: EventOf<Type>) => string } = {
  'requirement.proposed': ({ requirement }) => (requirement.inferred ? 'inferred' : 'proposed'),
  'requirement.revised': ({ changes, reason }) => `revised: ${changedFields(changes)}${because(reason)}`,
  'requirement.refined': () => 'refined by what was said later',
  'requirement.split': ({ into, reason }) =>
    `split into ${into.map(({ id }) => id).join(', ')}${because(reason)}`,
  'requirement.merged': ({ into, reason }) => `merged into ${into.id}${because(reason)}`,
  'requirement.superseded': ({ superseded_by, reason }) => `superseded by ${superseded_by}${because(reason)}`,
  'requirement.accepted': ({ reason }) => `accepted${because(reason)}`,
  'requirement.rejected': ({ reason }) => `rejected${because(reason)}`,
  'requirement.restored': ({ reason }) => `restored${because(reason)}`,
  'requirement.retired': ({ reason }) => `retired${because(reason)}`,
  'requirement.links_confirmed': ({ ids }) => `still holds with ${ids.join(', ')}`,
}

function because(reason: string | null): string {
  return reason === null ? '' : ` (${escapeMarkdown(reason)})`
}

function changedFields(changes: object): string {
  const names = Object.keys(changes).map((field) => field.replaceAll('_', ' '))
  return names.length === 0 ? 'more evidence' : names.join(', ')
}
