import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { chainOf, readAll, sha256 } from '@parley/log/contract'
import { environmentWith } from '@parley/testing'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { DirectoryInUse } from './lock-directory.ts'
import { openEmbeddedLog } from './open-embedded-log.ts'
import { makeTemplate } from './template.ts'

const PLACE = { tenant: 'ten_1', stream: 'ses_1' }
const LOG = new URL('./open-embedded-log.ts', import.meta.url).href

/** Appends as fast as it can and prints each seq once it is acknowledged; holds the directory until it is killed. */
const WRITER = `
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openEmbeddedLog } from '${LOG}'
const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const [directory, most] = process.argv.slice(1)
const log = await openEmbeddedLog({ directory, sha256 })
const place = ${JSON.stringify(PLACE)}
let seq = (await log.head(place.tenant, place.stream))?.seq ?? 0
writeSync(1, 'open\\n')
for (let round = 0; round < Number(most); round += 1) {
  const event = { type: 'x', at: '2026-11-20T10:00:00.000Z', by: { kind: 'person', id: 'u' }, text: 'é'.repeat(seq % 900) }
  const outcome = await log.append({ ...place, expected_seq: seq, events: [event, event], cid: 'c' + seq, answer: seq })
  if (outcome.outcome !== 'appended') throw new Error(outcome.outcome)
  seq = outcome.head.seq
  writeSync(1, seq + '\\n')
}
setInterval(() => {}, 1000)
`

let directory = ''
let child: ChildProcess | null = null

beforeAll(async () => void (await makeTemplate()), 60_000)

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'parley-killed-'))
})

afterEach(async () => {
  await kill()
  await rm(directory, { recursive: true, force: true })
})

async function startWriter(most: number) {
  const list = ['--input-type=module', '-e', WRITER, directory, String(most)]
  const started = spawn(process.execPath, list, {
    env: environmentWith(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  const lines = createInterface({ input: started.stdout })
  const iterator = lines[Symbol.asyncIterator]()
  const next = async () => {
    const line = await iterator.next()
    return line.done === true ? null : line.value
  }
  expect(await next()).toBe('open')
  return { next }
}

async function kill(): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

describe('a process that is killed', () => {
  it('[S042] [S043] [S303] loses no event that it acknowledged, killed again and again', async () => {
    let acknowledged = 0
    for (const acksBeforeKill of [1, 3, 25, 90, 200, 7]) {
      const writer = await startWriter(1_000_000)
      for (let acks = 0; acks < acksBeforeKill; acks += 1) acknowledged = Number(await writer.next())
      await kill()
      // What it had printed before the end is acknowledged too.
      for (let line = await writer.next(); line !== null; line = await writer.next())
        acknowledged = Number(line)

      const log = await openEmbeddedLog({ directory, sha256 })
      const all = await readAll(log, PLACE)
      expect(all.length).toBeGreaterThanOrEqual(acknowledged)
      expect(all.length % 2).toBe(0)
      const head = await log.head(PLACE.tenant, PLACE.stream)
      expect(await chainOf(log, PLACE)).toEqual({ ok: true, end: { seq: all.length, hash: head?.hash } })
      const cid = `c${acknowledged - 2}`
      expect(await log.outcomeOf(PLACE.tenant, PLACE.stream, cid)).toMatchObject({ to_seq: acknowledged })
      await log.close()
    }
  }, 120_000)

  it('leaves its directory to the next one at once; until then a second is refused in one line', async () => {
    const writer = await startWriter(3)
    for (const seq of ['2', '4', '6']) expect(await writer.next()).toBe(seq)

    const second = openEmbeddedLog({ directory, sha256 })
    await expect(second).rejects.toBeInstanceOf(DirectoryInUse)
    await expect(second).rejects.toMatchObject({
      directory,
      message: expect.stringContaining(`${directory} is in use`),
    })

    await kill()
    const third = await openEmbeddedLog({ directory, sha256 })
    expect(await readAll(third, PLACE)).toHaveLength(6)
    await third.close()
  }, 60_000)

  it('is no different when the directory is reached by another name', async () => {
    await startWriter(0)
    const roundabout = join(directory, '..', directory.split('/').at(-1) ?? '', '.')
    await expect(openEmbeddedLog({ directory: roundabout, sha256 })).rejects.toBeInstanceOf(DirectoryInUse)
  }, 60_000)
})
