/**
 * A second requirement in the same sentence: another verb, or another verb of duty, after
 * "and", "or" or "then". A list of objects ("a name and an address") is no second requirement.
 */
import type { Token } from '../../language/tokens.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from '../../structure/verbs.ts'
import { wordSet } from '../../word-set.ts'
import type { Breach, Reading } from '../rule.ts'

/** Tokens from the joining word to the verb of the second subject. */
const LONGEST_SUBJECT = 9

const MODALS = wordSet('shall must will should may can')

const JOINS = wordSet('and or then')

const RELATIVES = wordSet('that which who whom whose what how where when why')

const OBJECT_START = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON', 'ADP'])

/** A second verb or a second duty after "and" or "or"; a list of objects is none. */
export function findSecondDeeds(reading: Reading): Breach[] {
  const { tokens } = reading
  const from = demandOf(reading)
  if (from < 0 || !JOINS.holdsAny(tokens)) return []
  const breaches: Breach[] = []
  for (let index = from + 1; index < tokens.length - 1; index += 1) {
    const join = tokens[index]
    if (join === undefined || !JOINS.holds(join) || reading.conditional(index)) continue
    if (!clauseHasDemand(reading, index)) continue
    const deed = deedAfter(reading, index, from)
    if (deed === null) continue
    breaches.push({
      start: join.start,
      end: deed.end,
      message: `“${reading.text.slice(join.start, deed.end)}” asks for a second thing in the same statement.`,
      suggestion: 'Write one statement for each, so that each can be tested, traced and dropped alone.',
    })
  }
  return breaches
}

/** Where the demand is voiced: the verb of duty, the wish of a story. */
function demandOf({ tokens, duty, story }: Reading): number {
  return story ? tokens.findIndex((token) => WISHES.holds(token)) : duty
}

const WISHES = wordSet('want need like')
const ENDS = wordSet('. ; ? !')

/** Tokens; no clause is longer. */
const LOOKED_BACK = 200

/** In "the site and the shop shall …" the join is inside the subject: no duty stands before it. */
function clauseHasDemand({ tokens, story }: Reading, join: number): boolean {
  for (let index = join - 1; index >= Math.max(0, join - LOOKED_BACK); index -= 1) {
    const token = tokens[index]
    if (token === undefined || ENDS.holds(token)) return false
    if (MODALS.holds(token) || (story && WISHES.holds(token))) return true
  }
  return false
}

function deedAfter(reading: Reading, join: number, from: number): { readonly end: number } | null {
  const { tokens } = reading
  let at = join + 1
  while (
    (tokens[at]?.pos === 'ADV' && !PLAIN_VERBS.holds(tokens[at])) ||
    tokens[at]?.lower === 'then' ||
    tokens[at]?.lower === 'to' ||
    tokens[at]?.lower === 'also'
  )
    at += 1
  const word = tokens[at]
  if (word === undefined || isWithinName(reading, join, at)) return null
  if (MODALS.holds(word)) return word
  // "and I also want to …"
  if (reading.story && tokens.slice(at, at + 3).some((token) => WISHES.holds(token))) return word
  const second = tokens
    .slice(at, at + LONGEST_SUBJECT)
    .find((token) => MODALS.holds(token) || RELATIVES.holds(token) || token.pos === 'PUNCT')
  if (second !== undefined && MODALS.holds(second) && second.lower !== 'can' && second.lower !== 'may')
    return second
  const next = tokens[at + 1]
  if (next?.text === '-') return null
  if (isSecondParticiple(reading, join, at, from)) return word
  if (word.lower === 'feel' && tokens[join - 1]?.lower === 'look') return null
  // "and forward them", "and email it": with a pronoun behind it, a word that may be a noun is none.
  const takesPronoun = /^(?:it|them)$/.test(next?.lower ?? '') && NOUN_LIKE_VERBS.holds(word)
  // "the name and order number": a word that is a noun as often is none without an article or a tag that says so.
  const isNoun = isNounAsOften(word) && (next?.pos === 'NOUN' || next?.lower.endsWith('ing') === true)
  const isPlain = PLAIN_VERBS.holds(word) && !isNoun
  const isVerb = takesPronoun || isPlain || (word.pos === 'VERB' && !/(?:ed|ing|s)$/.test(word.lower))
  const hasObject = next === undefined || OBJECT_START.has(next.pos) || next.pos === 'PUNCT'
  return isVerb && hasObject && verbBefore(reading, join, from) ? word : null
}

const isNounAsOften = (token: Token): boolean => NOUN_LIKE_VERBS.holds(token) && token.pos !== 'VERB'

/** "audible and visual indication", "view and download statistics": one noun with two words before it. */
function isWithinName({ tokens }: Reading, join: number, at: number): boolean {
  const [before, word, next] = [tokens[join - 1], tokens[at], tokens[at + 1]]
  if (before?.pos === 'ADJ' && word?.pos === 'ADJ') return true
  const twoNouns = next !== undefined && /^(?:NOUN|PROPN)$/.test(next.pos)
  return twoNouns && before?.pos === 'NOUN' && NOUN_LIKE_VERBS.holds(word)
}

/** "to be managed and cached": two participles under one "be". */
function isSecondParticiple({ tokens }: Reading, join: number, at: number, from: number): boolean {
  const [before, word] = [tokens[join - 1], tokens[at]]
  if (at !== join + 1 || !isParticipleForm(before?.lower) || !isParticipleForm(word?.lower)) return false
  const next = tokens[at + 1]
  if (next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'ADJ')) return false
  return tokens.slice(Math.max(from, join - 4), join - 1).some(({ lower }) => lower === 'be')
}

const isParticipleForm = (word: string | undefined): boolean => word !== undefined && /[a-z]{2}ed$/.test(word)

/** The first of the two has to be a verb as well: somewhere between the duty and the join. */
const verbBefore = ({ tokens }: Reading, join: number, from: number): boolean =>
  tokens.slice(from + 1, join).some((token) => token.pos === 'VERB' || PLAIN_VERBS.holds(token))
