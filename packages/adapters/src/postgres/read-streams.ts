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
          select page.seq, page.event, page.cid, page.hash, head.seq as head_seq, head.hash as head_hash
          from streams as head left join lateral (
            select seq, event, cid, hash from events
            where events.tenant = head.tenant and events.stream = head.stream and seq >= ${after}
            order by seq
            limit ${most + 1}
          ) as page on true
          where head.tenant = ${tenant} and head.stream = ${stream}
          order by page.seq
        `.execute(database)
        return checkedPage(rows, { stream, after, most, sha256 })
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

interface EventRow {
  readonly seq: number
  /** The canonical text. */
  readonly event: string
  readonly cid: string | null
  readonly hash: string
}

/** All of it null but the head where the stream has no such events. */
type Row = (EventRow | { readonly [Column in keyof EventRow]: null }) & {
  readonly head_seq: number
  readonly head_hash: string
}

interface Page {
  readonly stream: StreamId
  readonly after: number
  readonly most: number
  readonly sha256: Sha256
}

/** Throws `Damaged` at the first event that does not follow the one before it, or when the end is missing. */
function checkedPage(rows: readonly Row[], { stream, after, most, sha256 }: Page): StoredEvent[] {
  const [first] = rows
  if (first === undefined || after >= first.head_seq) return []
  const events = rows.filter((row): row is EventRow & Row => row.seq !== null)
  const before = after === 0 ? null : events.shift()
  if (before !== null && before?.seq !== after) throw new Damaged(stream, after)

  let seq = after
  let hash = before?.hash ?? GENESIS
  const page = events.slice(0, most).map((row): StoredEvent => {
    const pieces = linkPieces(stream, row.cid)
    seq += 1
    hash = sha256(`${hash}${pieces.before}${row.event},"seq":${seq}${pieces.after}`)
    if (row.seq !== seq || row.hash !== hash) throw new Damaged(stream, seq)
    return { stream, seq, event: JSON.parse(row.event) as LoggedEvent, cid: row.cid, hash }
  })
  if (page.length < most && seq !== first.head_seq) throw new Damaged(stream, seq + 1)
  if (seq === first.head_seq && hash !== first.head_hash) throw new Damaged(stream, seq)
  return page
}
