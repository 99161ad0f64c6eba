/**
 * Writing a backup from the embedded database while others go on writing.
 *
 * What changes (heads, rows of sessions) is copied aside in one transaction:
 * that is the moment the backup shows. What is only ever added (events, client
 * ids, section texts) is read afterwards in pages, up to those heads. So nobody
 * waits for longer than the copying, and memory holds a page.
 */
import type { Sha256 } from '@parley/domain'
import { Broken, GENESIS, linkPieces, type JsonValue } from '@parley/log'
import { CompiledQuery, sql, type Kysely } from 'kysely'

import type { Tables } from '../tables.ts'
import {
  AUDIT_SINCE,
  BACKUP_FORMAT,
  lineOf,
  openTally,
  ROW_TABLES,
  type RowTable,
  type Tally,
} from './backup-format.ts'

/** What the header says besides the format. */
export interface AboutBackup {
  readonly written_by: string
  readonly written_at: string
  readonly owner: JsonValue
}

/** A page of rows: the first that reach either. */
const PAGE_ROWS = 200
const PAGE_BYTES = 64 * 1024
/** Lines are handed on in pieces of about this size. */
const PIECE_CHARACTERS = 64 * 1024

const COPY = `
create temporary table backup_heads as select tenant, stream, seq, hash, due_at, lane from streams;
alter table backup_heads add primary key (tenant, stream);
create temporary table backup_sessions as select * from sessions;
alter table backup_sessions add primary key (tenant, session_id)`
/** What was read as of an event is told apart by its moment too. */
const COPY_AUDIT = `
create temporary table backup_audit as
  select *, session_id || ' ' || lpad(seq::text, 16, '0') || ' ' || lpad(part::text, 9, '0')
    || case when part < 1 then ' ' || timestamp else '' end as line from audit;
alter table backup_audit add primary key (tenant, line);
create temporary table backup_audit_reach as
  select *, '*' collate "C" as tenant, 'reach' collate "C" as line from audit_reach`
const FORGET =
  'drop table if exists backup_heads; drop table if exists backup_sessions; drop table if exists backup_audit; drop table if exists backup_audit_reach'

/** The tables that rows are read from: the copy, or the table itself where rows are only added. */
const READ_FROM: Readonly<Record<RowTable, string>> = {
  sessions: 'backup_sessions',
  document_sections: 'document_sections',
  audit: 'backup_audit',
  audit_reach: 'backup_audit_reach',
}

/** The text of a backup in pieces; throws `Broken` when the log is damaged. One at a time on a database. */
export async function* writeBackup(
  database: Kysely<Tables>,
  about: AboutBackup,
  sha256: Sha256,
): AsyncGenerator<string> {
  const migration = await migrationOf(database)
  const tally = openTally()
  try {
    // The embedded database has one session, so nobody writes between these statements.
    await database
      .transaction()
      .execute((moment) =>
        moment.executeQuery(CompiledQuery.raw(migration < AUDIT_SINCE ? COPY : `${COPY};${COPY_AUDIT}`)),
      )
    let piece = ''
    const lines = linesOf(database, { parley_backup: BACKUP_FORMAT, migration, ...about }, sha256, tally)
    for await (const line of lines) {
      tally.add(line)
      piece += line
      if (piece.length < PIECE_CHARACTERS) continue
      yield piece
      piece = ''
    }
    yield piece + tally.lastLine()
  } finally {
    await database.executeQuery(CompiledQuery.raw(FORGET))
  }
}

async function migrationOf(database: Kysely<Tables>): Promise<number> {
  const newest = database.selectFrom('migrations').select('number').orderBy('number', 'desc').limit(1)
  return (await newest.executeTakeFirstOrThrow()).number
}

async function* linesOf(
  database: Kysely<Tables>,
  header: Readonly<Record<string, unknown>> & { readonly migration: number },
  sha256: Sha256,
  tally: Tally,
): AsyncGenerator<string> {
  yield lineOf(header)
  const events = openPages(eventPages(database))
  const clientIds = openPages(clientIdPages(database))
  for await (const head of rowsOf(headPages(database))) {
    const { tenant, stream, seq, hash, lane, due_at } = head
    const due = due_at === null ? null : due_at.toISOString()
    tally.count('streams')
    yield lineOf({ stream: { tenant, stream, seq, hash, due_at: due, lane } })
    yield* eventsOf(head, events, sha256, tally)
    for (let next = await clientIds.of(head); next !== null; next = await clientIds.of(head)) {
      const { cid, from_seq, to_seq, answer } = next
      tally.count('client_ids')
      yield lineOf({ client_id: { cid, from_seq, to_seq, answer } })
    }
  }
  for (const { table, key, since } of ROW_TABLES) {
    if (header.migration < since) continue
    for await (const { row } of rowsOf(rowPages(database, READ_FROM[table], key))) {
      tally.count(table)
      yield `{"of":"${table}","row":${row}}\n`
    }
  }
}

async function* eventsOf(
  head: HeadRow,
  events: Pages<EventRow>,
  sha256: Sha256,
  tally: Tally,
): AsyncGenerator<string> {
  let [seq, hash] = [0, GENESIS]
  const broken = (at: number) =>
    new Broken(`Event ${at} of ${head.stream} is not what was written: the log in this database is damaged.`)
  for (let next = await events.of(head); next !== null; next = await events.of(head)) {
    const { before, after } = linkPieces(head.stream, next.cid)
    seq += 1
    hash = sha256(`${hash}${before}${next.event},"seq":${seq}${after}`)
    if (next.seq !== seq || next.hash !== hash) throw broken(seq)
    tally.count('events')
    // The event's own text is canonical JSON already, on one line.
    yield `{"event":{"seq":${seq},"cid":${JSON.stringify(next.cid)},"hash":"${hash}","event":${next.event}}}\n`
  }
  if (seq !== head.seq || hash !== head.hash) throw broken(seq + 1)
}

