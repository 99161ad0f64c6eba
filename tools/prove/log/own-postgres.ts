/**
 * A PostgreSQL of our own that waits for the disk, as one in service does, and that can be killed
 * and started again on the same data.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import {
  freePort,
  letsPeopleIn,
  output,
  postgresPrograms,
  postgresUser,
  testEnvironment,
} from '@parley/testing'

export interface OwnPostgres {
  readonly url: string
  readonly version: string
  /** SIGKILL to the server and all its processes. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Ends it and removes what it wrote. */
  end(): Promise<void>
}

const PATIENCE_MS = 60_000

export interface OwnPostgresOptions {
  /** Where its data lies, on a disk of the caller's choice; one of its own unless told. */
  readonly folder?: string
  /** Settings of the server besides its address. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Null where PostgreSQL's programs are not installed. */
export async function openOwnPostgres(options: OwnPostgresOptions = {}): Promise<OwnPostgres | null> {
  const programs = postgresPrograms(testEnvironment())
  if (programs === null) return null
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'parley-proof-')))
  const user = await postgresUser()
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const list = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale']
  await output(join(programs, 'initdb'), list, { ...user, cwd: folder })

  const port = await freePort()
  let server: ChildProcess | null = null
  const start = async () => {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: folder,
      ...options.settings,
    }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    // A group of its own, so that all its processes can be killed at once.
    server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...user,
      cwd: folder,
      detached: true,
      stdio: 'ignore',
    })
    const deadline = performance.now() + PATIENCE_MS
    while (!(await letsPeopleIn(port))) {
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
      await rm(options.folder === undefined ? folder : data, { recursive: true, force: true })
    },
  }
}
