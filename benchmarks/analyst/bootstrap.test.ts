import { describe, expect, it } from 'vitest'

import { intervalOf } from './bootstrap.ts'
import { mean } from './scores.ts'

const halves = (count: number) => Array.from({ length: count }, (_, index) => index % 2)

describe('the interval of a figure', () => {
  it('is the same for the same cases, and holds the figure', () => {
    const interval = intervalOf(halves(40), mean)
    expect(intervalOf(halves(40), mean)).toEqual(interval)
    expect(interval?.low).toBeLessThan(0.5)
    expect(interval?.high).toBeGreaterThan(0.5)
  })

  it('is narrower the more was judged: about two standard errors to each side', () => {
    for (const count of [25, 100, 225]) {
      const { low, high } = intervalOf(halves(count), mean) ?? { low: 0, high: 1 }
      const expected = 4 * Math.sqrt(0.25 / count)
      expect(high - low).toBeGreaterThan(expected * 0.8)
      expect(high - low).toBeLessThan(expected * 1.2)
    }
  })

  it('is a point where all cases are alike, and nothing where there are none', () => {
    expect(intervalOf([1, 1, 1], mean)).toEqual({ low: 1, high: 1 })
    expect(intervalOf([], mean)).toBeNull()
  })
})
