/**
 * The change history in words: one line per event, and one for a row of events
 * that say the same about several requirements.
 */
import type { RequirementId } from '../../ids.ts'
import type { EventOf, RequirementEvent } from '../../session/events.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { growsFrom } from '../reading.ts'
import { readableInstant } from './wording.ts'

export interface Line {
  readonly at: string
  readonly by: string
  readonly ids: readonly RequirementId[]
  /** What happened to them. */
  readonly what: string
}

export interface History {
  /** The lines of these events: the same objects where they say the same as before. */
  reading(history: readonly RequirementEvent[]): Generator<void, readonly Line[]>
  /** These are spoken of by another name now: their lines are new objects. */
  rename(ids: Iterable<RequirementId>): void
}

/** So many events are told between two stops. */
const AT_A_STRETCH = 1_000

export function openHistory(): History {
  let told: readonly RequirementEvent[] = []
  const lines: Line[] = []
  /** Where each requirement is spoken of. */
  const places = new Map<RequirementId, Set<number>>()

  /** The last line, while it is ours to lengthen: once given away it stays as it is. */
  let growing: RequirementId[] | null = null

  function tell(event: RequirementEvent): void {
    const line = lineOf(event)
    const last = lines.at(-1)
    const joins = last && last.at === line.at && last.by === line.by && last.what === line.what
    if (joins && growing !== null) growing.push(...line.ids)
    else {
      growing = joins ? [...last.ids, ...line.ids] : [...line.ids]
      lines.splice(joins ? lines.length - 1 : lines.length, 1, { ...line, ids: growing })
    }
    for (const id of line.ids) {
      const those = places.get(id)
      if (those === undefined) places.set(id, new Set([lines.length - 1]))
      else those.add(lines.length - 1)
    }
  }

  return {
    *reading(history) {
      if (!growsFrom(told, history)) {
        told = []
        lines.length = 0
        places.clear()
      }
      growing = null
      while (told.length + AT_A_STRETCH < history.length) {
        const end = told.length + AT_A_STRETCH
        for (const event of history.slice(told.length, end)) tell(event)
        told = history.slice(0, end)
        yield
      }
      for (const event of history.slice(told.length)) tell(event)
      told = history
      return lines
    },
    rename(ids) {
      for (const id of ids) {
        for (const at of places.get(id) ?? []) {
          const line = lines[at]
          if (line !== undefined) lines[at] = { ...line }
        }
      }
    },
  }
}

export function historyCells({ at, by, ids, what }: Line, nameOf: (id: RequirementId) => string): string[] {
  return [readableInstant(at), `${ids.map(nameOf).join(', ')} ${what}`, escapeMarkdown(by)]
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
