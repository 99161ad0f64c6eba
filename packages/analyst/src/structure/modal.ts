/**
 * The modal of a sentence: how firmly something is wanted, and where the saying starts.
 *
 * "Users who can edit must save" has its modal at "must": one inside a relative
 * clause does not count.
 */
import { WordSet } from '../language/word-facts.ts'
import type { Token } from '../language/tokens.ts'

export type ModalKind =
  | 'shall'
  | 'must'
  | 'should'
  | 'will'
  | 'would'
  | 'can'
  | 'could'
  | 'may'
  | 'might'
  | 'need'
  | 'have'
  | 'want'
  | 'is_to'

export interface Modal {
  readonly kind: ModalKind
  readonly negated: boolean
  /** Token indices, both included; `last` takes in "to", "not" and "be able to". */
  readonly first: number
  readonly last: number
}

const PLAIN: Readonly<Record<string, ModalKind>> = {
  shall: 'shall',
  must: 'must',
  should: 'should',
  ought: 'should',
  will: 'will',
  "'ll": 'will',
  wo: 'will',
  would: 'would',
  can: 'can',
  ca: 'can',
  cannot: 'can',
  could: 'could',
  may: 'may',
  might: 'might',
  gotta: 'have',
}
const TAKES_TO: Readonly<Record<string, ModalKind>> = {
  need: 'need',
  needs: 'need',
  needed: 'need',
  have: 'have',
  has: 'have',
  want: 'want',
  wants: 'want',
  wish: 'want',
  wishes: 'want',
  expected: 'is_to',
  required: 'is_to',
  supposed: 'is_to',
  got: 'have',
  prefer: 'want',
  love: 'want',
  like: 'want',
  wanna: 'want',
  ought: 'should',
}
const NEGATIONS = new WordSet(['not', "n't", 'never', 'nt', 'no'])
const FILLERS = new WordSet([
  'also',
  'just',
  'really',
  'then',
  'still',
  'therefore',
  'however',
  'additionally',
  'definitely',
  'ideally',
  'probably',
  'maybe',
])
const RELATIVE = new WordSet(['that', 'which', 'who', 'whom', 'whose', 'where'])

/** Finds the main modal between two token indices (`to` not included), or null. */
export function findModal(tokens: readonly Token[], from: number, to: number): Modal | null {
  let depth = 0
  for (let index = from; index < to; index += 1) {
    const text = tokens[index]?.text
    depth = Math.max(0, depth + (text === '(' ? 1 : text === ')' ? -1 : 0))
    if (depth > 0) continue
    const modal = modalAt(tokens, index, to)
    if (modal === null) continue
    if (!afterRelative(tokens, index, from)) return modal
    index = modal.last
  }
  return null
}

/** Between a relative word and its modal stands at most a subject, never a verb: "a page where parents can …". */
function afterRelative(tokens: readonly Token[], index: number, from: number): boolean {
  for (let at = index - 1; at > from && at >= index - 6; at -= 1) {
    const token = tokens[at]
    if (token === undefined || token.pos === 'VERB' || token.pos === 'AUX' || token.text === ',') return false
    if (RELATIVE.holds(token)) return isNominal(tokens[at - 1])
  }
  return false
}

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON')

function modalAt(tokens: readonly Token[], index: number, to: number): Modal | null {
  const token = tokens[index]
  if (token === undefined) return null
  const plain = own(PLAIN, token.lower)
  if (
    plain === undefined &&
    (token.lower === "'d" || token.lower === '’d') &&
    /^(?:like|love|prefer|want|expect|need|wish|also|really)$/.test(tokens[index + 1]?.lower ?? '')
  )
    return complete(tokens, 'would', index, index, to, false)
  if (plain !== undefined && !isNounUse(tokens, index))
    return complete(tokens, plain, index, index, to, token.lower === 'cannot')
  const withTo = own(TAKES_TO, token.lower)
  if (withTo === undefined) return null
  return takesTo(tokens, withTo, index, to)
}

