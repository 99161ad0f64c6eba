import { describe, expect, it } from 'vitest'

import { nearest } from './nearest.ts'

describe('the word that was meant', () => {
  const known = ['INCOSE-R7', 'INCOSE-R17', 'PARLEY-LENGTH']

  it.each([
    ['incose-r7', 'INCOSE-R7'],
    ['INCOSE-R 7', 'INCOSE-R7'],
    ['PARLEY-LENGHT', 'PARLEY-LENGTH'],
    ['no-passive', null],
    ['', null],
  ])('“%s” means %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant)
  })
})
