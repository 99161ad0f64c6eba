/**
 * `npm run bench:turn`: how long a turn takes as a session grows, on the embedded
 * database and on PostgreSQL. Results go to stdout, everything else to stderr.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { openMemoryLog } from '@parley/adapters/memory'
import { openEmbeddedLog, openPostgresLog } from '@parley/adapters/postgres'
import type { Log } from '@parley/log'
import { openDesk } from '@parley/testing'

import { versionsInUse } from './analyst/versions.ts'
import { measureTurns, type TurnFigures } from './turn/measure-turns.ts'
import { asPage, asTable } from './turn/report.ts'

const HELP = `npm run bench:turn -- [options]
  --sizes A,B,C      requirements in the session (50,500,5000)
  --turns N          turns measured at each size (300)
  --store NAME       only this one (memory, embedded, postgres)
  --write --date D   write benchmarks/turn.md, measured on day D`

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50,500,5000' },
    turns: { type: 'string', default: '300' },
    store: { type: 'string' },
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const note = (line: string) => process.stderr.write(`${line}\n`)
const desk = openDesk()

interface Store {
  readonly log: Log
  readonly end: () => Promise<void>
}

const STORES: Readonly<Record<string, () => Promise<Store | string>>> = {
  memory: () => {
    const log = openMemoryLog({ sha256 })
    return Promise.resolve({ log, end: () => log.close() })
  },
  embedded: async () => {
    const directory = await mkdtemp(join(tmpdir(), 'parley-bench-'))
    const log = await openEmbeddedLog({ directory: join(directory, 'data'), sha256 })
    const end = async () => {
      await log.close()
      await rm(directory, { recursive: true, force: true })
    }
    return { log, end }
  },
  postgres: async () => {
    let reason = ''
    const skip = (why: string): never => {
      reason = why
      throw new Error(why)
    }
    const address = await desk.needs('postgres', { skip }).catch((error: unknown) => {
      if (reason === '') throw error
      return null
    })
    if (address === null) return reason
    const log = await openPostgresLog({ connectionString: address.url, sha256 })
    return { log, end: () => log.close() }
  },
}

if (options.help) process.stdout.write(`${HELP}\n`)
else if (options.write && options.date === undefined) {
  note('--write needs --date, the day of the measurement.')
  process.exitCode = 2
} else await main()

async function main(): Promise<void> {
  const figures: TurnFigures[] = []
  for (const [store, open] of Object.entries(STORES)) {
    if (options.store !== undefined && options.store !== store) continue
    const opened = await open()
    if (typeof opened === 'string') {
      note(`Left out: ${store} ${opened}.`)
      continue
    }
    const sizes = options.sizes.split(',').map(Number)
    figures.push(
      ...(await measureTurns({ store, log: opened.log, sizes, turns: Number(options.turns), say: note })),
    )
    await opened.end()
  }
  await desk.stopServices()
  process.stdout.write(`${asTable(figures)}\n`)
  if (options.write && options.date !== undefined) {
    const versions = versionsInUse(['@electric-sql/pglite'])
    await writeFile(new URL('turn.md', import.meta.url), asPage(figures, options.date, versions))
  }
}
