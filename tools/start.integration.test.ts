import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { environmentWith } from '@parley/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const start = join(import.meta.dirname, 'start.ts')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-start-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function run(changes: Record<string, string>, ...options: readonly string[]) {
  const env = environmentWith({
    NO_COLOR: '1',
    PARLEY_DATA_DIR: join(folder, 'data'),
    DATABASE_URL: undefined,
    ...changes,
  })
  return spawn(process.execPath, [start, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

describe('npm start', () => {
  it('builds what is missing, serves the workspace on this machine, and ends with exit code 0', async () => {
    const running = run({ PORT: '0' })
    const link = await linkIn(running.stdout)
    const { origin } = new URL(link)
    expect((await fetch(`${origin}/health/ready`)).status).toBe(200)
    const page = await fetch(origin, { headers: { accept: 'text/html' } })
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await fetch(link, { redirect: 'manual' })).headers.get('location')).toBe('/')
    running.kill('SIGTERM')
    const [code] = (await once(running, 'exit')) as [number | null]
    expect(code).toBe(0)
  })

  it('takes the options of parley serve, and refuses what they cannot be with a line', async () => {
    const running = run({}, '--port', 'door')
    let complaint = ''
    running.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()))
    const [code] = (await once(running, 'exit')) as [number | null]
    expect(code).toBe(2)
    expect(complaint).toContain('PORT is “door”')
  })
})

async function linkIn(stdout: NodeJS.ReadableStream): Promise<string> {
  let said = ''
  for await (const bytes of stdout) {
    said += String(bytes)
    const link = /http:\/\/127\.0\.0\.1:\d+\/enter\?link=\S+/.exec(said)?.[0]
    if (link !== undefined) return link
  }
  throw new Error(`npm start ended without a link:\n${said}`)
}
