/**
 * What the parts of the contract share: names that no other test uses, events to append, and patience.
 */
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import type { TestContext } from 'vitest'

import { verifyChain, type ChainVerdict } from '../chain.ts'
import type { Append, AppendOutcome, Log, LoggedEvent, SessionRow, StoredEvent } from '../log.ts'

/** What a log under contract brings. It may be the same one for every test: names never meet. */
export interface Opened {
  readonly log: Log
  /** A second instance on the same data, as another process would have it; the contract closes it. */
  readonly another?: () => Promise<Log>
  /** Closes the log and opens the same data again; what `open` gives later is this one. */
  readonly reopen?: () => Promise<Log>
}

export type OpenLog = (context: TestContext) => Promise<Opened>

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

let names = 0

/** A tenant and a stream that nobody else uses, also on a database that was there before. */
export function aPlace(): { readonly tenant: string; readonly stream: string } {
  names += 1
  const name = `${Date.now().toString(36)}${process.pid.toString(36)}${names.toString(36)}`
  return { tenant: `ten_${name}`, stream: `ses_${name}` }
}

export interface Said extends LoggedEvent {
  readonly text: string
}

export function said(text: string): Said {
  return {
    type: 'message.said',
    at: '2026-11-20T10:00:00.000Z',
    by: { kind: 'person', id: 'usr_anna' },
    text,
  }
}

export function aRow(session_id: string, changes: Partial<SessionRow> = {}): SessionRow {
  return {
    session_id,
    project_name: 'Checkout',
    persona_type: null,
    status: 'active',
    version: 0,
    user_id: 'usr_anna',
    requirement_count: 0,
    issue_count: 0,
    rd_version: 0,
    created_at: '2026-11-20T10:00:00.000Z',
    updated_at: '2026-11-20T10:00:00.000Z',
    deleted: false,
    ...changes,
  }
}

/** All events of a stream, page by page. */
export async function readAll(log: Log, { tenant, stream }: Pick<Append, 'tenant' | 'stream'>) {
  const all: StoredEvent[] = []
  for (;;) {
    const page = await log.read(tenant, stream, { after: all.length, limit: 1_000 })
    all.push(...page)
    if (page.length < 1_000) return all
  }
}

export async function chainOf(log: Log, place: Pick<Append, 'tenant' | 'stream'>): Promise<ChainVerdict> {
  return verifyChain(await readAll(log, place), sha256)
}

/** Appends as a use case does: when the stream moved, decides again on its new head. */
export async function appendAnyway<Event extends LoggedEvent>(
  log: Log,
  append: Omit<Append<Event>, 'expected_seq'>,
): Promise<AppendOutcome<Event>> {
  for (;;) {
    const head = await log.head(append.tenant, append.stream)
    const outcome = await log.append({ ...append, expected_seq: head?.seq ?? 0 })
    if (outcome.outcome !== 'moved') return outcome
  }
}

const PATIENCE_MS = 20_000

/** Asks again until the answer is not null; what never comes fails with its name. */
export async function eventually<Answer>(
  what: string,
  ask: () => Promise<Answer | null> | Answer | null,
): Promise<Answer> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (performance.now() > deadline) throw new Error(`${what} did not happen in ${PATIENCE_MS} ms`)
    await pause(5)
  }
}

/** Takes all work there is out of the queue, so that a test claims only its own. */
export async function emptyQueue(log: Log): Promise<void> {
  for (;;) {
    const lease = await log.claim('sweeper', 60_000)
    if (lease === null) return
    const { tenant, stream } = lease
    await appendAnyway(log, { tenant, stream, events: [], turn: { due: false }, lease, release: true })
  }
}
