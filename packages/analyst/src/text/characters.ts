/**
 * What single UTF-16 units are: the questions that every reader of raw text asks.
 *
 * Blank is what separates words or cannot be seen: white space, and the marks
 * that take no room (zero-width space, soft hyphen, direction marks).
 */

const INVISIBLE = new Set([0xad, 0x180e, 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff])

export function isInvisible(code: number): boolean {
  return code > 0xa0 && INVISIBLE.has(code)
}

export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x85) return false
  if (code === 0x85 || code === 0xa0 || code === 0x1680 || code === 0x3000) return true
  if (code >= 0x2000 && code <= 0x200a) return true
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || isInvisible(code)
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** A letter with two cases, in its lower one. Outside ASCII the string's own case mapping decides. */
export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  const letter = String.fromCharCode(code)
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase()
}

export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase() && letter === letter.toUpperCase()
}

export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return /\p{L}/u.test(String.fromCharCode(code))
}

/** The first place from `at` on that is not blank, or `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  let place = at
  while (place < end && isBlank(text.charCodeAt(place))) place += 1
  return place
}

/** The place after the last character before `at` that is not blank, or `start`. */
export function skipBlanksBack(text: string, at: number, start: number): number {
  let place = at
  while (place > start && isBlank(text.charCodeAt(place - 1))) place -= 1
  return place
}

/** How many words stand in a stretch, counted up to `most`. */
export function countWords(
  text: string,
  start: number,
  end: number,
  most = Number.POSITIVE_INFINITY,
): number {
  let words = 0
  let inside = false
  for (let at = start; at < end && words < most; at += 1) {
    const blank = isBlank(text.charCodeAt(at))
    if (!blank && !inside) words += 1
    inside = !blank
  }
  return words
}
