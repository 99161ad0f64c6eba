/**
 * What a story wishes for: its primary action and the thing it acts on.
 *
 * The action keeps what changes its meaning (a particle, a leading adverb, the
 * "sure" of "make sure") and drops what does not ("be able to"). Where a thing
 * is wished for rather than a doing, the action is the wish itself.
 */
import { WordSet } from '../language/word-facts.ts'
import { nounPhrases } from '../language/noun-phrases.ts'
import { isParticiple } from '../language/noun-phrase-words.ts'
import type { Token } from '../language/tokens.ts'

export interface Action {
  readonly start: number
  readonly end: number
  /** Index of the first token behind it. */
  readonly after: number
}

/** Words that belong to the verb before them. */
const PARTICLES = new WordSet([
  'up',
  'out',
  'off',
  'back',
  'down',
  'away',
  'together',
  'around',
  'forward',
  'ahead',
  'aside',
  'apart',
])
/** Verbs that take these only with certain prepositions. */
const PHRASAL = new WordSet([
  'move on',
  'browse through',
  'scroll through',
  'page through',
  'step through',
  'look through',
  'go through',
  'walk through',
  'search across',
  'log in',
  'sign in',
  'opt in',
  'check in',
  'fill in',
  'zoom in',
  'log on',
  'revert to',
  'upgrade to',
  'carry on',
  'go on',
  'take over',
  'hand over',
  'turn on',
  'switch on',
  'plug in',
  'click through',
  'flip through',
])
/** A verb with its noun or adjective, one action together. */
const SET_PHRASES = [
  'make sure',
  'make certain',
  'keep track',
  'know in advance',
  'make it easy',
  'make it easier',
  'take part',
  'take care',
  'get rid',
  'get back',
]
/** Verbs that say how another verb is done. */
const CHAINING = new WordSet(['stop', 'start', 'begin', 'continue', 'keep', 'avoid'])
/** Adverbs that may stand between "to" and the verb or right behind it. */
const ADVERBS_BEHIND = new WordSet(['directly', 'only', 'better', 'specifically', 'definitively', 'together'])
const WISHES = new WordSet([
  'want',
  'wish',
  'need',
  'like',
  'love',
  'prefer',
  'expect',
  'hope',
  'wants',
  'needs',
])
const MODALS = new WordSet(['can', 'could', 'may', 'must', 'should', 'shall', 'will'])

/** The primary action in the words behind "I". */
export function findAction(tokens: readonly Token[]): Action | null {
  const wish = tokens.findIndex((_, index) => opensWish(tokens, index))
  if (wish === -1) return null
  if (MODALS.holds(tokens[wish])) return verbFrom(tokens, skipAble(tokens, wish + 1))
  if (tokens[wish]?.lower === 'rather') return verbFrom(tokens, wish + 1)
  const to = tokens[wish + 1]?.lower === 'to' ? wish + 1 : -1
  if (isRefused(tokens, wish))
    return to === -1 ? place(tokens, 0, wish) : place(tokens, 0, Math.min(to + 1, tokens.length - 1))
  if (to === -1) return place(tokens, firstOfWish(tokens, wish), wish)
  return verbFrom(tokens, skipAble(tokens, to + 1))
}

