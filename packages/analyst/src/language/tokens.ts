/**
 * Words with their parts of speech and exact places.
 *
 * The words and their tags are wink-nlp's; its tokenizer breaks "v2.1", "e.g." and "$1,000.50",
 * so those are masked by letters of the same length before it sees them: offsets
 * stay exact, and the surface is always cut from the text itself. Blanks of any kind
 * divide, and every other character belongs to a token.
 */
import { rememberTexts } from '../remember.ts'
import { maskForTagger } from './mask.ts'
import { tagsAmong } from './tagger/patterns.ts'
import { readWords, TAGS, type Word } from './tagger/read-words.ts'
import { factsOf, type Facts } from './word-facts.ts'

/** Universal parts of speech, as the tagger gives them. PROPN and NOUN are to be treated alike. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE'

export interface Token {
  /** As written. */
  readonly text: string
  readonly lower: string
  readonly pos: PartOfSpeech
  /** UTF-16 code units into the text that was read. */
  readonly start: number
  readonly end: number
  /** What the word lists know of it. */
  readonly facts: Facts
}

/** The tagger's time grows with the square of a stretch's length; longer ones are one word to it. */
const LONGEST_STRETCH = 120
const STAND_IN = 'Xxxxxxxx'

/**
 * Reads one sentence (or any short text) into tokens. Same input, same output.
 * One statement is read by several readers in turn; what was read lately is not tagged again.
 */
export const readTokens: (text: string) => readonly Token[] = rememberTexts(tagged, {
  atLeast: 256,
  longest: 600,
})

/** The tagger takes "in." for inches and "ms." for one word: the full stop is set apart before it sees them. */
function tagged(text: string): readonly Token[] {
  const at = fullStopOf(text)
  if (at === -1) return taggedAsIs(text)
  const tokens = taggedAsIs(text.slice(0, at))
  tokens.push({ text: '.', lower: '.', pos: 'PUNCT', start: at, end: at + 1, facts: factsOf('.') })
  return tokens
}

/** Where the full stop of a sentence stands: behind a letter, a "%" or a ")", and no part of an abbreviation. Otherwise -1. */
function fullStopOf(text: string): number {
  const at = text.trimEnd().length - 1
  if (text[at] !== '.' || !/[\p{L}%)]$/u.test(text.slice(Math.max(0, at - 2), at))) return -1
  if (
    /\b(?:etc|e\.g|i\.e|approx|inc|ltd|a\.m|p\.m|vs|cf|no)\.$/i.test(text.slice(Math.max(0, at - 7), at + 1))
  )
    return -1
  const before = text.lastIndexOf('.', at - 1)
  return before !== -1 && /^\p{L}+$/u.test(text.slice(before + 1, at)) ? -1 : at
}

function taggedAsIs(text: string): Token[] {
  const stretches = new Stretches(text.includes('’') ? text.replaceAll('’', "'") : text)
  const tags = tagsAmong(stretches.words)
  const tokens: Token[] = []
  for (let index = 0; index < stretches.words.length; index += 1) {
    const word = stretches.words[index] as Word
    const start = stretches.places[index * 2] ?? 0
    const end = stretches.places[index * 2 + 1] ?? 0
    if (end === start) continue
    // Each word is kept once: its own string is the one that is compared fastest.
    const asShown = end - start === word.text.length && text.startsWith(word.text, start)
    const surface = asShown ? word.text : text.slice(start, end)
    const lower = asShown ? word.lower : surface.toLowerCase().replaceAll('’', "'")
    const facts = asShown ? word.facts : factsOf(lower)
    tokens.push({ text: surface, lower, pos: partOfSpeech(tags[index] ?? 0), start, end, facts })
  }
  return tokens
}

const partOfSpeech = (tag: number): PartOfSpeech => (TAGS[tag] ?? 'X') as PartOfSpeech

/** The words of a text, stretch by stretch: what stands between blanks. */
class Stretches {
  readonly words: Word[] = []
  /** Where each word starts and ends, in UTF-16 code units. */
  readonly places: number[] = []

  constructor(text: string) {
    const masked = maskForTagger(text)
    let at = 0
    for (;;) {
      while (at < masked.length && divides(masked.charCodeAt(at))) at += 1
      if (at >= masked.length) return
      const start = at
      while (at < masked.length && !divides(masked.charCodeAt(at))) at += 1
      this.#take(masked, start, at)
    }
  }

  /** A plain word with one mark before or behind it, which the tagger would cut off itself, is cut here: so it is known. */
  #take(masked: string, start: number, end: number): void {
    const [first, last] = [masked.charCodeAt(start), masked.charCodeAt(end - 1)]
    const opens = first === 0x28 ? start + 1 : start
    const closes = last === 0x2c || last === 0x3b || last === 0x3a || last === 0x29 ? end - 1 : end
    const isWhole = opens === start && closes === end
    if (isWhole || closes - opens < 2 || !isPlainWord(masked, opens, closes))
      return this.#read(masked, start, end)
    if (opens > start) this.#read(masked, start, opens)
    this.#read(masked, opens, closes)
    if (closes < end) this.#read(masked, closes, end)
  }

  #read(masked: string, start: number, end: number): void {
    const found = masked.slice(start, end)
    const shown = found.length <= LONGEST_STRETCH ? found : standInFor(found)
    // What is hidden belongs to the first word.
    const hidden = found.length - shown.length
    let at = start
    for (const word of readWords(shown)) {
      const behind = Math.min(end, at + word.text.length + (at === start ? hidden : 0))
      this.words.push(word)
      this.places.push(at, behind)
      at = behind
    }
  }
}

function isPlainWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at) | 0x20
    if (code < 0x61 || code > 0x7a) return false
  }
  return end - start <= LONGEST_STRETCH && !CONTRACTED.test(text.slice(end - 2, end))
}

/** The ends of all words that the tagger takes apart, but not with a mark behind them: "cannot", "dont", "IAM". */
const CONTRACTED = /nt|ll|ve|re|ot|am/i

function standInFor(found: string): string {
  return STAND_IN + (/[.,;:!?)\]}"'”’]{0,5}$/.exec(found.slice(-5))?.[0] ?? '')
}

/** White space as regular expressions know it, and "next line". */
function divides(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return code >= 0x85 && (code === 0x85 || /\s/.test(String.fromCharCode(code)))
}
