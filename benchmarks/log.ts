/**
 * `npm run bench:log`: how many appends a second the log acknowledges, on the embedded database and
 * on PostgreSQL, beside bare inserts. Results go to stdout, everything else to stderr.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { openEmbeddedLog, openPostgresLog } from '@parley/adapters/postgres'
import type { Log } from '@parley/log'
import { openDesk } from '@parley/testing'
import { Client } from 'pg'

import { versionsInUse } from './analyst/versions.ts'
import { measureBareInserts } from './log/bare-inserts.ts'
import { measureAppends, type AppendFigures, type Shape } from './log/measure-appends.ts'
import { measureQueue, type QueueFigures } from './log/measure-queue.ts'
import { asPage, asQueueTable, asTable } from './log/report.ts'

const HELP = `npm run bench:log -- [options]
  --appends N        appends at each shape (20000)
  --store NAME       only this one (embedded, postgres)
  --write --date D   write benchmarks/log.md, measured on day D`

const { values: options } = parseArgs({
  options: {
    appends: { type: 'string', default: '20000' },
    store: { type: 'string' },
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const CONNECTIONS = 10
const TURNS = 1_000
const SHAPES = [
  { writers: 1, inFlight: 1, share: 0.1 },
  { writers: 16, inFlight: 1, share: 0.5 },
  { writers: 64, inFlight: 8, share: 1 },
] as const

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const note = (line: string) => process.stderr.write(`${line}\n`)
const desk = openDesk()

if (options.help) process.stdout.write(`${HELP}\n`)
else if (options.write && options.date === undefined) {
  note('--write needs --date, the day of the measurement.')
  process.exitCode = 2
} else await main()

async function main(): Promise<void> {
  const figures: AppendFigures[] = []
  const queue: QueueFigures[] = []
  let server = 'no PostgreSQL server'
  if (options.store !== 'postgres') figures.push(...(await onEmbedded(queue)))
  if (options.store !== 'embedded') {
    const { url } = await desk.needs('postgres', {
      skip: (why) => {
        throw new Error(why)
      },
    })
    server = await versionOf(url)
    figures.push(...(await onServer(url, queue)))
  }
  await desk.stopServices()
  process.stdout.write(`${asTable(figures)}\n\n${asQueueTable(queue)}\n`)
  if (options.write && options.date !== undefined) {
    const versions = versionsInUse(['@electric-sql/pglite', 'pg'])
    await writeFile(
      new URL('log.md', import.meta.url),
      asPage(figures, queue, options.date, versions, server),
    )
  }
}

async function onEmbedded(queue: QueueFigures[]): Promise<AppendFigures[]> {
  const directory = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const log = await openEmbeddedLog({ directory: join(directory, 'data'), sha256 })
  try {
    const figures = await inEachShape('embedded', log)
    queue.push(await measureQueue('embedded', { writer: log, worker: log }, TURNS))
    return figures
  } finally {
    await log.close()
    await rm(directory, { recursive: true, force: true })
  }
}

async function onServer(connectionString: string, queue: QueueFigures[]): Promise<AppendFigures[]> {
  const log = await openPostgresLog({ connectionString, sha256, connections: CONNECTIONS })
  try {
    const figures = await inEachShape('postgres', log)
    queue.push(await onTwo(connectionString, log))
    const widest = shapeOf(SHAPES[2])
    return [...figures, ...(await measureBareInserts(connectionString, widest, CONNECTIONS))]
  } finally {
    await log.close()
  }
}

async function onTwo(connectionString: string, writer: Log): Promise<QueueFigures> {
  const worker = await openPostgresLog({ connectionString, sha256 })
  try {
    return await measureQueue('postgres', { writer, worker }, TURNS)
  } finally {
    await worker.close()
  }
}

async function inEachShape(store: string, log: Log): Promise<AppendFigures[]> {
  const figures: AppendFigures[] = []
  // Warm: the first thousands of any run are slower.
  await measureAppends(store, log, { writers: 8, inFlight: 8, appends: 2000 }, 'warm')
  for (const [index, shape] of SHAPES.entries()) {
    note(`${store}: ${shape.writers} writers, ${shape.inFlight} under way`)
    figures.push(await measureAppends(store, log, shapeOf(shape), String(index)))
  }
  return figures
}

function shapeOf({ writers, inFlight, share }: (typeof SHAPES)[number]): Shape {
  return { writers, inFlight, appends: Math.round(Number(options.appends) * share) }
}

async function versionOf(connectionString: string): Promise<string> {
  const client = new Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  return `PostgreSQL ${rows[0]?.server_version ?? ''}`
}
