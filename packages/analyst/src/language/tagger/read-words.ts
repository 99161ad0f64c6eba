/**
 * The words of one stretch of text without blanks, with what the model knows of each.
 *
 * Reading is wink's, word by word. Wink learns every word it has not met, for ever; here each
 * stretch is read as if it were the first, and what it taught is taken back. So the answer
 * depends on the stretch alone, and a stranger's words are not kept.
 */
import featureFn from 'wink-eng-lite-web-model/dist/feature.js'
import loadCoreModel from 'wink-eng-lite-web-model/dist/load-core-model.js'
import createCache, { type Cache } from 'wink-nlp/src/cache.js'
import compileTrex from 'wink-nlp/src/compile-trex.js'
import wrapDocument from 'wink-nlp/src/dd-wrapper.js'
import createTokenizer from 'wink-nlp/src/tokenizer.js'

import { rememberTexts } from '../../remember.ts'
import { factsOf, type Facts } from '../word-facts.ts'

/** A number for each part of speech, as the model counts them. */
export type Tag = number

export interface Word {
  readonly text: string
  readonly lower: string
  /** What the word lists know of it. */
  readonly facts: Facts
  /** What it mostly is. */
  readonly tag: Tag
  /** All that it can be: bit n is set for tag n. */
  readonly possible: number
  /** Part of a contraction ("can" and "not" in "cannot"): it is nothing else in any sentence. */
  readonly fixed: boolean
  /** A class of words that the patterns name ("to", "that"); 0 for most words. */
  readonly hint: number
}

const core = loadCoreModel()
const tokenize = createTokenizer(compileTrex(core.trex), core.tcat.hash, core.preserve)
const clusters = core.features.posClusters.list.map((cluster) =>
  [...cluster].reduce((bits, tag) => bits | (1 << tag), 0),
)

/** What wink adds to with every word that it does not know. */
const LEARNS = [core.features.lexeme, core.features.prefix, core.features.suffix, core.features.shape].map(
  (feature) => ({ feature, size: feature.list.length }),
)

export const TAGS: readonly string[] = core.features.pos.list
const NOUN = TAGS.indexOf('NOUN')

/** Numbers that wink keeps for each token. */
const PER_TOKEN = 4
/** Above this the second number says what a contraction stands for. */
const MOST_SPACES = 0xff_ff
const TAG_BITS = 0x3f0_00_00
const BELOW_TAG = 20

/** A text of the size of a book has fewer different words than this. */
export const readWords: (stretch: string) => readonly Word[] = rememberTexts(wordsOf, {
  atLeast: 16_384,
  longest: 40,
})

function wordsOf(stretch: string): readonly Word[] {
  const cache = createCache(core, featureFn)
  const tokens: number[] = []
  tokenize(wrapDocument({ cache, tokens, nonBreakingSpaces: {} }), stretch)
  const words: Word[] = []
  for (let at = 0; at < tokens.length; at += PER_TOKEN)
    words.push(wordOf(cache, tokens[at] ?? 0, tokens[at + 1] ?? 0, tokens[at + 2] ?? 0))
  forgetLearned()
  return words
}

function forgetLearned(): void {
  for (const { feature, size } of LEARNS) {
    if (feature.list.length === size) continue
    for (const value of feature.list.splice(size)) delete feature.hash[value]
    feature.index = size
  }
}

function wordOf(cache: Cache, lexeme: number, spaces: number, tagged: number): Word {
  const text = cache.value(lexeme)
  const lower = text.toLowerCase()
  const normal = spaces > MOST_SPACES ? cache.nox(spaces) : cache.normal(lexeme)
  return {
    text,
    lower,
    facts: factsOf(lower),
    tag: tagged === 0 ? cache.posOf(cache.mappedSpelling(lexeme)) || NOUN : (tagged & TAG_BITS) >>> BELOW_TAG,
    possible: clusters[cache.property(normal, 'lexemeCID')] ?? 0,
    fixed: tagged !== 0,
    hint: cache.property(lexeme, 'posHint'),
  }
}
