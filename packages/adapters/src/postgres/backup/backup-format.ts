/**
 * A backup as a file: JSON, a line for each thing, readable with any tool and bound to no database.
 *
 *     {"parley_backup":1,"migration":…,"written_by":…,"written_at":…,"owner":{…}}
 *     {"stream":{"tenant":…,"stream":…,"seq":…,"hash":…,"due_at":…,"lane":…}}      then all of this stream:
 *     {"event":{"seq":1,"cid":…,"hash":…,"event":{…}}}                              in order, from the first
 *     {"client_id":{"cid":…,"from_seq":…,"to_seq":…,"answer":"…"}}
 *     {"of":"sessions","row":{…}}                                                   then rows of tables
 *     {"end":{"counts":{…},"bytes":…,"sha256":…}}                                   over all bytes before this line
 *
 * Only the last line makes it a backup: a file without it was cut off, and one
 * whose last line says anything else than what was read was changed. It can be
 * verified without any database: events are chained, texts stand under their hash.
 */
import { createHash } from 'node:crypto'

import type { JsonValue } from '@parley/log'

/** Grows when an older program could not read the file. */
export const BACKUP_FORMAT = 1
/** How every backup begins, whatever its format. */
export const FIRST_WORDS = '{"parley_backup":'

export interface BackupHeader {
  readonly parley_backup: number
  /** The shape of the rows: the migration that the database stood at. */
  readonly migration: number
  readonly written_by: string
  /** The moment that it shows; RFC 3339, UTC. */
  readonly written_at: string
  /** Whose data this is, in the words of whoever had it written. */
  readonly owner: JsonValue
}

export interface StreamLine {
  readonly tenant: string
  readonly stream: string
  readonly seq: number
  readonly hash: string
  readonly due_at: string | null
  readonly lane: number
}

export interface EventLine {
  readonly seq: number
  readonly cid: string | null
  readonly hash: string
  readonly event: { readonly type: string }
}

export interface ClientIdLine {
  readonly cid: string
  readonly from_seq: number
  readonly to_seq: number
  /** JSON, as it was answered. */
  readonly answer: string
}

/** The migration that brought the audit: a database from before has none. */
export const AUDIT_SINCE = 5

/** The tables whose rows are taken as they are, after the streams; each line says which, `since` which migration it is there. */
export const ROW_TABLES = [
  { table: 'sessions', key: ['tenant', 'session_id'], since: 1 },
  { table: 'document_sections', key: ['tenant', 'hash'], since: 1 },
  { table: 'audit', key: ['tenant', 'line'], since: AUDIT_SINCE },
  { table: 'audit_reach', key: ['tenant', 'line'], since: AUDIT_SINCE },
] as const
export type RowTable = (typeof ROW_TABLES)[number]['table']

/** Not taken: a host page tells its state again, and migrations are the program's own. */
export const LEFT_OUT: readonly string[] = ['ui_states', 'migrations']

export type Counted = 'streams' | 'events' | 'client_ids' | RowTable
export type Counts = Readonly<Record<Counted, number>>

/** What a whole backup holds. */
export interface BackupSummary {
  readonly counts: Counts
  /** Sessions that were not deleted, as lists show them. */
  readonly sessions: number
  readonly bytes: number
  readonly sha256: string
  /** The moment that it shows. */
  readonly written_at: string
}

export type BackupFault = 'NOT_A_BACKUP' | 'CUT_OFF' | 'CHANGED' | 'NEWER' | 'FAILED'

/** A file that is not taken for a backup; nothing was done with it. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
  readonly code: BackupFault

  /** The message goes on after the name of the file. */
  constructor(code: BackupFault, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

export const lineOf = (value: object): string => `${JSON.stringify(value)}\n`

/** Instead of the end, when it could not be written to its end: whoever reads learns why. */
export const failedLine = (message: string): string => lineOf({ failed: { message } })

/** Counts and hashes lines as they are written or read. */
export interface Tally {
  add(line: string | Uint8Array): void
  count(what: Counted): void
  /** The last line, for all that was added. */
  lastLine(): string
  end(): Pick<BackupSummary, 'counts' | 'bytes' | 'sha256'>
}

export function openTally(): Tally {
  const hash = createHash('sha256')
  const counts: Record<Counted, number> = {
    streams: 0,
    events: 0,
    client_ids: 0,
    sessions: 0,
    document_sections: 0,
    audit: 0,
    audit_reach: 0,
  }
  let bytes = 0
  let digest: string | null = null
  const end = () => ({ counts: { ...counts }, bytes, sha256: (digest ??= hash.digest('hex')) })
  return {
    add: (line) => {
      hash.update(line)
      bytes += typeof line === 'string' ? Buffer.byteLength(line) : line.length
    },
    count: (what) => void (counts[what] += 1),
    lastLine: () => lineOf({ end: end() }),
    end,
  }
}
