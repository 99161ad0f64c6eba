/**
 * Words with their parts of speech and exact places.
 *
 * The tagger is wink-nlp; its tokenizer breaks "v2.1", "e.g." and "$1,000.50",
 * so those are masked by letters of the same length before it sees them: offsets
 * stay exact, and the surface is always cut from the text itself.
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

/** Reads one sentence (or any short text) into tokens. Same input, same output. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  const document = nlp.readDoc(maskForTagger(text))
  const values = document.tokens().out() as string[]
  const spaces = document.tokens().out(its.precedingSpaces as never) as unknown as string[]
  const tags = document.tokens().out(its.pos) as unknown as PartOfSpeech[]
  let at = 0
  for (let index = 0; index < values.length; index += 1) {
    const start = at + (spaces[index] ?? '').length
    const end = start + (values[index] ?? '').length
    at = end
    const surface = text.slice(start, end)
    if (surface.trim() === '') continue
    tokens.push({ text: surface, lower: surface.toLowerCase(), pos: tags[index] ?? 'X', start, end })
  }
  return tokens
}
