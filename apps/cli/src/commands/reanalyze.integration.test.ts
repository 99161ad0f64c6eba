import { readFile, readdir, stat } from 'node:fs/promises'

import { exportSchema, reanalysesSchema, sessionSchema, stateSchema } from '@parley/protocol'
import { environmentWith } from '@parley/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PLAIN } from '../testing/plain.ts'
import { runCommand, type Ended } from '../testing/run-command.ts'
import { scratch, type Scratch } from '../testing/scratch.ts'
import { startServing, type Serving } from '../testing/serve-command.ts'

/** A server starts and ends: on a busy machine that takes its time. */
const LONG_MS = 60_000
const LOGIN = 'Users must be able to log in with email and password.'
const FAST = 'The app must be fast.'

let desk: Scratch
let env: Record<string, string>
/** A session that this analyst made, as a file. */
let exported = ''
let session_id = ''
/** What it said of a folder that a server worked on. */
let whileServed: Ended
const run = (...list: string[]) => runCommand(['reanalyze', ...list], { env })

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
    await talk(serving)
    whileServed = await run('--data', desk.at('data'))
  } finally {
    await serving.end('SIGTERM')
  }
}, LONG_MS)
afterAll(() => desk.remove())

/** Says two things and writes the export into a file. */
async function talk({ address }: Serving): Promise<void> {
  const key = (await readFile(desk.at('data/key'), 'utf8')).trim()
  const ask = async (path: string, body?: object) => {
    const response = await fetch(`${address}/api/v1/sessions${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return response.text()
  }
  const session = sessionSchema.parse(JSON.parse(await ask('', { project_name: 'Returns desk' })))
  session_id = session.session_id
  await ask(`/${session_id}/messages`, { content: LOGIN })
  await ask(`/${session_id}/messages`, { content: FAST })
  const giveUp = Date.now() + 20_000
  for (;;) {
    const { messages } = stateSchema.parse(JSON.parse(await ask(`/${session_id}/state`)))
    if (messages.filter(({ role }) => role === 'assistant').length === 2) break
    if (Date.now() > giveUp) throw new Error('no reply came')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  exported = await desk.write('session.json', await ask(`/${session_id}/export?format=json`))
}

/** The same session as though an older analyst had worded it. */
async function olderExport(): Promise<string> {
  const text = await readFile(exported, 'utf8')
  const now = 'The system shall let users log in with email and password.'
  expect(text).toContain(now)
  return desk.write('older.json', text.replaceAll(now, 'The system should let users log in by email.'))
}

describe('parley reanalyze', () => {
  it('of a session that this version made: nothing would change, exit code 0', async () => {
    const { code, stdout, stderr } = await run(exported)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`Returns desk\n${session_id}, read by parley-analyst`)
    expect(stdout).toContain('Nothing would change.\n2 messages read again.\n')
    expect(stdout).toMatch(/Nothing was changed\.\n$/)
  })

  it('of one that an older version made: before and after, the words that changed, exit code 1', async () => {
    const older = await olderExport()
    const before = await readFile(older)
    const { code, stdout, stderr } = await run(older)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('Would be worded otherwise (1)\n\n  REQ-001 ')
    expect(stdout).toContain(`“${LOGIN}”`)
    expect(stdout).toContain('- The system [should] let users log in [by email.]')
    expect(stdout).toContain('+ The system [shall] let users log in [with email and password.]')
    expect(stdout).toContain('1 to reword')
    expect(stdout).toMatch(/Nothing was changed\.\n$/)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(await readFile(older)).toEqual(before)
  })

  it('as JSON after the published schema, the same bytes twice', async () => {
    const older = await olderExport()
    const [first, second] = await Promise.all([
      run(older, exported, '--format', 'json'),
      run(older, exported, '--format', 'json'),
    ])
    expect(first).toEqual(second)
    const [changed, same] = reanalysesSchema.parse(JSON.parse(first.stdout))
    const { seq } = exportSchema.parse(JSON.parse(await readFile(exported, 'utf8')))
    expect(changed).toMatchObject({ session_id, as_of_seq: seq })
    expect(changed?.proposals.map(({ id }) => id)).toContain('revise:REQ-001@1')
    expect(same).toMatchObject({ proposals: [], left_out: 0 })
    expect(first.code).toBe(1)
  })

  it('of a data folder: lists the sessions, and reads one or all of them again', async () => {
    const data = desk.at('data')
    const listed = await run('--data', data)
    expect(listed).toMatchObject({ code: 0, stderr: '' })
    expect(listed.stdout).toMatch(
      new RegExp(`^${session_id}  \\d{4}-\\d\\d-\\d\\d  \\d+ requirements +Returns desk\n`),
    )
    const one = await run('--data', data, '--session', session_id, '--format', 'json')
    expect(one).toMatchObject({ code: 0, stderr: '' })
    const all = await run('--all', '--format', 'json')
    expect(all).toEqual(one)
    expect(reanalysesSchema.parse(JSON.parse(one.stdout))).toMatchObject([
      { session_id, messages: { compared: 2, not_compared: 0 }, proposals: [] },
    ])
  })

  it('a folder that a server works on is left to that server', () => {
    expect(whileServed).toMatchObject({ code: 2, stdout: '' })
    expect(whileServed.stderr).toMatch(/^parley: \S+ is in use by another Parley process; stop that one.*\n$/)
  })

  it('a folder that is none of ours is left as it is', async () => {
    const { code, stderr } = await run('--data', desk.at('nowhere'))
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `parley: ${desk.at('nowhere')} holds no data of Parley; it has no access.json.\n`,
    })
    await expect(stat(desk.at('nowhere'))).rejects.toThrow('ENOENT')
    const before = await readdir(desk.folder)
    await run('--data', desk.folder)
    expect(await readdir(desk.folder)).toEqual(before)
  })

  it.each([
    [[], 'name a session that was exported as JSON, or the data folder with --data'],
    [['x.json', '--data', 'y'], 'name exported sessions, or a data folder with --data; not both'],
    [['--session', 'ses_1', '--all'], '--session takes one session, --all takes every one; not both'],
    [['--session', 'ses_1'], "there is no session 'ses_1' in"],
    [['nowhere.json'], "cannot read 'nowhere.json': no such file"],
  ])('%j is refused in one line, with exit code 2', async (list, words) => {
    const { code, stdout, stderr } = await run(...list)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('a file that is no export, or no whole one, is refused in a line for each', async () => {
    const { history: _, ...without } = JSON.parse(await readFile(exported, 'utf8')) as { history: unknown }
    const files = await Promise.all([
      desk.write('text.json', 'no JSON'),
      desk.write('without.json', JSON.stringify(without)),
      desk.write(
        'cut.json',
        (await readFile(exported, 'utf8')).replace('"requirement.proposed"', '"requirement.lost"'),
      ),
      desk.write('report.json', '{"source": {}, "requirements": [], "coverage": {}}'),
    ])
    const { code, stdout, stderr } = await run(...files)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining("text.json' is no export of a session"),
      expect.stringContaining("without.json' holds no history"),
      expect.stringContaining("cut.json' holds a history that does not fit together"),
      expect.stringContaining("report.json' is a report of parley extract"),
    ])
  })
})
