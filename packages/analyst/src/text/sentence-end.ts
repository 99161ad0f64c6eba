/**
 * Whether a sentence ends at a mark.
 *
 * Every question is answered from the neighbourhood of the mark, never from the
 * rest of the text, so a text of any length costs the same per character.
 */
import {
  ALWAYS_FOLLOWED,
  BEFORE_NUMBERS,
  COMPANY_ENDS,
  GLUED_STARTERS,
  MAY_GO_ON,
  STARTERS,
} from './abbreviations.ts'
import { countWords, isBlank, isDigit, isLetter, isLower, isUpper, skipBlanks } from './characters.ts'

export const GOES_ON = -1

const SHORT_STARTERS: ReadonlySet<string> = new Set(['To', 'We', 'For', 'As', 'All'])

/** Inside the stretch from `start` (where the sentence began) to `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const REACH = 40

/** In small letters too these begin anew: "in 2 min. also add". */
const GOES_NOWHERE: ReadonlySet<string> = new Set([
  'also',
  'then',
  'please',
  'pls',
  'we',
  'i',
  'it',
  'they',
  'this',
  'that',
  'so',
  'but',
])

/** A run of . ! ? … begins at `at`: the place behind the sentence, or GOES_ON. */
export function endAtMark(text: string, at: number, stretch: Stretch): number {
  let stop = at
  while (stop < stretch.end && isMark(text.charCodeAt(stop))) stop += 1
  let close = stop
  while (close < stretch.end && isCloser(text.charCodeAt(close))) close += 1
  const run = text.slice(at, Math.min(stop, at + 4))

  if (/[。！？｡]/.test(run)) return close
  if (close < stretch.end && !isBlank(text.charCodeAt(close)))
    return endBeforeGlued(text, at, stop, close, stretch)
  const next = beginsWith(text, close, stretch.end)
  if (next === '') return close
  if (/[?!]/.test(run)) return close > stop && isLower(next.charCodeAt(0)) ? GOES_ON : close
  if (run.length > 1 || run === '…') return isLower(next.charCodeAt(0)) ? GOES_ON : close
  return goesOnAfterStop(text, at, close, next, stretch) ? GOES_ON : close
}

/** A heading or label whose line break was lost: "Requirements:To send", with little before the colon. */
export function endAtColon(text: string, at: number, stretch: Stretch): number {
  const next = at + 1
  if (at - stretch.start > 200) return GOES_ON
  if (!startsWord(text, next, stretch.end) || isBlank(text.charCodeAt(at - 1)) || text[at - 1] === ':')
    return GOES_ON
  if (looksTechnical(text, at, stretch) || countWords(text, stretch.start, at) > 14) return GOES_ON
  return countWords(text, next, Math.min(stretch.end, next + 200), 3) === 3 ? next : GOES_ON
}

/** A capital letter inside a word at `at`: "DecisionsDuring the", "system.1Action" have lost a line break; "InvoiceBuddy" has not. */
export function endAtCapital(text: string, at: number, stretch: Stretch): number {
  if (at - stretch.start < 3 || !isLower(text.charCodeAt(at - 1)) || !isLower(text.charCodeAt(at - 2)))
    return GOES_ON
  const word = wordFrom(text, at, stretch.end)
  const after = skipBlanks(text, at + word.length, stretch.end)
  if (after === at + word.length || !isLower(text.charCodeAt(after))) return GOES_ON
  const known = GLUED_STARTERS.has(word) || (SHORT_STARTERS.has(word) && afterTitle(text, at, stretch))
  if (!known && !(/^[A-Z][a-z]{4,}ing$/.test(word) && inTitle(text, at, stretch))) return GOES_ON
  return looksTechnical(text, at, stretch) ? GOES_ON : at
}

