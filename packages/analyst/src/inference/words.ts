/**
 * The words of a statement, made comparable: lower case, one stem for all forms of a word.
 *
 * A hyphenated word stays one word, so that "login-critical flows" never reads as
 * "login". Punctuation leaves a stop behind, and no phrase reaches across one.
 */
import { rememberTexts } from '../remember.ts'

export interface Word {
  /** Lower case, as written. */
  readonly surface: string
  readonly stem: string
}

export const STOP: Word = { surface: '.', stem: '.' }

const PIECES = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}_]+(?:[-'’][\p{L}\p{N}_]+)*|[.,;:!?()[\]{}“”"]+/gu
const A_WORD = /^[\p{L}\p{N}_]/u

/** What is known is compared in several ways, and each begins with its words. */
export const readWords: (text: string) => readonly Word[] = rememberTexts(wordsIn, {
  atLeast: 256,
  longest: 600,
})

function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (const [piece] of text.toLowerCase().matchAll(PIECES)) {
    if (!A_WORD.test(piece)) words.push(STOP)
    else {
      const surface = RESPELT.get(piece) ?? piece
      words.push(wordOf(surface))
    }
  }
  return words
}

/** A text repeats its words: each is cut to its stem once. Full, it starts anew. */
const KNOWN_WORDS = 8192
const known = new Map<string, Word>()

function wordOf(surface: string): Word {
  const before = known.get(surface)
  if (before !== undefined) return before
  const word = { surface, stem: stemOf(surface) }
  if (known.size >= KNOWN_WORDS) known.clear()
  if (surface.length <= 40) known.set(surface, word)
  return word
}

/** British and American, hyphenated and plain: one spelling each. */
const RESPELT = new Map([
  ['e-mail', 'email'],
  ['e-mails', 'emails'],
  ['log-in', 'login'],
  ['log-ins', 'logins'],
  ['sign-in', 'signin'],
  ['sign-on', 'signon'],
  ['sign-up', 'signup'],
  ['re-try', 'retry'],
  ['web-hook', 'webhook'],
  ['web-hooks', 'webhooks'],
  ['time-out', 'timeout'],
  ['off-line', 'offline'],
  ['dash-board', 'dashboard'],
])

/** Cuts a word to what its forms share: `uploads`, `uploaded` and `uploading` are all `upload`. */
export function stemOf(word: string): string {
  if (word.length < 4 || word.includes('-') || word.includes('_')) return word
  let stem = word
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (/(?:ss|x|ch|sh|zz)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.endsWith('ied') && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (stem.endsWith('ing') && stem.length > 5) stem = withoutDouble(stem.slice(0, -3))
  else if (stem.endsWith('ed') && !stem.endsWith('eed') && stem.length > 4)
    stem = withoutDouble(stem.slice(0, -2))
  stem = stem.replace(/isation$|ization$/, 'iz').replace(/is(?:e)?$/, (end) => (stem.length > 6 ? 'iz' : end))
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

function withoutDouble(stem: string): string {
  return /([bdfgkmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

/** Words that carry no subject of their own: two statements sharing only these have nothing in common. */
const EMPTY = new Set(
  `a an the this that these those it its they them their there he she we us our you your i my me and or but nor of in on at
  by for from to with without into onto over under about as than then so if when while where whenever unless until after
  before during once each every any all some no not never is are was were be been being am do does did has have had having
  shall should must may might can could will would want wants need needs let lets allow allows enable able who whom whose
  which what how system application app platform tool software product user users person people someone only also same
  other such still one per`
    .split(/\s+/)
    .map(stemOf),
)

/** The stems that say what a statement is about. */
export function keyStems(words: readonly Word[]): Set<string> {
  return new Set(words.filter((word) => word !== STOP && !EMPTY.has(word.stem)).map((word) => word.stem))
}
