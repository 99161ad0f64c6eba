import { describe, expect, it } from 'vitest'

import {
  countsOf,
  countsOfSets,
  f1,
  macroF1,
  mean,
  median,
  precision,
  recall,
  share,
  sum,
  type Answer,
} from './scores.ts'

const answers = (pairs: readonly string[]): Answer[] =>
  pairs.map((pair) => ({ gold: pair.charAt(0), ours: pair.charAt(1) }))

/** Gold first, ours second: a is right twice, wrong once, missed twice. */
const FIVE = answers(['aa', 'aa', 'ab', 'ab', 'ba'])

describe('counting answers', () => {
  it('tells right, wrong and missed for one label', () => {
    expect(countsOf(FIVE, 'a')).toEqual({ right: 2, wrong: 1, missed: 2 })
    expect(countsOf(FIVE, 'b')).toEqual({ right: 0, wrong: 2, missed: 1 })
  })

  it('compares sets', () => {
    expect(countsOfSets(new Set(['x', 'y', 'z']), new Set(['x', 'q']))).toEqual({
      right: 1,
      wrong: 1,
      missed: 2,
    })
  })

  it('adds up', () => {
    const one = { right: 1, wrong: 2, missed: 3 }
    expect(sum([one, one])).toEqual({ right: 2, wrong: 4, missed: 6 })
    expect(sum([])).toEqual({ right: 0, wrong: 0, missed: 0 })
  })
})

describe('the measures', () => {
  const counts = { right: 2, wrong: 1, missed: 2 }

  it('are precision 2/3, recall 2/4 and F1 4/7 for two right, one wrong and two missed', () => {
    expect(precision(counts)).toBe(2 / 3)
    expect(recall(counts)).toBe(0.5)
    expect(f1(counts)).toBe(4 / 7)
  })

  it('average F1 over labels in macro-F1, whatever their number of rows', () => {
    expect(macroF1(FIVE, ['a', 'b'])).toBe(2 / 7)
    expect(macroF1(answers(['aa', 'bb', 'bb']), ['a', 'b'])).toBe(1)
    expect(macroF1(answers(['aa', 'aa', 'aa', 'ba']), ['a', 'b'])).toBe(3 / 7)
  })

  it('are 0 where there is nothing, so that silence never looks good', () => {
    const nothing = { right: 0, wrong: 0, missed: 0 }
    expect([precision(nothing), recall(nothing), f1(nothing), mean([]), median([]), share(1, 0)]).toEqual([
      0, 0, 0, 0, 0, 0,
    ])
  })

  it('take the middle run', () => {
    expect(median([30, 10, 20])).toBe(20)
    expect(median([4, 1, 3, 2])).toBe(2)
  })
})
