/**
 * What every log must do, whatever it is made of: one suite, run on each adapter.
 *
 *     logContract('the log in memory', async () => ({ log: openMemoryLog({ sha256 }) }))
 *
 * `open` is called by every test and may give the same log each time; whoever
 * opened it closes it.
 */
import { describe } from 'vitest'

import { auditContract } from './contract/audit.contract.ts'
import { bellsBetweenProcessesContract, bellsContract } from './contract/bells.contract.ts'
import { queueContract } from './contract/queue.contract.ts'
import { rowsContract } from './contract/rows.contract.ts'
import type { OpenLog } from './contract/setting.contract.ts'
import { streamsContract } from './contract/streams.contract.ts'

export {
  aPlace,
  appendAnyway,
  aRow,
  chainOf,
  eventually,
  readAll,
  said,
  sha256,
  type Opened,
  type OpenLog,
} from './contract/setting.contract.ts'

/** `many processes`: what one process hears of another is part of it, and `open` gives `another`. */
export type Reach = 'one process' | 'many processes'

export function logContract(name: string, open: OpenLog, reach: Reach = 'one process'): void {
  describe(`${name} keeps the contract`, () => {
    streamsContract(open)
    rowsContract(open)
    auditContract(open)
    queueContract(open)
    bellsContract(open)
    if (reach === 'many processes') bellsBetweenProcessesContract(open)
  })
}
