import { logContract, sha256 } from '@parley/log/contract'

import { openMemoryLog } from './open-memory-log.ts'

const log = openMemoryLog({ sha256 })

logContract('the log in memory', async () => ({ log }))
