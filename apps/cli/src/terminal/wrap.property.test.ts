import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { displayWidth } from './display-width.ts'
import { printable } from './printable.ts'
import { shortened, wrap } from './wrap.ts'

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

describe('lines on a terminal, whatever the text', () => {
  it('fit, and hold all the words in order', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const shown = printable(text)
        const lines = wrap(shown, width)
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(shown.replaceAll(' ', ''))
      }),
    )
  })

  it('never obey: no control character is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })

  it('shortened are never wider than asked', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 20 }), (text, width) => {
        expect(displayWidth(shortened(printable(text), width))).toBeLessThanOrEqual(width)
      }),
    )
  })
})
