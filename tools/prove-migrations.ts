/**
 * `npm run prove:migrations`: every migration, and its way back, on a large database while the program of
 * before writes. Says how long the longest of its statements waited.
 */
import { parseArgs } from 'node:util'

import { proveMigrations } from './prove/migrations/prove-migrations.ts'
import { Refuted } from './prove/proof.ts'

const { values } = parseArgs({ options: { events: { type: 'string', default: '1000000' } } })

try {
  for await (const line of proveMigrations(Number(values.events))) process.stdout.write(`${line}\n`)
} catch (fault) {
  if (!(fault instanceof Refuted)) throw fault
  process.stdout.write(`FAILED  ${fault.message}\n`)
  process.exitCode = 1
}
