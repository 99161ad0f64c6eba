/** A process of its own: many clients write to the embedded database in this folder, until it is killed. */
import { writeSync } from 'node:fs'

import { openEmbeddedLog } from '@parley/adapters/postgres'

import { CLIENTS, writeOne } from './kills.ts'
import { sha256 } from './stores.ts'

const directory = process.argv[2] ?? ''
const log = await openEmbeddedLog({ directory, sha256 })
await Promise.all(
  Array.from({ length: CLIENTS }, async (_, client) => {
    for (;;)
      await writeOne(log, client, (seq) => {
        // At once and whole: what is printed was acknowledged.
        writeSync(1, `${client} ${seq}\n`)
      })
  }),
)
