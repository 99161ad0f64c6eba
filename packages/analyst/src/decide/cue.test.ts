import { describe, expect, it } from 'vitest'

import { decide, reasonsOf, type CueTable } from './cue.ts'

const TABLE: CueTable = {
  name: 'small',
  bias: -1,
  cues: [
    { id: 'orders', when: ['order'], weight: 2, reason: 'it orders' },
    { id: 'hints', when: ['hint'], weight: 0.5, reason: 'it hints' },
    { id: 'asks', when: ['question', '!order'], weight: -3, reason: 'it asks' },
    { id: 'both', when: ['order', 'hint'], weight: 0.5, reason: 'it does both' },
  ],
  calibration: [
    { upTo: -1, rate: 0.1 },
    { upTo: 1, rate: 0.5 },
    { upTo: 2, rate: 0.9 },
  ],
}
const decided = (...features: string[]) => decide(new Set(features), TABLE)
const idsOf = (...features: string[]) => decided(...features).fired.map((cue) => cue.id)

describe('deciding by a table of cues', () => {
  it('starts from the bias and adds the weight of every cue that fires', () => {
    expect(decided().score).toBe(-1)
    expect(decided('hint').score).toBe(-0.5)
    expect(decided('order', 'hint').score).toBe(2)
  })

  it('fires a cue only when all its features are there', () => {
    expect(idsOf('order')).toEqual(['orders'])
    expect(idsOf('order', 'hint')).toEqual(['orders', 'hints', 'both'])
  })

  it('takes a leading ! as a feature that must be absent', () => {
    expect(idsOf('question')).toEqual(['asks'])
    expect(idsOf('question', 'order')).toEqual(['orders'])
  })

  it('says yes above zero and no at zero', () => {
    expect(decided('order').yes).toBe(true)
    expect(decide(new Set(['hint']), { ...TABLE, bias: -0.5 })).toMatchObject({ score: 0, yes: false })
  })

  it('gives the observed share, linear between the points and flat beyond them', () => {
    const rateAt = (bias: number) => decide(new Set(), { ...TABLE, bias }).rate
    expect([-9, -1, 0, 1, 1.5, 2, 9].map((score) => Number(rateAt(score).toFixed(6)))).toEqual([
      0.1, 0.1, 0.3, 0.5, 0.7, 0.9, 0.9,
    ])
  })

  it('falls back to the logistic curve where nothing was observed', () => {
    expect(decide(new Set(), { ...TABLE, bias: 0, calibration: [] }).rate).toBe(0.5)
  })

  it('leaps over two points at the same score', () => {
    const calibration = [
      { upTo: 0, rate: 0.2 },
      { upTo: 0, rate: 0.4 },
      { upTo: 1, rate: 0.8 },
    ]
    expect(decide(new Set(), { ...TABLE, bias: 0.5, calibration }).rate).toBeCloseTo(0.6)
  })
})

describe('the reasons for what was decided', () => {
  it('name the strongest first', () => {
    expect(reasonsOf(decided('order', 'hint'))).toEqual(['it orders', 'it does both', 'it hints'])
  })

  it('speak for the decision only, not against it', () => {
    expect(reasonsOf(decided('question', 'hint'))).toEqual(['it asks'])
    expect(reasonsOf(decided())).toEqual([])
  })

  it('are as many as were asked for', () => {
    expect(reasonsOf(decided('order', 'hint'), 1)).toEqual(['it orders'])
  })
})
