/**
 * Reading streams: heads, events, outcomes of client ids.
 *
 * Every page of events is checked against the chain before it is handed out, from the event before
 * it to the head: what rotted on a disk, or was changed by hand, is told and never served.
 */
import type { Sha256 } from '@parley/domain'
import {
  boundedLimit,
  Damaged,
  GENESIS,
  linkPieces,
  MOST_EVENTS_PER_READ,
  MOST_HEADS_PER_PAGE,
  type JsonValue,
  type Log,
  type LoggedEvent,
  type StoredEvent,
  type StreamId,
} from '@parley/log'
import { sql } from 'kysely'

import type { Run } from './postgres-log.ts'

type StreamReads = Pick<Log, 'head' | 'heads' | 'read' | 'outcomeOf'>

export function readStreams(run: Run, sha256: Sha256): StreamReads {
  return {
    head: (tenant, stream) =>
      run('read', [tenant], async (database) => {
        const query = database.selectFrom('streams').select(['stream', 'tenant', 'seq', 'hash'])
        const head = await query.where('tenant', '=', tenant).where('stream', '=', stream).executeTakeFirst()
        return head ?? null
      }),
    read: (tenant, stream, { after, limit }) => {
      const most = boundedLimit(limit, MOST_EVENTS_PER_READ)
      return run('read', [tenant], async (database) => {
        // The event before the page comes along, for its hash; the head, for the end.
        const { rows } = await sql<Row>`
          select seq, event, cid, hash, (
            select head.seq || ' ' || head.hash from streams as head
            where head.tenant = ${tenant} and head.stream = ${stream}
          ) as head
          from events
          where tenant = ${tenant} and stream = ${stream} and seq >= ${after}
          order by seq
          limit ${most + 1}
        `.execute(database)
        if (rows.length > 0) return checkedPage(rows, { stream, after, most, sha256 })
        const { rows: heads } = await sql<{ readonly seq: number }>`
          select seq from streams where tenant = ${tenant} and stream = ${stream}
        `.execute(database)
        // Of a stream that has events, none is there.
        if (after < (heads[0]?.seq ?? 0)) throw new Damaged(stream, Math.max(after, 1))
        return []
      })
    },
    heads: ({ after, limit }) => {
      const most = boundedLimit(limit, MOST_HEADS_PER_PAGE)
      return run('read', 'all', async (database) => {
        const query = database.selectFrom('streams').select(['stream', 'tenant', 'seq', 'hash'])
        const page = after === null ? query : query.where('stream', '>', after)
        return page.orderBy('stream').limit(most).execute()
      })
    },
    outcomeOf: (tenant, stream, cid) =>
      run('read', [tenant], async (database) => {
        const query = database.selectFrom('client_ids').select(['from_seq', 'to_seq', 'answer'])
        const row = await query
          .where('tenant', '=', tenant)
          .where('stream', '=', stream)
          .where('cid', '=', cid)
          .executeTakeFirst()
        return row === undefined ? null : { ...row, answer: JSON.parse(row.answer) as JsonValue }
      }),
  }
}

interface Row {
  readonly seq: number
  /** The canonical text. */
  readonly event: string
  readonly cid: string | null
  readonly hash: string
  /** Where the stream ends: its seq, a blank, its hash. */
  readonly head: string
}

interface Page {
  readonly stream: StreamId
  readonly after: number
  readonly most: number
  readonly sha256: Sha256
}

/** Throws `Damaged` at the first event that does not follow the one before it, or when the end is missing. */
function checkedPage(rows: readonly Row[], { stream, after, most, sha256 }: Page): StoredEvent[] {
  const [head_seq = '', head_hash] = (rows[0]?.head ?? '').split(' ')
  const end = Number(head_seq)
  if (after >= end) return []
  const before = after === 0 ? null : rows[0]
  if (before !== null && before?.seq !== after) throw new Damaged(stream, after)
  const events = before === null ? rows : rows.slice(1)

  let seq = after
  let hash = before?.hash ?? GENESIS
  const page = events.slice(0, most).map((row): StoredEvent => {
    const pieces = linkPieces(stream, row.cid)
    seq += 1
    hash = sha256(`${hash}${pieces.before}${row.event},"seq":${seq}${pieces.after}`)
    if (row.seq !== seq || row.hash !== hash) throw new Damaged(stream, seq)
    return { stream, seq, event: JSON.parse(row.event) as LoggedEvent, cid: row.cid, hash }
  })
  if (page.length < most && seq !== end) throw new Damaged(stream, seq + 1)
  if (seq === end && hash !== head_hash) throw new Damaged(stream, seq)
  return page
}
