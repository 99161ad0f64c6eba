import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Broken, WrittenByNewerVersion } from '@parley/log'
import { sha256 } from '@parley/log/contract'
import { Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { threadDialect } from './embedded/dialect.ts'
import { openEmbeddedLog } from './embedded/open-embedded-log.ts'
import { startThread } from './embedded/start-thread.ts'
import { makeTemplate } from './embedded/template.ts'
import { migrate, migrateBack, stepsBack } from './migrate.ts'
import { MIGRATIONS, type Migration } from './migrations/index.ts'
import type { Tables } from './tables.ts'

const first: Migration = {
  number: 1,
  name: 'first',
  sql: 'create table one (id integer); insert into one values (7)',
  back: null,
}
const second: Migration = {
  number: 2,
  name: 'second',
  sql: 'alter table one add column name text',
  back: { steps: ['alter table one drop column name'], loses: 'the names' },
}
const broken: Migration = {
  number: 2,
  name: 'broken',
  sql: 'alter table one add column half text; select no_such()',
  back: null,
}

let directory = ''

beforeAll(async () => {
  await makeTemplate()
  directory = await mkdtemp(join(tmpdir(), 'parley-migrate-'))
}, 60_000)

afterAll(async () => {
  await rm(directory, { recursive: true })
})

describe('migrating a database', () => {
  let database: Kysely<Tables>

  beforeAll(async () => {
    const folder = join(directory, 'own')
    database = new Kysely<Tables>({ dialect: threadDialect(await startThread(folder)) })
  }, 60_000)

  afterAll(async () => {
    await database.destroy()
  })

  beforeEach(async () => {
    await sql`drop table if exists one; drop table if exists migrations`.execute(database)
  })

  const columns = async () => {
    const { rows } = await sql<object>`select * from one`.execute(database)
    return rows.map((row) => Object.keys(row))
  }

  it('brings an older database forward and keeps what is in it', async () => {
    await migrate(database, sha256, [first])
    expect(await columns()).toEqual([['id']])
    await migrate(database, sha256, [first, second])
    expect(await columns()).toEqual([['id', 'name']])
    await migrate(database, sha256, [first, second])
    const applied = await database.selectFrom('migrations').select(['number', 'name', 'hash']).execute()
    expect(applied).toEqual(
      [first, second].map(({ sql: text, number, name }) => ({ number, name, hash: sha256(text) })),
    )
  })

  it('refuses a database that a newer version wrote', async () => {
    await migrate(database, sha256, [first, second])
    const open = migrate(database, sha256, [first])
    await expect(open).rejects.toBeInstanceOf(WrittenByNewerVersion)
    await expect(open).rejects.toMatchObject({
      found: 2,
      known: 1,
      message: expect.stringContaining('newer version'),
    })
  })

  it('refuses a database whose migrations were others', async () => {
    await migrate(database, sha256, [first, second])
    const open = migrate(database, sha256, [first, { ...second, sql: 'select 1' }])
    await expect(open).rejects.toThrow(
      new Broken(
        'Migration 2 of this database differs from the one this program knows; it was not made by a released version.',
      ),
    )
  })

  it('takes an earlier one back, and brings it forward again', async () => {
    await migrate(database, sha256, [first, second])
    expect(await stepsBack(database, sha256, 1, [first, second])).toEqual([second])
    await migrateBack(database, sha256, 1, [first, second])
    expect(await columns()).toEqual([['id']])
    // The program of that time works on it.
    await migrate(database, sha256, [first])
    await migrate(database, sha256, [first, second])
    expect(await columns()).toEqual([['id', 'name']])
  })

  it('goes back no further than something would be left', async () => {
    await migrate(database, sha256, [first, second])
    const back = migrateBack(database, sha256, 0, [first, second])
    await expect(back).rejects.toThrow('no way back behind migration 1')
    expect(await columns()).toEqual([['id', 'name']])
  })

  it('leaves nothing of a migration that failed half way', async () => {
    await migrate(database, sha256, [first])
    await expect(migrate(database, sha256, [first, broken])).rejects.toThrow('no_such')
    expect(await columns()).toEqual([['id']])
    await migrate(database, sha256, [first, second])
    expect(await columns()).toEqual([['id', 'name']])
  })
})

describe('a database from before the audit', () => {
  it('has lines of what happens from then on, and says from when on none is missing', async () => {
    const thread = await startThread(join(directory, 'before'))
    const before = new Kysely<Tables>({ dialect: threadDialect(thread) })
    const wholeFrom = async () => {
      const row = await before.selectFrom('audit_reach').select('whole_from').executeTakeFirstOrThrow()
      return row.whole_from
    }
    const since = MIGRATIONS.findIndex(({ name }) => name === 'audit')
    await migrate(before, sha256, MIGRATIONS.slice(0, since))
    await sql`insert into streams (tenant, stream, seq, hash) values ('t', 'ses_1', 1, 'h');
      insert into events (tenant, stream, seq, type, hash, event) values ('t', 'ses_1', 1, 'x', 'h', '{}')`.execute(
      before,
    )
    const from = new Date().toISOString()
    await migrate(before, sha256)
    expect(await wholeFrom()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect((await wholeFrom()) > from).toBe(true)
    await before.destroy()
  }, 60_000)

  it('still takes what a program of before appends, and says that lines may be missing since', async () => {
    const thread = await startThread(join(directory, 'beside'))
    const beside = new Kysely<Tables>({ dialect: threadDialect(thread) })
    await migrate(beside, sha256)
    const asBefore = await sql<{ outcome: string }>`select outcome from append_batch(
      '{t}', '{ses_1}', '{0}', '{1}', '{x}', array['{}'], array['a'], array['b'], '{null}', '{null}', '{null}', '{null}',
      '{null}', '{null}', '{f}', '{null}', '{}', '{}', '{}'
    )`.execute(beside)
    expect(asBefore.rows).toEqual([{ outcome: 'appended' }])
    const from = new Date().toISOString()
    const row = await beside.selectFrom('audit_reach').select('whole_from').executeTakeFirstOrThrow()
    expect(row.whole_from > from).toBe(true)
    await beside.destroy()
  }, 60_000)
})

describe('opening the log on a database of a newer version', () => {
  it('is refused with one clear line, and the directory is free again', async () => {
    const home = join(directory, 'newer')
    await (await openEmbeddedLog({ directory: home, sha256 })).close()
    const thread = await startThread(join(home, 'database'))
    await thread.query("insert into migrations (number, name, hash) values (99, 'later', 'x')", [])
    await thread.close()
    for (const attempt of [1, 2]) {
      const open = openEmbeddedLog({ directory: home, sha256 })
      await expect(open, `attempt ${attempt}`).rejects.toThrow(
        /written by a newer version of Parley \(migration 99/,
      )
    }
  })
})
