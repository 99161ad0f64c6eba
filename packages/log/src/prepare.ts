/**
 * What every adapter does with an append before it writes: check it, and make its canonical texts.
 *
 * What fails here was let through a door that should have refused it, so it is
 * an Error and no outcome. Checked in one place, all adapters refuse the same.
 */
import type { Sha256 } from '@parley/domain'

import { canonical } from './canonical.ts'
import type { Append, AuditReading, LoggedEvent } from './log.ts'

/** Bounds of one append; the doors keep people far below them. */
export const MAX_EVENTS_PER_APPEND = 10_000
export const MAX_CHARACTERS_PER_APPEND = 32_000_000
export const MAX_AUDIT_ENTRIES_PER_APPEND = 20_000
export const MAX_THINGS_PER_READING = 100
/** Of names: stream, tenant, client id, type, worker. */
export const MAX_NAME_CHARACTERS = 500

/** The canonical texts of the events, in order; throws on an append that no log can keep. */
export function prepareAppend<Event extends LoggedEvent>(
  append: Append<Event>,
  sha256: Sha256,
): readonly string[] {
  believe(isCount(append.expected_seq), 'the expected seq is a whole number from 0')
  believe(
    append.events.length <= MAX_EVENTS_PER_APPEND,
    `an append has at most ${MAX_EVENTS_PER_APPEND} events`,
  )
  for (const name of namesOf(append))
    believe(isName(name), 'a name has 1 to 500 characters, NUL not among them')
  // Tenants are named in lists, and a star names them all.
  believe(
    !append.tenant.includes(',') && append.tenant !== '*',
    'the name of a tenant has no comma and is no star',
  )

  const texts = append.events.map(canonical)
  let characters = texts.reduce((sum, text) => sum + text.length, 0)
  for (const { hash, text } of append.projections?.sections ?? []) {
    believe(isStorable(text), 'a section has no NUL and no half characters')
    // A wrong text under a hash would come back in every version that names it, for ever.
    believe(sha256(text) === hash, 'a section is stored under the SHA-256 of its text')
    characters += text.length
  }
  checkAudit(append)
  believe(
    characters <= MAX_CHARACTERS_PER_APPEND,
    `an append has at most ${MAX_CHARACTERS_PER_APPEND} characters`,
  )
  return texts
}

function checkAudit({ events, expected_seq, projections }: Append): void {
  const entries = projections?.audit ?? []
  believe(
    entries.length <= MAX_AUDIT_ENTRIES_PER_APPEND,
    `an append has at most ${MAX_AUDIT_ENTRIES_PER_APPEND} lines of the audit`,
  )
  for (const { seq, timestamp } of entries) {
    const event = events[seq - expected_seq - 1]
    believe(event?.at === timestamp, 'a line of the audit is of an event of its append, and of the same time')
  }
}

/** Throws on a reading that no log can note. */
export function checkReading({ tenant, stream, seq, things, ...line }: AuditReading): void {
  believe(Number.isSafeInteger(seq) && seq >= 1, 'a reading is as of an event')
  believe(
    things.length >= 1 && things.length <= MAX_THINGS_PER_READING,
    `a reading is of 1 to ${MAX_THINGS_PER_READING} things`,
  )
  const names = [tenant, stream, line.user_id, line.via, line.timestamp, line.address ?? 'nowhere']
  for (const { action, entity_type, entity_id } of things) names.push(action, entity_type, entity_id)
  for (const name of names) believe(isName(name), 'a name has 1 to 500 characters, NUL not among them')
}

/** The bounds of `read` and `sessions`, the same everywhere. */
export function boundedLimit(limit: number, most: number): number {
  believe(Number.isInteger(limit) && limit >= 1, 'a limit is a whole number from 1')
  return Math.min(limit, most)
}

export const MOST_EVENTS_PER_READ = 5_000
export const MOST_SESSIONS_PER_PAGE = 1_000
export const MOST_HEADS_PER_PAGE = 1_000
export const MOST_AUDIT_ROWS_PER_PAGE = 1_000

function namesOf({ tenant, stream, cid, events, projections, lease }: Append): readonly string[] {
  const names = [tenant, stream, ...events.map(({ type }) => type)]
  if (cid !== undefined) names.push(cid)
  if (lease !== undefined) names.push(lease.worker)
  if (projections?.session !== undefined) names.push(projections.session.session_id)
  for (const { user_id, agent, via, address, action, entity_type, entity_id } of projections?.audit ?? []) {
    names.push(user_id, via, action, entity_type, entity_id)
    if (agent !== null) names.push(agent)
    if (address !== null) names.push(address)
  }
  return [...names, ...(projections?.sections ?? []).map(({ hash }) => hash)]
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0
}

function isName(name: string): boolean {
  return name !== '' && name.length <= MAX_NAME_CHARACTERS && isStorable(name)
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function believe(holds: boolean, what: string): void {
  if (!holds) throw new Error(`believed that ${what}.`)
}
