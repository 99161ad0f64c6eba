import { verifyLog } from '@parley/application'
import type { Log } from '@parley/log'
import { needs } from '@parley/testing'
import { afterAll, beforeEach, describe, expect, it, type TestContext } from 'vitest'

import { openPostgresLog } from '../postgres/index.ts'
import { freshDatabase, type FreshDatabase } from '../postgres/testing/fresh-database.ts'
import { aWorkspace, sha256 } from './testing/a-workspace.ts'

let database: FreshDatabase
let log: Log
let session_id = ''
const ends: (() => Promise<void>)[] = []

beforeEach<TestContext>(async (context) => {
  const { url } = await needs('postgres', context)
  database = await freshDatabase(url)
  log = await openPostgresLog({ connectionString: database.connectionString, sha256 })
  ends.push(log.close, database.drop)
  const kept = await aWorkspace({ log })
  kept.workspace.start()
  await kept.talk('Users must be able to log in with email and password.')
  await kept.talk('The fridge must alarm within 5 minutes when the door is open.')
  await kept.workspace.stop()
  session_id = kept.session_id
})

afterAll(async () => {
  for (const end of ends) await end()
})

const faults = async () => (await verifyLog(log)).faults.map(({ code, seq }) => ({ code, seq }))

describe('looking whether what is kept is what was written', () => {
  it('finds nothing where nothing was changed, and tells what it looked at', async () => {
    const verdict = await verifyLog(log)
    expect(verdict.faults).toEqual([])
    expect(verdict.streams).toBeGreaterThan(0)
    expect(verdict.events).toBeGreaterThan(10)
    expect(verdict.sections).toBeGreaterThan(3)
  })

  it('names the first event that was changed', async () => {
    await database.run(
      `update events set event = replace(event, 'password', 'passport') where stream = '${session_id}'`,
    )
    const {
      faults: [first, ...more],
    } = await verifyLog(log)
    expect(first).toMatchObject({ stream: session_id, code: 'CHAIN_BROKEN', seq: expect.any(Number) })
    expect(more).toEqual([])
  })

  it('names the fields of a row that its events do not say', async () => {
    await database.run(`update sessions set requirement_count = 99, status = 'approved'`)
    const { faults: all } = await verifyLog(log)
    expect(all.map(({ message }) => message)).toEqual([
      `The row of ${session_id} in lists differs from its events in status, requirement_count.`,
    ])
  })

  it('misses a row that is gone', async () => {
    await database.run('delete from sessions')
    expect(await faults()).toEqual([{ code: 'ROW_MISSING', seq: null }])
  })

  it('finds a section that was changed, and one that is gone', async () => {
    await database.run(`update document_sections set text = text || '!' where text like '%password%'`)
    expect(await faults()).toEqual([{ code: 'SECTION_DAMAGED', seq: null }])
    await database.run('delete from document_sections')
    expect(await faults()).toEqual([{ code: 'SECTION_MISSING', seq: null }])
  })

  it('finds a line of the audit that is gone, one that says otherwise, and one of no event', async () => {
    const { audit } = await verifyLog(log)
    expect(audit).toBeGreaterThan(5)
    await database.run('alter table audit disable trigger user')
    await database.run(`update audit set user_id = 'usr_ben' where seq = 1`)
    expect((await verifyLog(log)).faults.map(({ message }) => message)).toEqual([
      `The audit differs from event 1 of ${session_id} in user_id.`,
    ])
    await database.run('delete from audit where seq = 1')
    expect((await verifyLog(log)).faults).toEqual([
      {
        stream: session_id,
        seq: 1,
        code: 'AUDIT_MISSING',
        message: `The audit lacks event 1 of ${session_id}: session ${session_id} was created.`,
      },
    ])
    for (const seq of [3, 9_999]) {
      await database.run(
        `insert into audit select tenant, session_id, timestamp, ${seq}, 9, user_id, agent, via, address, 'approved', 'version', '7'
         from audit limit 1`,
      )
    }
    expect((await verifyLog(log)).faults.map(({ message }) => message)).toEqual([
      `The audit says that version 7 was approved by event 9999 of ${session_id}, and that event says nothing of it.`,
    ])
  })

  it('misses no line of what was there before the audit, or of a month that was let go of', async () => {
    await database.run('alter table audit disable trigger user; delete from audit')
    expect(await faults()).toEqual([{ code: 'AUDIT_MISSING', seq: 1 }])
    await database.run(`update audit_reach set whole_from = '2026-03-03T00:00:00.000Z'`)
    expect(await faults()).toEqual([])
  })
})
