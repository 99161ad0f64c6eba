import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { needs } from '@parley/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { CannotStart } from './cannot-start.ts'
import { openKept, openParley } from './compose.ts'
import { aSessionOn, sayOn, stateOf } from './testing/a-conversation.ts'
import { openServer } from './testing/open-server.ts'

let folder: string
let dataDir: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-kept-'))
  dataDir = join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true }))

describe('what is kept, looked at without a server', () => {
  it('is listed and read again, nothing is changed, and a server goes on with it', async () => {
    const first = await openServer({ dataDir })
    const session = await aSessionOn(first)
    await sayOn(first, session, 'Customers must get a receipt within 60 seconds.')
    const before = await stateOf(first, session.session_id)
    await expect(openKept({ dataDir, databaseUrl: null })).rejects.toThrow('is in use by another Parley')
    await first.close()

    const kept = await openKept({ dataDir, databaseUrl: null })
    try {
      expect(await kept.sessions()).toMatchObject([
        { session_id: session.session_id, project_name: session.project_name },
      ])
      expect(await kept.reanalysis(session.session_id)).toMatchObject({
        as_of_seq: Number(before.checkpoint_id),
        messages: { compared: 1, not_compared: 0 },
        proposals: [],
      })
      expect(await kept.reanalysis('ses_nobody')).toBeNull()
    } finally {
      await kept.close()
    }

    const second = await openServer({ dataDir })
    expect(await stateOf(second, session.session_id)).toEqual(before)
    await second.close()
  })

  it('a folder that holds nothing of ours is not made one', async () => {
    for (const place of [dataDir, folder]) {
      const refused = openKept({ dataDir: place, databaseUrl: null })
      await expect(refused).rejects.toThrow(CannotStart)
      await expect(refused).rejects.toThrow('holds no data of Parley')
    }
    expect(await readdir(folder)).toEqual([])
  })

  it('is the same on a PostgreSQL server', async (context) => {
    const { url: databaseUrl } = await needs('postgres', context)
    const parley = await openParley({
      host: '127.0.0.1',
      port: 0,
      dataDir,
      databaseUrl,
      logLevel: 'silent',
      sessionTimeoutMinutes: 240,
      auditRetentionMonths: 24,
    })
    await parley.close()
    const kept = await openKept({ dataDir, databaseUrl })
    expect(await kept.sessions()).toEqual([])
    expect(await kept.reanalysis('ses_nobody')).toBeNull()
    await kept.close()
  })
})
