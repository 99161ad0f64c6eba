/** PostgreSQL's own programs: where they lie, as whom they run, and whether a server lets people in. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import type { TestEnvironment } from '../environment.ts'
import { ask } from './ask.ts'
import { isExecutable, output, type RunOptions } from './programs.ts'

/** Where Debian keeps the programs of each version. */
const DEBIAN = '/usr/lib/postgresql'

/** “I am the user postgres”, in protocol 3.0; a server that lets people in answers R, one that is still starting E. */
const WHO_I_AM = startupMessage('user\0postgres\0\0')

/** What a server takes; copies and restores take more. */
const OF_A_SERVER = ['initdb', 'postgres']

/** The folder with all of these programs: the one that is named, or that of the newest version that has them. */
export function postgresPrograms(
  environment: Pick<TestEnvironment, 'postgresPrograms' | 'searchPath'>,
  needed: readonly string[] = OF_A_SERVER,
): string | null {
  const named = environment.postgresPrograms
  const folders =
    named === null
      ? [...debianVersions().map((version) => join(DEBIAN, version, 'bin')), ...environment.searchPath]
      : [named]
  const found = folders.find((folder) => needed.every((name) => isExecutable(join(folder, name))))
  if (found === undefined && named !== null)
    throw new Error(`PARLEY_POSTGRES names ${named}, which does not have all of ${needed.join(', ')}.`)
  return found ?? null
}

/** PostgreSQL refuses to run as root: there it runs as the user `postgres`. */
export async function postgresUser(): Promise<Pick<RunOptions, 'uid' | 'gid'>> {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all([output('id', ['-u', 'postgres']), output('id', ['-g', 'postgres'])])
  return { uid: Number(uid), gid: Number(gid) }
}

/** Whether the server on this port of 127.0.0.1, of ours and trusting everybody, is past its start. */
export async function letsPeopleIn(port: number): Promise<boolean> {
  return (await ask('127.0.0.1', port, WHO_I_AM))?.startsWith('R') ?? false
}

function debianVersions(): string[] {
  try {
    return readdirSync(DEBIAN).sort((left, right) => Number(right) - Number(left))
  } catch {
    return []
  }
}

function startupMessage(words: string): Uint8Array {
  const message = Buffer.alloc(8 + words.length)
  message.writeInt32BE(message.length, 0)
  message.writeInt32BE(196_608, 4)
  message.write(words, 8, 'latin1')
  return message
}
