/** What is done to what: the verbs of a statement with the things that follow them, "add, edit and view invoices". */
import type { Token } from '../../language/tokens.ts'
import { baseForm, singular } from './forms.ts'
import { wordSet } from '../../word-set.ts'
import type { Span } from './set-finding.ts'

export interface Deed {
  /** In its base form. */
  readonly verb: string
  /** The noun with the nouns before it, in the singular: "data package". */
  readonly thing: string
  /** From the verb to the thing. */
  readonly place: Span
}

/** Hardly things of their own: "add information", "change the name of". */
const NO_THING = wordSet(
  'information detail data option way thing ability user one other stuff content item value setting name type number',
)
/** "who changed the photo": it is told of, not asked for. */
const RELATIVE = wordSet('who that which')
const FEW_WORDS = 8

export function* deedsIn(tokens: readonly Token[], verbs: ReadonlySet<string>): Generator<Deed> {
  for (const [index, token] of tokens.entries()) {
    if (!isVerb(token) || RELATIVE.holds(tokens[index - 1]) || !verbs.has(baseForm(token.lower))) continue
    for (const { thing, end } of thingsAfter(tokens, index))
      yield { verb: baseForm(token.lower), thing, place: { start: token.start, end } }
  }
}

const isVerb = ({ pos }: Token): boolean => pos === 'VERB'
const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN'

/** "invoices", "a new invoice", "invoices or receipts"; other verbs in between share them. */
function* thingsAfter(tokens: readonly Token[], verb: number): Generator<{ thing: string; end: number }> {
  let at = verb + 1
  const last = Math.min(tokens.length, verb + FEW_WORDS)
  while (at < last && !isNoun(tokens[at])) {
    const token = tokens[at]
    if (token === undefined || !mayStandBetween(token, tokens[at - 1], tokens[at + 1])) return
    at += 1
  }
  for (;;) {
    const from = at
    while (isNoun(tokens[at])) at += 1
    const head = tokens[at - 1]
    if (at === from || head === undefined) return
    const thing = tokens.slice(from, at).map(({ lower }) => singular(lower))
    if (!NO_THING.has(thing.at(-1) ?? '')) yield { thing: thing.join(' '), end: head.end }
    if (!isJoint(tokens[at])) return
    at += tokens[at + 1]?.pos === 'DET' ? 2 : 1
  }
}

function mayStandBetween(
  { pos, text, lower }: Token,
  before: Token | undefined,
  next: Token | undefined,
): boolean {
  // "edit and view invoices", "remove archived invoices"; in "changes occur affecting …" nothing is done to what follows.
  if (pos === 'VERB') return isJoint(before) || (isNoun(next) && /(?:ed|ing)$/.test(lower))
  return (
    pos === 'DET' ||
    pos === 'ADJ' ||
    pos === 'NUM' ||
    isJoint({ pos, text }) ||
    /^(?:my|our|your|his|her|its|their|new|any)$/.test(lower)
  )
}

const isJoint = (token: Pick<Token, 'pos' | 'text'> | undefined): boolean =>
  token?.pos === 'CCONJ' || token?.text === ',' || token?.text === '/'
