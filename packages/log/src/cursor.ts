/**
 * Cursors of the list of sessions and of the audit: the place of the last row, in a form that nobody is tempted to take apart.
 *
 * A cursor names a place and no page, so what is changed, added or deleted
 * meanwhile neither doubles nor hides a row that stands further down.
 */
import { BadCursor } from './failures.ts'
import type { AuditRow, SessionRow } from './log.ts'

export type SessionPlace = Pick<SessionRow, 'updated_at' | 'session_id'>

/** The cursor of what comes after this row. */
export function cursorAfter({ updated_at, session_id }: SessionPlace): string {
  return toHexadecimal(JSON.stringify([updated_at, session_id]))
}

/** Throws `BadCursor` on what is none of ours. */
export function readCursor(cursor: string): SessionPlace {
  const [updated_at, session_id] = listIn(cursor)
  if (typeof updated_at !== 'string' || typeof session_id !== 'string') throw new BadCursor()
  return { updated_at, session_id }
}

export type AuditPlace = Pick<AuditRow, 'timestamp' | 'session_id' | 'seq' | 'part'>

/** The cursor of the lines of the audit that come after this one. */
export function auditCursorAfter({ timestamp, session_id, seq, part }: AuditPlace): string {
  return toHexadecimal(JSON.stringify([timestamp, session_id, seq, part]))
}

/** Throws `BadCursor` on what is none of ours. */
export function readAuditCursor(cursor: string): AuditPlace {
  const [timestamp, session_id, seq, part] = listIn(cursor)
  if (typeof timestamp !== 'string' || typeof session_id !== 'string') throw new BadCursor()
  if (!Number.isSafeInteger(seq) || !Number.isSafeInteger(part)) throw new BadCursor()
  return { timestamp, session_id, seq: Number(seq), part: Number(part) }
}

function listIn(cursor: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(fromHexadecimal(cursor))
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

const DIGITS = 4

/** Four digits for a code unit: any text goes through. */
function toHexadecimal(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(DIGITS, '0'),
  ).join('')
}

function fromHexadecimal(digits: string): string {
  if (!/^(?:[\da-f]{4})*$/.test(digits)) return ''
  const groups = digits.match(/.{4}/g) ?? []
  return String.fromCharCode(...groups.map((group) => Number.parseInt(group, 16)))
}
