import type { Log } from '@parley/log'
import { aPlace, said, sha256 } from '@parley/log/contract'
import { needs } from '@parley/testing'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, it, type TestContext } from 'vitest'

import { runOn } from './postgres-log.ts'
import { openPostgresLog } from './server/open-postgres-log.ts'
import type { Tables } from './tables.ts'
import { startTendingAudit, tendAudit } from './tend-audit.ts'
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts'

/** Long ago, so that the clock of the server is always later. */
const NOW = Date.UTC(2020, 2, 15, 12)
let fresh: FreshDatabase
let database: Kysely<Tables>
let log: Log
let place: ReturnType<typeof aPlace>
let seq = 0

beforeEach<TestContext>(async (context) => {
  const { url } = await needs('postgres', context)
  fresh = await freshDatabase(url)
  const { connectionString } = fresh
  log = await openPostgresLog({ connectionString, sha256, now: () => NOW })
  const pool = new Pool({ connectionString, max: 2 })
  pool.on('error', (fault) => fault)
  pool.on('connect', (client) => client.on('error', (fault) => fault))
  database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  place = aPlace()
  seq = 0
})
afterEach(async () => {
  await log.close()
  await database.destroy()
  await fresh.drop()
})

const tend = (now: number, retentionMonths = 0) =>
  tendAudit({ run: runOn(database, true), retentionMonths, now: () => now })

/** An event with one line, at that time. */
async function happen(timestamp: string): Promise<void> {
  const line = {
    seq: seq + 1,
    part: 1,
    user_id: 'usr_anna',
    agent: null,
    via: 'sign_in',
    address: null,
    action: 'created',
    entity_type: 'requirement',
    entity_id: `REQ-00${seq + 1}`,
    timestamp,
  }
  const events = [{ ...said('x'), at: timestamp }]
  const { outcome } = await log.append({
    ...place,
    expected_seq: seq,
    events,
    projections: { audit: [line] },
  })
  expect(outcome).toBe('appended')
  seq += 1
}

/** How many lines lie in which partition. */
async function lines(): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; lines: string }>`
    select tableoid::regclass::text as name, count(*) as lines from audit group by 1 order by 1
  `.execute(database)
  return Object.fromEntries(rows.map((row) => [row.name, Number(row.lines)]))
}