interface OfStream {
  readonly tenant: string
  readonly stream: string
}

interface HeadRow extends OfStream {
  readonly seq: number
  readonly hash: string
  readonly due_at: Date | null
  readonly lane: number
}

interface EventRow extends OfStream {
  readonly seq: number
  readonly cid: string | null
  readonly hash: string
  readonly event: string
  /** Of the stream, in the moment that is shown; null for a stream that began later. */
  readonly head: number | null
}

interface ClientIdRow extends OfStream {
  readonly cid: string
  readonly from_seq: number
  readonly to_seq: number
  readonly answer: string
  readonly head: number | null
}

async function* headPages(database: Kysely<Tables>): AsyncGenerator<readonly HeadRow[]> {
  let [tenant, stream] = ['', '']
  for (;;) {
    const { rows } = await sql<HeadRow>`
      select tenant, stream, seq, hash, due_at, lane from backup_heads
      where (tenant, stream) > (${tenant}, ${stream})
      order by tenant, stream limit ${PAGE_ROWS}
    `.execute(database)
    const last = rows.at(-1)
    if (last === undefined) return
    ;({ tenant, stream } = last)
    yield rows
  }
}

/** In the order of the heads. What came after the moment is passed by, a stream at a stride. */
async function* eventPages(database: Kysely<Tables>): AsyncGenerator<readonly EventRow[]> {
  let [tenant, stream, seq] = ['', '', 0]
  for (;;) {
    // The page is cut off by the key alone, so that no plan ever sorts the table.
    const { rows } = await sql<EventRow>`
      select page.*, backup_heads.seq as head from (
        select *, sum(octet_length(event)) over (order by tenant, stream, seq) - octet_length(event) as before
        from (
          select tenant, stream, seq, cid, hash, event from events
          where (tenant, stream, seq) > (${tenant}, ${stream}, ${seq})
          order by tenant, stream, seq limit ${PAGE_ROWS}
        ) as most
      ) as page
      left join backup_heads on backup_heads.tenant = page.tenant and backup_heads.stream = page.stream
      where before < ${PAGE_BYTES}
      order by page.tenant, page.stream, page.seq
    `.execute(database)
    const last = rows.at(-1)
    if (last === undefined) return
    ;({ tenant, stream, seq } = last)
    if (seq > (last.head ?? 0)) seq = Number.MAX_SAFE_INTEGER
    yield rows.filter((row) => row.seq <= (row.head ?? 0))
  }
}

/**
 * A client id whose command wrote no event may have come just after the moment:
 * its answer is true all the same, since nothing happened.
 */
async function* clientIdPages(database: Kysely<Tables>): AsyncGenerator<readonly ClientIdRow[]> {
  let [tenant, stream, cid] = ['', '', '']
  for (;;) {
    const { rows } = await sql<ClientIdRow>`
      select page.*, backup_heads.seq as head from (
        select tenant, stream, cid, from_seq, to_seq, answer from client_ids
        where (tenant, stream, cid) > (${tenant}, ${stream}, ${cid})
        order by tenant, stream, cid limit ${PAGE_ROWS}
      ) as page
      left join backup_heads on backup_heads.tenant = page.tenant and backup_heads.stream = page.stream
      order by page.tenant, page.stream, page.cid
    `.execute(database)
    const last = rows.at(-1)
    if (last === undefined) return
    ;({ tenant, stream, cid } = last)
    yield rows.filter(({ head, to_seq }) => head !== null && to_seq <= head)
  }
}

interface RowText {
  readonly row: string
}

async function* rowPages(
  database: Kysely<Tables>,
  from: string,
  key: readonly [string, string],
): AsyncGenerator<readonly RowText[]> {
  const [first, second] = [sql.ref(key[0]), sql.ref(key[1])]
  let after = ['', '']
  for (;;) {
    const { rows } = await sql<RowText & { readonly one: string; readonly two: string }>`
      select one, two, row from (
        select *, sum(octet_length(row)) over (order by one, two) - octet_length(row) as before
        from (
          select ${first} as one, ${second} as two, row_to_json(source)::text as row
          from ${sql.table(from)} as source
          where (${first}, ${second}) > (${after[0]}, ${after[1]})
          order by ${first}, ${second} limit ${PAGE_ROWS}
        ) as most
      ) as page
      where before < ${PAGE_BYTES}
      order by one, two
    `.execute(database)
    const last = rows.at(-1)
    if (last === undefined) return
    after = [last.one, last.two]
    yield rows
  }
}

async function* rowsOf<Row>(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<Row> {
  for await (const page of pages) yield* page
}

/** Rows in the order of streams, taken one stream after the other. */
interface Pages<Row extends OfStream> {
  /** The next row if it is of this stream. */
  of(stream: OfStream): Promise<Row | null>
}

function openPages<Row extends OfStream>(pages: AsyncGenerator<readonly Row[]>): Pages<Row> {
  const rows = rowsOf(pages)
  let next: Promise<IteratorResult<Row, unknown>> | null = null
  return {
    of: async ({ tenant, stream }) => {
      const { value, done } = await (next ??= rows.next())
      if (done === true || value.tenant !== tenant || value.stream !== stream) return null
      next = null
      return value
    },
  }
}
