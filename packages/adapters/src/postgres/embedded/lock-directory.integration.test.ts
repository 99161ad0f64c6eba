import { once } from 'node:events'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Broken } from '@parley/log'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { DirectoryInUse, lockDirectory } from './lock-directory.ts'

let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'parley-lock-'))
})

afterEach(async () => {
  await rm(directory, { recursive: true })
})

describe('the lock on a directory', () => {
  it('is held by one, and free for the next once it is released', async () => {
    const lock = await lockDirectory(directory)
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUse)
    await lock.release()
    await (await lockDirectory(directory)).release()
  })

  it('is the same behind a link, and another for another directory', async () => {
    const lock = await lockDirectory(join(directory, 'one'))
    const other = await lockDirectory(join(directory, 'two'))
    await symlink(join(directory, 'one'), join(directory, 'link'))
    await expect(lockDirectory(join(directory, 'link'))).rejects.toBeInstanceOf(DirectoryInUse)
    await lock.release()
    await other.release()
  })

  it('goes to one of many that ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => lockDirectory(directory)))
    const won = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    expect(won).toHaveLength(1)
    await won[0]?.release()
  })

  it('holds for directories with a name longer than a socket may have', async () => {
    const long = join(directory, 'd'.repeat(120))
    const lock = await lockDirectory(long)
    await expect(lockDirectory(long)).rejects.toBeInstanceOf(DirectoryInUse)
    await lock.release()
  })

  it('sees a process of another container by the socket in a shared directory', async (context) => {
    if (process.platform !== 'linux') context.skip('containers share no socket names on Linux only')
    const stranger = createServer().listen(join(directory, 'lock.socket'))
    await once(stranger, 'listening')
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUse)
    stranger.close()
    await once(stranger, 'close')
    await (await lockDirectory(directory)).release()
  })

  it('refuses a system on which it knows no lock', async () => {
    await expect(lockDirectory(directory, 'sunos')).rejects.toBeInstanceOf(Broken)
  })
})