/** A picture at the end of what was said stands for the full stop: the place behind it, when a sentence begins there. */
export function endAtPicture(text: string, at: number, stretch: Stretch): number {
  const next = skipBlanks(text, at + 1, stretch.end)
  if (next === at + 1 || next === stretch.end || !isUpper(text.charCodeAt(next))) return GOES_ON
  return STARTERS.has(wordFrom(text, next, stretch.end).toLowerCase()) &&
    countWords(text, stretch.start, at, 3) === 3
    ? at + 1
    : GOES_ON
}

function goesOnAfterStop(text: string, at: number, close: number, next: string, stretch: Stretch): boolean {
  const word = wordBefore(text, at, stretch.start)
  if (word === '') return false
  const lower = word.toLowerCase()
  const nextCode = next.charCodeAt(0)
  if (at - word.length === stretch.start && /^(?:\d{1,3}|[a-zA-Z])$/.test(word)) return true
  if (close > at + 1) return isLower(nextCode)
  if (ALWAYS_FOLLOWED.has(word)) return true
  if (isDigit(nextCode)) return BEFORE_NUMBERS.has(lower) || (MAY_GO_ON.has(lower) && lower !== 'etc')
  if (isLower(nextCode))
    return (MAY_GO_ON.has(lower) && !GOES_NOWHERE.has(next)) || isInitials(word) || !couldEnd(word)
  if (!isUpper(nextCode)) return false
  if (COMPANY_ENDS.has(lower)) return !STARTERS.has(next.toLowerCase())
  if (lower === 'a.m' || lower === 'p.m') return false
  if (isInitials(word))
    return isLower(word.charCodeAt(0)) ? word.length > 1 : !STARTERS.has(next.toLowerCase())
  return false
}

/** No blank behind the mark: a lost line break or a footnote number, unless it is a name, an address or a path. */
function endBeforeGlued(text: string, at: number, stop: number, close: number, stretch: Stretch): number {
  if (at === stretch.start || looksTechnical(text, at, stretch)) return GOES_ON
  const word = wordBefore(text, at, stretch.start)
  const closed = isCloser(text.charCodeAt(at - 1)) || text[at - 1] === '%'
  const plain = /^\p{Ll}[\p{Ll}’'-]+$/u.test(word) && text[at - word.length - 1] !== '.'
  if (!closed && (word === '' || ALWAYS_FOLLOWED.has(word) || BEFORE_NUMBERS.has(word))) return GOES_ON
  if (isDigit(text.charCodeAt(close))) return plain || closed ? endAtFootnote(text, close, stretch) : GOES_ON
  if (!startsWord(text, close, stretch.end)) return GOES_ON
  if (plain || closed || stop > at + 1 || /[?!]/.test(text[at] ?? '')) return close
  if (/^\d+$/.test(word)) return at - word.length === stretch.start ? GOES_ON : close
  return STARTERS.has(wordFrom(text, close, stretch.end).toLowerCase()) && word.length > 2 ? close : GOES_ON
}

/** "goals.1. Automated" goes on with a list; "progress.1 This" and "arise.60We" carry a footnote that belongs to what was said. */
function endAtFootnote(text: string, digits: number, stretch: Stretch): number {
  let after = digits
  while (after < stretch.end && isDigit(text.charCodeAt(after)) && after - digits < 3) after += 1
  if (after - digits > 2) return GOES_ON
  const next = skipBlanks(text, after + 1, stretch.end)
  if (/[.)]/.test(text[after] ?? '') && next > after + 1 && isUpper(text.charCodeAt(next))) return digits
  if (after === stretch.end || isUpper(text.charCodeAt(after))) return after
  if (!isBlank(text.charCodeAt(after))) return GOES_ON
  return isLower(text.charCodeAt(skipBlanks(text, after, stretch.end))) ? GOES_ON : after
}

