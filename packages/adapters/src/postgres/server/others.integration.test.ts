import { setTimeout as pause } from 'node:timers/promises'

import { Broken, Unavailable, WrittenByNewerVersion, type Log } from '@parley/log'
import { aPlace, eventually, readAll, said, sha256 } from '@parley/log/contract'
import { needs } from '@parley/testing'
import { Client } from 'pg'
import { afterAll, afterEach, describe, expect, it, type TestContext } from 'vitest'

import { freshDatabase, type FreshDatabase } from '../testing/fresh-database.ts'
import { openPostgresLog } from './open-postgres-log.ts'

let database: Promise<FreshDatabase> | null = null
const logs: Log[] = []

afterEach(async () => {
  await Promise.all(logs.splice(0).map((log) => log.close()))
})

afterAll(async () => {
  await (await database)?.drop()
})

async function aDatabase(context: TestContext): Promise<FreshDatabase> {
  const { url } = await needs('postgres', context)
  database ??= freshDatabase(url)
  return database
}

async function aLog(context: TestContext, patrolMs = 600_000): Promise<Log> {
  const { connectionString } = await aDatabase(context)
  const log = await openPostgresLog({ connectionString, sha256, patrolMs })
  logs.push(log)
  return log
}

const END_ALL = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = 'parley'`

describe('several processes on one PostgreSQL server', () => {
  it('[S303] write one stream together without a gap', async (context) => {
    const all = await Promise.all([aLog(context), aLog(context), aLog(context)])
    const place = aPlace()
    await Promise.all(
      all.map(async (log, writer) => {
        for (let at = 0; at < 20; at += 1) {
          const append = { ...place, events: [said('x')], cid: `${writer}-${at}` }
          for (;;) {
            const head = await log.head(place.tenant, place.stream)
            const { outcome } = await log.append({ ...append, expected_seq: head?.seq ?? 0 })
            if (outcome === 'appended') break
            expect(outcome).toBe('moved')
          }
        }
      }),
    )
    const [log] = all
    const seqs = (await readAll(log, place)).map(({ seq }) => seq)
    expect(seqs).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
  })

  /** Long enough that four claims at once fall into it on a busy machine. */
  const LEASE_MS = 2_000

  it('give a due stream to one of them, and an expired one to the next with a higher epoch', async (context) => {
    const [one, two] = [await aLog(context), await aLog(context)]
    const place = aPlace()
    await one.append({ ...place, expected_seq: 0, events: [said('x')], turn: { due: true } })
    const claims = await Promise.all([one, two, one, two].map((log, at) => log.claim(`w${at}`, LEASE_MS)))
    const [won, ...others] = claims.filter((claim) => claim?.stream === place.stream)
    expect(others).toEqual([])
    const next = await eventually('a takeover', async () => {
      // Streams of other tests may be due here too.
      const claim = await two.claim('next', 60_000)
      return claim?.stream === place.stream ? claim : null
    })
    expect(next).toMatchObject({ ...place, epoch: (won?.epoch ?? 0) + 1 })
    await two.append({
      ...place,
      expected_seq: 1,
      events: [],
      turn: { due: false },
      lease: next,
      release: true,
    })
  })

  it('hear of each other again after the server has thrown them out', async (context) => {
    const { run } = await aDatabase(context)
    const [hearing, writing] = [await aLog(context), await aLog(context)]
    await run(END_ALL)
    const place = aPlace()
    let heard = 0
    hearing.onAppended((head) => {
      if (head.stream === place.stream) heard = Math.max(heard, head.seq)
    })
    let seq = 0
    // Each append is one more chance to be heard: the first may come before the connection is back.
    const news = await eventually('news after the loss', async () => {
      const outcome = await again(() => writing.append({ ...place, expected_seq: seq, events: [said('x')] }))
      if (outcome.outcome === 'appended') seq = outcome.head.seq
      return heard > 0 ? heard : null
    })
    expect(news).toBeLessThanOrEqual(seq)
  })

  it('find by patrol what no notification told', async (context) => {
    const { run } = await aDatabase(context)
    const log = await aLog(context, 25)
    const place = aPlace()
    const heads: number[] = []
    log.onAppended((head) => {
      if (head.stream === place.stream) heads.push(head.seq)
    })
    let rings = 0
    log.onDue(() => (rings += 1))
    // Written past every process of ours: nobody notifies.
    await run(
      `select append_events('${place.tenant}', '${place.stream}', 0, '{x,x}', '{1,2}', '', '', null, 'null', true, 0, null, null, false)`,
    )
    expect(await eventually('the head', () => heads.at(-1) ?? null)).toBe(2)
    expect(await eventually('a ring', () => rings || null)).toBeGreaterThan(0)
  })

  it('[S303] pass by nothing that was begun earlier and committed later', async (context) => {
    const { connectionString } = await aDatabase(context)
    const log = await aLog(context, 25)
    const [late, early] = [aPlace(), aPlace()]
    const heard: string[] = []
    log.onAppended(({ stream }) => heard.push(stream))
    const client = new Client({ connectionString })
    await client.connect()
    const append = ({ tenant, stream }: typeof late) =>
      `select append_events('${tenant}', '${stream}', 0, '{x}', '{1}', '', '', null, 'null', null, null, null, null, false)`
    try {
      await client.query(`begin; ${append(late)}`)
      // Begun later, committed first: a reader that goes by the newest would now stand beyond the other.
      await (await aDatabase(context)).run(append(early))
      const another = aPlace()
      await log.append({ ...another, expected_seq: 0, events: [said('x')] })
      await pause(150)
      await client.query('commit')
    } finally {
      await client.end()
    }
    const both = await eventually('both', () =>
      heard.includes(late.stream) && heard.includes(early.stream) ? heard : null,
    )
    expect(both).toEqual(expect.arrayContaining([late.stream, early.stream]))
  })
})

describe('a PostgreSQL server that fails', () => {
  it('makes calls Unavailable while it is away, and works again by itself', async (context) => {
    const { run } = await aDatabase(context)
    const log = await aLog(context)
    const place = aPlace()
    await log.append({ ...place, expected_seq: 0, events: [said('x')] })
    await run(END_ALL)
    const outcome = await again(() =>
      log.append({ ...place, expected_seq: 1, events: [said('y')], cid: 'c' }),
    )
    expect(['appended', 'repeated']).toContain(outcome.outcome)
    expect(await readAll(log, place)).toHaveLength(2)
  })

  it('that is not there is Unavailable, with no effect', async () => {
    const open = openPostgresLog({ connectionString: 'postgres://nobody@127.0.0.1:1/none', sha256 })
    await expect(open).rejects.toBeInstanceOf(Unavailable)
    await expect(open).rejects.toMatchObject({
      effect: 'none',
      message: expect.stringContaining('127.0.0.1:1'),
    })
  })

  it('that has no such database is Broken', async (context) => {
    const url = new URL((await aDatabase(context)).connectionString)
    url.pathname = '/no_such_database'
    await expect(openPostgresLog({ connectionString: url.href, sha256 })).rejects.toBeInstanceOf(Broken)
  })

  it('that was migrated by many at once was migrated once', async (context) => {
    const { url } = await needs('postgres', context)
    const fresh = await freshDatabase(url)
    const { connectionString } = fresh
    const opened = await Promise.all(
      Array.from({ length: 4 }, () => openPostgresLog({ connectionString, sha256, connections: 2 })),
    )
    await Promise.all(opened.map((log) => log.close()))
    await fresh.run("insert into migrations (number, name, hash) values (99, 'later', 'x')")
    await expect(openPostgresLog({ connectionString, sha256 })).rejects.toBeInstanceOf(WrittenByNewerVersion)
    await fresh.drop()
  })
})

/** Tries while the server is away; a repeated client id or a moved head is an answer too. */
function again<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  return eventually('an answer', async () => {
    try {
      return await attempt()
    } catch (fault) {
      if (fault instanceof Unavailable) return null
      throw fault
    }
  })
}
