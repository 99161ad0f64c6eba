import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { rounded } from './rounded.ts'

describe('a share as it is told', () => {
  it.each([
    [0.874, 0.87],
    [0.876, 0.88],
    [0.005, 0.01],
    [-1, 0],
    [2, 1],
    [Infinity, 1],
  ])('[S012] of %f reads %f', (share, told) => {
    expect(rounded(share)).toBe(told)
  })

  it('[S012] lies within 0 and 1, in hundredths', () => {
    assert(
      property(double({ noNaN: true }), (share) => {
        const told = rounded(share)
        expect(told).toBeGreaterThanOrEqual(0)
        expect(told).toBeLessThanOrEqual(1)
        expect(Math.abs(told * 100 - Math.round(told * 100))).toBeLessThan(1e-9)
      }),
    )
  })
})
