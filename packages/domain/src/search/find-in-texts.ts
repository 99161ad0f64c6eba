/**
 * Where a search is found in the texts of one thing, such as the title and the statement
 * of a requirement. Every term has to be in one of them.
 */
import type { FoldedText } from './fold-text.ts'
import type { Search, SearchTerm } from './read-search.ts'

export interface SearchPlace {
  /** Which of the texts, from 0. */
  readonly text: number
  /** UTF-16 code units of the text as it was before folding, `start` included, `end` not. */
  readonly start: number
  readonly end: number
}

/** How well a thing answers a search. */
export interface SearchRank {
  /** One of its texts holds the words as they were typed, one behind the other. */
  readonly phrase: boolean
  /** One of its texts holds all of the words. */
  readonly together: boolean
  /** How many places there are; no more than `MOST_PLACES` are counted. */
  readonly hits: number
}

export const MOST_PLACES = 100

export interface Tally {
  readonly add: (text: FoldedText) => void
  /** Null when a term is in none of the texts so far. */
  readonly rank: () => SearchRank | null
}

/** Text by text, so that whoever has many can take a breath in between. */
export function openTally({ terms, phrase }: Search): Tally {
  const counts = terms.map(() => 0)
  let holdsPhrase = false
  let holdsAll = false
  return {
    add: (text) => {
      let isWhole = true
      for (const [index, term] of terms.entries()) {
        const before = counts[index] ?? 0
        const here = countOf(text, term, Math.max(1, MOST_PLACES - before))
        counts[index] = before + here
        isWhole &&= here > 0
      }
      holdsAll ||= isWhole
      holdsPhrase ||= isWhole && countOf(text, phrase, 1) > 0
    },
    rank: () => {
      if (counts.includes(0)) return null
      const hits = Math.min(
        MOST_PLACES,
        counts.reduce((sum, count) => sum + count, 0),
      )
      return { phrase: holdsPhrase, together: holdsAll, hits }
    },
  }
}

/** All places in order, none overlapping another; at most `MOST_PLACES`, and fewer on request. */
export function placesIn(
  texts: readonly FoldedText[],
  { terms }: Search,
  most: number = MOST_PLACES,
): readonly SearchPlace[] {
  const places: SearchPlace[] = []
  for (const [index, text] of texts.entries()) {
    const found = terms.flatMap((term) => [...unitsOf(text.text, term, MOST_PLACES)])
    let last: SearchPlace | undefined
    for (const { from, to } of found.sort((one, other) => one.from - other.from || one.to - other.to)) {
      const place = { text: index, start: text.startOf(from), end: text.endBefore(to) }
      if (last !== undefined && place.start < last.end) {
        last = { ...last, end: Math.max(last.end, place.end) }
        places[places.length - 1] = last
      } else {
        if (places.length === most) return places
        places.push(place)
        last = place
      }
    }
  }
  return places
}

interface Units {
  readonly from: number
  readonly to: number
}

function countOf({ text }: FoldedText, term: SearchTerm, most: number): number {
  let count = 0
  for (const units of unitsOf(text, term, most)) count += units.to > units.from ? 1 : 0
  return count
}

function* unitsOf(text: string, term: SearchTerm, most: number): Generator<Units> {
  let left = most
  for (let from = text.indexOf(term.text); from !== -1 && left > 0;) {
    const to = from + term.text.length
    const found = isOneWord(text, from, to, term.isPrefix)
    if (found) {
      left -= 1
      yield { from, to }
    }
    from = text.indexOf(term.text, found ? to : from + 1)
  }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u
/** No space tells words apart there, so a word may begin and end anywhere. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Particles are written to the end of a word. */
const WITH_ENDINGS = /\p{Script=Hangul}/u

/** Whether no word goes on before it, or behind it where that matters. */
function isOneWord(text: string, from: number, to: number, isPrefix: boolean): boolean {
  if (isJoined(characterBefore(text, from), characterAt(text, from))) return false
  const last = characterBefore(text, to)
  return isPrefix || WITH_ENDINGS.test(last) || !isJoined(last, characterAt(text, to))
}

function isJoined(one: string, next: string): boolean {
  if (!LETTER.test(one) || !LETTER.test(next)) return false
  return !WITHOUT_SPACES.test(one) && !WITHOUT_SPACES.test(next)
}

const characterAt = (text: string, at: number): string => {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1)
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff
  return characterAt(text, isSecondHalf ? at - 2 : at - 1)
}
