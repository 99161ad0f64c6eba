/**
 * "shall validate the input, store it and …": of two verbs in a row, the pronoun behind the second
 * stands for the object of the first. Readers do not stop at it, whatever else was named.
 */
import type { Token } from '../../language/tokens.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from '../../structure/verbs.ts'

/** Tokens between the two verbs at most. */
const LOOKED_BACK = 14

export function isParallelObject(tokens: readonly Token[], index: number): boolean {
  const pronoun = tokens[index]?.lower
  if (pronoun !== 'it' && pronoun !== 'them') return false
  if (!mayBeVerb(tokens[index - 1])) return false
  let join = index - 2
  while (/^(?:then|also|to)$/.test(tokens[join]?.lower ?? '')) join -= 1
  if (!/^(?:and|or|,|then)$/.test(tokens[join]?.lower ?? '')) return false
  for (let at = join - 2; at >= Math.max(0, join - LOOKED_BACK); at -= 1) {
    if (/^[.;:]$/.test(tokens[at]?.text ?? '')) return false
    if (!mayBeVerb(tokens[at]) || tokens[at - 1]?.pos === 'DET') continue
    const object = objectAfter(tokens, at, join)
    if (object !== null) return isPlural(object) === (pronoun === 'them')
  }
  return false
}

const mayBeVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'VERB' || PLAIN_VERBS.holds(token) || (token.pos !== 'NOUN' && NOUN_LIKE_VERBS.holds(token)))

/** The head of the noun phrase right behind the verb. */
function objectAfter(tokens: readonly Token[], verb: number, end: number): Token | null {
  let head: Token | null = null
  // "asks for the reason"
  const from = tokens[verb + 1]?.pos === 'ADP' ? verb + 2 : verb + 1
  for (let at = from; at < end; at += 1) {
    const token = tokens[at]
    if (token === undefined || !/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(token.pos)) break
    if (token.pos === 'NOUN' || token.pos === 'PROPN') head = token
  }
  return head
}

const isPlural = ({ lower }: Token): boolean => /[^s]s$/.test(lower)
