import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Log } from '@parley/log'
import { logContract, sha256 } from '@parley/log/contract'
import { afterAll, beforeAll } from 'vitest'

import { openEmbeddedLog } from './open-embedded-log.ts'
import { makeTemplate } from './template.ts'

let directory = ''
let log: Log

beforeAll(async () => {
  await makeTemplate()
  directory = await mkdtemp(join(tmpdir(), 'parley-embedded-'))
  log = await openEmbeddedLog({ directory, sha256 })
}, 60_000)

afterAll(async () => {
  await log.close()
  await rm(directory, { recursive: true })
})

logContract('the log on the embedded database', async () => ({
  log,
  reopen: async () => {
    await log.close()
    log = await openEmbeddedLog({ directory, sha256 })
    return log
  },
}))
