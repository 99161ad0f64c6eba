import { environmentWith } from '@parley/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PLAIN } from '../testing/plain.ts'
import { runCommand, type Ended } from '../testing/run-command.ts'
import { scratch, type Scratch } from '../testing/scratch.ts'
import { startServing } from '../testing/serve-command.ts'

const LONG_MS = 60_000
let desk: Scratch
let env: Record<string, string>
let whileServed: Ended
const run = (...list: string[]) => runCommand(['migrate', ...list], { env })

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
    whileServed = await run()
  } finally {
    await serving.end('SIGTERM')
  }
}, LONG_MS)
afterAll(() => desk.remove())

describe('parley migrate', () => {
  it('goes back once somebody agreed to what that deletes, and a start brings it forward', async () => {
    const newest = await run()
    const last = Number(/stands at migration (\d+), the newest of this program\.\n$/.exec(newest.stdout)?.[1])
    const refused = await run('--back-to', '1')
    expect(refused.stderr).toContain('nothing was done: taking back 5 audit deletes the lines of the audit')
    expect(refused.stderr).toContain('--lose')
    expect(refused.code).toBe(1)
    expect((await run()).stdout).toBe(newest.stdout)

    const back = await run('--back-to', '1', '--lose')
    expect(back.stdout).toMatch(
      new RegExp(`^Taken back: ${last} .*, 2 append-batches\\. .* at migration 1\\.`),
    )
    expect((await run()).stdout).toContain(`this program goes on to ${last} at its next start`)
    expect((await run('--back-to', '1')).stdout).toContain('stands at migration 1')
    await (await startServing([], env)).end('SIGTERM')
    expect(await run()).toMatchObject({ code: 0, stdout: newest.stdout })
  }, 60_000)

  it('says why it cannot: a server works there, no data, no number', async () => {
    expect(whileServed).toMatchObject({ code: 1, stderr: expect.stringMatching(/in use|works/) })
    const nowhere = await run('--data', desk.at('nothing-here'))
    expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringContaining('holds no data of Parley') })
    for (const number of ['0', 'x', '-1'])
      expect(await run(`--back-to=${number}`)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('whole number from 1'),
      })
  })
})
