/**
 * Finding pronouns that two readers could read differently.
 *
 * A pronoun is reported when at least two things before it could be meant (they agree
 * with it in number, and grammar rules neither out nor binds it to one), when nothing
 * that was said could, or when it probably stands for nothing and yet could be taken for
 * a thing ("where a printer is there, it shall be possible to print"). Silent are "he",
 * "him" and "his" (the one person in the sentence is nearly always meant), any other "it"
 * that only announces what follows, and "that" and "which" behind their noun.
 */
import { readTokens, type Token } from '../language/tokens.ts'
import { antecedentsIn, type Antecedent } from './antecedents.ts'
import { boundBy, hasTense } from './binding.ts'
import { pointsAtNoun } from './demonstrative.ts'
import { wordSet } from '../word-set.ts'

export interface AmbiguousPronoun {
  /** UTF-16 code units into the text. */
  readonly start: number
  readonly end: number
  readonly pronoun: string
  /** Several things could be meant, none that was named agrees, or it may stand for one and may stand for nothing. */
  readonly why: 'several' | 'none' | 'nothing'
  /** What it may stand for, in the order of the text; each verbatim in it or in a sentence before. */
  readonly candidates: string[]
}

const SINGULAR = wordSet('it its itself this that')
const PLURAL = wordSet('they them their theirs themselves these those')
const DEMONSTRATIVE = wordSet('this that these those')

/** The pronouns of `text` that could stand for several things said in it, or in the sentence before. */
export function ambiguousPronouns(
  text: string,
  tokens: readonly Token[],
  before: readonly string[] = [],
): AmbiguousPronoun[] {
  if (!SINGULAR.holdsAny(tokens) && !PLURAL.holdsAny(tokens)) return []
  const things = antecedentsIn(text, tokens)
  const found: AmbiguousPronoun[] = []
  let [from, back, named] = [0, 0, 0]
  // Said twice in a sentence, it means the same twice: one doubt, one finding.
  const doubted = new Set<string>()
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    while ((things[named]?.last ?? Infinity) < index) named += 1
    if (token && refersBack(tokens, index)) {
      const nearest = things.slice(Math.max(0, named - MOST), named)
      const why = doubted.has(token.lower) ? null : whyUnclear({ tokens, index, from, back, nearest, before })
      if (why) found.push({ start: token.start, end: token.end, pronoun: token.text, ...why })
      if (why && !DEMONSTRATIVE.holds(token)) doubted.add(token.lower)
    }
    if (token?.lower === '.') {
      ;[back, from] = [from, index + 1]
      doubted.clear()
    }
  }
  return found
}

/** Nobody looks further back, and no text makes the search slow. */
const MOST = 24

/** A pronoun where it stands. */
interface Place {
  readonly tokens: readonly Token[]
  readonly index: number
  /** Where its sentence begins, and the one before: a text of several is read as a reader reads it, nearest first. */
  readonly from: number
  readonly back: number
  /** What was named last before it. */
  readonly nearest: readonly Antecedent[]
  readonly before: readonly string[]
}

function whyUnclear(place: Place): Pick<AmbiguousPronoun, 'why' | 'candidates'> | null {
  const { tokens, index } = place
  const lower = tokens[index]?.lower ?? ''
  if (lower === 'it' && standsForNothing(tokens, index)) {
    const mistaken = DUTIES.holds(tokens[index + 1]) ? mistakenFor(place) : []
    return mistaken.length > 0 ? { why: 'nothing', candidates: mistaken } : null
  }
  if (isAside(tokens, index)) return null
  const candidates = candidatesFor(place)
  if (candidates.length > 1) return { why: 'several', candidates }
  return candidates.length === 0 && meansNothingNamed(place) ? { why: 'none', candidates } : null
}

/** "As it has been stated", "as it is": an aside about what is said, and about no thing. */
export function isAside(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.lower !== 'it' || tokens[index - 1]?.lower !== 'as') return false
  let at = index + 1
  while (tokens[at]?.pos === 'AUX' || tokens[at]?.pos === 'ADV') at += 1
  return at > index + 1 && SAID.holds(tokens[at])
}

const SAID = wordSet('said stated mentioned noted described shown explained pointed seen known discussed')

/** A first word with nothing before it, or a possessive among names that all differ from it in number. */
function meansNothingNamed({ tokens, index, from, nearest }: Place): boolean {
  const lower = tokens[index]?.lower ?? ''
  if (from > 0 || DEMONSTRATIVE.has(lower)) return false
  if (nearest.length === 0) return true
  const isPossessive = lower === 'its' || lower === 'their'
  return isPossessive && !tokens.slice(0, index).some((token) => OWNER.test(token.lower))
}

