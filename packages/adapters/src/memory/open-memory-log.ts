/**
 * The log in memory: all of the port, nothing on a disk, gone with the process.
 *
 * It is a real log, only forgetful: tests of everything above run on it, and
 * the same contract suite holds it to what PostgreSQL does.
 */
import type { Sha256 } from '@parley/domain'
import {
  auditCursorAfter,
  boundedLimit,
  checkReading,
  cursorAfter,
  MOST_AUDIT_ROWS_PER_PAGE,
  MOST_EVENTS_PER_READ,
  MOST_HEADS_PER_PAGE,
  MOST_SESSIONS_PER_PAGE,
  MOST_UI_STATES_PER_STEP,
  openBell,
  readAuditCursor,
  readCursor,
  uiStatesLiveAfter,
  type AuditPlace,
  type AuditReading,
  type AuditRow,
  type Bell,
  type JsonValue,
  type Lease,
  type Log,
  type SessionPlace,
  type SessionRow,
  type StreamId,
  type TenantId,
  type UiStatePlace,
} from '@parley/log'

import { appendTo, eventsAfter, headOf, holds, outcomeIn, type Kept, type Streams } from './keep-streams.ts'

export interface MemoryLogOptions {
  readonly sha256: Sha256
  /** Milliseconds since 1970; leases go by it. */
  readonly now?: () => number
  /** Told when a listener throws; a process warning unless told. */
  readonly onFault?: (fault: unknown) => void
}

export function openMemoryLog(options: MemoryLogOptions): Log {
  const now = options.now ?? Date.now
  const bell = openBell(options.onFault ?? warn)
  const streams: Streams = new Map()
  const rows = keepRows()
  let places = 0

  const own = (tenant: TenantId, stream: StreamId): Kept | null => {
    const kept = streams.get(stream)
    return kept?.tenant === tenant ? kept : null
  }

  return {
    append: async (append) => {
      const { result, written } = appendTo(streams, append, {
        sha256: options.sha256,
        place: () => (places += 1),
      })
      if (written === null || result.outcome !== 'appended') return result
      rows.project(append)
      if (result.events.length > 0) bell.appended(result.head, result.events)
      if (written.due !== null && written.lease === null) bell.due()
      return result
    },
    head: async (tenant, stream) => {
      const kept = own(tenant, stream)
      return kept === null ? null : headOf(kept)
    },
    read: async (tenant, stream, { after, limit }) => {
      const most = boundedLimit(limit, MOST_EVENTS_PER_READ)
      const kept = own(tenant, stream)
      return kept === null ? [] : eventsAfter(kept, after, most)
    },
    heads: async ({ after, limit }) => {
      const most = boundedLimit(limit, MOST_HEADS_PER_PAGE)
      const names = [...streams.keys()].filter((name) => after === null || byteOrder(name, after) > 0)
      const page = names.sort(byteOrder).slice(0, most)
      return page.flatMap((name) => streams.get(name) ?? []).map(headOf)
    },
    outcomeOf: async (tenant, stream, cid) => {
      const kept = own(tenant, stream)
      return kept === null ? null : outcomeIn(kept, cid)
    },
    ...rows.reads,
    noteReading: async (reading) => {
      checkReading(reading)
      if ((own(reading.tenant, reading.stream)?.events.length ?? 0) < reading.seq) return false
      rows.note(reading)
      return true
    },
    ...keepUiStates(),
    ...queue(streams, bell, now),
    onAppended: bell.onAppended,
    onDue: bell.onDue,
    close: async () => {
      bell.close()
    },
  }
}

/** What is read beside the streams: sessions, section texts. */
function keepRows() {
  const sessions = new Map<string, SessionRow>()
  const sections = new Map<string, string>()
  const audits = keepAudit()
  const key = (...parts: readonly string[]) => JSON.stringify(parts)

  return {
    project: ({ tenant, stream, projections }: Parameters<Log['append']>[0]): void => {
      const session = projections?.session
      if (session !== undefined) sessions.set(key(tenant, session.session_id), { ...session })
      for (const { hash, text } of projections?.sections ?? []) sections.set(key(tenant, hash), text)
      for (const entry of projections?.audit ?? []) audits.add(tenant, { session_id: stream, ...entry })
    },
    note: audits.note,
    reads: {
      sessions: async (tenant, { limit, cursor }) => {
        const most = boundedLimit(limit, MOST_SESSIONS_PER_PAGE)
        const after = cursor === null ? null : readCursor(cursor)
        const prefix = key(tenant).slice(0, -1)
        const listed = [...sessions]
          .filter(([name, row]) => name.startsWith(`${prefix},`) && !row.deleted)
          .map(([, row]) => row)
          .filter((row) => after === null || latestFirst(after, row) < 0)
          .sort(latestFirst)
        const items = listed.slice(0, most)
        const last = items.at(-1)
        return { items, next_cursor: listed.length > most && last !== undefined ? cursorAfter(last) : null }
      },
      session: async (tenant, session_id) => sessions.get(key(tenant, session_id)) ?? null,
      sections: async (tenant, hashes) =>
        new Map(
          hashes.flatMap((hash) => {
            const text = sections.get(key(tenant, hash))
            return text === undefined ? [] : [[hash, text]]
          }),
        ),
      ...audits.reads,
    } satisfies Partial<Log>,
  }
}

