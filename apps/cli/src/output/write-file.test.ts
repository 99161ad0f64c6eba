import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { targetAt, writeWhole } from './write-file.ts'

describe('writing a result', () => {
  let folder = ''
  const at = (name: string) => join(folder, name)

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-write-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('makes the file and leaves nothing beside it', async () => {
    await writeWhole(await targetAt(at('out.md'), []), '预订 🚲\n')
    expect(await readFile(at('out.md'), 'utf8')).toBe('预订 🚲\n')
    expect(await readdir(folder)).toEqual(['out.md'])
  })

  it('takes the place of an older file and keeps who may read it', async () => {
    await writeFile(at('out.md'), 'old')
    await chmod(at('out.md'), 0o600)
    await writeWhole(await targetAt(at('out.md'), []), 'new')
    expect(await readFile(at('out.md'), 'utf8')).toBe('new')
    expect((await stat(at('out.md'))).mode & 0o777).toBe(0o600)
  })

  it('writes through a link and keeps the link', async () => {
    await writeFile(at('real.md'), 'old')
    await symlink(at('real.md'), at('link.md'))
    await writeWhole(await targetAt(at('link.md'), []), 'new')
    expect(await readFile(at('real.md'), 'utf8')).toBe('new')
  })

  it('whoever reads meanwhile holds the old file, whole', async () => {
    await writeFile(at('out.md'), 'old')
    await link(at('out.md'), at('reader'))
    await writeWhole(await targetAt(at('out.md'), []), 'new and longer')
    expect(await readFile(at('reader'), 'utf8')).toBe('old')
  })

  it('refuses a folder that is not there, before any work', async () => {
    await expect(targetAt(at('none/out.md'), [])).rejects.toThrow(
      `cannot write '${at('none/out.md')}': there is no folder '${at('none')}'`,
    )
  })

  it('refuses a folder, and a file where a folder should be', async () => {
    await mkdir(at('folder'))
    await writeFile(at('file'), '')
    await expect(targetAt(at('folder'), [])).rejects.toThrow('it is a folder')
    await expect(targetAt(at('file/out.md'), [])).rejects.toThrow('is not a folder')
  })

  it('refuses to write over what it reads, by whatever name', async () => {
    await writeFile(at('talk.txt'), 'words')
    await link(at('talk.txt'), at('hard.txt'))
    await symlink(at('talk.txt'), at('soft.txt'))
    for (const name of ['talk.txt', 'hard.txt', 'soft.txt', './talk.txt']) {
      await expect(targetAt(at(name), [at('other.txt'), at('talk.txt')])).rejects.toThrow(
        'one of the files to read',
      )
    }
  })

  it('a device is written to, not replaced', async () => {
    await writeWhole(await targetAt('/dev/null', []), 'gone')
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  it('says why it failed, and leaves nothing behind', async () => {
    const target = await targetAt(at('out.md'), [])
    await rm(folder, { recursive: true })
    await expect(writeWhole(target, 'x')).rejects.toThrow('no such file')
    await mkdir(folder)
  })
})
