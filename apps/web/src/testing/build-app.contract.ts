/**
 * The web app, built when it is stale, by one test file at a time: two builds at
 * once would take each other's files away.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { environmentWith } from '@parley/testing'

export const ROOT = resolve(import.meta.dirname, '../../../..')
const LOCK = resolve(ROOT, '.build/browser-tests.lock')
const LOOK_EVERY_MS = 100

/** Throws with what the build said when it failed. */
export async function buildWhenStale(): Promise<void> {
  await lock()
  try {
    const child = spawn(process.execPath, ['tools/build.ts'], {
      cwd: ROOT,
      // The runner's own NODE_ENV would make it another build than the one people get.
      env: environmentWith(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
    }
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new Error(`the app could not be built:\n${said.trim()}`)
  } finally {
    rmSync(LOCK, { force: true })
  }
}

/** Waits as long as it takes: whoever holds it builds, or has ended and left it. */
async function lock(): Promise<void> {
  mkdirSync(dirname(LOCK), { recursive: true })
  while (!take()) {
    if (!isAlive(holder())) rmSync(LOCK, { force: true })
    else await pause(LOOK_EVERY_MS)
  }
}

function take(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Null while it is being written, or when it was just given back. */
function holder(): number | null {
  try {
    return Number(readFileSync(LOCK, 'utf8')) || null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isAlive(pid: number | null): boolean {
  if (pid === null) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
