import { describe, expect, it } from 'vitest'

import { chanceFrom, manyAtOnce } from './proof.ts'

describe('chance from a seed', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const from = (seed: number) => {
      const chance = chanceFrom(seed)
      return Array.from({ length: 50 }, () => chance.below(1000))
    }
    expect(from(7)).toEqual(from(7))
    expect(from(7)).not.toEqual(from(8))
    expect(from(7).slice(0, 3)).toEqual([11, 61, 976])
  })

  it('reaches every number below its end, and none beyond', () => {
    const chance = chanceFrom(1)
    const seen = new Set(Array.from({ length: 1000 }, () => chance.below(7)))
    expect(seen).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]))
  })
})

describe('many at once', () => {
  it('takes each number once, and no more of them together than it says', async () => {
    const taken: number[] = []
    let together = 0
    let most = 0
    await manyAtOnce(20, 3, async (index) => {
      together += 1
      most = Math.max(most, together)
      taken.push(index)
      await Promise.resolve()
      together -= 1
    })
    expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index))
    expect(most).toBe(3)
  })
})
