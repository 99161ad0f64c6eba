import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openWorkspace } from '@parley/application'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openEmbeddedLog } from '../postgres/index.ts'
import { ana, aWorkspace, NOW, sha256, untilSettled } from './testing/a-workspace.ts'

const SAID = [
  'Users must be able to log in with email and password.',
  'The fridge must alarm within 5 minutes when the door is open.',
  'The fridge must alarm within 10 minutes when the door is open.',
  '5 minutes',
]

describe('the workspace on the embedded database', () => {
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'parley-workspace-'))
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it(
    '[S042] [S043] says what it says in memory, and is the same after a restart',
    { timeout: 120_000 },
    async () => {
      const inMemory = await aWorkspace()
      inMemory.workspace.start()
      for (const content of SAID) await inMemory.talk(content)
      await inMemory.workspace.stop()

      const log = await openEmbeddedLog({ directory, sha256 })
      const kept = await aWorkspace({ log })
      kept.workspace.start()
      for (const content of SAID) await kept.talk(content)
      await kept.workspace.stop()
      const before = await kept.settled()
      const document = await kept.workspace.document(ana, kept.session_id, 1)
      await log.close()
      expect(kept.faults).toEqual([])
      expect(before.state).toEqual((await inMemory.settled()).state)

      const again = await openEmbeddedLog({ directory, sha256 })
      const workspace = openWorkspace({ log: again, sha256, now: () => NOW, newId: () => 'id' })
      expect(await untilSettled(workspace, kept.session_id)).toEqual(before)
      expect(await workspace.document(ana, kept.session_id, 1)).toEqual(document)
      await workspace.stop()
      await again.close()
    },
  )
})
