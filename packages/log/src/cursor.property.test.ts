import fc from 'fast-check'
import { anyText } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { cursorAfter, readCursor } from './cursor.ts'
import { BadCursor } from './failures.ts'

describe('a cursor of the list of sessions', () => {
  it('names any place exactly', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (updated_at, session_id) => {
        const place = { updated_at, session_id }
        expect(readCursor(cursorAfter(place))).toEqual(place)
      }),
    )
  })

  it('is refused when no list gave it', () => {
    fc.assert(
      fc.property(anyText(), (cursor) => {
        expect(() => readCursor(cursor)).toThrow(BadCursor)
      }),
    )
  })
})
