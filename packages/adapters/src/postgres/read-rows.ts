/**
 * What is read beside the streams: the list of sessions, section texts, UI states. A section that is not
 * what its hash says is never served.
 */
import type { Sha256 } from '@parley/domain'
import {
  boundedLimit,
  cursorAfter,
  Damaged,
  MOST_SESSIONS_PER_PAGE,
  MOST_UI_STATES_PER_STEP,
  readCursor,
  uiStatesLiveAfter,
  type JsonValue,
  type Log,
  type UiStatePlace,
} from '@parley/log'
import { sql } from 'kysely'

import type { Run } from './postgres-log.ts'
import { SESSION_COLUMNS } from './tables.ts'

type UiStateRows = Pick<Log, 'uiState' | 'putUiState' | 'clearUiStates'>
type RowReads = Pick<Log, 'sessions' | 'session' | 'sections'> & UiStateRows

export function readRows(run: Run, sha256: Sha256): RowReads {
  return {
    ...sessionReads(run),
    sections: async (tenant, hashes) => {
      if (hashes.length === 0) return new Map()
      return run('read', [tenant], async (database) => {
        const query = database.selectFrom('document_sections').select(['hash', 'text'])
        // One array, however many hashes: a list of parameters ends at 65,535.
        const rows = await query
          .where('tenant', '=', tenant)
          .where(sql<boolean>`hash = any(${hashes}::text[])`)
          .execute()
        for (const { hash, text } of rows) if (sha256(text) !== hash) throw new Damaged(tenant, null)
        return new Map(rows.map(({ hash, text }) => [hash, text]))
      })
    },
    ...uiStateRows(run),
  }
}

function sessionReads(run: Run): Pick<Log, 'sessions' | 'session'> {
  return {
    sessions: async (tenant, { limit, cursor }) => {
      const most = boundedLimit(limit, MOST_SESSIONS_PER_PAGE)
      const after = cursor === null ? null : readCursor(cursor)
      const rows = await run('read', [tenant], (database) => {
        let query = database
          .selectFrom('sessions')
          .select(['session_id', ...SESSION_COLUMNS])
          .where('tenant', '=', tenant)
          .where('deleted', '=', false)
          .orderBy('updated_at', 'desc')
          .orderBy('session_id', 'desc')
          .limit(most + 1)
        if (after !== null) {
          query = query.where(
            sql<boolean>`(updated_at, session_id) < (${after.updated_at}, ${after.session_id})`,
          )
        }
        return query.execute()
      })
      const items = rows.slice(0, most)
      const last = items.at(-1)
      return { items, next_cursor: rows.length > most && last !== undefined ? cursorAfter(last) : null }
    },
    session: (tenant, session_id) =>
      run('read', [tenant], async (database) => {
        const query = database.selectFrom('sessions').select(['session_id', ...SESSION_COLUMNS])
        const row = await query
          .where('tenant', '=', tenant)
          .where('session_id', '=', session_id)
          .executeTakeFirst()
        return row ?? null
      }),
  }
}

function uiStateRows(run: Run): UiStateRows {
  return {
    uiState: (tenant, session_id, user_id, now) =>
      run('read', [tenant], async (database) => {
        const row = await database
          .selectFrom('ui_states')
          .select('state')
          .where('tenant', '=', tenant)
          .where('session_id', '=', session_id)
          .where('user_id', '=', user_id)
          .where('written_at', '>', uiStatesLiveAfter(now))
          .executeTakeFirst()
        return row === undefined ? null : (JSON.parse(row.state) as JsonValue)
      }),
    putUiState: (tenant, session_id, user_id, state, written_at) =>
      run('write', [tenant], async (database) => {
        await database
          .insertInto('ui_states')
          .values({ tenant, session_id, user_id, state: JSON.stringify(state), written_at })
          .onConflict((known) =>
            known.columns(['tenant', 'session_id', 'user_id']).doUpdateSet((row) => ({
              state: row.ref('excluded.state'),
              written_at: row.ref('excluded.written_at'),
            })),
          )
          .execute()
      }),
    clearUiStates: (now, { limit, after }) => {
      const most = boundedLimit(limit, MOST_UI_STATES_PER_STEP)
      // Names are never empty, so this comes before the first of them.
      const { tenant, session_id, user_id } = after ?? { tenant: '', session_id: '', user_id: '' }
      return run('write', 'all', async (database) => {
        // A row that is put anew meanwhile is looked at again before it is deleted, and stays.
        const { rows } = await sql<UiStatePlace & { readonly looked: number; readonly cleared: number }>`
          with looked as materialized (
            select tenant, session_id, user_id from ui_states
            where (tenant, session_id, user_id) > (${tenant}, ${session_id}, ${user_id})
            order by tenant, session_id, user_id
            limit ${most}
          ), cleared as (
            delete from ui_states using looked
            where ui_states.tenant = looked.tenant
              and ui_states.session_id = looked.session_id
              and ui_states.user_id = looked.user_id
              and ui_states.written_at <= ${uiStatesLiveAfter(now)}::timestamptz
            returning 1
          )
          select
            last.*,
            (select count(*)::integer from looked) as looked,
            (select count(*)::integer from cleared) as cleared
          from (
            select * from looked order by tenant desc, session_id desc, user_id desc limit 1
          ) as last
        `.execute(database)
        const [last] = rows
        if (last === undefined) return { cleared: 0, next: null }
        const { looked, cleared, ...place } = last
        return { cleared, next: looked < most ? null : place }
      })
    },
  }
}
