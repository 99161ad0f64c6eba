import { describe, expect, it } from 'vitest'

import { calibrate, leftOut, rateAt, type Observation } from './calibration.ts'

/** In each document, `pattern` at one score: + a requirement, - none. */
const seen = (document: string, score: number, pattern: string): Observation[] =>
  pattern.split('').map((mark) => ({ document, score, yes: mark === '+' }))

const rates = (observations: readonly Observation[]) =>
  new Map(calibrate(observations).map(({ upTo, rate }) => [upTo, rate]))

describe('calibrating scores', () => {
  const observations = [
    ...seen('a', -4, '-'.repeat(98)),
    ...seen('a', 2, `${'+'.repeat(80)}${'-'.repeat(18)}`),
    ...seen('b', 4, '+'.repeat(98)),
  ]

  it('gives the observed share at a score, drawn a little to the middle by what was not seen', () => {
    const found = rates(observations)
    expect(found.get(-4)).toBeCloseTo(0, 1)
    expect(found.get(2)).toBeCloseTo(0.8, 1)
    expect(found.get(4)).toBeCloseTo(0.99)
  })

  it('never falls with the score, and turns at zero', () => {
    const falling = [
      ...seen('a', 1, '+'.repeat(30)),
      ...seen('a', 2, '-'.repeat(30)),
      ...seen('a', -1, '+++'),
    ]
    const points = calibrate(falling)
    for (const [index, { rate }] of points.entries())
      expect(rate).toBeGreaterThanOrEqual(points[index - 1]?.rate ?? 0)
    expect(rateAt(points, 0)).toBe(0.5)
    expect(rateAt(points, -1)).toBeLessThan(0.5)
    expect(rateAt(points, 2)).toBeGreaterThan(0.5)
  })

  it('lets no document decide alone, however long it is', () => {
    const small = ['a', 'b', 'c'].flatMap((name) => seen(name, 2, '+'.repeat(400)))
    const alone = rates([...small, ...seen('long', 2, '-'.repeat(20_000))]).get(2) ?? 0
    expect(alone).toBeGreaterThan(0.6)
  })

  it('is linear between its points and flat beyond them', () => {
    const points = [
      { upTo: 0, rate: 0.5 },
      { upTo: 2, rate: 0.9 },
    ]
    expect([-9, 0, 1, 2, 9].map((score) => rateAt(points, score))).toEqual([0.5, 0.5, 0.7, 0.9, 0.9])
  })

  it('is judged on documents that it has not seen', () => {
    const agreeing = ['a', 'b', 'c'].flatMap((name) => [
      ...seen(name, 3, '+'.repeat(50)),
      ...seen(name, -3, '-'.repeat(50)),
    ])
    const odd = [...seen('odd', 3, '-'.repeat(50)), ...seen('odd', -3, '+'.repeat(50))]
    expect(leftOut(agreeing).error).toBeLessThan(0.05)
    expect(leftOut([...agreeing, ...odd]).error).toBeGreaterThan(0.2)
  })
})
