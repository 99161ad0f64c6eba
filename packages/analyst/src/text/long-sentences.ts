/**
 * Keeps what goes on without a full stop within bounds: recorded speech mostly.
 *
 * Up to 120 words a sentence is left alone. Beyond, it is cut into stretches of
 * at most a hundred words, each at the best clause boundary of its second half.
 */
import { isBlank, skipBlanks, skipBlanksBack } from './characters.ts'
import type { Part } from './read-text.ts'

const LEFT_ALONE = 120
const LONGEST = 100
const SHORTEST = 50

const BEGINS_CLAUSE = new Set([
  'and',
  'but',
  'so',
  'because',
  'then',
  'or',
  'which',
  'where',
  'when',
  'if',
  'while',
  'although',
  'also',
  'okay',
])

export function cutLongSentence(text: string, place: Part): Part[] {
  if (place.end - place.start <= LEFT_ALONE * 2) return [place]
  const starts = wordStarts(text, place)
  if (starts.length <= LEFT_ALONE) return [place]
  const parts: Part[] = []
  let first = 0
  while (starts.length - first > LEFT_ALONE) {
    const cut = bestCut(text, starts, first)
    const start = starts[first] ?? place.start
    parts.push({ start, end: skipBlanksBack(text, starts[cut] ?? place.end, start) })
    first = cut
  }
  parts.push({ start: starts[first] ?? place.start, end: place.end })
  return parts
}

/** The word to begin the next stretch with. */
function bestCut(text: string, starts: readonly number[], first: number): number {
  let best = first + LONGEST
  let bestWorth = 0
  for (let word = first + SHORTEST; word <= first + LONGEST; word += 1) {
    const worth = clauseWorth(text, starts[word] ?? 0)
    if (worth > 0 && worth >= bestWorth) {
      best = word
      bestWorth = worth
    }
  }
  return best
}

function clauseWorth(text: string, start: number): number {
  const end = skipBlanksBack(text, start, 0)
  const before = text[end - 1] ?? ''
  const conjunction = BEGINS_CLAUSE.has(wordAt(text, start)) && !BEGINS_CLAUSE.has(lastWord(text, end))
  if (before === ';') return 4
  if (/[,–—:]/.test(before)) return conjunction ? 3 : 1
  return conjunction ? 2 : 0
}

function wordAt(text: string, start: number): string {
  return (/^[A-Za-z]{0,9}/.exec(text.slice(start, start + 9))?.[0] ?? '').toLowerCase()
}

function lastWord(text: string, end: number): string {
  return (/[A-Za-z]{0,9}$/.exec(text.slice(Math.max(0, end - 9), end))?.[0] ?? '').toLowerCase()
}

function wordStarts(text: string, place: Part): number[] {
  const starts: number[] = []
  let at = skipBlanks(text, place.start, place.end)
  while (at < place.end) {
    starts.push(at)
    while (at < place.end && !isBlank(text.charCodeAt(at))) at += 1
    at = skipBlanks(text, at, place.end)
  }
  return starts
}