/** What host pages told: each is gone a day after it was put. */
function keepUiStates(): Pick<Log, 'uiState' | 'putUiState' | 'clearUiStates'> {
  const states = new Map<string, UiStatePlace & { readonly text: string; readonly written_at: string }>()
  const key = ({ tenant, session_id, user_id }: UiStatePlace) => JSON.stringify([tenant, session_id, user_id])

  return {
    uiState: async (tenant, session_id, user_id, now) => {
      const kept = states.get(key({ tenant, session_id, user_id }))
      if (kept === undefined || kept.written_at <= uiStatesLiveAfter(now)) return null
      return JSON.parse(kept.text) as JsonValue
    },
    putUiState: async (tenant, session_id, user_id, state, written_at) => {
      const place = { tenant, session_id, user_id }
      states.set(key(place), { ...place, text: JSON.stringify(state), written_at })
    },
    clearUiStates: async (now, { limit, after }) => {
      const most = boundedLimit(limit, MOST_UI_STATES_PER_STEP)
      const from = after === null ? '' : key(after)
      const names = [...states.keys()].filter((name) => name > from).sort()
      const looked = names.slice(0, most)
      const gone = looked.filter((name) => (states.get(name)?.written_at ?? '') <= uiStatesLiveAfter(now))
      const last = states.get(looked.at(-1) ?? '')
      for (const name of gone) states.delete(name)
      if (looked.length < most || last === undefined) return { cleared: gone.length, next: null }
      const { tenant, session_id, user_id } = last
      return { cleared: gone.length, next: { tenant, session_id, user_id } }
    },
  }
}

/** Nothing is let go of here: it is all gone with the process. */
function keepAudit() {
  const kept = new Map<TenantId, AuditRow[]>()

  function add(tenant: TenantId, row: AuditRow): void {
    const rows = kept.get(tenant) ?? []
    rows.push({ ...row })
    kept.set(tenant, rows)
  }

  return {
    add,
    note: ({ tenant, stream: session_id, things, ...line }: AuditReading): void => {
      const { seq, timestamp } = line
      const same = (kept.get(tenant) ?? []).filter(
        (row) => row.session_id === session_id && row.seq === seq && row.timestamp === timestamp,
      )
      const below = Math.min(1, ...same.map(({ part }) => part))
      for (const [index, thing] of things.entries())
        add(tenant, { session_id, ...line, agent: null, ...thing, part: below - index - 1 })
    },
    reads: {
      audit: async (tenant, { session_id, user_id, from, until, limit, cursor }) => {
        const most = boundedLimit(limit, MOST_AUDIT_ROWS_PER_PAGE)
        const after = cursor === null ? null : readAuditCursor(cursor)
        const found = (kept.get(tenant) ?? [])
          .filter(
            (row) =>
              (session_id === undefined || row.session_id === session_id) &&
              (user_id === undefined || row.user_id === user_id) &&
              (from === undefined || row.timestamp >= from) &&
              (until === undefined || row.timestamp < until) &&
              (after === null || auditOrder(after, row) < 0),
          )
          .sort(auditOrder)
        const items = found.slice(0, most).map((row) => ({ ...row }))
        const last = items.at(-1)
        return {
          items,
          next_cursor: found.length > most && last !== undefined ? auditCursorAfter(last) : null,
        }
      },
      auditWholeFrom: async () => '',
    } satisfies Partial<Log>,
  }
}

function auditOrder(left: AuditPlace, right: AuditPlace): number {
  return (
    descending(left.timestamp, right.timestamp) ||
    byteOrder(right.session_id, left.session_id) ||
    right.seq - left.seq ||
    right.part - left.part
  )
}

function queue(streams: Streams, bell: Bell, now: () => number): Pick<Log, 'claim' | 'renew' | 'release'> {
  const held = (lease: Lease): Kept | null => {
    const kept = streams.get(lease.stream)
    return kept !== undefined && holds(kept, lease) ? kept : null
  }
  return {
    claim: async (worker, leaseMs) => {
      const free = ({ due, lease }: Kept) => due !== null && (lease === null || lease.until <= now())
      const next = [...streams.values()].filter(free).sort(firstInLane)[0]
      if (next === undefined) return null
      next.epoch += 1
      next.lease = { worker, until: now() + leaseMs }
      return { stream: next.stream, tenant: next.tenant, worker, epoch: next.epoch }
    },
    renew: async (lease, leaseMs) => {
      const kept = held(lease)
      if (kept === null) return false
      kept.lease = { worker: lease.worker, until: now() + leaseMs }
      return true
    },
    release: async (lease) => {
      const kept = held(lease)
      if (kept === null) return
      kept.lease = null
      if (kept.due !== null) bell.due()
    },
  }
}

function firstInLane(left: Kept, right: Kept): number {
  return left.lane - right.lane || (left.due ?? 0) - (right.due ?? 0)
}

function latestFirst(left: SessionPlace, right: SessionPlace): number {
  return descending(left.updated_at, right.updated_at) || descending(left.session_id, right.session_id)
}

/** The order of UTF-8, as databases have it: UTF-16 sorts what is beyond its first plane elsewhere. */
const byteOrder = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right))

function descending(left: string, right: string): number {
  if (left === right) return 0
  return left > right ? -1 : 1
}

function warn(fault: unknown): void {
  process.emitWarning(fault instanceof Error ? fault : String(fault))
}
