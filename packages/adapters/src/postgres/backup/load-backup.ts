/**
 * Putting what a backup holds into a database that is empty, in batches, and
 * seeing afterwards that the database would give the same backup, byte for byte.
 */
import type { Sha256 } from '@parley/domain'
import { CompiledQuery, type Kysely } from 'kysely'

import type { Tables } from '../tables.ts'
import {
  BackupRefused,
  ROW_TABLES,
  type BackupHeader,
  type BackupSummary,
  type RowTable,
} from './backup-format.ts'
import type { BackupRecord } from './read-backup.ts'
import { writeBackup } from './write-backup.ts'

/** Written when either is reached. */
const BATCH_CHARACTERS = 1_000_000
const BATCH_ROWS = 5_000

type Statement = 'streams' | 'events' | 'client_ids' | RowTable

/** Rows come as one JSON text, so that a column more is a name more; heads before what stands on them. */
const STATEMENTS: Readonly<Record<Statement, string>> = {
  streams: `insert into streams (tenant, stream, seq, hash, due_at, lane)
    select tenant, stream, seq, hash, due_at, lane from json_populate_recordset(null::streams, $1::json)`,
  events: `insert into events (tenant, stream, seq, type, cid, hash, event)
    select tenant, stream, seq, type, cid, hash, event from json_populate_recordset(null::events, $1::json)`,
  client_ids: `insert into client_ids select * from json_populate_recordset(null::client_ids, $1::json)`,
  ...(Object.fromEntries(
    ROW_TABLES.map(({ table }) => [
      table,
      `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`,
    ]),
  ) as Record<RowTable, string>),
  // The new database has its own already.
  audit_reach: `update audit_reach set whole_from = given.whole_from
    from json_populate_recordset(null::audit_reach, $1::json) as given`,
}

export interface Loading {
  /** Waits while a batch is written. */
  add(record: BackupRecord): Promise<void>
  /** Writes the rest. */
  end(): Promise<void>
}

export function openLoading(database: Kysely<Tables>): Loading {
  const batches = new Map<Statement, string[]>()
  let [characters, rows] = [0, 0]

  async function flush(): Promise<void> {
    for (const statement of Object.keys(STATEMENTS) as Statement[]) {
      const batch = batches.get(statement) ?? []
      if (batch.length === 0) continue
      await database.executeQuery(CompiledQuery.raw(STATEMENTS[statement], [`[${batch.join(',')}]`]))
    }
    batches.clear()
    ;[characters, rows] = [0, 0]
  }

  return {
    add: async (record) => {
      const [statement, row] = rowIn(record) ?? []
      if (statement === undefined) return
      const text = JSON.stringify(row)
      const batch = batches.get(statement) ?? []
      batches.set(statement, batch)
      batch.push(text)
      characters += text.length
      rows += 1
      if (characters >= BATCH_CHARACTERS || rows >= BATCH_ROWS) await flush()
    },
    end: flush,
  }
}

function rowIn(record: BackupRecord): [Statement, object] | null {
  switch (record.kind) {
    case 'stream':
      return ['streams', record.stream]
    case 'event': {
      const { of, event, text } = record
      const { seq, cid, hash } = event
      const { type } = event.event
      return ['events', { tenant: of.tenant, stream: of.stream, seq, type, cid, hash, event: text }]
    }
    case 'client_id':
      return ['client_ids', { tenant: record.of.tenant, stream: record.of.stream, ...record.client_id }]
    case 'row':
      return [record.table, record.row]
    case 'header':
    case 'end':
      return null
  }
}

/** Reads all of it back, checks every chain on the way, and compares; throws when anything differs. */
export async function verifyLoaded(
  database: Kysely<Tables>,
  { written_by, written_at, owner }: BackupHeader,
  { sha256: expected }: BackupSummary,
  sha256: Sha256,
): Promise<void> {
  let last = ''
  for await (const piece of writeBackup(database, { written_by, written_at, owner }, sha256)) last = piece
  if (!last.endsWith(`"sha256":"${expected}"}}\n`)) {
    throw new BackupRefused('CHANGED', 'does not come back from the database as it was written')
  }
}
