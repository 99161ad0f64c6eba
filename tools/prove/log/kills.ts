/** What was acknowledged before a SIGKILL is there after it: the embedded database's process, and PostgreSQL. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

import { openEmbeddedLog, openPostgresLog } from '@parley/adapters/postgres'
import { Unavailable, verifyChain, type Log } from '@parley/log'

import { chanceFrom, refuteUnless, type Chance, type Proof } from '../proof.ts'
import { openOwnPostgres, type OwnPostgres } from './own-postgres.ts'
import { fact, readAll, sha256 } from './stores.ts'

const QUICK = 20
const FULL = 200
export const CLIENTS = 50

/** What one client has been told: how far its stream is written. */
export type Acknowledged = Map<number, number>

export const kills: Proof = {
  name: 'kills',
  claim: `while ${CLIENTS} clients write, a SIGKILL loses, doubles and tears nothing that was acknowledged`,
  run: async ({ full, seed, note }) => {
    const count = Math.ceil((full ? FULL : QUICK) / 3)
    const chance = chanceFrom(seed)
    const embedded = await killEmbedded(count, chance, note)
    const server = await killServer('PostgreSQL', {}, count, chance, note)
    const slow = await killServer('PostgreSQL, 5 ms more before each flush', SLOW_DISK, count, chance, note)
    return `${embedded}; ${server}; ${slow}`
  },
}

/** Whoever flushes the write-ahead log waits that long first, in microseconds, however few others are writing. */
const SLOW_DISK = { commit_delay: '5000', commit_siblings: '0' }

export const placeOf = (client: number) => ({ tenant: 'ten_kills', stream: `ses_${client}` })

async function killEmbedded(count: number, chance: Chance, note: (line: string) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-proof-'))
  const directory = join(folder, 'data')
  const acknowledged: Acknowledged = new Map()
  try {
    for (let kill = 1; kill <= count; kill += 1) {
      const writer = spawn(
        process.execPath,
        [join(import.meta.dirname, 'write-until-killed.ts'), directory],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      )
      const lines = createInterface({ input: writer.stdout })
      const first = once(lines, 'line')
      lines.on('line', (line) => {
        const [client = 0, seq = 0] = line.split(' ').map(Number)
        acknowledged.set(client, seq)
      })
      const ended = once(writer, 'exit')
      const heard = once(lines, 'close')
      await first
      await pause(20 + chance.below(300))
      writer.kill('SIGKILL')
      await Promise.all([ended, heard])
      const log = await openEmbeddedLog({ directory, sha256 })
      await compare(log, acknowledged, `embedded, kill ${kill}`)
      await log.close()
      note(`embedded: killed ${kill} of ${count}`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return `embedded: ${count} kills, ${total(acknowledged)} acknowledged`
}

async function killServer(
  name: string,
  settings: Readonly<Record<string, string>>,
  count: number,
  chance: Chance,
  note: (line: string) => void,
): Promise<string> {
  const server = await openOwnPostgres({ settings })
  if (server === null) return `${name} left out: it is not installed`
  const acknowledged: Acknowledged = new Map()
  // One log for all kills: writing goes on by itself when the server is back.
  const log = await openPostgresLog({ connectionString: server.url, sha256 })
  try {
    for (let kill = 1; kill <= count; kill += 1) {
      await writeThroughKill(log, server, acknowledged, chance)
      await compare(log, acknowledged, `${name}, kill ${kill}`)
      note(`${name}: killed ${kill} of ${count}`)
    }
  } finally {
    await log.close()
    await server.end()
  }
  return `${name}: ${count} kills, ${total(acknowledged)} acknowledged`
}

async function writeThroughKill(
  log: Log,
  server: OwnPostgres,
  acknowledged: Acknowledged,
  chance: Chance,
): Promise<void> {
  const over = new AbortController()
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    while (!over.signal.aborted) await writeOne(log, client, (seq) => acknowledged.set(client, seq))
  })
  await pause(50 + chance.below(250))
  await server.kill()
  await pause(chance.below(100))
  await server.start()
  // Long enough that everybody wrote again.
  await pause(200)
  over.abort()
  await Promise.all(clients)
}

export interface Writing {
  /** Besides the client id. */
  readonly text?: string
  readonly onRefused?: (fault: Unavailable) => void
}

/** One message, sent until it is answered: the same client id each time. */
export async function writeOne(
  log: Log,
  client: number,
  acknowledge: (seq: number) => void,
  { text = '', onRefused }: Writing = {},
): Promise<void> {
  const place = placeOf(client)
  let cid: string | null = null
  for (;;) {
    try {
      const expected_seq = (await log.head(place.tenant, place.stream))?.seq ?? 0
      cid ??= `c${client}_${expected_seq}`
      const event = fact(client, { text: `${cid}${text}` })
      const outcome = await log.append({ ...place, expected_seq, events: [event], cid, answer: null })
      if (outcome.outcome === 'appended') return acknowledge(outcome.head.seq)
      if (outcome.outcome === 'repeated') return acknowledge(outcome.to_seq)
    } catch (fault) {
      if (!(fault instanceof Unavailable)) throw fault
      onRefused?.(fault)
      await pause(10)
    }
  }
}

export async function compare(log: Log, acknowledged: Acknowledged, when: string): Promise<void> {
  for (let client = 0; client < CLIENTS; client += 1) {
    const { tenant, stream } = placeOf(client)
    const events = await readAll(log, tenant, stream)
    const told = acknowledged.get(client) ?? 0
    refuteUnless(
      events.length >= told,
      `${when}: ${told} were acknowledged to client ${client}, ${events.length} are there`,
    )
    refuteUnless(verifyChain(events, sha256).ok, `${when}: the chain of client ${client} is broken`)
    const cids = new Set(events.map(({ cid }) => cid))
    refuteUnless(cids.size === events.length, `${when}: client ${client} has a message twice`)
    // What was written and not acknowledged is there for good: the next client id goes on from it.
    acknowledged.set(client, events.length)
  }
}

export const total = (acknowledged: Acknowledged): number =>
  [...acknowledged.values()].reduce((sum, seq) => sum + seq, 0)
