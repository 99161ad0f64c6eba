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
const run = (...list: string[]) => runCommand(['verify', ...list], { env })

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

describe('parley verify', () => {
  it('says that all is as it was written', async () => {
    const { code, stdout } = await run()
    expect(stdout).toMatch(
      /^\d+ streams?, \d+ events?, \d+ sections? and \d+ lines? of the audit were looked at\. All of it is what was written\.\n$/,
    )
    expect(code).toBe(0)
  })

  it('gives the same as JSON', async () => {
    const { code, stdout } = await run('--data', desk.at('data'), '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ faults: [], events: expect.any(Number) })
    expect(code).toBe(0)
  })

  it('says why it cannot look: a server works there, or there is nothing of Parley', async () => {
    expect(whileServed.code).toBe(2)
    expect(whileServed.stderr).toMatch(/in use|works/)
    const { code, stderr } = await run('--data', desk.at('nothing-here'))
    expect(code).toBe(2)
    expect(stderr).toContain('holds no data of Parley')
  })
})
