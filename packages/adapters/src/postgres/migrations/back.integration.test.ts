import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sha256 } from '@parley/log/contract'
import { needs } from '@parley/testing'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'

import { threadDialect } from '../embedded/dialect.ts'
import { startThread } from '../embedded/start-thread.ts'
import { migrate, migrateBack } from '../migrate.ts'
import type { Tables } from '../tables.ts'
import { freshDatabase } from '../testing/fresh-database.ts'
import { MIGRATIONS } from './index.ts'

const endings: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of endings.toReversed()) await end()
})

/** Everything that statements can meet: tables with their columns, keys, indexes, policies, triggers, and functions. */
const schemaOf = async (database: Kysely<Tables>): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select line from (
      select format('table %s %s %s', relname, relrowsecurity, relforcerowsecurity) as line
        from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      union all
      select format('column %s.%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
          pg_get_expr(adbin, adrelid))
        from pg_attribute
        join pg_class on pg_class.oid = attrelid and relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attnum > 0 and not attisdropped
      union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
      union all select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
        where connamespace = 'public'::regnamespace
      union all select format('policy %s %s %s %s', tablename, policyname, qual, with_check) from pg_policies
      union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
    ) as all_of_it order by line
  `.execute(database)
  return rows.map(({ line }) => line)
}

/** Rows of every table that a migration before the last may have made. */
const fill = (database: Kysely<Tables>) =>
  sql`
    insert into streams (tenant, stream, seq, hash) values ('ten_a', 'ses_1', 1, 'h');
    insert into events (tenant, stream, seq, type, hash, event) values ('ten_a', 'ses_1', 1, 'x', 'h', '{}');
    insert into ui_states (tenant, session_id, user_id, state) values ('ten_a', 'ses_1', 'usr_1', '{}');
  `.execute(database)

const rowsOf = async (database: Kysely<Tables>) => {
  const { rows } = await sql<object>`
    select stream, seq, hash, event from streams join events using (tenant, stream, seq, hash)
  `.execute(database)
  return rows
}

interface Standing {
  readonly schema: readonly string[]
  readonly rows: readonly object[]
}

/** How it stood at each migration, on the way forward, on the way back, and forward once more. */
async function thereAndBack(database: Kysely<Tables>) {
  const standing = async (): Promise<Standing> => ({
    schema: await schemaOf(database),
    rows: await rowsOf(database),
  })
  await migrate(database, sha256, MIGRATIONS.slice(0, 1))
  await fill(database)
  const forward = [await standing()]
  for (const { number } of MIGRATIONS.slice(1)) {
    await migrate(database, sha256, MIGRATIONS.slice(0, number))
    forward.push(await standing())
  }
  const back = [await standing()]
  for (const { number } of MIGRATIONS.slice(1).toReversed()) {
    await migrateBack(database, sha256, number - 1)
    // The program of that time finds nothing that it does not know, and nothing to do.
    await migrate(database, sha256, MIGRATIONS.slice(0, number - 1))
    back.push(await standing())
  }
  await migrate(database, sha256)
  return { forward, back, again: await standing() }
}

describe('every migration', () => {
  it('can be taken back to just what was there before, and made again: in the embedded database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-back-'))
    endings.push(() => rm(folder, { recursive: true }))
    const database = new Kysely<Tables>({
      dialect: threadDialect(await startThread(join(folder, 'database'))),
    })
    endings.push(() => database.destroy())
    const { forward, back, again } = await thereAndBack(database)
    expect(back).toEqual(forward.toReversed())
    expect(again).toEqual(forward.at(-1))
  })

  it('can be taken back to just what was there before, and made again: on a server', async (context) => {
    const { url } = await needs('postgres', context)
    const fresh = await freshDatabase(url)
    endings.push(() => fresh.drop())
    const pool = new Pool({ connectionString: fresh.connectionString, max: 1 })
    const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    endings.push(() => database.destroy())
    const { forward, back, again } = await thereAndBack(database)
    expect(back).toEqual(forward.toReversed())
    expect(again).toEqual(forward.at(-1))
  })
})
