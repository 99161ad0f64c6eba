/** Reading the audit, the latest line first, and from when on it is whole. */
import {
  auditCursorAfter,
  boundedLimit,
  MOST_AUDIT_ROWS_PER_PAGE,
  readAuditCursor,
  type Log,
} from '@parley/log'
import { sql } from 'kysely'

import type { Run } from './postgres-log.ts'
import { AUDIT_COLUMNS } from './tables.ts'

export function readAudit(run: Run): Pick<Log, 'audit' | 'auditWholeFrom'> {
  return {
    audit: async (tenant, { session_id, user_id, from, until, limit, cursor }) => {
      const most = boundedLimit(limit, MOST_AUDIT_ROWS_PER_PAGE)
      const after = cursor === null ? null : readAuditCursor(cursor)
      const rows = await run('read', [tenant], (database) => {
        let query = database
          .selectFrom('audit')
          .select(AUDIT_COLUMNS)
          .where('tenant', '=', tenant)
          .orderBy('timestamp', 'desc')
          .orderBy('session_id', 'desc')
          .orderBy('seq', 'desc')
          .orderBy('part', 'desc')
          .limit(most + 1)
        if (session_id !== undefined) query = query.where('session_id', '=', session_id)
        if (user_id !== undefined) query = query.where('user_id', '=', user_id)
        if (from !== undefined) query = query.where('timestamp', '>=', from)
        if (until !== undefined) query = query.where('timestamp', '<', until)
        if (after !== null) {
          // The first condition lets the planner leave out the months that come later.
          query = query
            .where('timestamp', '<=', after.timestamp)
            .where(
              sql<boolean>`(timestamp, session_id, seq, part) < (${after.timestamp}, ${after.session_id}, ${after.seq}::bigint, ${after.part}::integer)`,
            )
        }
        return query.execute()
      })
      const items = rows.slice(0, most)
      const last = items.at(-1)
      return { items, next_cursor: rows.length > most && last !== undefined ? auditCursorAfter(last) : null }
    },
    auditWholeFrom: () =>
      run('read', 'all', async (database) => {
        const row = await database.selectFrom('audit_reach').select('whole_from').executeTakeFirst()
        return row?.whole_from ?? ''
      }),
  }
}
