/**
 * The marks that begin a list item: bullets, boxes, numbers, letters.
 *
 * Where several stand together ("- [ ]", "• ☑") the last one is the mark: it says
 * the most. A dash directly before a word is a mark only among its like.
 */
import { isBlank, skipBlanks } from './characters.ts'
import type { Line } from './lines.ts'

export interface ListMark {
  readonly mark: string
  /** Where the item's words begin; the line's end when it has none. */
  readonly words: number
}

const BULLET =
  /^(?:[•◦▪▫‣⁃●○■□▶►➤➢→·∙⦁✓✔✗✘✖☐☑☒✅❌❏❑-]\ufe0f?(?=\s|$)|[-*+–—](?=\s)|o(?=\t)|\[[ xX✓✔]?\](?=\s|$))/u
const NUMBER =
  /^(?:\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3}){2,5}[.)]?|\d{1,2}\.\d{1,2}[.)]?(?=\s+\p{Lu}\p{Ll})|\(\d{1,3}\)|\(?(?:[a-zA-Z]|[ivx]{2,5})\)|[a-h]\.|[IVX]{2,5}\.)(?=\s)/u
/** What requirements are numbered with in their documents. */
const IDENTIFIER =
  /^(?:REQ|N?FR|US|UC|AC|BR|SR|UR|SRS)(?:-[A-Z]{1,5})?[-_ ]?\d{1,4}(?:\.\d{1,3}){0,3}(?:[.:)](?=\s)|(?=\s+[A-Z][a-z]*\s))/
const CHECK = /^(?:[☐☑☒✓✔✗✘✅❌]\ufe0f?(?=\s|$)|\[[ xX✓✔]?\](?=\s|$))/u

export function readListMark(text: string, line: Line): ListMark | null {
  let head = text.slice(line.from, Math.min(line.to, line.from + 30))
  let found = BULLET.exec(head) ?? NUMBER.exec(head) ?? IDENTIFIER.exec(head)
  if (!found) return null
  let mark = found[0]
  let words = skipBlanks(text, line.from + mark.length, line.to)
  for (let again = 0; again < 2; again += 1) {
    head = text.slice(words, Math.min(line.to, words + 30))
    found = CHECK.exec(head)
    if (!found) break
    mark = found[0]
    words = skipBlanks(text, words + mark.length, line.to)
  }
  return { mark, words }
}

/** "-Fast login": a dash without a blank, which its neighbours must share. */
export function readTightDash(text: string, line: Line): ListMark | null {
  const dash = text[line.from] ?? ''
  if (!/[-–*•·]/.test(dash) || line.from + 1 >= line.to) return null
  const next = text[line.from + 1] ?? ''
  return isBlank(next.charCodeAt(0)) || !/[\p{L}[(“"]/u.test(next)
    ? null
    : { mark: dash, words: line.from + 1 }
}

/** A line of nothing but rules: it divides, and says nothing. */
export function isRule(text: string, line: Line): boolean {
  const length = line.to - line.from
  if (length === 0 || length > 400) return false
  const shown = text.slice(line.from, line.to)
  return (
    /^(?:([-_=~*—–─━#.+])(?:\s*\1)+|⸻+|[─━═]+|(?:\+[-=+]+\+))$/u.test(shown) &&
    (length > 2 || /^(?:--|——|⸻)/.test(shown))
  )
}
