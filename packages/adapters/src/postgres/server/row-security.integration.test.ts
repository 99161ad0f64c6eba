import { randomUUID } from 'node:crypto'

import type { Log } from '@parley/log'
import { aPlace, aRow, logContract, said, sha256, type Opened } from '@parley/log/contract'
import { needs } from '@parley/testing'
import { Client } from 'pg'
import { afterAll, beforeEach, describe, expect, it, type TestContext } from 'vitest'

import { freshDatabase, type FreshDatabase } from '../testing/fresh-database.ts'
import { openPostgresLog } from './open-postgres-log.ts'

/** As a company gives it to a program: a role that owns its tables and is no superuser. */
const role = `parley_app_${randomUUID().slice(0, 8)}`
let database: FreshDatabase | null = null
let connectionString = ''
let log: Log | null = null

async function open(context: TestContext): Promise<Opened> {
  const { url } = await needs('postgres', context)
  if (database === null) {
    database = await freshDatabase(url)
    const name = new URL(database.connectionString).pathname.slice(1)
    await database.run(`create role ${role} login; alter database ${name} owner to ${role}`)
    await database.run(`grant all on schema public to ${role}`)
    const asRole = new URL(database.connectionString)
    asRole.username = role
    connectionString = asRole.href
  }
  const another = () => openPostgresLog({ connectionString, sha256 })
  log ??= await another()
  return {
    log,
    another,
    reopen: async () => {
      await log?.close()
      log = await another()
      return log
    },
  }
}

afterAll(async () => {
  await log?.close()
  await database?.run(`drop owned by ${role} cascade`)
  await database?.drop()
})

logContract('the log of a role that is no superuser', open, 'many processes')

const TABLES = ['streams', 'events', 'client_ids', 'sessions', 'document_sections', 'ui_states']

describe('a question that forgets its tenant', () => {
  const places = [aPlace(), aPlace()]
  const hash = sha256('The scope.')
  beforeEach<TestContext>(async (context) => {
    const opened = await open(context)
    for (const { tenant, stream } of places) {
      await opened.log.append({
        tenant,
        stream,
        expected_seq: 0,
        events: [said('x')],
        cid: 'c',
        projections: { session: aRow(stream), sections: [{ hash, text: 'The scope.' }] },
      })
      await opened.log.putUiState(tenant, stream, 'usr_1', { open: true }, new Date().toISOString())
    }
  })

  /** On a connection of its own, as the application's role. */
  async function asking<Row>(tenants: string | null, sql: string): Promise<Row[]> {
    const client = new Client({ connectionString })
    await client.connect()
    try {
      if (tenants !== null) await client.query("select set_config('app.tenants', $1, false)", [tenants])
      return (await client.query(sql)).rows as Row[]
    } finally {
      await client.end()
    }
  }

  const [mine, theirs] = places as [(typeof places)[0], (typeof places)[0]]

  it.for(TABLES)('finds in %s only what belongs to the tenants that were named', async (table) => {
    const tenantsSeen = async (named: string | null) =>
      (await asking<{ tenant: string }>(named, `select distinct tenant from ${table}`)).map(
        ({ tenant }) => tenant,
      )
    expect(await tenantsSeen(mine.tenant)).toEqual([mine.tenant])
    expect(await tenantsSeen(null)).toEqual([])
    expect(await tenantsSeen('')).toEqual([])
    expect((await tenantsSeen(`${mine.tenant},${theirs.tenant}`)).toSorted()).toEqual(
      [mine.tenant, theirs.tenant].toSorted(),
    )
  })

  it('writes nothing for another, and changes and removes nothing of another', async () => {
    const insert = `insert into document_sections values ('${theirs.tenant}', 'h', 'planted')`
    await expect(asking(mine.tenant, insert)).rejects.toThrow(/row-level security/)
    await asking(mine.tenant, `update sessions set status = 'changed'`)
    await asking(mine.tenant, 'delete from ui_states')
    expect(await asking(theirs.tenant, 'select status from sessions')).toEqual([{ status: 'active' }])
    expect(await asking(theirs.tenant, 'select user_id from ui_states')).toHaveLength(1)
  })
})
