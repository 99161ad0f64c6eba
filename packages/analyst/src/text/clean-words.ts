/**
 * How a stretch of raw text reads once layout and emphasis are taken away.
 *
 * White space of any kind and length becomes one space, marks without width
 * vanish, and the signs of emphasis (`**bold**`, `__bold__`, `*italic*`) go; code
 * in backticks stays as it is, and so do the `***` with which transcripts hide a
 * name. A sentence's text is this function over its parts, joined by spaces, so
 * whoever holds the raw text can always check the one against the other. What
 * has a visible character never reads empty.
 */
import { isBlank, isDigit } from './characters.ts'

const NOTHING_TO_DO = /^(?! )(?:[\x21-\x29\x2b-\x5e\x61-\x7e‐-‧‰-⁞€À-ɏ]| (?! |$))*$/u
const EMPHASIS =
  /`[^`]*`|\*\*+|(?<=^|[\s([{"'“‘—–-])\*(?=[^\s*])[^*`]{1,200}(?<=[^\s*])\*(?=$|[\s)\]}"'”’.,;:!?—–-])|(?<![\p{L}\p{N}_])__(?=[^\s_])[^_`]{1,200}(?<=[^\s_])__(?![\p{L}\p{N}_])/gu
const LAYOUT = /[\s\u0085]+/g
const WITHOUT_WIDTH = /[\u00ad\u180e\u200b\u200e\u200f\u2060\ufeff]/g

export function cleanWords(slice: string): string {
  if (NOTHING_TO_DO.test(slice)) return slice
  const plain = slice.includes('*') || slice.includes('__') ? slice.replace(EMPHASIS, withoutEmphasis) : slice
  return fold(plain) || fold(slice)
}

function fold(text: string): string {
  return text.replace(WITHOUT_WIDTH, '').replace(LAYOUT, ' ').trim()
}

function withoutEmphasis(found: string, at: number, whole: string): string {
  if (found.startsWith('`')) return found
  if (found.startsWith('**')) return marksEmphasis(found, at, whole) ? '' : found
  if (found.startsWith('__')) return /[\sA-Z]/.test(found) ? found.slice(2, -2) : found
  return found.slice(1, -1)
}

/** Not a power (2**3), not a hidden name standing alone (I'm *** and, I'm ***,). */
function marksEmphasis(run: string, at: number, whole: string): boolean {
  if (run.length > 3 || whole[at - 1] === '/' || whole[at + run.length] === '/') return false
  const before = at > 0 ? whole.charCodeAt(at - 1) : 0x20
  const after = at + run.length < whole.length ? whole.charCodeAt(at + run.length) : 0x20
  if (isBlank(before)) return !isBlank(after) && !/[,.;:!?]/.test(String.fromCharCode(after))
  return !(isDigit(before) && isDigit(after))
}
