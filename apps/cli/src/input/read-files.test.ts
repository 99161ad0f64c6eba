import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Complaint } from '../complaint.ts'
import { LARGEST_FILE, readFiles } from './read-files.ts'

describe('reading files', () => {
  let folder = ''
  const at = (name: string) => join(folder, name)
  const write = async (name: string, content: string | Uint8Array) => {
    await writeFile(at(name), content)
    return at(name)
  }
  const complaintsOf = async (...names: string[]) => {
    const error: unknown = await readFiles(names).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof Complaint)) throw new Error(`no complaint, but ${String(error)}`)
    return error.lines
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-read-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each([
    ['notes.md', 'markdown'],
    ['NOTES.MD', 'markdown'],
    ['spec.markdown', 'markdown'],
    ['call.vtt', 'vtt'],
    ['film.srt', 'srt'],
    ['chat.txt', 'text'],
  ])('%s is %s by its ending', async (name, format) => {
    const { files } = await readFiles([await write(name, 'The desk shall lock.')])
    expect(files).toEqual([{ name: at(name), text: 'The desk shall lock.', format }])
  })

  it('a file without a known ending is told by its text', async () => {
    const { files } = await readFiles([await write('chat.log', 'Hello.')])
    expect(files[0]).toEqual({ name: at('chat.log'), text: 'Hello.' })
  })

  it('files keep the order they were named in', async () => {
    const names = [await write('2.txt', 'two'), await write('1.txt', 'one')]
    const { files } = await readFiles(names)
    expect(files.map(({ text }) => text)).toEqual(['two', 'one'])
  })

  it('a file that is named twice, or by a link too, is read once', async () => {
    const name = await write('same.txt', 'one')
    await symlink(name, at('link.txt'))
    const { files } = await readFiles([name, at('link.txt'), name])
    expect(files.map((file) => file.name)).toEqual([name])
  })

  it('the newest file says when it was', async () => {
    const [older, newer] = [await write('older.txt', 'one'), await write('newer.txt', 'two')]
    await utimes(older, 1_700_000_000, 1_700_000_000)
    await utimes(newer, 1_700_000_050, 1_700_000_050)
    const { writtenAt } = await readFiles([newer, older])
    expect(writtenAt?.toISOString()).toBe('2023-11-14T22:14:10.000Z')
  })

  it('all that is wrong is told at once, one line each', async () => {
    const binary = await write('pixels.png', Buffer.from('89504e470d0a1a0a', 'hex'))
    await mkdir(at('folder'))
    expect(await complaintsOf(at('none.txt'), at('folder'), binary, await write('good.txt', 'x'))).toEqual([
      `cannot read '${at('none.txt')}': no such file`,
      `cannot read '${at('folder')}': it is a folder`,
      `'${binary}' is an image; it holds no text to read`,
    ])
  })

  it('10 MB are read, a byte more is refused', async () => {
    const most = await write('most.txt', Buffer.alloc(LARGEST_FILE, 'a'))
    const { files } = await readFiles([most])
    expect(files[0]?.text).toHaveLength(LARGEST_FILE)
    expect(await complaintsOf(await write('more.txt', Buffer.alloc(LARGEST_FILE + 1, 'a')))).toEqual([
      `'${at('more.txt')}' is over 10 MB, which is the most that is read; split it`,
    ])
  })

  it('a name cannot speak to the terminal', async () => {
    expect(await complaintsOf('no\u001b[2Jsuch')).toEqual(["cannot read 'no␛[2Jsuch': no such file"])
  })

  it('a name with a NUL is refused like any other', async () => {
    expect(await complaintsOf('no\0such')).toEqual(["cannot read 'no␀such': the name holds a NUL character"])
  })
})
