/**
 * One block of prose into the places of its sentences.
 *
 * Stops inside "v2.1", "e.g.", "$1,000.50", "Node.js", addresses and file names
 * end nothing; a stop whose blank was lost when text was pasted does. Numbered
 * lists inside a sentence become pieces, and so do the parts of a list that a
 * colon introduces and semicolons divide. What was said without any full stop is
 * cut near a hundred words, where a clause ends. Places are trimmed, in order,
 * never overlap, and leave nothing visible out.
 */
import { isBlank, isUpper, skipBlanks, skipBlanksBack } from './characters.ts'
import { inlineMarks } from './inline-lists.ts'
import { cutLongSentence } from './long-sentences.ts'
import type { Part } from './read-text.ts'
import { endAtCapital, endAtColon, endAtMark, endAtPicture, GOES_ON, isMark } from './sentence-end.ts'

/** A sentence's place, and what else the splitting showed. */
export interface Piece extends Part {
  /** A list mark inside the place, before the words. */
  readonly mark: Part | null
  /** `lead` introduces the `item` pieces behind it; `label` stood glued before the next piece. */
  readonly role: 'sentence' | 'lead' | 'item' | 'label'
  /** Pieces of one list item share it; zero outside. */
  readonly item: number
}

export function splitSentences(text: string): Part[] {
  return splitPieces(text).map(({ start, end }) => ({ start, end }))
}

export function splitPieces(text: string): Piece[] {
  const marks = inlineMarks(text)
  if (marks.length === 0) return splitStretch(text, 0, text.length, 0)
  const pieces = splitStretch(text, 0, marks[0]?.start ?? text.length, 0)
  const last = pieces.pop()
  if (last) pieces.push({ ...last, role: 'lead' })
  marks.forEach((mark, index) => {
    const inside = splitStretch(text, mark.words, marks[index + 1]?.start ?? text.length, index + 1)
    const [first, ...rest] = inside
    if (!first) return
    pieces.push({ ...first, start: mark.start, mark: { start: mark.start, end: mark.end }, role: 'item' })
    pieces.push(...rest.map((piece): Piece => ({ ...piece, role: 'item' })))
  })
  return pieces
}

function splitStretch(text: string, from: number, to: number, item: number): Piece[] {
  const pieces: Piece[] = []
  let start = skipBlanks(text, from, to)
  for (let at = start; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x60) {
      at = endOfCode(text, at, to)
      continue
    }
    const end = endAt(text, at, code, { start, end: to })
    if (end === GOES_ON) continue
    addPieces(pieces, text, { start, end: skipBlanksBack(text, end, start) }, item, isGlue(text, end, to))
    start = skipBlanks(text, end, to)
    at = Math.max(at, start - 1)
  }
  addPieces(pieces, text, { start, end: skipBlanksBack(text, to, start) }, item, false)
  return pieces
}

function endAt(text: string, at: number, code: number, stretch: { start: number; end: number }): number {
  if (isMark(code))
    return at > stretch.start && isMark(text.charCodeAt(at - 1)) ? GOES_ON : endAtMark(text, at, stretch)
  if (code === 0x3a)
    return at > stretch.start && at + 1 < stretch.end ? endAtColon(text, at, stretch) : GOES_ON
  if (code >= 0xdc00 && code < 0xe000) return isPicture(text, at) ? endAtPicture(text, at, stretch) : GOES_ON
  return code > 0x40 && isUpper(code) ? endAtCapital(text, at, stretch) : GOES_ON
}

/** Nothing stands between this piece and the next, and no mark that ends a sentence. */
function isGlue(text: string, end: number, to: number): boolean {
  return end < to && !isBlank(text.charCodeAt(end)) && !/[.!?…)\]"”。！？\d*]/.test(text[end - 1] ?? '')
}

function addPieces(pieces: Piece[], text: string, place: Part, item: number, glued: boolean): void {
  if (place.start >= place.end) return
  const listed = semicolonList(text, place)
  if (listed) {
    listed.forEach((part, index) =>
      pieces.push({ ...part, mark: null, role: index === 0 ? 'lead' : 'item', item: item || index }),
    )
    return
  }
  for (const part of cutLongSentence(text, place))
    pieces.push({ ...part, mark: null, role: glued ? 'label' : 'sentence', item })
}

function isPicture(text: string, low: number): boolean {
  return low > 0 && text.charCodeAt(low - 1) >= 0xd83c && text.charCodeAt(low - 1) <= 0xd83e
}

/** The closing backtick, when one is near; code may hold any mark. */
function endOfCode(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + 300)
  for (let place = at + 1; place < limit; place += 1) if (text.charCodeAt(place) === 0x60) return place
  return at
}

/** "The export holds: the order and its lines; the customer's name; a total" → what introduces, then each part. */
function semicolonList(text: string, place: Part): Part[] | null {
  if (place.end - place.start > 2_000) return null
  const sentence = text.slice(place.start, place.end)
  if (!sentence.includes(';')) return null
  const shown = sentence.replaceAll(HIDDEN, hide)
  const colon = shown.search(/:\s/)
  if (colon < 0 || shown.indexOf(';') < colon) return null
  const ends = [
    colon + 1,
    ...[...shown.matchAll(/;(?=\s)/g)].map((found) => found.index + 1),
    sentence.length,
  ].filter((end, index) => index === 0 || end > colon)
  const parts = ends.map((end, index) =>
    trimmed(text, place.start + (ends[index - 1] ?? 0), place.start + end),
  )
  const items = parts.slice(1).filter((part) => part.start < part.end)
  const wordy = items.every((part) => /\S\s+\S/.test(text.slice(part.start, part.end)))
  return items.length > 2 && wordy ? [parts[0] ?? place, ...items] : null
}

const HIDDEN = /`[^`]*`|\([^()]*\)|"[^"]*"|“[^”]*”/g
const hide = (found: string): string => 'x'.repeat(found.length)

function trimmed(text: string, start: number, end: number): Part {
  const from = skipBlanks(text, start, end)
  return { start: from, end: skipBlanksBack(text, end, from) }
}
