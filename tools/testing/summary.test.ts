import { describe, expect, it } from 'vitest'

import { lastLine, summarise } from './summary.ts'

describe('the end of a test run', () => {
  it('counts what passed, what failed and what was left out', () => {
    const summary = summarise([
      { state: 'passed' },
      { state: 'failed' },
      { state: 'passed' },
      { state: 'skipped' },
    ])
    expect(lastLine(summary)).toBe('2 passed, 1 failed, 1 skipped')
  })

  it('says each reason once, with how many tests it kept out', () => {
    const redis = { state: 'skipped', reason: 'needs redis (install redis-server)' } as const
    const { leftOut } = summarise([
      redis,
      { state: 'skipped', reason: 'only on Windows' },
      redis,
      { state: 'skipped' },
    ])
    expect(leftOut).toEqual([
      'left out: 2 tests that need redis (install redis-server)',
      'left out: 1 test: no reason was given',
      'left out: 1 test: only on Windows',
    ])
  })
})
