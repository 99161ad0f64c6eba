/**
 * All cues in one map from their first words to the phrases that begin with them.
 *
 * Each word of a sentence is looked up once; only phrases that begin there are
 * followed further. A cue counts once per sentence, at its first place.
 */
import { PhraseIndex, type PhraseStart } from '../language/phrase-index.ts'
import type { Token } from '../language/tokens.ts'
import type { Cue } from './cue.ts'
import { wordSet } from '../word-set.ts'
import { inflect } from './inflect.ts'
import { WORD_GROUPS } from './word-groups.ts'

type Step =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'number' }
  | { readonly kind: 'any' }
  | { readonly kind: 'gap' }

interface Phrase {
  readonly cue: number
  /** Fits only at the beginning of the text. */
  readonly atStart: boolean
  /** What must follow the first word. */
  readonly rest: readonly Step[]
}

export interface CueIndex {
  readonly cues: readonly Cue[]
  readonly byFirstWords: PhraseIndex<Phrase>
  readonly byNumber: readonly Phrase[]
}

/** A cue found in a sentence; offsets are those of its tokens. */
export interface CueHit {
  readonly cue: Cue
  readonly start: number
  readonly end: number
}

const LONGEST_GAP = 6
const NUMBER_WORDS = wordSet('two three four five six seven eight nine ten twenty thirty fifty hundred')

export function indexCues(cues: readonly Cue[]): CueIndex {
  const starts: PhraseStart<Phrase>[] = []
  const byNumber: Phrase[] = []
  cues.forEach((cue, position) => {
    for (const written of cue.phrases) {
      const atStart = written.startsWith('^ ')
      for (const [first, ...rest] of readPhrase(atStart ? written.slice(2) : written, cue.id)) {
        const phrase = { cue: position, atStart, rest }
        if (first?.kind === 'number') byNumber.push(phrase)
        for (const word of firstWords(first, cue.id))
          starts.push({ first: word, second: wordsOf(rest[0]), phrase })
      }
    }
  })
  return { cues, byFirstWords: new PhraseIndex(starts), byNumber }
}

export function findCues(index: CueIndex, tokens: readonly Token[]): CueHit[] {
  const sentence = readWords(tokens)
  const hits: CueHit[] = []
  const seen = new Uint8Array(index.cues.length)
  for (let at = 0; at < sentence.words.length; at += 1) {
    const word = sentence.words[at] as string
    const token = sentence.tokens[at] as Token
    const next = sentence.words[at + 1]
    const isWhole = token.lower === word
    if (isFigure(word) || (isWhole ? NUMBER_WORDS.holds(token) : NUMBER_WORDS.has(word)))
      collect(index, index.byNumber, sentence, at, seen, hits)
    const begun = isWhole ? index.byFirstWords.from(token, next) : index.byFirstWords.at(word, next)
    if (begun.length > 0) collect(index, begun, sentence, at, seen, hits)
  }
  return hits
}

interface Sentence {
  readonly words: readonly string[]
  readonly tokens: readonly Token[]
}

function collect(
  index: CueIndex,
  phrases: readonly Phrase[],
  sentence: Sentence,
  at: number,
  seen: Uint8Array,
  hits: CueHit[],
): void {
  for (const phrase of phrases) {
    if (seen[phrase.cue] === 1 || (phrase.atStart && at > 0)) continue
    const last = follow(phrase.rest, 0, sentence.words, at + 1)
    if (last < 0) continue
    seen[phrase.cue] = 1
    const first = sentence.tokens[at] as Token
    const final = sentence.tokens[last] as Token
    hits.push({ cue: index.cues[phrase.cue] as Cue, start: first.start, end: final.end })
  }
}

/** The place of the last word that the steps take, or -1 when they do not fit. */
function follow(steps: readonly Step[], step: number, words: readonly string[], at: number): number {
  const wanted = steps[step]
  if (!wanted) return at - 1
  if (wanted.kind === 'gap') {
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped += 1) {
      const end = follow(steps, step + 1, words, at + skipped)
      if (end >= 0) return end
      if (words[at + skipped] === '.') return -1
    }
    return -1
  }
  const word = words[at]
  if (word === undefined || !takes(wanted, word)) return -1
  return follow(steps, step + 1, words, at + 1)
}

function takes(step: Exclude<Step, { kind: 'gap' }>, word: string): boolean {
  if (step.kind === 'word') return step.word === word
  if (step.kind === 'words') return step.words.has(word)
  if (step.kind === 'number') return isNumber(word)
  return word !== '.'
}

/** Words without the marks that carry no meaning here; a full stop ends a sentence and stays. */
function readWords(tokens: readonly Token[]): Sentence {
  const words: string[] = []
  const kept: Token[] = []
  for (const token of tokens) {
    const { lower } = token
    const first = lower.charCodeAt(0)
    const isWord = (first >= 97 && first <= 122) || (first >= 48 && first <= 57) || first > 127
    if (isWord) words.push(lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower)
    else if (lower === '%' || lower === '&' || lower.startsWith('.net')) words.push(lower)
    else if (lower === '.' || lower === ';' || lower === '!' || lower === '?') words.push('.')
    else continue
    kept.push(token)
  }
  return { words, tokens: kept }
}

function isFigure(word: string): boolean {
  const first = word.charCodeAt(0)
  return first >= 48 && first <= 57
}

const isNumber = (word: string): boolean => isFigure(word) || NUMBER_WORDS.has(word)

/** One phrase as written, with and without each of its optional words. */
function readPhrase(phrase: string, id: string): Step[][] {
  let variants: Step[][] = [[]]
  for (const part of phrase.split(/\s+/)) {
    const optional = part.length > 1 && part.endsWith('?')
    const step = readStep(optional ? part.slice(0, -1) : part, id)
    const longer = variants.map((steps) => [...steps, step])
    variants = optional ? [...longer, ...variants] : longer
  }
  return variants
}

function readStep(part: string, id: string): Step {
  if (part === '#') return { kind: 'number' }
  if (part === '_') return { kind: 'any' }
  if (part === '...') return { kind: 'gap' }
  const words = part.split('|').flatMap((word) => {
    if (word.startsWith('{')) {
      const group = WORD_GROUPS[word.slice(1, -1)]
      if (!group) throw new Error(`The cue ${id} names the word group ${word}, which does not exist.`)
      return group
    }
    return word.endsWith('~') ? inflect(word.slice(0, -1)) : [word]
  })
  const [only] = words
  return words.length === 1 && only !== undefined
    ? { kind: 'word', word: only }
    : { kind: 'words', words: new Set(words) }
}

/** The words that a step may be, or null where that is not a matter of words. */
function wordsOf(step: Step | undefined): Iterable<string> | null {
  if (step?.kind === 'word') return [step.word]
  return step?.kind === 'words' ? step.words : null
}

function firstWords(step: Step | undefined, id: string): Iterable<string> {
  if (step?.kind === 'word') return [step.word]
  if (step?.kind === 'words') return step.words
  if (step?.kind === 'number') return []
  throw new Error(`A phrase of the cue ${id} begins with something that is not a word or a number.`)
}