/** "the will of the people", "May 2025", "a can of worms". */
function isNounUse(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  const token = tokens[index]
  if (token?.text === 'May' && (after?.pos === 'NUM' || before?.pos === 'ADP')) return true
  return before !== undefined && before.pos === 'DET' && token?.pos === 'NOUN'
}

/** "need to", "has to", "would like to", "is required to", "want X to": the word alone is a verb, not a modal. */
function takesTo(tokens: readonly Token[], kind: ModalKind, index: number, to: number): Modal | null {
  const token = tokens[index]
  const before = tokens[index - 1]?.lower ?? ''
  if (token?.lower === 'like' && !['would', "'d", 'd'].includes(before)) return null
  if (token?.lower === 'love' && !['would', "'d", 'd'].includes(before)) return null
  if (
    (token?.lower === 'required' ||
      token?.lower === 'expected' ||
      token?.lower === 'supposed' ||
      token?.lower === 'needed') &&
    !['is', 'are', 'be'].includes(before)
  )
    return null
  let next = index + 1
  let negated = before === 'not' || before === "n't" || before === 'never'
  while (next < to && (FILLERS.holds(tokens[next]) || NEGATIONS.holds(tokens[next]))) {
    if (NEGATIONS.holds(tokens[next])) negated = true
    next += 1
  }
  if (tokens[next]?.lower !== 'to') return null
  if (tokens[next + 1]?.pos === 'NOUN' && token?.pos === 'NOUN') return null
  const first = ['is', 'are', 'would', "'d", 'be'].includes(before) ? index - 1 : index
  return complete(tokens, kind, first, next, to, negated)
}

/** Takes in "not", fillers, and "be able to", "be allowed to", "be possible to", "have the ability to". */
function complete(
  tokens: readonly Token[],
  kind: ModalKind,
  first: number,
  at: number,
  to: number,
  negatedBefore: boolean,
): Modal {
  let last = at
  let negated = negatedBefore
  const skip = () => {
    for (;;) {
      const next = tokens[last + 1]
      if (next === undefined || last + 1 >= to) return
      if (NEGATIONS.holds(next)) negated = true
      else if (!FILLERS.holds(next)) return
      last += 1
    }
  }
  skip()
  // "shall always be able to": the adverb goes with the ability.
  const adverb = tokens[last + 1]?.pos === 'ADV' ? 1 : 0
  const ability = abilityAfter(tokens, last + 1 + adverb, to)
  if (ability > last) {
    last = ability
    skip()
  }
  return { kind, negated, first, last }
}

const ABLE = new WordSet([
  'able',
  'allowed',
  'permitted',
  'possible',
  'entitled',
  'capable',
  'required',
  'free',
  'authorized',
  'ready',
])
const ABILITY = new WordSet([
  'ability',
  'option',
  'possibility',
  'capability',
  'capacity',
  'opportunity',
  'right',
  'chance',
  'means',
  'authority',
  'permission',
])

/** Index of the "to" (or "of") that ends "be able to" and its kin, or -1. */
function abilityAfter(tokens: readonly Token[], start: number, to: number): number {
  const word = (offset: number) => tokens[start + offset]?.lower ?? ''
  if (start >= to) return -1
  if (word(0) === 'be' && ABLE.has(word(1)) && (word(2) === 'to' || word(2) === 'of')) return start + 2
  if (word(0) === 'be' && word(1) === 'able' && word(2) === '') return start + 1
  if (word(0) === 'have' && ABILITY.has(word(1)) && word(2) === 'to') return start + 2
  if (
    word(0) === 'have' &&
    /^(?:the|an?)$/.test(word(1)) &&
    ABILITY.has(word(2)) &&
    (word(3) === 'to' || word(3) === 'of')
  )
    return start + 3
  if (word(0) === 'need' && word(1) === 'to') return start + 1
  if (word(0) === 'have' && word(1) === 'to') return start + 1
  if (word(0) === 'like' && word(1) === 'to') return start + 1
  return -1
}

const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
