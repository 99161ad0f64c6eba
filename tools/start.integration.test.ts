import { join } from 'node:path'

import { environmentWith, output } from '@parley/testing'
import { describe, expect, it } from 'vitest'

describe('npm start', () => {
  it('shows the main job on a meeting, says what to try next, and ends by itself', async () => {
    const start = join(import.meta.dirname, 'start.ts')
    const env = environmentWith({ NO_COLOR: '1' })
    const said = await output('/usr/bin/env', ['-i', ...pairs(env), process.execPath, start])
    expect(said).toContain('returns-desk-meeting.txt')
    expect(said).toContain('REQ-001')
    expect(said.split('\n').filter((line) => /^ +npx parley /.test(line))).toHaveLength(3)
  })
})

const pairs = (env: Record<string, string>) => Object.entries(env).map(([name, value]) => `${name}=${value}`)