const OWNER = /^(?:['’]s?|who|one|someone|everyone)$/

/** What an "it" that stands for nothing could be taken for; never what a first phrase without a verb names. */
function mistakenFor(place: Place): string[] {
  return place.tokens.slice(place.from, place.index).some(hasTense) ? inItsSentence(place) : []
}

/** In the sentence itself; when nothing there agrees, in the one before it. */
function candidatesFor(place: Place): string[] {
  const here = inItsSentence(place)
  if (here.length > 0) return here
  const { tokens, index, from, back, nearest, before } = place
  const earlier =
    from > 0 ? nearest.filter(({ first, last }) => first >= back && last < from) : antecedentsBefore(before)
  return namesOf(agreeingWith(tokens[index], earlier))
}

function inItsSentence({ tokens, index, from, nearest }: Place): string[] {
  const said = nearest.filter(({ first }) => first >= from)
  return namesOf(withoutAlternatives(tokens, boundBy(tokens, index, agreeingWith(tokens[index], said), said)))
}

/** Nothing in the sentence itself: then the nearest sentence before it is asked. */
function antecedentsBefore(before: readonly string[]): Antecedent[] {
  const nearest = before.at(-1)
  return nearest === undefined ? [] : antecedentsIn(nearest, readTokens(nearest))
}

/** What agrees with the pronoun in number, persons and things apart. */
function agreeingWith(pronoun: Token | undefined, antecedents: readonly Antecedent[]): Antecedent[] {
  const singular = SINGULAR.holds(pronoun)
  return antecedents.filter(({ number, person }) => {
    if (person && singular) return false
    return number === 'either' || person || number === (singular ? 'singular' : 'plural')
  })
}

/** "Where a file or folder is deleted, it …": whichever of the two, nobody wonders. */
function withoutAlternatives(
  tokens: readonly Token[],
  antecedents: readonly Antecedent[],
): readonly Antecedent[] {
  const isOther = (one: Antecedent, index: number): boolean => {
    const next = antecedents[index + 1]
    return next !== undefined && next.first === one.last + 2 && tokens[one.last + 1]?.lower === 'or'
  }
  return antecedents.filter((one, index) => !isOther(one, index))
}

/** Each thing once: "the plan" behind "the data management plan" is the same. */
function namesOf(antecedents: readonly Antecedent[]): string[] {
  const names = new Map<string, string>()
  for (const { words } of antecedents) {
    const lower = words.toLowerCase()
    if (![...names.keys()].some((known) => known === lower || known.endsWith(` ${lower}`)))
      names.set(lower, words)
  }
  return [...names.values()]
}

function refersBack(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token || token.text === 'IT') return false
  if (DEMONSTRATIVE.holds(token)) return standsAlone(tokens, index)
  return PLURAL.holds(token) || SINGULAR.holds(token)
}

/** "this is", "these must": a verb follows that describes nothing ("this setting", "those used"), and no noun was just named that it could join. */
function standsAlone(tokens: readonly Token[], index: number): boolean {
  const [token, next, before] = [tokens[index], tokens[index + 1], tokens[index - 1]]
  if (!next || (next.pos !== 'AUX' && next.pos !== 'VERB') || /(?:ed|ing)$/.test(next.lower)) return false
  if (pointsAtNoun(tokens, index)) return false
  if (token?.lower !== 'that' && token?.lower !== 'those') return true
  return before === undefined || before.pos === 'ADP' || before.lower === ','
}

const RAISING = wordSet(
  'possible impossible necessary important essential acceptable required recommended assumed expected mandatory desirable clear likely easy easier hard difficult useful better best good anticipated understood noted intended permitted allowed forbidden time takes take seems appears',
)
const BETWEEN = wordSet(
  "shall should must will would can could may might be is was not also therefore then very more always only been has 's",
)

const DUTIES = wordSet('shall must should will')

/** "it is necessary to", "makes it possible to": the pronoun only announces what follows. */
function standsForNothing(tokens: readonly Token[], index: number): boolean {
  let at = index + 1
  while (BETWEEN.holds(tokens[at])) at += 1
  if (!RAISING.holds(tokens[at])) return false
  return tokens
    .slice(at + 1, at + 24)
    .some(({ lower }) => lower === 'to' || lower === 'that' || lower === 'if' || lower === 'whether')
}
