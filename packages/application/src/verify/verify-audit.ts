/**
 * The audit of a session against its events: every line is what its event says, and from the instant on from which the
 * audit is whole no event lacks its lines. Of what was read (`verify-readings.ts`) it is only said whether there was such a thing.
 *
 * How it was asked for and from which address are noted beside the event; nothing proves them.
 */
import type { SessionEvent, SessionState } from '@parley/domain'
import type { AuditRow, Head, Log } from '@parley/log'

import { provenEntries, type ProvenEntry } from '../audit/audit-entries.ts'
import type { LogFault } from './verify-log.ts'
import { isReading, readingFault, type Readable } from './verify-readings.ts'

/** The lines that the events of a session ask for. */
export interface Ledger extends Readable {
  readonly expect: (
    events: readonly SessionEvent[],
    after: number,
    session: Pick<SessionState, 'session_id' | 'user_id'>,
  ) => void
  /** By their place; see `placeOf`. */
  readonly expected: ReadonlyMap<string, ProvenEntry>
}

export function openLedger(): Ledger {
  const expected = new Map<string, ProvenEntry>()
  const versions = new Map<string, number>()
  return {
    expected,
    versions,
    expect: (events, after, session) => {
      for (const [index, event] of events.entries()) {
        if (event.type === 'document.published') versions.set(String(event.version), after + index + 1)
        for (const entry of provenEntries(event, after + index + 1, session))
          expected.set(placeOf(entry), entry)
      }
    },
  }
}

type Kept = Pick<Log, 'head' | 'audit' | 'auditWholeFrom'>

const LINES = 1_000

/** The first fault of a stream, and how many lines were looked at. */
export async function auditFault(
  log: Kept,
  head: Head,
  ledger: Ledger,
): Promise<{ readonly lines: number; readonly fault: LogFault | null }> {
  const { tenant, stream } = head
  const { expected } = ledger
  const seen = new Set<string>()
  let cursor: string | null = null
  let lines = 0
  do {
    const page: Awaited<ReturnType<Log['audit']>> = await log.audit(tenant, {
      session_id: stream,
      limit: LINES,
      cursor,
    })
    for (const row of page.items) {
      const wanted = expected.get(placeOf(row))
      if (wanted === undefined && (await isOfLaterEvent(log, head, row))) continue
      lines += 1
      if (isReading(row)) {
        const wrong = readingFault(row, head, ledger)
        if (wrong === null) continue
        return { lines, fault: fault(stream, row.seq, 'AUDIT_DIFFERS', wrong) }
      }
      if (wanted === undefined) return { lines, fault: fault(stream, row.seq, 'AUDIT_DIFFERS', noEvent(row)) }
      const wrong = FIELDS.filter((name) => row[name] !== wanted[name])
      if (wrong.length > 0 || seen.has(placeOf(row)))
        return { lines, fault: fault(stream, row.seq, 'AUDIT_DIFFERS', otherThanEvent(row, wrong)) }
      seen.add(placeOf(row))
    }
    cursor = page.next_cursor
  } while (cursor !== null)

  // Asked last: what was let go of meanwhile is not missing.
  const whole_from = await log.auditWholeFrom()
  for (const [place, entry] of expected) {
    if (entry.timestamp >= whole_from && !seen.has(place))
      return { lines, fault: fault(stream, entry.seq, 'AUDIT_MISSING', missing(stream, entry)) }
  }
  return { lines, fault: null }
}

const FIELDS = [
  'user_id',
  'agent',
  'action',
  'entity_type',
  'entity_id',
  'timestamp',
] as const satisfies readonly (keyof ProvenEntry)[]

const placeOf = ({ seq, part }: Pick<ProvenEntry, 'seq' | 'part'>): string => `${seq} ${part}`

/** Written since the head was read: it belongs to the next look. */
async function isOfLaterEvent(log: Kept, { tenant, stream, seq }: Head, row: AuditRow): Promise<boolean> {
  if (row.seq <= seq) return false
  const now = await log.head(tenant, stream)
  return now !== null && row.seq <= now.seq
}

const fault = (stream: string, seq: number, code: LogFault['code'], message: string): LogFault => ({
  stream,
  seq,
  code,
  message,
})

const noEvent = ({ seq, session_id, action, entity_type, entity_id }: AuditRow): string =>
  `The audit says that ${entity_type} ${entity_id} was ${action} by event ${seq} of ${session_id}, and that event says nothing of it.`

const otherThanEvent = ({ seq, session_id }: AuditRow, wrong: readonly string[]): string =>
  wrong.length === 0
    ? `The audit has event ${seq} of ${session_id} twice.`
    : `The audit differs from event ${seq} of ${session_id} in ${wrong.join(', ')}.`

const missing = (stream: string, { seq, action, entity_type, entity_id }: ProvenEntry): string =>
  `The audit lacks event ${seq} of ${stream}: ${entity_type} ${entity_id} was ${action}.`