/** An address, a path or an identifier stands around the mark. */
function looksTechnical(text: string, at: number, stretch: Stretch): boolean {
  let from = at
  while (from > stretch.start && at - from < REACH && !isBlank(text.charCodeAt(from - 1))) from -= 1
  let to = at
  while (to < stretch.end && to - at < REACH && !isBlank(text.charCodeAt(to))) to += 1
  const chunk = text.slice(from, to)
  return /:\/\/|www\.|@|\\|::|=|^[./]|\w\/\w.*\//.test(chunk) || /_/.test(chunk.replaceAll(/^_+|_+$|\*/g, ''))
}

/** A capitalised word, a single "A" or "I", or one of these behind an opening quote. */
function startsWord(text: string, at: number, end: number): boolean {
  const place = at < end && /["“'‘([]/.test(text[at] ?? '') ? at + 1 : at
  if (place >= end || !isUpper(text.charCodeAt(place))) return false
  if (place + 1 < end && isBlank(text.charCodeAt(place + 1)))
    return text[place] === 'A' || text[place] === 'I'
  const word = wordFrom(text, place, end)
  if (word.length < 2 || !isLower(text.charCodeAt(place + 1))) return false
  const after = text[place + word.length]
  return (
    after === undefined ||
    !/[.(_/\\=]/.test(after) ||
    (after === '.' && !isLetter(text.charCodeAt(place + word.length + 1)))
  )
}

/** Behind what is said, four words or more of them, nearly all capitalised. */
function inTitle(text: string, at: number, stretch: Stretch): boolean {
  const said = text
    .slice(Math.max(stretch.start, at - 200), at)
    .trim()
    .split(/\s+/)
  const long = said.filter((word) => word.length > 3)
  return at - stretch.start < 200 && said.length > 3 && long.every((word) => isUpper(word.charCodeAt(0)))
}

/** Nothing but a short title stands before: "Next StepsTo further advance the work". */
function afterTitle(text: string, at: number, stretch: Stretch): boolean {
  if (at - stretch.start > 60 || countWords(text, at, stretch.end, 8) < 8) return false
  const said = text.slice(stretch.start, at).split(/\s+/)
  return (
    (said.at(-1)?.length ?? 0) > 3 &&
    said.length > 1 &&
    said.length < 6 &&
    said.every((word) => isUpper(word.charCodeAt(0)))
  )
}

/** The next word's letters, or its first character; empty at the end. */
function beginsWith(text: string, from: number, end: number): string {
  let place = skipBlanks(text, from, end)
  while (place < end && /["“”'‘’([{*_`-]/.test(text[place] ?? '')) place += 1
  if (place >= end) return text.slice(skipBlanks(text, from, end), end).slice(0, 1)
  return wordFrom(text, place, end) || text.charAt(place)
}

function wordFrom(text: string, from: number, end: number): string {
  let to = from
  while (to < end && to - from < REACH && isLetter(text.charCodeAt(to))) to += 1
  return text.slice(from, to)
}

/** Letters, digits, hyphens and inner stops directly before the mark. */
function wordBefore(text: string, at: number, start: number): string {
  let from = at
  while (from > start && at - from < REACH && /[\p{L}\p{N}.’'-]/u.test(text[from - 1] ?? '')) from -= 1
  return text.slice(from, at).replace(/^[.’'-]+/, '')
}

function isInitials(word: string): boolean {
  return /^(?:\p{L}\.)*\p{L}$/u.test(word) || word === 'Ph.D'
}

/** A word of ordinary make; what has no vowel and is short is likelier cut short. */
function couldEnd(word: string): boolean {
  return word.length > 4 || /[aeiouyäöüáéíóúàèòù\d]/i.test(word) || isUpper(word.charCodeAt(word.length - 1))
}

export function isMark(code: number): boolean {
  if (code < 0x80) return code === 0x2e || code === 0x21 || code === 0x3f
  return (
    code === 0x2026 ||
    code === 0x203d ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff61
  )
}

function isCloser(code: number): boolean {
  return CLOSERS.has(code)
}

const CLOSERS = new Set(Array.from(')]}"\'*_”’»）」』', (closer) => closer.charCodeAt(0)))
