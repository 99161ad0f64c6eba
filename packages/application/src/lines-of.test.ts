import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { linesOf } from './lines-of.ts'

describe('lines and columns', () => {
  it('count from 1, and LF, CR and CRLF each end one line', () => {
    const lines = linesOf('ab\r\nc\n\rd')
    expect([0, 1, 2, 4, 5, 6, 7].map((offset) => lines.at(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ])
  })

  it('count columns in UTF-16 code units', () => {
    expect(linesOf('😀x').at(2)).toEqual({ line: 1, column: 3 })
  })

  it('are 1 and 1 at the start of an empty text', () => {
    expect(linesOf('').at(0)).toEqual({ line: 1, column: 1 })
  })

  it('lead back to the offset, for any text', () => {
    const texts = array(constantFrom('a', '\n', '\r\n', '\r', '😀'), { maxLength: 30 }).map((parts) =>
      parts.join(''),
    )
    assert(
      property(texts, (text) => {
        const lines = linesOf(text)
        const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)]
        for (let offset = 0; offset <= text.length; offset += 1) {
          const { line, column } = lines.at(offset)
          expect((starts[line - 1] ?? NaN) + column - 1).toBe(offset)
        }
      }),
    )
  })
})
