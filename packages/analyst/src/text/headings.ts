/**
 * What makes a single line a heading, and how high it stands.
 *
 * Whether the lines around allow one is for the caller to see; here only the line
 * itself speaks. Ranks order styles that mix in one text: Markdown's own levels
 * first, then lines drawn with rules, capitals, bold, plain titles, and last the
 * short line with a colon that leads into a list.
 */
import { isUpper, skipBlanks, skipBlanksBack } from './characters.ts'
import { cleanWords } from './clean-words.ts'
import type { Line } from './lines.ts'

export interface Heading {
  readonly rank: number
  readonly style: 'markdown' | 'ruled' | 'numbered' | 'capitals' | 'bold' | 'plain' | 'lead'
  readonly from: number
  readonly to: number
  readonly marker: string | null
}

export const RANK = { title: 0, ruled: 7, capitals: 9, bold: 10, plain: 10, below: 11, lead: 13 } as const

const SENTENCE_WORD =
  /\b(?:i|we|you|they|he|she|it|is|are|was|were|am|be|must|shall|should|will|would|can|can't|cannot|could|may|might|need|needs|has|have|had|do|does|don't|did|please|let's|let|wants?|thanks?|thank|i'm|it's|that's|there's|we're|you're|yeah|yes|okay|hi|hello|hey|dear)\b/i
const NO_TITLE =
  /^(?:(?:best|kind|warm)(?:est)? (?:regards|wishes)|regards|thanks|thank you|many thanks|cheers|sincerely|yours|hi|hello|hey|dear|ok|okay|yes|no|yep|sure|great|done|agreed|bye|lgtm|asap|tbd|n\/a|none|all|both)\b/i

/** "Must-haves" hold no modal verb. */
const HAVES = /\b(?:must|should|could|won['’]?t|nice)[- ](?:to[- ])?haves?\b/gi

/** Words before a colon that show a sentence broken off for its list. */
const BREAKS_OFF =
  /\b(?:that|to|for|with|by|when|if|as|of|from|and|or|includ\w+|the following|following are|ensures?|requires?|required|supports?|provides?|allows?|contains?|captur\w+|follows|below|please|like|via|about|this|these|it|them|us|here)\s?:$/i

const NUMBERED = /^\d{1,2}(?:(?:\.\d{1,2}){1,4}[.)]?|[.)])\s+(?=["“(*]*\p{L})/u

/** Headings that their own marks show, wherever they stand. */
export function readMarkedHeading(text: string, line: Line): Heading | null {
  const length = line.to - line.from
  if (length > 300) return null
  const shown = text.slice(line.from, line.to)
  const hashes = /^(#{1,6})\s+(?=\S)/.exec(shown)
  if (hashes?.[1]) {
    const tail = /\s+#+$/.exec(shown)
    const to = line.from + (tail && tail.index > hashes[0].length ? tail.index : shown.length)
    const from = line.from + hashes[0].length
    const number = NUMBERED.exec(text.slice(from, Math.min(to, from + 20)))?.[0] ?? ''
    return {
      rank: hashes[1].length,
      style: 'markdown',
      from: from + number.length,
      to,
      marker: number.trim() || null,
    }
  }
  const drawn = /^([=*~#_—-])\1{1,}\s+(?=[^\s=*~#_—-])/.exec(shown)
  const tail = drawn ? /\s[=*~#_—-]{2,}$/.exec(shown.slice(-120)) : null
  if (drawn && tail) {
    const to = skipBlanksBack(text, line.to - tail[0].length, line.from)
    return {
      rank: RANK.ruled,
      style: 'ruled',
      from: skipBlanks(text, line.from + drawn[0].length, line.to),
      to,
      marker: null,
    }
  }
  return length <= 160 && isBoldLine(shown)
    ? {
        rank: /:\W*$/.test(shown) ? RANK.lead : RANK.bold,
        style: 'bold',
        from: line.from,
        to: line.to,
        marker: null,
      }
    : null
}

/** `**Only this**`, with a colon inside or outside. */
function isBoldLine(shown: string): boolean {
  const inside = /^(\*\*|__)((?:(?!\1).){1,150})\1:?$/u.exec(shown)?.[2]
  return inside !== undefined && /[\p{L}\p{N}]/u.test(inside) && !/[.!?;,]$/.test(inside.trim())
}

/** Ticket titles, numbered headings, lines of capitals: their form shows them when nothing runs on. */
export function readFormedHeading(text: string, line: Line): Heading | null {
  const shown = text.slice(line.from, line.to)
  if (shown.length > 110 || /[.!?;,:]$/.test(shown)) return null
  const whole = { from: line.from, to: line.to, marker: null }
  if (/^\[[A-Z][\w\u2010-\u2015-]*\d+\]\s+\S/.test(shown))
    return { rank: RANK.bold, style: 'plain', ...whole }
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=["“(]?\p{Lu})/u.exec(shown)
  if (number?.[1] && !isSentenceLike(shown) && countOf(shown) <= 9) {
    return {
      rank: number[1].split('.').length,
      style: 'numbered',
      from: line.from + number[0].length,
      to: line.to,
      marker: number[0].trim(),
    }
  }
  return isCapitals(shown) ? { rank: RANK.capitals, style: 'capitals', ...whole } : null
}

function isCapitals(shown: string): boolean {
  if (/\p{Ll}/u.test(shown) || countOf(shown) > 10 || NO_TITLE.test(shown)) return false
  const letters = shown.match(/\p{Lu}/gu)?.length ?? 0
  return letters >= 4 && letters >= shown.length / 2 && !/[<>={}|]/.test(shown)
}

/** A short line in title case, or of three words at most. `certain` asks less: what follows shows it. */
export function isTitle(text: string, from: number, to: number, certain = false): boolean {
  if (to - from > 90) return false
  const shown = cleanWords(text.slice(from, to))
  if (
    /[.!?;,:…"”]$/.test(shown) ||
    !/^[\p{Lu}\p{N}[("“]/u.test(shown) ||
    NO_TITLE.test(shown) ||
    isSentenceLike(shown)
  )
    return false
  if (
    /^[\d\s.,:/%$€£+-]+$/.test(shown) ||
    /^[[(].*[\])]$/.test(shown) ||
    /https?:|[={}<>|@]|,\S[^,]*,\S/.test(shown)
  )
    return false
  const words = shown.split(' ')
  if (words.length > 10) return false
  if (words.length <= 3 || certain) return words.length <= 6
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word))
  return long.length > 0 && long.every((word) => isUpper(word.charCodeAt(0)))
}

/** "Must-haves:", "Acceptance criteria:" — short, and no sentence of its own. */
export function isLeadLine(text: string, from: number, to: number): boolean {
  if (to - from > 80) return false
  const shown = cleanWords(text.slice(from, to))
  if (!/[^:\s]\s?:$/.test(shown) || !/^[\p{Lu}\p{N}("“[]/u.test(shown)) return false
  if (BREAKS_OFF.test(shown)) return false
  return countOf(shown) <= 6 && !isSentenceLike(shown) && !/[.!?;,]\s/.test(shown)
}

function isSentenceLike(shown: string): boolean {
  return SENTENCE_WORD.test(shown.replaceAll(HAVES, ''))
}

function countOf(shown: string): number {
  return shown.trim().split(/\s+/).length
}
