/**
 * Finding pronouns that two readers could read differently.
 *
 * A pronoun is reported when at least two things before it could be meant (they
 * agree with it in number and none is ruled out), or when nothing that was said
 * could: then it has no candidates. Silent are "he", "him" and "his"
 * (the one person in the sentence is nearly always meant), the "it" that stands
 * for nothing ("it shall be possible to"), and "that" and "which" behind their noun.
 */
import { readTokens, type Token } from '../language/tokens.ts'
import { antecedentsIn, type Antecedent } from './antecedents.ts'
import { wordSet } from '../word-set.ts'

export interface AmbiguousPronoun {
  /** UTF-16 code units into the text. */
  readonly start: number
  readonly end: number
  readonly pronoun: string
  /** What it may stand for, in the order of the text; each verbatim in it or in a sentence before. */
  readonly candidates: string[]
}

const SINGULAR = new Set(['it', 'its', 'itself', 'this', 'that'])
const PLURAL = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'these', 'those'])
const DEMONSTRATIVE = new Set(['this', 'that', 'these', 'those'])

/** The pronouns of `text` that could stand for several things said in it, or in the sentence before. */
export function ambiguousPronouns(
  text: string,
  tokens: readonly Token[],
  before: readonly string[] = [],
): AmbiguousPronoun[] {
  if (!tokens.some(({ lower }) => SINGULAR.has(lower) || PLURAL.has(lower))) return []
  const things = antecedentsIn(text, tokens)
  const found: AmbiguousPronoun[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token || !refersBack(tokens, index)) continue
    const here = agreeingWith(
      token,
      things.filter(({ end }) => end <= token.start),
    )
    const candidates = here.length > 0 ? here : agreeingWith(token, antecedentsBefore(before))
    const nothingMeant = candidates.length === 0 && !DEMONSTRATIVE.has(token.lower)
    if (candidates.length > 1 || nothingMeant)
      found.push({ start: token.start, end: token.end, pronoun: token.text, candidates })
  }
  return found
}

/** Nothing in the sentence itself: then the nearest sentence before it is asked. */
function antecedentsBefore(before: readonly string[]): Antecedent[] {
  const nearest = before.at(-1)
  return nearest === undefined ? [] : antecedentsIn(nearest, readTokens(nearest))
}

/** What agrees with the pronoun, each thing once. */
function agreeingWith(pronoun: Token, antecedents: readonly Antecedent[]): string[] {
  const singular = SINGULAR.has(pronoun.lower)
  const agreeing = antecedents.filter(({ number, person }) => {
    if (person && singular) return false
    return number === 'either' || person || number === (singular ? 'singular' : 'plural')
  })
  const byName = new Map(agreeing.map((antecedent) => [antecedent.words.toLowerCase(), antecedent.words]))
  return [...byName.values()]
}

function refersBack(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token) return false
  if (DEMONSTRATIVE.has(token.lower)) return standsAlone(tokens, index)
  if (PLURAL.has(token.lower)) return true
  return SINGULAR.has(token.lower) && !(token.lower === 'it' && standsForNothing(tokens, index))
}

/** "this is", "these must": a verb follows, and no noun was just named that it could join. */
function standsAlone(tokens: readonly Token[], index: number): boolean {
  const [token, next, before] = [tokens[index], tokens[index + 1], tokens[index - 1]]
  if (!next || (next.pos !== 'AUX' && next.pos !== 'VERB')) return false
  if (token?.lower !== 'that' && token?.lower !== 'those') return true
  return before === undefined || before.pos === 'ADP' || before.lower === ','
}

const RAISING = wordSet(
  'possible impossible necessary important essential acceptable required recommended assumed expected mandatory desirable clear likely easy easier hard difficult useful better best good anticipated understood noted intended permitted allowed forbidden time takes take seems appears',
)
const BETWEEN = wordSet(
  "shall should must will would can could may might be is was not also therefore then very more always only been has 's",
)

/** "it is necessary to", "makes it possible to": the pronoun only announces what follows. */
function standsForNothing(tokens: readonly Token[], index: number): boolean {
  let at = index + 1
  while (BETWEEN.has(tokens[at]?.lower ?? '')) at += 1
  if (!RAISING.has(tokens[at]?.lower ?? '')) return false
  return tokens
    .slice(at + 1, at + 12)
    .some(({ lower }) => lower === 'to' || lower === 'that' || lower === 'if' || lower === 'whether')
}
