/**
 * Words with their parts of speech and exact places.
 *
 * The tagger is wink-nlp; its tokenizer breaks "v2.1", "e.g." and "$1,000.50",
 * so those are masked by letters of the same length before it sees them: offsets
 * stay exact, and the surface is always cut from the text itself. Blanks of any kind
 * divide, and every other character belongs to a token.
 */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

import { maskForTagger } from './mask.ts'

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
}

const nlp = winkNLP(model, ['pos'])
const its = nlp.its

/** A stretch without blanks, and how it is shown to the tagger. */
interface Chunk {
  readonly start: number
  readonly end: number
  readonly shown: string
  /** How much longer the first token is in the text than as shown. */
  readonly hidden: number
}

/** The tagger's time grows with the square of a chunk's length; longer ones are one word to it. */
const LONGEST_CHUNK = 120
const STAND_IN = 'Xxxxxxxx'

/** One statement is read by several readers in turn; what was read lately is not tagged again. */
const LATELY = 4096
const LONGEST_KEPT = 600
const lately = new Map<string, readonly Token[]>()

/** Reads one sentence (or any short text) into tokens. Same input, same output. */
export function readTokens(text: string): readonly Token[] {
  if (text.length > LONGEST_KEPT) return tagged(text)
  const known = lately.get(text)
  if (known !== undefined) return known
  const tokens = tagged(text)
  const oldest = lately.size >= LATELY ? lately.keys().next().value : undefined
  if (oldest !== undefined) lately.delete(oldest)
  lately.set(text, tokens)
  return tokens
}

/** The tagger takes "in." for inches and "ms." for one word: the full stop is set apart before it sees them. */
function tagged(text: string): readonly Token[] {
  const stop = /[\p{L}%)]\.(?=\s*$)/u.exec(text)
  if (
    stop === null ||
    /\b(?:etc|e\.g|i\.e|approx|inc|ltd|a\.m|p\.m|vs|cf|no)\.\s*$/i.test(text) ||
    /\.\p{L}+\.\s*$/u.test(text)
  )
    return taggedAsIs(text)
  const at = stop.index + stop[0].length - 1
  const tokens = taggedAsIs(text.slice(0, at))
  return [...tokens, { text: '.', lower: '.', pos: 'PUNCT', start: at, end: at + 1 }]
}

function taggedAsIs(text: string): readonly Token[] {
  const chunks = readChunks(maskForTagger(text.replaceAll('’', "'")))
  if (chunks.length === 0) return []
  const words = nlp.readDoc(chunks.map((chunk) => chunk.shown).join(' ')).tokens()
  const values: string[] = words.out()
  const spaces = words.out(its.precedingSpaces as never) as unknown as string[]
  const tags = words.out(its.pos) as unknown as PartOfSpeech[]
  const tokens: Token[] = []
  let next = 0
  let chunk = chunks[0]
  let at = 0
  for (let index = 0; index < values.length; index += 1) {
    if (index === 0 || spaces[index] !== '') {
      chunk = chunks[next]
      next += 1
      at = chunk?.start ?? text.length
    }
    if (!chunk) break
    const first = at === chunk.start
    const start = at
    const end = Math.min(chunk.end, start + (values[index] ?? '').length + (first ? chunk.hidden : 0))
    at = end
    if (end === start) continue
    const surface = text.slice(start, end)
    tokens.push({
      text: surface,
      lower: surface.toLowerCase().replaceAll('’', "'"),
      pos: tags[index] ?? 'X',
      start,
      end,
    })
  }
  return tokens
}

function readChunks(masked: string): Chunk[] {
  const chunks: Chunk[] = []
  for (const found of masked.matchAll(/[^\s\u0085]+/g)) {
    const start = found.index
    const end = start + found[0].length
    if (found[0].length <= LONGEST_CHUNK) chunks.push({ start, end, shown: found[0], hidden: 0 })
    else {
      const tail = /[.,;:!?)\]}"'”’]{0,5}$/.exec(found[0].slice(-5))?.[0] ?? ''
      chunks.push({
        start,
        end,
        shown: STAND_IN + tail,
        hidden: found[0].length - tail.length - STAND_IN.length,
      })
    }
  }
  return chunks
}
