import { describe, expect, it } from 'vitest'

import { measured, percentilesOf } from './measure-appends.ts'
import { asTable } from './report.ts'

describe('the benchmark of appends', () => {
  it('counts every row that was written, and has no more under way than it says', async () => {
    let underWay = 0
    let most = 0
    const figures = await measured('bare', { writers: 2, inFlight: 3, appends: 100 }, async () => {
      underWay += 1
      most = Math.max(most, underWay)
      await Promise.resolve()
      underWay -= 1
      return 5
    })
    expect(most).toBe(6)
    expect(figures.appends).toBeGreaterThanOrEqual(100)
    expect(figures.appends % 5).toBe(0)
  })

  it('ends with the fault of an append that failed', async () => {
    const failing = measured('bare', { writers: 1, inFlight: 2, appends: 10 }, () =>
      Promise.reject(new Error('disk full')),
    )
    await expect(failing).rejects.toThrow('disk full')
  })

  it('takes percentiles from what was measured', () => {
    expect(percentilesOf(Array.from({ length: 100 }, (_, index) => 100 - index))).toEqual({
      p50: 51,
      p99: 100,
    })
  })

  it('prints a row for each shape', () => {
    const row = {
      store: 'postgres',
      writers: 64,
      inFlight: 8,
      appends: 20_000,
      perSecond: 12_345.6,
      p50: 1.24,
      p99: 60,
    }
    expect(asTable([row]).split('\n')[2]).toBe('| postgres | 64 × 8 | 20,000 | 12,346 | 1.2 ms | 60.0 ms |')
  })
})