async function partitions(): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = 'audit'::regclass order by 1
  `.execute(database)
  return rows.map(({ name }) => name)
}

const read = async () =>
  (await log.audit(place.tenant, { session_id: place.stream, limit: 100, cursor: null })).items.map(
    ({ timestamp }) => timestamp.slice(0, 7),
  )

describe('the months of the audit', () => {
  it('are there for the present month and three more when the log is open, and made once', async () => {
    const made = ['audit_2020_03', 'audit_2020_04', 'audit_2020_05', 'audit_2020_06', 'audit_default']
    expect(await partitions()).toEqual(made)
    expect(await tend(NOW)).toEqual({ dropped: [], strays: 0 })
    expect(await partitions()).toEqual(made)
    await tend(Date.UTC(2020, 9, 31))
    expect(await partitions()).toContain('audit_2021_01')
  })

  it('[S068] hold the lines of three months in three partitions, and a question by session spans them all', async () => {
    for (const month of ['03', '04', '05'])
      for (const day of ['01', '28']) await happen(`2020-${month}-${day}T00:00:00.000Z`)
    expect(await lines()).toEqual({ audit_2020_03: 2, audit_2020_04: 2, audit_2020_05: 2 })
    expect(await read()).toEqual(['2020-05', '2020-05', '2020-04', '2020-04', '2020-03', '2020-03'])
  })

  it('that are not there fail no append: their lines are kept beside, and moved when the month is made', async () => {
    await happen('2020-02-29T23:59:59.999Z')
    await happen('2020-07-01T00:00:00.000Z')
    expect(await lines()).toEqual({ audit_default: 2 })
    expect(await tend(NOW)).toEqual({ dropped: [], strays: 0 })
    expect(await lines()).toEqual({ audit_2020_02: 1, audit_2020_07: 1 })
    expect(await read()).toEqual(['2020-07', '2020-02'])
    await happen('2020-02-01T00:00:00.000Z')
    expect(await lines()).toEqual({ audit_2020_02: 2, audit_2020_07: 1 })
  })

  it('that cannot be told from a time leave their lines where they are, and that is told', async () => {
    await happen('someday')
    const faults: unknown[] = []
    const options = {
      run: runOn(database, true),
      retentionMonths: 1,
      now: () => NOW,
      onFault: (fault: unknown) => faults.push(fault),
    }
    await (await startTendingAudit(options)).close()
    expect(faults.map(String)).toEqual([expect.stringContaining('1 lines of the audit lie in no month')])
    expect(await lines()).toEqual({ audit_default: 1 })
  })

  it('are let go of whole when they are older than is kept, and it is known from when on none is missing', async () => {
    for (const month of ['2019-11', '2019-12', '2020-01', '2020-03'])
      await happen(`${month}-15T00:00:00.000Z`)
    expect(await log.auditWholeFrom()).toBe('')
    expect(await tend(NOW, 3)).toEqual({ dropped: ['2019-11'], strays: 0 })
    expect(await read()).toEqual(['2020-03', '2020-01', '2019-12'])
    expect(await log.auditWholeFrom()).toBe('2019-12-01T00:00:00.000Z')
    expect(await tend(NOW, 3)).toEqual({ dropped: [], strays: 0 })
    expect(await tend(Date.UTC(2020, 3, 1), 1)).toEqual({ dropped: ['2019-12', '2020-01'], strays: 0 })
    expect(await read()).toEqual(['2020-03'])
  })

  it('stay for ever where that is wanted, and when the clock of the program is far ahead of the database', async () => {
    const soon = new Date().toISOString()
    await happen(soon)
    expect((await tend(Date.UTC(2200, 0, 1))).dropped).toEqual([])
    expect((await tend(Date.UTC(2200, 0, 1), 1)).dropped).toEqual([
      '2020-03',
      '2020-04',
      '2020-05',
      '2020-06',
    ])
    expect(await read()).toEqual([soon.slice(0, 7)])
  })

  it('are made by one process at a time; another passes it by', async () => {
    await database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(hashtext('parley audit partitions'))`.execute(transaction)
      expect(await tend(Date.UTC(2021, 0, 1))).toEqual({ dropped: [], strays: 0 })
    })
    expect(await partitions()).not.toContain('audit_2021_01')
  })

  it('keep nobody waiting while they are made: appends go on beside an append that is not done', async () => {
    await database.transaction().execute(async (transaction) => {
      await sql`insert into audit select 't', 's', '2020-03-01T00:00:00.000Z', 1, 1, 'u', null, 'key', null, 'a', 'b', 'c'`.execute(
        transaction,
      )
      await tend(Date.UTC(2020, 11, 1))
      await happen('2020-12-24T00:00:00.000Z')
      expect(await lines()).toEqual({ audit_2020_12: 1 })
    })
  })

  it('wait no longer than a moment for somebody who holds them, and are tried again', async () => {
    await database.transaction().execute(async (transaction) => {
      await sql`insert into audit_default select 't', 's', 'x', 1, 1, 'u', null, 'key', null, 'a', 'b', 'c'`.execute(
        transaction,
      )
      await expect(tend(Date.UTC(2021, 5, 1))).rejects.toThrow('lock timeout')
    })
    await tend(Date.UTC(2021, 5, 1))
    expect(await partitions()).toContain('audit_2021_09')
  })
})

describe('a line of the audit', () => {
  const REFUSED = 'The audit can only be added to'

  it('is never changed and never deleted, in its month and beside', async () => {
    await happen('2020-03-01T00:00:00.000Z')
    await happen('2019-01-01T00:00:00.000Z')
    for (const table of ['audit', 'audit_2020_03', 'audit_default']) {
      await expect(fresh.run(`update ${table} set user_id = 'usr_ben'`)).rejects.toThrow(REFUSED)
      await expect(fresh.run(`delete from ${table}`)).rejects.toThrow(REFUSED)
      await expect(fresh.run(`truncate ${table}`)).rejects.toThrow(REFUSED)
    }
    await tend(NOW)
    await expect(fresh.run('truncate audit_2019_01')).rejects.toThrow(REFUSED)
    expect(await read()).toEqual(['2020-03', '2019-01'])
  })
})
