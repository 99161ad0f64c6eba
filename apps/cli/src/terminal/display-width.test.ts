import { describe, expect, it } from 'vitest'

import { displayWidth, lettersOf } from './display-width.ts'

describe('how many columns a text takes', () => {
  it.each([
    ['', 0],
    ['The desk', 8],
    ['naïve', 5],
    ['nai\u0308ve', 5],
    ['预订', 4],
    ['ＡＢ', 4],
    ['かな', 4],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['🚲', 2],
    ['👩🏽‍🚀', 2],
    ['🇪🇺', 2],
    ['1️⃣', 2],
    ['❤️', 2],
    ['❤', 1],
    ['𠮷', 2],
    ['a\u200bb', 2],
    ['“…”', 3],
    ['naïve 预订 🚲', 13],
  ])('%j takes %d', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it('letters are what a reader sees as one', () => {
    expect(lettersOf('a👩🏽‍🚀e\u0301')).toEqual(['a', '👩🏽‍🚀', 'e\u0301'])
  })
})
