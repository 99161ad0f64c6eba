import { describe, expect, it } from 'vitest'

import { count, tally } from './count.ts'

describe('counting in words', () => {
  it('one is one', () => {
    expect([count(0, 'file'), count(1, 'file'), count(2, 'file')]).toEqual(['0 files', '1 file', '2 files'])
  })

  it('the most frequent comes first, ties as they came', () => {
    expect(tally(['b', 'a', 'c', 'a', 'c'])).toEqual([
      ['a', 2],
      ['c', 2],
      ['b', 1],
    ])
  })
})
