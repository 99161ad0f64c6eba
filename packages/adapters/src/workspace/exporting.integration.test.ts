import { createHash } from 'node:crypto'

import { verifyFile, verifyLog } from '@parley/application'
import type { Log } from '@parley/log'
import { needs } from '@parley/testing'
import { afterAll, beforeEach, describe, expect, it, type TestContext } from 'vitest'

import { openPostgresLog } from '../postgres/index.ts'
import { freshDatabase, type FreshDatabase } from '../postgres/testing/fresh-database.ts'
import { ana, aWorkspace, exportOf, NOW, type Tried } from './testing/a-workspace.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const ends: (() => Promise<void>)[] = []
let database: FreshDatabase
let log: Log
let tried: Tried

beforeEach<TestContext>(async (context) => {
  const { url } = await needs('postgres', context)
  database = await freshDatabase(url)
  log = await openPostgresLog({ connectionString: database.connectionString, sha256 })
  ends.push(log.close, database.drop)
  tried = await aWorkspace({ log })
  tried.workspace.start()
  await tried.talk('Users must be able to log in with email and password.')
  await tried.talk('The fridge must alarm within 5 minutes when the door is open.')
  await tried.workspace.stop()
})

afterAll(async () => {
  for (const end of ends) await end()
})

const verify = (text: string, written_by = 'parley 0.0.0') =>
  verifyFile(text, { sha256, kept: { log, written_by } })

/** As somebody changes it who knows how the hash is made. */
function forged(text: string, from: string, to: string): string {
  const changed = text.replaceAll(from, to)
  const [, old = ''] = /"sha256": ?"([\da-f]{64})"/.exec(changed) ?? []
  return changed.replace(old, sha256(changed.replace(old, '0'.repeat(64))))
}

describe('an exported session held against its log', () => {
  it('is what the log says, in both formats, also when the session has gone on since', async () => {
    const files = [await exportOf(tried, 'markdown'), await exportOf(tried, 'json')]
    await tried.perform({ type: 'say', content: 'Good morning.' })
    for (const file of files) {
      const verdict = await verify(file)
      expect(verdict).toMatchObject({ fault: null, held_against_log: true, not_compared: [] })
      expect(verdict.origin).toMatchObject({ session_id: tried.session_id, version: 2 })
      expect(await verifyFile(file, { sha256 })).toMatchObject({ fault: null, held_against_log: false })
    }
  })

  it('has the same bytes from a process that has only read it', async () => {
    const other = await aWorkspace({ log })
    for (const format of ['markdown', 'json'] as const) {
      const first = await exportOf(tried, format)
      const again = await exportOf({ workspace: other.workspace, session_id: tried.session_id }, format)
      expect(again).toBe(first)
    }
  })

  it('leaves a line of the audit for each, and the head of the log where it was', async () => {
    const head = await log.head(ana.tenant_id, tried.session_id)
    await exportOf(tried, 'markdown')
    await exportOf(tried, 'json')
    expect(await log.head(ana.tenant_id, tried.session_id)).toEqual(head)
    const audit = await tried.workspace.audit(ana, tried.session_id, { limit: 1_000, cursor: null })
    if (!audit.found) throw new Error('no audit')
    const lines = audit.items.filter(({ action }) => action === 'exported')
    expect(lines.map(({ entity_type, entity_id }) => `${entity_type} ${entity_id}`).toSorted()).toEqual([
      `session ${tried.session_id}`,
      'version 2',
      'version 2',
    ])
    for (const line of lines)
      expect(line).toMatchObject({
        user_id: ana.user_id,
        agent: null,
        via: 'sign_in',
        seq: head?.seq,
        timestamp: NOW,
      })
    expect((await verifyLog(log)).faults).toEqual([])
  })

  it('is found where its text was changed and hashed anew: the line is named', async () => {
    const markdown = await exportOf(tried, 'markdown')
    const line = markdown.split('\n').findIndex((one) => one.includes('password')) + 1
    const changed = forged(markdown, 'password', 'passport')
    expect((await verifyFile(changed, { sha256 })).fault).toBeNull()
    expect((await verify(changed)).fault).toEqual({
      code: 'TEXT_DIFFERS',
      message: `does not say what was written: line ${line} is the first that differs from version 2`,
    })
    const inJson = forged(await exportOf(tried, 'json'), 'password', 'passport')
    expect((await verifyFile(inJson, { sha256 })).fault).toBeNull()
    expect((await verify(inJson)).fault?.message).toMatch(
      /^does not say what was written: line \d+ is the first that differs from the log, in “messages”$/,
    )
  })

  it('names the line also where it was merely changed, and says so without a log', async () => {
    const changed = (await exportOf(tried, 'markdown')).replace('password', 'passport')
    expect((await verifyFile(changed, { sha256 })).fault?.code).toBe('CONTENT_CHANGED')
    expect((await verify(changed)).fault?.code).toBe('TEXT_DIFFERS')
  })

  it('is found where it tells another version, head or session', async () => {
    const markdown = await exportOf(tried, 'markdown')
    const { origin } = await verify(markdown)
    const code = async (from: string, to: string) => {
      const changed = await verify(forged(markdown, from, to))
      return changed.fault?.code
    }
    const { document_hash, head } = origin ?? {}
    expect(await code(String(document_hash), 'f'.repeat(64))).toBe('VERSION_DIFFERS')
    expect(await code(String(head?.hash), 'f'.repeat(64))).toBe('HEAD_DIFFERS')
    expect(await code(tried.session_id, 'ses_other')).toBe('SESSION_UNKNOWN')
  })

  it('by another program is compared in what the log holds word for word', async () => {
    const json = (await exportOf(tried, 'json')).replace('parley 0.0.0', 'parley 9.9.9')
    const later = forged(json, '"quality"', '"kind"')
    expect(await verify(later)).toMatchObject({
      fault: null,
      not_compared: expect.arrayContaining(['requirements', 'history']),
    })
    expect((await verify(forged(json, 'password', 'passport'))).fault).toEqual({
      code: 'TEXT_DIFFERS',
      message: 'does not say what was written: “messages” is not what the log says',
    })
  })

  it('finds a log that was changed, cut off, or lost a text since', async () => {
    const markdown = await exportOf(tried, 'markdown')
    await database.run(`update document_sections set text = text || '!' where text like '%password%'`)
    expect((await verify(markdown)).fault?.code).toBe('LOG_DAMAGED')
    await database.run('delete from document_sections')
    expect((await verify(markdown)).fault?.code).toBe('LOG_DAMAGED')

    await database.run(
      `update events set event = replace(event, 'password', 'passport') where stream = '${tried.session_id}'`,
    )
    expect((await verify(markdown)).fault?.message).toMatch(
      /^cannot be held against the log, which is damaged\. The record of ses_\w+ is not what was written, from event \d+ on\./,
    )
    await database.run(
      `delete from events where seq > 3;
       update streams set seq = 3, hash = (select hash from events where seq = 3) where stream = '${tried.session_id}'`,
    )
    expect((await verify(markdown)).fault?.message).toMatch(/the log here ends with event 3$/)
  })

  it('an audit that tells of an export of what was not there is not what was written', async () => {
    await exportOf(tried, 'markdown')
    await database.run('alter table audit disable trigger user')
    await database.run(`update audit set entity_id = '9' where action = 'exported'`)
    expect((await verifyLog(log)).faults).toMatchObject([
      {
        code: 'AUDIT_DIFFERS',
        message: expect.stringMatching(/^The audit says that version 9 was exported/),
      },
    ])
  })
})
