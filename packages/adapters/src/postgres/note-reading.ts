/**
 * Noting a reading in the audit: its lines alone, in one statement, with no event beside them.
 *
 * They are numbered downwards from 0 within their moment. Who reads the same at the same moment and was
 * faster has taken the numbers: then the next ones are tried.
 */
import { checkReading, type AuditReading } from '@parley/log'
import { sql } from 'kysely'

import type { Run } from './postgres-log.ts'

const UNIQUE_VIOLATION = '23505'
/** Each try that fails is one that somebody else has made: so many never read one session within one moment. */
const MOST_TRIES = 1_000

export async function noteReading(run: Run, reading: AuditReading): Promise<boolean> {
  checkReading(reading)
  const { tenant, stream, seq, user_id, via, address, timestamp, things } = reading
  const lines = JSON.stringify(things.map((thing, place) => ({ ...thing, place })))
  return run('write', [tenant], async (database) => {
    for (let tries = 1; ; tries += 1) {
      const note = sql`
        insert into audit (
          tenant, session_id, timestamp, seq, part, user_id, agent, via, address, action, entity_type, entity_id
        )
        select
          head.tenant, head.stream, ${timestamp}, ${seq}::bigint, (
            select least(min(part), 1) from audit
            where tenant = ${tenant} and session_id = ${stream}
              and timestamp = ${timestamp} and seq = ${seq}::bigint
          ) - line.place - 1,
          ${user_id}, null, ${via}, ${address}::text, line.action, line.entity_type, line.entity_id
        from streams as head
        cross join json_to_recordset(${lines}::json) as line(
          place integer, action text, entity_type text, entity_id text
        )
        where head.tenant = ${tenant} and head.stream = ${stream} and head.seq >= ${seq}::bigint
      `
      try {
        const { numAffectedRows } = await note.execute(database)
        return Number(numAffectedRows ?? 0) > 0
      } catch (fault) {
        if (tries === MOST_TRIES || !wasTaken(fault)) throw fault
      }
    }
  })
}

const wasTaken = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === UNIQUE_VIOLATION
