/**
 * The queue of turns: which stream is worked on next, by whom, and until when.
 *
 * Leases go by the clock of the database, the one clock that all workers share.
 * A lease that ran out is still held until somebody takes it over: the epoch,
 * which grows with every claim, is what keeps the former holder out.
 */
import type { Lease, Log } from '@parley/log'
import { sql, type Kysely } from 'kysely'

import type { Run } from './postgres-log.ts'
import type { Tables } from './tables.ts'

export function queueOfTurns(run: Run, ring: () => void): Pick<Log, 'claim' | 'renew' | 'release'> {
  return {
    claim: (worker, leaseMs) =>
      run('write', 'all', async (database) => {
        const { rows } = await sql<Lease>`
          update streams set
            lease_owner = ${worker},
            lease_until = clock_timestamp() + ${leaseMs}::double precision * interval '1 millisecond',
            lease_epoch = lease_epoch + 1
          where (tenant, stream) = (
            select tenant, stream from streams
            where due_at is not null and (lease_owner is null or lease_until <= clock_timestamp())
            order by lane, due_at
            limit 1
            for update skip locked
          )
          returning stream, tenant, lease_owner as worker, lease_epoch as epoch
        `.execute(database)
        return rows[0] ?? null
      }),
    renew: (lease, leaseMs) =>
      run('write', [lease.tenant], async (database) => {
        const { rows } = await sql`
          update streams set
            lease_until = clock_timestamp() + ${leaseMs}::double precision * interval '1 millisecond'
          where ${isHeld(lease)}
          returning stream
        `.execute(database)
        return rows.length > 0
      }),
    release: async (lease) => {
      const { rows } = await run('write', [lease.tenant], (database) =>
        sql<{ due: boolean }>`
          update streams set lease_owner = null, lease_until = null
          where ${isHeld(lease)}
          returning due_at is not null as due
        `.execute(database),
      )
      if (rows[0]?.due === true) ring()
    },
  }
}

/** Whether work waits that nobody holds: asked from time to time, for a doorbell that was not heard. */
export async function workWaits(database: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (
      select from streams
      where due_at is not null and (lease_owner is null or lease_until <= clock_timestamp())
    ) as waits
  `.execute(database)
  return rows[0]?.waits === true
}

function isHeld({ tenant, stream, worker, epoch }: Lease) {
  return sql<boolean>`tenant = ${tenant} and stream = ${stream} and lease_owner = ${worker} and lease_epoch = ${epoch}`
}
