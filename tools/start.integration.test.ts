import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import { environmentWith, output } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { escape, samplePage } from './start/sample-page.ts'

const start = join(import.meta.dirname, 'start.ts')

describe('npm start', () => {
  it('shows the main job on a meeting and says what to try next; --once ends there', async () => {
    const env = environmentWith({ NO_COLOR: '1' })
    const said = await output('/usr/bin/env', ['-i', ...pairs(env), process.execPath, start, '--once'])
    expect(said).toContain('returns-desk-meeting.txt')
    expect(said).toContain('REQ-001')
    expect(said.split('\n').filter((line) => /^ +npx parley /.test(line))).toHaveLength(3)
  })

  it('serves the result beside its words on this machine until it is told to stop', async () => {
    const run = spawn(process.execPath, [start], { env: environmentWith({ NO_COLOR: '1', PORT: '0' }) })
    const address = await addressIn(run.stdout)
    const page = await fetch(address)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toContain('<mark>')
    expect((await fetch(`${address}/health/ready`)).status).toBe(200)
    expect((await fetch(`${address}/nothing`)).status).toBe(404)
    run.kill('SIGTERM')
    const [code] = (await once(run, 'exit')) as [number | null]
    expect(code).toBe(0)
  })

  it('refuses a port that is no number with a line', async () => {
    const run = spawn(process.execPath, [start], { env: environmentWith({ NO_COLOR: '1', PORT: 'door' }) })
    let complaint = ''
    run.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()))
    const [code] = (await once(run, 'exit')) as [number | null]
    expect(code).toBe(2)
    expect(complaint).toContain('“door”')
  })

  it('shows what somebody said as text, never as markup', () => {
    expect(escape(`<script>alert("x")</script> & 'y'`)).toBe(
      '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;',
    )
    const empty = {
      source: { name: 'x', genre: 'brief', participants: [], files: [] },
      requirements: [],
      issues: [],
      questions: [],
      coverage: { sentences: 1, accounted: 1, unheard: [] },
    } as const
    expect(samplePage(empty, '<img src=x onerror=alert(1)>')).not.toContain('<img')
  })
})

const pairs = (env: Record<string, string>) => Object.entries(env).map(([name, value]) => `${name}=${value}`)

async function addressIn(stdout: NodeJS.ReadableStream): Promise<string> {
  let said = ''
  for await (const bytes of stdout) {
    said += String(bytes)
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
    if (address !== undefined) return address
  }
  throw new Error(`npm start ended without an address:\n${said}`)
}
