/** The object of a verb: the noun phrase behind it. */
import type { Token } from '../language/tokens.ts'
import { wordSet } from '../word-set.ts'
import type { Range } from './clause.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from './verbs.ts'

/** The noun phrase right after the verb: coordinated nouns stay together, prepositions other than "of" end it. */
export function objectAfter(tokens: readonly Token[], from: number, last: number): Range | null {
  let start = from
  while (start <= last && (tokens[start]?.pos === 'ADV' || isDeterminer(tokens[start]))) start += 1
  // "shall manipulate and view business data": both are done to the same thing.
  if (tokens[start]?.pos === 'CCONJ' && isVerb(tokens, start + 1)) start += 2
  while (start <= last && isDeterminer(tokens[start])) start += 1
  if (isBound(tokens, start)) start += 2
  if (tokens[start]?.pos === 'ADP' && tokens[start]?.lower !== 'of') return null
  let end = start - 1
  for (let index = start; index <= last; index += 1) {
    const token = tokens[index]
    if (token === undefined || endsPhrase(tokens, index, start)) break
    end = index
  }
  while (
    end >= start &&
    (tokens[end]?.pos === 'CCONJ' ||
      tokens[end]?.pos === 'PUNCT' ||
      tokens[end]?.pos === 'DET' ||
      tokens[end]?.pos === 'ADP')
  )
    end -= 1
  return end >= start && namesSomething(tokens, start, end) ? { first: start, last: end } : null
}

/** "run daily", "work offline", "make sure": how it is done is no object. */
function namesSomething(tokens: readonly Token[], start: number, end: number): boolean {
  const isThing = isDeterminer(tokens[start - 1])
  return (
    isThing ||
    tokens.slice(start, end + 1).some(({ pos }) => pos !== 'ADV' && pos !== 'ADJ' && pos !== 'PUNCT')
  )
}

/** The tagger takes "view" before "data" for a noun. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || token.pos === 'VERB') return token !== undefined
  const canBe = PLAIN_VERBS.holds(token) || NOUN_LIKE_VERBS.holds(token)
  return canBe && next !== undefined && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(next.pos)
}

/** "up to five books", "at least two keys": how many, not where. */
function isBound(tokens: readonly Token[], at: number): boolean {
  const words = `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`
  return tokens[at + 2]?.pos === 'NUM' && (words === 'up to' || words === 'at least' || words === 'at most')
}

const DETERMINERS = wordSet('a an the this that these those my our your their its his her')

const isDeterminer = (token: Token | undefined): boolean => DETERMINERS.holds(token)

function endsPhrase(tokens: readonly Token[], index: number, start: number): boolean {
  const token = tokens[index]
  if (token === undefined) return true
  const next = tokens[index + 1]
  if (tokens[index - 1]?.text === '-' && index > start) return false
  switch (token.pos) {
    case 'NUM':
      // "remind readers two days before": another measure begins; "release 2" goes on.
      return (
        index > start &&
        tokens[start]?.pos !== 'NUM' &&
        tokens[index - 1]?.pos === 'NOUN' &&
        next?.pos === 'NOUN'
      )
    case 'ADP':
      return token.lower !== 'of' || index === start
    case 'SCONJ':
    case 'PART':
      return token.lower !== "'s" && token.lower !== "'"
    case 'AUX':
      return true
    case 'PRON':
      return index > start && !/^(?:my|our|your|their|its|his|her|whose)$/.test(token.lower)
    case 'DET':
      // "the page every Friday": right behind a noun another phrase begins.
      return (
        index > start && (/^(?:that|which|whose)$/.test(token.lower) || tokens[index - 1]?.pos === 'NOUN')
      )
    case 'VERB':
      return index > start && !/(?:ing|ed)$/.test(token.lower)
        ? true
        : index > start && (next === undefined || (next.pos !== 'NOUN' && next.pos !== 'PROPN'))
    case 'ADV':
      return index > start && next?.pos !== 'ADJ' && next?.pos !== 'VERB'
    case 'CCONJ':
      return (
        next === undefined ||
        next.pos === 'VERB' ||
        next.pos === 'AUX' ||
        next.pos === 'ADV' ||
        next.pos === 'PRON'
      )
    case 'PUNCT':
      return !(
        token.text === '-' ||
        token.text === '/' ||
        (token.text === ',' &&
          (next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ' || next?.pos === 'CCONJ'))
      )
    default:
      return false
  }
}
