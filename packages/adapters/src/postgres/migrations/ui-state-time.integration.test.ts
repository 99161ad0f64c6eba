import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Log } from '@parley/log'
import { aPlace, aRow, chainOf, said, sha256 } from '@parley/log/contract'
import { needs } from '@parley/testing'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { threadDialect } from '../embedded/dialect.ts'
import { openEmbeddedLog } from '../embedded/open-embedded-log.ts'
import { startThread } from '../embedded/start-thread.ts'
import { makeTemplate } from '../embedded/template.ts'
import { prepare } from '../append-statement.ts'
import { migrate } from '../migrate.ts'
import { openPostgresLog } from '../server/open-postgres-log.ts'
import type { Tables } from '../tables.ts'
import { appendBeforeAudit } from '../testing/append-before-audit.ts'
import { freshDatabase } from '../testing/fresh-database.ts'
import { uiStateTime } from './0004-ui-state-time.ts'
import { MIGRATIONS } from './index.ts'

const place = aPlace()
const BEFORE = MIGRATIONS.slice(0, uiStateTime.number - 1)
const HOUR_MS = 3_600_000

/** As the program before this migration left it. */
async function asBefore(database: Kysely<Tables>): Promise<void> {
  await migrate(database, sha256, BEFORE)
  const session = aRow(place.stream)
  const events = [said('one'), said('two')]
  const append = { ...place, expected_seq: 0, events, cid: 'c', projections: { session } }
  await database.executeQuery(appendBeforeAudit([prepare(append, sha256)]))
  await putAsBefore(database, 'usr_anna')
}

/** The statement of the program before, which knows no instant. */
async function putAsBefore(database: Kysely<Tables>, user_id: string): Promise<void> {
  await sql`
    insert into ui_states (tenant, session_id, user_id, state)
    values (${place.tenant}, ${place.stream}, ${user_id}, '{"page":"cart"}')
    on conflict (tenant, session_id, user_id) do update set state = excluded.state
  `.execute(database)
}

/** What is there of what was there, by clocks of now and of a day later. */
async function keptIn(log: Log) {
  const { tenant, stream } = place
  const after = (ms: number) => new Date(Date.now() + ms).toISOString()
  return {
    chain: await chainOf(log, place),
    session: await log.session(tenant, stream),
    outcome: await log.outcomeOf(tenant, stream, 'c'),
    soon: await log.uiState(tenant, stream, 'usr_anna', after(23 * HOUR_MS)),
    tomorrow: await log.uiState(tenant, stream, 'usr_anna', after(25 * HOUR_MS)),
  }
}

const ALL = {
  chain: { ok: true, end: { seq: 2 } },
  session: aRow(place.stream),
  outcome: { to_seq: 2 },
  soon: { page: 'cart' },
  tomorrow: null,
}

describe('a database from before UI states had a time', () => {
  let directory = ''
  beforeAll(async () => {
    await makeTemplate()
    directory = await mkdtemp(join(tmpdir(), 'parley-ui-state-time-'))
  }, 60_000)
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it('embedded, is brought forward with its rows, which count from then on', async () => {
    const folder = join(directory, 'database')
    const older = new Kysely<Tables>({ dialect: threadDialect(await startThread(folder)) })
    await asBefore(older)
    await older.destroy()

    const log = await openEmbeddedLog({ directory, sha256 })
    expect(await keptIn(log)).toMatchObject(ALL)
    await log.close()
  }, 60_000)

  it('on a server, is brought forward while the program before still writes', async (context) => {
    const { url } = await needs('postgres', context)
    const fresh = await freshDatabase(url)
    const pool = new Pool({ connectionString: fresh.connectionString })
    pool.on('error', (fault) => fault)
    pool.on('connect', (client) => client.on('error', (fault) => fault))
    const older = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    await asBefore(older)

    const log = await openPostgresLog({ connectionString: fresh.connectionString, sha256 })
    expect(await keptIn(log)).toMatchObject(ALL)
    await putAsBefore(older, 'usr_ben')
    const soon = new Date(Date.now() + HOUR_MS).toISOString()
    expect(await log.uiState(place.tenant, place.stream, 'usr_ben', soon)).toEqual({ page: 'cart' })
    await log.close()
    await older.destroy()
    await fresh.drop()
  }, 60_000)
})
