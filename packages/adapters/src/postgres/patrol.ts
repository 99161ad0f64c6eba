/**
 * The patrol: from time to time a look at the log itself, for every doorbell that was not heard.
 *
 * Its place is a transaction id, and it looks only below the oldest transaction
 * that still runs: ids are given at the start and become visible at the end, so
 * a look above that line would pass by what commits late.
 */
import type { Bell, Head } from '@parley/log'
import { sql, type Kysely } from 'kysely'

import type { Run } from './postgres-log.ts'
import { workWaits } from './queue-of-turns.ts'
import type { Tables } from './tables.ts'

export interface Patrol {
  /** Looks now, and not again while a look is under way. */
  look(): void
  close(): Promise<void>
}

export interface PatrolOptions {
  readonly run: Run
  readonly bell: Bell
  readonly everyMs: number
  /** Whether other processes write here too; else only waiting work is looked for. */
  readonly others: boolean
}

export function startPatrol({ run, bell, everyMs, others }: PatrolOptions): Patrol {
  let from: string | null = null
  let looking: Promise<void> | null = null

  const lookOnce = async () => {
    if (others) {
      const { upto, heads } = await run('read', 'all', (database) => headsSince(database, from))
      from = upto
      for (const head of heads) bell.appended(head, null)
    }
    if (await run('read', 'all', workWaits)) bell.due()
  }
  const look = () => {
    // A database that is away is looked at again next time, from the same place.
    looking ??= lookOnce().then(
      () => void (looking = null),
      () => void (looking = null),
    )
  }

  const timer = setInterval(look, everyMs).unref()
  look()
  return {
    look,
    close: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

interface Found {
  readonly upto: string
  readonly tenant: string | null
  readonly stream: string
  readonly seq: number
  readonly hash: string
}

/** The last event of each stream that was written since; the first look only takes its place. */
async function headsSince(
  database: Kysely<Tables>,
  from: string | null,
): Promise<{ readonly upto: string; readonly heads: readonly Head[] }> {
  const { rows } = await sql<Found>`
    with line as (select pg_snapshot_xmin(pg_current_snapshot()) as upto)
    select line.upto::text as upto, latest.*
    from line left join lateral (
      select distinct on (tenant, stream) tenant, stream, seq, hash
      from events
      where xact >= coalesce(${from}::text::xid8, line.upto) and xact < line.upto
      order by tenant, stream, seq desc
    ) as latest on true
  `.execute(database)
  const heads = rows.flatMap(({ tenant, stream, seq, hash }) =>
    tenant === null ? [] : [{ tenant, stream, seq, hash }],
  )
  return { upto: rows[0]?.upto ?? '0', heads }
}
