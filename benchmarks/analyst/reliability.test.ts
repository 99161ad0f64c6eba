import { describe, expect, it } from 'vitest'

import { reliabilityOf } from './reliability.ts'

const said = (value: number, pattern: string) =>
  pattern.split('').map((mark) => ({ said: value, yes: mark === '+' }))

describe('reliability', () => {
  it('sets what was said beside how often it was so, bin by bin', () => {
    const { bins } = reliabilityOf([...said(0.85, '+++-'), ...said(0.05, '----'), ...said(1, '+')])
    expect(bins).toEqual([
      { from: 0, to: 0.1, n: 4, said: 0.05, observed: 0 },
      { from: 0.8, to: 0.9, n: 4, said: 0.85, observed: 0.75 },
      { from: 0.9, to: 1, n: 1, said: 1, observed: 1 },
    ])
  })

  it('gives the mean distance of the two as the expected calibration error', () => {
    expect(reliabilityOf(said(0.75, '+++-')).error).toBe(0)
    expect(reliabilityOf([...said(0.75, '----'), ...said(0.25, '-+--')]).error).toBeCloseTo(0.375)
    expect(reliabilityOf([])).toEqual({ bins: [], error: 0 })
  })
})
