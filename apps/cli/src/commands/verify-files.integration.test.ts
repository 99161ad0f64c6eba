import { readFile } from 'node:fs/promises'

import { sessionSchema, stateSchema } from '@parley/protocol'
import { environmentWith } from '@parley/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PLAIN } from '../testing/plain.ts'
import { runCommand, type Ended } from '../testing/run-command.ts'
import { scratch, type Scratch } from '../testing/scratch.ts'
import { startServing, type Serving } from '../testing/serve-command.ts'

const LONG_MS = 60_000
let desk: Scratch
let env: Record<string, string>
let session_id = ''
let markdown = ''
let exported = ''
/** Of a folder that a server worked on. */
let whileServed: Ended
const run = (...list: string[]) => runCommand(['verify', ...list], { env })
const held = (...list: string[]) => run(...list, '--data', desk.at('data'))

beforeAll(async () => {
  desk = await scratch()
  env = environmentWith({
    ...PLAIN,
    PORT: '0',
    PARLEY_DATA_DIR: desk.at('data'),
    DATABASE_URL: undefined,
    HOST: undefined,
  })
  const serving = await startServing([], env)
  try {
    await talkAndExport(serving)
    whileServed = await held(markdown)
  } finally {
    await serving.end('SIGTERM')
  }
}, LONG_MS)
afterAll(() => desk.remove())

/** Backs up, says one thing more, and exports. */
async function talkAndExport({ address }: Serving): Promise<void> {
  const key = (await readFile(desk.at('data/key'), 'utf8')).trim()
  const ask = async (path: string, body?: object) => {
    const response = await fetch(`${address}/api/v1/sessions${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return response.text()
  }
  const say = async (content: string, replies: number) => {
    await ask(`/${session_id}/messages`, { content })
    const giveUp = Date.now() + 20_000
    for (;;) {
      const { messages } = stateSchema.parse(JSON.parse(await ask(`/${session_id}/state`)))
      if (messages.filter(({ role }) => role === 'assistant').length === replies) return
      if (Date.now() > giveUp) throw new Error('no reply came')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  session_id = sessionSchema.parse(JSON.parse(await ask('', { project_name: 'Returns desk' }))).session_id
  await say('Users must be able to log in with email and password.', 1)
  await runCommand(['backup', desk.at('before.jsonl')], { env })
  await say('The fridge must alarm within 5 minutes when the door is open.', 2)
  markdown = await desk.write('requirements.md', await ask(`/${session_id}/export?format=markdown`))
  exported = await desk.write('session.json', await ask(`/${session_id}/export?format=json`))
}

const changed = async (file: string, name: string) =>
  desk.write(name, (await readFile(file, 'utf8')).replace('password', 'passport'))

describe('parley verify FILE', () => {
  it('without a database says what each file is, and that it was looked at alone', async () => {
    const { code, stdout, stderr } = await run(markdown, exported)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines)
      expect(line).toMatch(
        / is whole: version 2 of ses_\w+, as of event \d+ of its log; only that log can tell whether somebody changed it and hashed it anew, see --data\.$/,
      )
  })

  it('holds each file against the log of a data folder', async () => {
    const { code, stdout } = await held(markdown, exported)
    expect(stdout.match(/, as of event \d+ of its log; the log says the same\.\n/g)).toHaveLength(2)
    expect(code).toBe(0)
  })

  it('names a file that was changed, and with the log the line; the others are told all the same', async () => {
    const file = await changed(markdown, 'changed.md')
    const alone = await run(file, exported)
    expect(alone.stdout).toContain(
      `${file} was changed after it was exported: its SHA-256 is not the one it carries.\n`,
    )
    expect(alone.stdout).toContain(`${exported} is whole: `)
    expect(alone.code).toBe(1)
    const line = (await readFile(file, 'utf8')).split('\n').findIndex((one) => one.includes('passport')) + 1
    const { code, stdout } = await held(file)
    expect(stdout).toBe(
      `${file} does not say what was written: line ${line} is the first that differs from version 2.\n`,
    )
    expect(code).toBe(1)
  })

  it('finds that the log of a restored folder does not reach so far', async () => {
    const older = desk.at('older')
    expect(await runCommand(['restore', desk.at('before.jsonl'), '--data', older], { env })).toMatchObject({
      code: 0,
    })
    const { code, stdout } = await run(markdown, '--data', older)
    expect(stdout).toMatch(
      / was written as of event \d+ of ses_\w+, and the log here ends with event \d+\.\n$/,
    )
    expect(code).toBe(1)
  })

  it('has one line for each odd file, and ends with 2 when one cannot be read and no other is wrong', async () => {
    const odd = [
      await desk.write('empty.md', ''),
      await desk.write('notes.md', '# Notes\n'),
      await desk.write('list.json', '[1, 2]'),
      await desk.write('half.json', '{"origin": {"session_id": 1'),
      await desk.write('bytes.md', Buffer.from([0xff, 0xfe, 0x00, 0xc3])),
      await desk.write(
        'marked.md',
        Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), await readFile(markdown)]),
      ),
      desk.at('none.md'),
      desk.folder,
    ]
    const { code, stdout, stderr } = await run(...odd)
    expect(stderr).toBe('')
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(odd.length)
    for (const [index, file] of odd.entries()) expect(lines[index]?.startsWith(`${file} `)).toBe(true)
    expect(lines.at(-2)).toBe(`${desk.at('none.md')} cannot be read: no such file.`)
    expect(code).toBe(1)
    expect((await run(markdown, desk.at('none.md'))).code).toBe(2)
  })

  it('as JSON tells origin and fault of each', async () => {
    const { code, stdout } = await held(markdown, await changed(exported, 'changed.json'), '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { file: markdown, origin: { session_id, version: 2 }, held_against_log: true, fault: null },
        {
          origin: { session_id },
          fault: { code: 'TEXT_DIFFERS', message: expect.stringContaining('“messages”') },
        },
      ],
    })
    expect(code).toBe(1)
  })

  it('says why it cannot look into the folder: a server works there', () => {
    expect(whileServed.code).toBe(2)
    expect(whileServed.stderr).toMatch(/in use|works/)
  })

  it('and the audit with its lines of exports is what was written', async () => {
    const { code, stdout } = await run()
    expect(stdout).toContain('All of it is what was written.')
    expect(code).toBe(0)
  })
})
