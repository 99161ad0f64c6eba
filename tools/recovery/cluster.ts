/**
 * A PostgreSQL of one's own for a rehearsal: its programs, its folder, its
 * archive of the write-ahead log. Settings are those that docs/guides/backup.md
 * tells people to use; the disk is waited for as in earnest.
 */
import { appendFile, chmod, chown, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { testEnvironment } from '@parley/testing'
import {
  findProgram,
  letsPeopleIn,
  output,
  postgresPrograms,
  postgresUser,
  startLeashed,
  startUntilReady,
} from '@parley/testing/services'

const NEEDED = ['initdb', 'postgres', 'pg_basebackup', 'pg_verifybackup', 'psql'] as const

export type Programs = Readonly<Record<(typeof NEEDED)[number], string>>

/** Those of this folder, or of the newest version that has them all; null when there is none. */
export function programsIn(folder: string | null): Programs | null {
  const found = folder === null ? postgresPrograms(testEnvironment(), NEEDED) : wholeFolder(folder)
  if (found === null) return null
  return Object.fromEntries(NEEDED.map((name) => [name, join(found, name)])) as Programs
}

const wholeFolder = (folder: string): string | null =>
  NEEDED.every((name) => findProgram([name], [folder]) !== null) ? folder : null

export type Account = Awaited<ReturnType<typeof postgresUser>>

export interface Workshop {
  readonly programs: Programs
  readonly account: Account
  /** Everything lies in here. */
  readonly folder: string
  readonly archive: string
}

export async function openWorkshop(programs: Programs, folder: string): Promise<Workshop> {
  const account = await postgresUser()
  const archive = join(folder, 'archive')
  await mkdir(archive)
  for (const path of [folder, archive]) {
    await chmod(path, 0o700)
    if (account.uid !== undefined && account.gid !== undefined) await chown(path, account.uid, account.gid)
  }
  return { programs, account, folder, archive }
}

export async function makeCluster({ programs, account, folder, archive }: Workshop): Promise<string> {
  const data = join(folder, 'data')
  const options = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale']
  await output(programs.initdb, options, { ...account, cwd: folder })
  await appendFile(
    join(data, 'postgresql.conf'),
    [
      '',
      'wal_level = replica',
      'archive_mode = on',
      `archive_command = 'test ! -f "${archive}/%f" && cp "%p" "${archive}/%f"'`,
      'archive_timeout = 60s',
      '',
    ].join('\n'),
  )
  return data
}

/** Says what a restored cluster is to become: everything up to the moment, and nothing after. */
export async function recoverTo(data: string, { archive, account }: Workshop, moment: string): Promise<void> {
  await appendFile(
    join(data, 'postgresql.auto.conf'),
    [
      '',
      `restore_command = 'cp "${archive}/%f" "%p"'`,
      `recovery_target_time = '${moment}'`,
      "recovery_target_action = 'promote'",
      // What is written from now on belongs into another archive.
      'archive_mode = off',
      '',
    ].join('\n'),
  )
  const signal = join(data, 'recovery.signal')
  await writeFile(signal, '')
  if (account.uid !== undefined && account.gid !== undefined) await chown(signal, account.uid, account.gid)
}

export interface Cluster {
  readonly port: number
  readonly url: string
  /** One value, as text. */
  ask(sql: string): Promise<string>
  /** At once, as when the machine is lost. */
  stop(): Promise<void>
}

export async function startCluster(data: string, { programs, account, folder }: Workshop): Promise<Cluster> {
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`]
  const { port, program } = await startUntilReady({
    name: 'postgres',
    start: (free) =>
      startLeashed(programs.postgres, ['-D', data, '-p', String(free), ...settings], {
        ...account,
        cwd: folder,
        signal: 'INT',
      }),
    isReady: letsPeopleIn,
    readyWithinMs: 60_000,
  })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  return {
    port,
    url,
    ask: async (sql) => (await output(programs.psql, ['-XAtq', '-d', url, '-c', sql])).trim(),
    stop: () => program.stop(),
  }
}
