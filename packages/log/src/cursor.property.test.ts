import fc from 'fast-check'
import { anyText } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { auditCursorAfter, cursorAfter, readAuditCursor, readCursor } from './cursor.ts'
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

describe('a cursor of the audit', () => {
  it('names any place exactly', () => {
    fc.assert(
      fc.property(anyText(), anyText(), fc.nat(), fc.nat(), (timestamp, session_id, seq, part) => {
        const place = { timestamp, session_id, seq, part }
        expect(readAuditCursor(auditCursorAfter(place))).toEqual(place)
      }),
    )
  })

  it('is refused when no list gave it, or another list', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (cursor, session_id) => {
        expect(() => readAuditCursor(cursor)).toThrow(BadCursor)
        expect(() => readAuditCursor(cursorAfter({ updated_at: cursor, session_id }))).toThrow(BadCursor)
      }),
    )
  })
})
