/**
 * A PostgreSQL of our own that waits for the disk, as one in service does, and that can be killed
 * and started again on the same data.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { findProgram, freePort, output } from '@parley/testing'

export interface OwnPostgres {
  readonly url: string
  readonly version: string
  /** SIGKILL to the server and all its processes. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Ends it and removes its data. */
  end(): Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'
const PATIENCE_MS = 60_000

/** Null where PostgreSQL's programs are not installed. */
export async function openOwnPostgres(): Promise<OwnPostgres | null> {
  const programs = folderWithServer()
  if (programs === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'parley-proof-'))
  const user = await userToRunAs()
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const list = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale']
  await output(join(programs, 'initdb'), list, { ...user, cwd: folder })

  const port = await freePort()
  let server: ChildProcess | null = null
  const start = async () => {
    const settings = [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
    ]
    // A group of its own, so that all its processes can be killed at once.
    server = spawn(join(programs, 'postgres'), settings, {
      ...user,
      cwd: folder,
      detached: true,
      stdio: 'ignore',
    })
    const deadline = performance.now() + PATIENCE_MS
    const ready = () =>
      output(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).catch(() => '')
    while (!(await ready()).includes('accepting connections')) {
      if (performance.now() > deadline) throw new Error('PostgreSQL did not come up.')
      await pause(20)
    }
  }
  const signal = async (name: 'SIGKILL' | 'SIGINT') => {
    const running = server
    server = null
    if (running?.pid === undefined || running.exitCode !== null) return
    const gone = once(running, 'exit')
    process.kill(name === 'SIGKILL' ? -running.pid : running.pid, name)
    await gone
  }
  await start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    version: (await output(join(programs, 'postgres'), ['--version'])).trim(),
    start,
    kill: () => signal('SIGKILL'),
    end: async () => {
      await signal('SIGINT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function folderWithServer(): string | null {
  const versions = (() => {
    try {
      return readdirSync(DEBIAN).sort((left, right) => Number(right) - Number(left))
    } catch {
      return []
    }
  })()
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ]
  const initdb = findProgram(['initdb'], folders)
  return initdb === null ? null : join(initdb, '..')
}

/** PostgreSQL refuses to run as root. */
async function userToRunAs(): Promise<{ readonly uid?: number; readonly gid?: number }> {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all([output('id', ['-u', 'postgres']), output('id', ['-g', 'postgres'])])
  return { uid: Number(uid), gid: Number(gid) }
}
