/**
 * One process at a time on a directory, by a lock that the system frees when the process ends, however it ends.
 *
 * PostgreSQL inside a process has no guard of its own: two processes on one
 * directory lose data without an error. So this is asked before anything of the
 * database is even loaded.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { constants } from 'node:fs'
import { mkdir, open, realpath, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'

import { Broken } from '@parley/log'

/** Another process works in the directory. */
export class DirectoryInUse extends Broken {
  override readonly name = 'DirectoryInUse'
  readonly directory: string

  constructor(directory: string, cause?: unknown) {
    super(
      `${directory} is in use by another Parley process; stop that one, or choose another directory.`,
      cause,
    )
    this.directory = directory
  }
}

export interface DirectoryLock {
  release(): Promise<void>
}

/** Makes the directory when it is not there, and locks it; throws `DirectoryInUse`. */
export async function lockDirectory(
  directory: string,
  platform: NodeJS.Platform = process.platform,
): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true })
  const real = await realpath(directory)
  switch (platform) {
    case 'linux':
    case 'android':
      return lockByNames(real)
    case 'darwin':
    case 'freebsd':
    case 'openbsd':
    case 'netbsd':
      return lockByFile(real, O_EXLOCK_OF_BSD, ['EAGAIN', 'EWOULDBLOCK'])
    case 'win32':
      return lockByFile(real, O_EXLOCK_OF_LIBUV, ['EBUSY', 'EPERM', 'EACCES'])
    default:
      throw new Broken(
        `There is no lock for directories on ${platform}; use a PostgreSQL server (DATABASE_URL).`,
      )
  }
}

/** open(2) with a lock, on macOS and the BSDs. */
const O_EXLOCK_OF_BSD = 0x20
/** The same from libuv on Windows (UV_FS_O_EXLOCK): nobody else may open the file. */
const O_EXLOCK_OF_LIBUV = 0x10000000

async function lockByFile(
  directory: string,
  exclusive: number,
  codesOfHeld: readonly string[],
): Promise<DirectoryLock> {
  const flags = constants.O_RDWR | constants.O_CREAT | (constants.O_NONBLOCK ?? 0) | exclusive
  try {
    const file = await open(join(directory, 'lock'), flags, 0o600)
    return { release: () => file.close() }
  } catch (fault) {
    throw codesOfHeld.includes(codeOf(fault)) ? new DirectoryInUse(directory, fault) : fault
  }
}

/**
 * Linux: a name among the abstract sockets, which is one's own or taken and needs no file. Containers
 * that share a volume do not share those names, so there is a socket in the directory besides.
 */
async function lockByNames(directory: string): Promise<DirectoryLock> {
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 32)
  const byName = await listenOn(`\0parley-${digest}`).catch((fault: unknown) => {
    throw codeOf(fault) === 'EADDRINUSE' ? new DirectoryInUse(directory, fault) : fault
  })
  try {
    const bySocket = await lockBySocket(directory)
    return {
      release: async () => {
        await bySocket?.release()
        await byName.release()
      },
    }
  } catch (fault) {
    await byName.release()
    throw fault
  }
}

/** Null where the file system has no sockets: there the name alone has to do. */
async function lockBySocket(directory: string): Promise<DirectoryLock | null> {
  // A path of a socket has at most 107 bytes; through an open folder it is short.
  const folder = await open(directory, constants.O_RDONLY | constants.O_DIRECTORY)
  const path = `/proc/self/fd/${folder.fd}/lock.socket`
  try {
    if (await somebodyAnswers(path)) throw new DirectoryInUse(directory)
    // Left by a process that was killed; the name is ours, so nobody else here clears it away at the same time.
    await rm(path, { force: true })
    const listening = await listenOn(path)
    return {
      release: async () => {
        // Closing removes the file by the same path, so the folder stays open until then.
        await listening.release()
        await folder.close()
      },
    }
  } catch (fault) {
    await folder.close()
    if (fault instanceof DirectoryInUse) throw fault
    return null
  }
}

async function listenOn(path: string): Promise<DirectoryLock> {
  const server = createServer((visitor) => visitor.destroy())
  server.listen({ path, exclusive: true })
  await once(server, 'listening')
  server.unref()
  return {
    release: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}

function somebodyAnswers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path })
    const answer = (answers: boolean) => {
      socket.destroy()
      resolve(answers)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : ''
}