/** "have" and "able" wish only with their "to": "have to enter", "am able to enter". */
function opensWish(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower ?? ''
  if (lower === 'have' || lower === 'get' || lower === 'allowed') return tokens[index + 1]?.lower === 'to'
  if (lower === 'rather') return /^(?:would|['’]d)$/.test(tokens[index - 1]?.lower ?? '')
  return WISHES.has(lower) || MODALS.has(lower) || lower === 'able'
}

/** "I don't want to see" is another wish than "I want to see". */
function isRefused(tokens: readonly Token[], wish: number): boolean {
  return tokens
    .slice(0, wish)
    .some((token) => token.lower === 'not' || token.lower.endsWith("n't") || token.lower.endsWith('n’t'))
}

/** "would like" and "only want" are wishes of two words. */
function firstOfWish(tokens: readonly Token[], wish: number): number {
  const before = tokens[wish - 1]?.lower
  return before === 'would' || before === 'only' || before === 'could' || before === "'d" || before === '’d'
    ? wish - 1
    : wish
}

function skipAble(tokens: readonly Token[], from: number): number {
  let at = from
  if (tokens[at]?.lower === 'be' && tokens[at + 1]?.lower === 'able') at += 1
  if (tokens[at]?.lower === 'able') at += 1
  return tokens[at]?.lower === 'to' ? at + 1 : at
}

function verbFrom(tokens: readonly Token[], from: number): Action | null {
  let verb = behindInsertion(tokens, from)
  while (isAdverb(tokens[verb]) && verb + 1 < tokens.length && !isEndOfVerb(tokens[verb + 1])) verb += 1
  if (!tokens[verb]) return null
  return place(tokens, verb > from && tokens[from]?.lower === ',' ? verb : from, endOfVerb(tokens, verb))
}

/** "I want to, for each reader, see": the verb stands behind what two commas set apart. */
function behindInsertion(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.lower !== ',') return from
  const closing = tokens.findIndex(({ lower }, index) => lower === ',' && index > from)
  return closing > 0 && closing + 1 < tokens.length ? closing + 1 : from
}

function isAdverb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === 'ADV' || token.lower === 'better' || token.lower === 'either' || token.lower === 'both')
  )
}

function isEndOfVerb(token: Token | undefined): boolean {
  return token === undefined || token.pos === 'DET' || token.pos === 'PUNCT' || token.pos === 'ADP'
}

/** Index of the last token that belongs to the verb at `verb`. */
function endOfVerb(tokens: readonly Token[], verb: number): number {
  const lower = (index: number) => tokens[index]?.lower ?? ''
  if (lower(verb) === 'be') {
    const next = tokens[verb + 1]
    return next && (isParticiple(next) || next.pos === 'ADJ' || next.pos === 'VERB') ? verb + 1 : verb
  }
  const phrase = SET_PHRASES.find((words) =>
    words.split(' ').every((word, offset) => lower(verb + offset) === word),
  )
  if (phrase) return verb + phrase.split(' ').length - 1
  const next = tokens[verb + 1]
  if (!next) return verb
  if (next.lower === '-' && tokens[verb + 2] && next.start === tokens[verb]?.end)
    return endOfVerb(tokens, verb + 2)
  if (PHRASAL.has(`${lower(verb)} ${next.lower}`)) return verb + 1
  if (CHAINING.has(lower(verb))) {
    if (next.lower.endsWith('ing')) return endOfVerb(tokens, verb + 1)
    if (next.lower === 'to' && tokens[verb + 2]) return endOfVerb(tokens, verb + 2)
  }
  if (isSecondVerb(tokens, verb + 1)) return endOfVerb(tokens, verb + 1)
  if (PARTICLES.holds(next) || ADVERBS_BEHIND.holds(next)) return verb + 1
  return verb
}

/** "batch edit" and "help create" are done as one; "upload scans" is not, whatever the tagger says. */
function isSecondVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.pos !== 'VERB' || isParticiple(token) || tokens[at + 1]?.lower === '-') return false
  return !/(?:ing|s)$/.test(token.lower) && token.text === token.lower
}

function place(tokens: readonly Token[], first: number, last: number): Action | null {
  const [from, to] = [tokens[first], tokens[last]]
  return from && to ? { start: from.start, end: to.end, after: last + 1 } : null
}

const CLAUSE_OPENERS = new WordSet(['that', 'if', 'whether', 'because', 'when', 'so'])
const QUESTION_WORDS = new WordSet(['what', 'who', 'how', 'where', 'why'])

/** The noun phrase behind the action, unless a clause stands there instead. */
export function findObject(text: string, tokens: readonly Token[], action: Action): string | null {
  const next = tokens[action.after]
  if (!next || CLAUSE_OPENERS.holds(next)) return null
  // "be told within a minute": nothing is named that is told.
  if (tokens[action.after - 2]?.lower === 'be' && next.pos === 'ADP') return null
  const phrase = nounPhrases(tokens).find(({ core }) => core >= action.end)
  if (QUESTION_WORDS.holds(next)) {
    const asksForNumber = /^(?:many|much)$/.test(tokens[action.after + 1]?.lower ?? '')
    return text.slice(next.start, phrase && asksForNumber ? phrase.end : next.end)
  }
  return phrase ? text.slice(phrase.core, phrase.end) : null
}
