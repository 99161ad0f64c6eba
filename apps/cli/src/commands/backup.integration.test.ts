import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'

import { environmentWith } from '@parley/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { PLAIN } from '../testing/plain.ts'
import { runCommand } from '../testing/run-command.ts'
import { scratch, type Scratch } from '../testing/scratch.ts'
import { startServing, type Serving } from '../testing/serve-command.ts'

let folder: Scratch
let env: Record<string, string>
beforeEach(async () => {
  folder = await scratch()
  env = environmentWith({
    ...PLAIN,
    PORT: '0',
    DATABASE_URL: undefined,
    HOST: undefined,
    PARLEY_DATA_DIR: undefined,
  })
})
afterEach(() => folder.remove())

const run = (...list: string[]) => runCommand(list, { env, cwd: folder.folder })

/** Asks the server on a data folder as a program does. */
async function asker({ address }: Serving, data: string) {
  const key = (await readFile(folder.at(`${data}/key`), 'utf8')).trim()
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return async (path: string, body?: object) => {
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(`${address}/api/v1/sessions${path}`, sent)
    return (await response.json()) as Record<string, unknown>
  }
}

describe('parley backup and parley restore', () => {
  it('bring back on another folder what was said, while the server ran on', async () => {
    const serving = await startServing(['--data', 'here'], env, undefined, folder.folder)
    let session = ''
    let said: unknown
    try {
      const ask = await asker(serving, 'here')
      session = String((await ask('', { project_name: 'Returns desk' }))['session_id'])
      said = (await ask(`/${session}/messages`, { content: 'The desk must lock.' }))['message_id']

      const backed = await run('backup', 'b.jsonl', '--data', 'here')
      expect(backed).toMatchObject({ code: 0, stderr: '' })
      expect(backed.stdout).toMatch(/^Backed up 1 session, \d+ events, \d+(\.\d)? kB, into b\.jsonl\.\n$/)
      expect((await stat(folder.at('b.jsonl'))).mode & 0o777).toBe(0o600)
      expect(await ask(`/${session}/messages`, { content: 'The desk must open.' })).toHaveProperty(
        'message_id',
      )

      const inUse = await run('restore', 'b.jsonl', '--data', 'here', '--replace')
      expect(inUse).toMatchObject({ code: 1, stdout: '' })
      expect(inUse.stderr).toMatch(/^parley: .*here is in use by another Parley process; .*\n$/)
    } finally {
      await serving.end('SIGTERM')
    }

    const restored = await run('restore', 'b.jsonl', '--data', 'there')
    expect(restored).toMatchObject({ code: 0, stderr: '' })
    expect(restored.stdout).toMatch(
      /^Restored 1 session, .* into there; every event and text was verified\.\n$/,
    )
    const again = await startServing(['--data', 'there'], env, undefined, folder.folder)
    try {
      const ask = await asker(again, 'there')
      const { items } = await ask(`/${session}/messages`)
      expect(items).toContainEqual(expect.objectContaining({ id: said, content: 'The desk must lock.' }))
      expect(items).not.toContainEqual(expect.objectContaining({ content: 'The desk must open.' }))
    } finally {
      await again.end('SIGTERM')
    }
  }, 120_000)

  it('work without a server, refuse data that is there, and replace it when told', async () => {
    const serving = await startServing(['--data', 'here'], env, undefined, folder.folder)
    const ask = await asker(serving, 'here')
    await ask('', { project_name: 'Returns desk' })
    const keyBefore = await readFile(folder.at('here/key'), 'utf8')
    await serving.end('SIGKILL')

    expect(await run('backup', 'b.jsonl', '--data', 'here')).toMatchObject({ code: 0, stderr: '' })
    expect(await run('restore', 'b.jsonl', '--data', 'here')).toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        'parley: here holds data already, and nothing was restored. To put the backup in its place say --replace; to keep both, restore into another folder with --data.\n',
    })
    expect(await run('restore', 'b.jsonl', '--data', 'here', '--replace')).toMatchObject({
      code: 0,
      stderr: '',
    })
    // The same owner's folder: whoever was let in still is.
    expect(await readFile(folder.at('here/key'), 'utf8')).toBe(keyBefore)

    // Another owner's folder becomes the backup's owner's, with a key of its own.
    await (await startServing(['--data', 'other'], env, undefined, folder.folder)).end('SIGTERM')
    const theirs = await readFile(folder.at('other/key'), 'utf8')
    expect(await run('restore', 'b.jsonl', '--data', 'other', '--replace')).toMatchObject({ code: 0 })
    const other = await startServing(['--data', 'other'], env, undefined, folder.folder)
    const { items } = await (await asker(other, 'other'))('')
    expect(items).toHaveLength(1)
    expect(await readFile(folder.at('other/key'), 'utf8')).not.toBe(theirs)
    await other.end('SIGTERM')
  }, 120_000)

  it('refuse with one line what they cannot do, and leave everything as it was', async () => {
    await folder.write('talk.txt', 'Users must be able to log in.\n')
    await mkdir(folder.at('a-folder'))
    const postgres = { ...env, DATABASE_URL: 'postgres://parley:hunter2@db.example/parley' }
    const cases: [readonly string[], number, string][] = [
      [['restore', 'talk.txt'], 2, "parley: 'talk.txt' is no backup of Parley; nothing was restored\n"],
      [['restore', 'none.jsonl'], 2, "parley: cannot read 'none.jsonl': no such file\n"],
      [['restore', 'a-folder'], 2, "parley: cannot read 'a-folder': it is a folder\n"],
      [['backup', 'a-folder'], 2, "parley: cannot write 'a-folder': it is a folder\n"],
      [['backup', 'none/b.jsonl'], 2, "parley: cannot write 'none/b.jsonl': there is no folder 'none'\n"],
      [['backup', 'b.jsonl'], 1, 'parley: .parley holds no data of Parley; it has no access.json.\n'],
    ]
    for (const [list, code, stderr] of cases) {
      expect(await run(...list)).toMatchObject({ code, stdout: '', stderr })
    }
    for (const command of ['backup', 'restore']) {
      const refused = await runCommand([command, 'talk.txt'], { env: postgres, cwd: folder.folder })
      expect(refused).toMatchObject({ code: 2, stdout: '' })
      expect(refused.stderr).toMatch(/^parley: with DATABASE_URL .*docs\/guides\/backup\.md.*\n$/)
      expect(refused.stderr).not.toContain('hunter2')
    }
    expect(await readFile(folder.at('talk.txt'), 'utf8')).toBe('Users must be able to log in.\n')
    await expect(stat(folder.at('b.jsonl'))).rejects.toThrow('ENOENT')
    await expect(stat(folder.at('.parley'))).rejects.toThrow('ENOENT')
  }, 120_000)

  it('a server that breaks off in the middle leaves no file, and the older one as it was', async () => {
    const serving = await startServing(['--data', 'here'], env, undefined, folder.folder)
    const ask = await asker(serving, 'here')
    const session = String((await ask('', { project_name: 'Returns desk' }))['session_id'])
    for (let at = 0; at < 60; at += 1) {
      await ask(`/${session}/messages`, { content: `${at} ${'lorem ipsum dolor '.repeat(5_000)}` })
    }
    await writeFile(folder.at('b.jsonl'), 'the older one')
    const { host } = new URL(serving.address)
    const { createServer, request } = await import('node:http')
    // Passes on the beginning of the server's answer, and then it is gone.
    const between = createServer((asked, answer) => {
      const passed = {
        host: host.split(':')[0],
        port: host.split(':')[1],
        path: asked.url,
        headers: { ...asked.headers, host },
      }
      request(passed, (from) => {
        answer.writeHead(from.statusCode ?? 500, from.headers)
        let bytes = 0
        from.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          if (bytes < 300_000) answer.write(chunk)
          else {
            from.destroy()
            answer.destroy()
          }
        })
      }).end()
    })
    await new Promise<void>((resolve) => void between.listen(0, '127.0.0.1', resolve))
    const address = between.address()
    if (address === null || typeof address === 'string') throw new Error('a server on TCP has a port')
    await writeFile(folder.at('here/address'), `http://127.0.0.1:${address.port}\n`)

    expect(await run('backup', 'b.jsonl', '--data', 'here')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'parley: no file was written: the backup is cut off: its end is missing\n',
    })
    expect(await readFile(folder.at('b.jsonl'), 'utf8')).toBe('the older one')
    between.closeAllConnections()
    await new Promise((resolve) => between.close(resolve))
    await serving.end('SIGTERM')
  }, 120_000)
})
