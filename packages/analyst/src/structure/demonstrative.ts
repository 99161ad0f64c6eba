/**
 * "This file shall …": a demonstrative with its noun, where the tagger took the noun for a verb.
 *
 * Number and the verb behind it tell: "this" has no verb without -s, "these" none with it, and no
 * two finite verbs follow each other.
 */
import type { Token } from '../language/tokens.ts'
import { wordSet } from '../word-set.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from './verbs.ts'

/** Whether the word behind the demonstrative at `index` is the noun that it points at, whatever it was tagged. */
export function pointsAtNoun(tokens: readonly Token[], index: number): boolean {
  const [token, next, after] = [tokens[index], tokens[index + 1], tokens[index + 2]]
  if (token === undefined || next === undefined || next.pos !== 'VERB') return false
  if (MODALS.holds(next)) return false
  const { lower } = next
  if (lower.endsWith('ing') || (after?.pos === 'AUX' && !/^(?:be|been|being|having)$/.test(after.lower)))
    return true
  if (token.lower === 'these' || token.lower === 'those') return /[^s]s$/.test(lower)
  return (
    PLAIN_VERBS.has(lower) || NOUN_LIKE_VERBS.has(lower) || (isThirdPerson(after) && !isThirdPerson(next))
  )
}

const MODALS = wordSet('shall should must will would can could may might')

const isThirdPerson = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' && /[^s]s$/.test(token.lower)

/** What a statement is part of, or is about as a whole: read alone, "this document" is still known. */
const WHOLE = wordSet(
  'document specification section chapter standard system product application software project release version requirement requirements statement list table figure page section day week month year time way case point manual guide app site website tool',
)

/** Tokens before it at most: the subject of the first clause. */
const OPENING = 7

/**
 * "This procedure shall …", "Reception of this call shall …": it points at something said elsewhere, so that
 * a statement read alone does not tell which. Only in the opening of a statement; behind a verb it takes up
 * what the statement itself has named.
 */
export function pointsElsewhere(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]]
  if (token === undefined || next === undefined || index > OPENING || !POINTING.holds(token)) return false
  if (tokens.slice(0, index).some(({ pos }) => pos === 'AUX' || pos === 'VERB' || pos === 'PUNCT'))
    return false
  let at = index + 1
  while (tokens[at]?.pos === 'ADJ') at += 1
  const head = tokens[at]
  if (head === undefined || WHOLE.holds(head)) return false
  const named = head.pos === 'NOUN' || (at === index + 1 && pointsAtNoun(tokens, index))
  const after = tokens[at + 1]
  const isNoun = after?.pos === 'NOUN' || after?.pos === 'PROPN'
  // Background is read with what stands around it; a duty has to be read alone.
  return named && !isNoun && DUTIES.holds(after) && !isNamedBefore(tokens, index, head)
}

const DUTIES = wordSet('shall must should')
const POINTING = wordSet('this these that those')

const isNamedBefore = (tokens: readonly Token[], index: number, { lower }: Token): boolean =>
  tokens.slice(0, index).some((token) => token.lower === lower || `${token.lower}s` === lower)
