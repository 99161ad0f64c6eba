import type { Log } from '@parley/log'
import { logContract, sha256, type Opened } from '@parley/log/contract'
import { needs } from '@parley/testing'
import { afterAll, type TestContext } from 'vitest'

import { freshDatabase, type FreshDatabase } from '../testing/fresh-database.ts'
import { openPostgresLog } from './open-postgres-log.ts'

let database: FreshDatabase | null = null
let log: Log | null = null

afterAll(async () => {
  await log?.close()
  await database?.drop()
})

async function open(context: TestContext): Promise<Opened> {
  const { url } = await needs('postgres', context)
  database ??= await freshDatabase(url)
  const { connectionString } = database
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

logContract('the log on a PostgreSQL server', open, 'many processes')
