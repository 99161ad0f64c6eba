/**
 * A volume that fills up while people write: what does not fit is refused and had no effect, reading goes
 * on, and writing goes on by itself once there is room.
 */
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { openEmbeddedLog, openPostgresLog } from '@parley/adapters/postgres'
import type { Log, Unavailable } from '@parley/log'
import { output } from '@parley/testing'

import { refuteUnless, type Proof } from '../proof.ts'
import { CLIENTS, compare, placeOf, total, writeOne, type Acknowledged } from './kills.ts'
import { openOwnPostgres } from './own-postgres.ts'
import { sha256 } from './stores.ts'

const VOLUME = '256m'
const QUICK = 1
const FULL = 20
/** How often each client hears no before there is room again. */
const REFUSALS = 5
/** So much that what is left of the pages in use is soon gone. */
const LARGE = 'x'.repeat(2_000)

export const fullVolume: Proof = {
  name: 'full-volume',
  claim: 'on a volume that is full, appends are refused without effect, reading goes on, and writing resumes',
  run: async ({ full }) => {
    const rounds = full ? FULL : QUICK
    const told: string[] = []
    for (const [name, open] of OPEN) {
      const volume = await mountVolume()
      if (volume === null) return 'left out: mounting a volume takes the rights of root'
      try {
        const log = await open(volume)
        told.push(
          log === null ? `${name} left out: it is not installed` : await tryOn(name, log, volume, rounds),
        )
      } finally {
        await output('umount', [volume])
        await rm(volume, { recursive: true })
      }
    }
    return told.join('; ')
  },
}

const OPEN: readonly (readonly [string, (volume: string) => Promise<Log | null>])[] = [
  ['embedded', (volume) => openEmbeddedLog({ directory: join(volume, 'data'), sha256 })],
  [
    'PostgreSQL',
    async (volume) => {
      const server = await openOwnPostgres({ folder: volume })
      if (server === null) return null
      const log = await openPostgresLog({ connectionString: server.url, sha256 })
      const close = async () => {
        await log.close()
        await server.end()
      }
      return { ...log, close }
    },
  ],
]

async function tryOn(name: string, log: Log, volume: string, rounds: number): Promise<string> {
  const acknowledged: Acknowledged = new Map()
  let refused = 0
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const refusals = await writeThroughFullness(log, volume, acknowledged, `${name}, round ${round}`)
      await compare(log, acknowledged, `${name}, round ${round}`)
      refused += refusals
    }
  } finally {
    await log.close()
  }
  return `${name}: ${rounds} times full, ${refused} refused, ${total(acknowledged)} acknowledged`
}

/** Everybody writes; the volume is filled until all were refused often; then there is room, and all write on. */
async function writeThroughFullness(
  log: Log,
  volume: string,
  acknowledged: Acknowledged,
  when: string,
): Promise<number> {
  const over = new AbortController()
  const refusals = new Map<number, number>()
  const effects = new Set<string>()
  const hear = (client: number) => (fault: Unavailable) => {
    refusals.set(client, (refusals.get(client) ?? 0) + 1)
    effects.add(fault.effect)
  }
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    const acknowledge = (seq: number) => acknowledged.set(client, seq)
    while (!over.signal.aborted)
      await writeOne(log, client, acknowledge, { text: LARGE, onRefused: hear(client) })
  })
  await pause(200)
  const ballast = join(volume, 'ballast')
  await fillUp(volume, ballast)
  while ([...refusals.values()].filter((count) => count >= REFUSALS).length < CLIENTS) await pause(20)

  const told = acknowledged.get(0) ?? 0
  const { tenant, stream } = placeOf(0)
  const read = await log.read(tenant, stream, { after: 0, limit: 1_000 })
  refuteUnless(
    read.length >= Math.min(told, 1_000),
    `${when}: what was acknowledged cannot be read while it is full`,
  )

  const before = total(acknowledged)
  await rm(ballast)
  over.abort()
  await Promise.all(clients)
  refuteUnless(total(acknowledged) >= before + CLIENTS, `${when}: not everybody could write again`)
  refuteUnless(
    [...effects].join() === 'none',
    `${when}: a refusal said that its effect is ${[...effects].join()}`,
  )
  return [...refusals.values()].reduce((sum, count) => sum + count, 0)
}

async function fillUp(volume: string, ballast: string): Promise<void> {
  const { bavail, bsize } = await statfs(volume)
  try {
    await writeFile(ballast, Buffer.alloc(bavail * bsize))
  } catch (fault) {
    // Others write meanwhile: the room was gone before this was through, which is what it is for.
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC')) throw fault
  }
}

/** A small volume in memory, on a folder of its own; null where nobody may mount one. */
async function mountVolume(): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-volume-'))
  try {
    await output('mount', ['-t', 'tmpfs', '-o', `size=${VOLUME}`, 'parley', folder])
    return folder
  } catch {
    await rm(folder, { recursive: true })
    return null
  }
}
