import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { appendAnyway, aPlace, readAll, said, sha256 } from '@parley/log/contract'
import { environmentWith } from '@parley/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openEmbeddedLog } from '../embedded/open-embedded-log.ts'
import { makeTemplate } from '../embedded/template.ts'
import { ABOUT, fill, textOf } from './testing/a-filled-log.ts'

/** Restores as the command does, telling how far it has read; at the last told place it waits to be killed. */
const RESTORER = `
import { createHash } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import { restoreBackup } from '${new URL('./restore-backup.ts', import.meta.url).href}'
const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const [directory, file, part] = process.argv.slice(1)
const bytes = readFileSync(file)
const stop = Math.floor(bytes.length * Number(part))
async function* chunks() {
  yield bytes.subarray(0, stop)
  writeSync(1, 'read\\n')
  if (stop < bytes.length) await new Promise((resolve) => setTimeout(resolve, 1e9))
}
await restoreBackup({ directory, chunks: chunks(), sha256, replace: true, beside: async () => [] })
writeSync(1, 'done\\n')
`

let folder = ''
let file = ''
let whole = ''

beforeAll(async () => {
  await makeTemplate()
  folder = await mkdtemp(join(tmpdir(), 'parley-restore-killed-'))
  const source = await openEmbeddedLog({ directory: join(folder, 'source'), sha256 })
  await fill(source, 30, 20)
  whole = await textOf(source.backup(ABOUT))
  await source.close()
  file = join(folder, 'backup.jsonl')
  await writeFile(file, whole)
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Kills a restore once it has read this part of the file, and then has gone on for so long; null: not at all. */
async function restoreKilled(directory: string, part: number, afterMs: number | null): Promise<void> {
  const list = ['--input-type=module', '-e', RESTORER, directory, file, String(part)]
  const child = spawn(process.execPath, list, {
    env: environmentWith(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  let killing: NodeJS.Timeout | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'read' && afterMs !== null) killing = setTimeout(() => child.kill('SIGKILL'), afterMs)
  }
  await exit
  clearTimeout(killing)
}

describe('a restore that is killed', () => {
  it('leaves nothing where nothing was, and the next one takes place', async () => {
    const directory = join(folder, 'new')
    await restoreKilled(directory, 0.6, 0)
    expect(existsSync(join(directory, 'database'))).toBe(false)
    await restoreKilled(directory, 1, null)
    const restored = await openEmbeddedLog({ directory, sha256 })
    expect(await textOf(restored.backup(ABOUT))).toBe(whole)
    await restored.close()
  }, 60_000)

  it('[S303] leaves the old or the new, whole, wherever it is killed', async () => {
    const directory = join(folder, 'old')
    const before = await openEmbeddedLog({ directory, sha256 })
    const place = aPlace()
    await appendAnyway(before, { ...place, events: [said('here before')] })
    const old = await textOf(before.backup(ABOUT))
    await before.close()

    // While it reads it has changed nothing; after that the moment of the kill decides.
    for (const [part, afterMs] of [
      [0, 0],
      [0.3, 0],
      [0.999, 0],
      ...[0, 150, 300, 450, 600, 800].map((ms) => [1, ms] as const),
    ] as const) {
      await restoreKilled(directory, part, afterMs)
      const after = await openEmbeddedLog({ directory, sha256 })
      const found = await textOf(after.backup(ABOUT))
      const read = await readAll(after, place)
      await after.close()
      const allowed = part < 1 ? [old] : [old, whole]
      expect(allowed.includes(found), `killed at ${part}, after ${afterMs} ms`).toBe(true)
      expect(read).toHaveLength(found === old ? 1 : 0)
    }
  }, 180_000)
})
