/**
 * What grammar says about a pronoun, before anybody wonders what was meant.
 *
 * It rules things out: an object is never the subject of its own clause ("the pump feeds
 * it"), a phrase never stands for itself ("changes in their size"), the noun that a
 * relative clause describes is not named in it again, and a subject is none of what was
 * said to set its scene ("on the screen it appears"). And it binds: "its" to the subject
 * right before it ("the train must stay on its track"), and the subject of a relative or
 * resulting clause to the subject of the clause around it.
 */
import type { Token } from '../language/tokens.ts'
import { wordSet } from '../word-set.ts'
import type { Antecedent } from './antecedents.ts'

const POSSESSIVE = wordSet('its their theirs')
const REFLEXIVE = wordSet('itself themselves')
const MODALS = wordSet('shall must should will can may could would might cannot')
/** Behind these begins a main clause, comma or not: "when it is on board it shall …". */
const DUTIES = wordSet('shall must should will')
const RELATIVE = wordSet('that which whom')
/** Words that open a clause, whatever the tagger calls them here. */
const OPENERS = wordSet(
  'if when whenever while whilst once after before until till unless because since as although though where wherever whereas whether how that which who what why so than then',
)
/** Subjects that are pronouns themselves: none of the things named acts then. */
const SPEAKING = wordSet('i we you he she they who')
const CHAIN = wordSet('to able not only also then')
const ENDS = wordSet(', .')
/** So many words at most lie between what belongs together. */
const FAR = 60
const BARRIERS = wordSet(', ; : ( ) - –')

type Place = 'possessive' | 'reflexive' | 'subject' | 'object'

/** What is left of the agreeing things: nothing ruled out by grammar, and one alone where grammar binds. */
export function boundBy(
  tokens: readonly Token[],
  index: number,
  agreeing: readonly Antecedent[],
  all: readonly Antecedent[],
): readonly Antecedent[] {
  const place = placeOf(tokens, index)
  const actor = place === 'object' ? subjectOver(tokens, index, all) : null
  const ruledOut = agreeing.filter((one) => one === actor || isPartOf(tokens, index, one, place))
  const possible = agreeing.filter((one) => !ruledOut.includes(one) && !isNamedAgain(one, ruledOut))
  const told = place === 'subject' ? possible.filter((one) => !setsTheScene(tokens, index, one)) : possible
  const left = told.length > 0 ? told : possible
  const binder = left.length > 1 ? binderOf(tokens, index, left, all, place) : null
  return binder ? [binder] : left
}

/** "Within these roles, users … by the roles that they have": what is ruled out is so wherever it was named. */
const isNamedAgain = ({ words }: Antecedent, ruledOut: readonly Antecedent[]): boolean =>
  ruledOut.some((one) => one.words.toLowerCase() === words.toLowerCase())

function placeOf(tokens: readonly Token[], index: number): Place {
  const lower = tokens[index]?.lower ?? ''
  if (POSSESSIVE.has(lower)) return 'possessive'
  if (REFLEXIVE.has(lower)) return 'reflexive'
  return lower !== 'them' && opensVerb(tokens, index + 1) ? 'subject' : 'object'
}

function isPartOf(tokens: readonly Token[], index: number, one: Antecedent, place: Place): boolean {
  if (place !== 'possessive' && isMeantFor(tokens, index, one)) return true
  return holds(tokens, index, one) || (place === 'subject' && isDescribed(tokens, index, one))
}

/** "An option to skip it shall be offered": the subject says what is done, and it is not done to itself. */
function isMeantFor(tokens: readonly Token[], index: number, one: Antecedent): boolean {
  if (tokens[one.last + 1]?.lower !== 'to' || one.last + 3 !== index || !opensClause(tokens, one.first))
    return false
  const after = tokens[index + 1]
  return after?.pos === 'AUX' || MODALS.holds(after)
}

/** "changes in their size", "a rate given in its group": the phrase that the pronoun is part of. */
function holds(tokens: readonly Token[], index: number, one: Antecedent): boolean {
  let at = one.last + 1
  const word = tokens[at]?.lower ?? ''
  const isParticiple = /(?:ed|en|wn)$/.test(word) && word !== 'based' && !isFinite(tokens, one)
  if (isParticiple) at += 1
  if (tokens[at]?.pos !== 'ADP' || OPENERS.holds(tokens[at])) return false
  if (at + 1 !== index) return false
  return isParticiple || POSSESSIVE.holds(tokens[index]) ? !isObjectWithPlace(tokens, at) : false
}

/** "by", "through", "using", "from": these say how it is done and seldom belong to the noun before them. */
const WAYS = wordSet('by through with via from to into at during under within based')

function isObjectWithPlace(tokens: readonly Token[], at: number): boolean {
  return WAYS.holds(tokens[at]) && !/(?:ed|en|wn)$/.test(tokens[at - 1]?.lower ?? '')
}

/** Whether a finite verb belongs to the thing: "the list shown here" has none, "the rows shall" has one. */
function isFinite(tokens: readonly Token[], one: Antecedent): boolean {
  const before = tokens[one.first - 1]
  return before === undefined || OPENERS.holds(before) || (before.pos === 'CCONJ' && one.first > 0)
}

/** "On the screen it appears": named to set the scene in the pronoun's own clause, no verb between. */
function setsTheScene(tokens: readonly Token[], index: number, one: Antecedent): boolean {
  let from = one.first
  while (from > Math.max(0, index - FAR) && !ENDS.holds(tokens[from - 1])) from -= 1
  if (tokens[from]?.pos !== 'ADP') return false
  return !tokens.slice(from, index).some(hasTense)
}

/** Verbs, but for those in -ing, which the tagger sees in "the shunting group". */
export function hasTense({ pos, lower }: Token): boolean {
  return pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))
}

/** "the number with which it is known", "the moment it starts": the noun that the clause describes. */
function isDescribed(tokens: readonly Token[], index: number, one: Antecedent): boolean {
  if (relativeBefore(tokens, index) === one.last + 1) return true
  return one.last + 1 === index && !DUTIES.holds(tokens[index + 1])
}

/** The index where a relative clause or one with "that" opens right before the pronoun, or -1. */
function relativeBefore(tokens: readonly Token[], index: number): number {
  if (!RELATIVE.holds(tokens[index - 1])) return -1
  return tokens[index - 2]?.pos === 'ADP' ? index - 2 : index - 1
}

/** The subject of the verb that the object pronoun at `index` belongs to; of an infinitive behind a passive nobody knows it. */
function subjectOver(tokens: readonly Token[], index: number, all: readonly Antecedent[]): Antecedent | null {
  const verb = verbBefore(tokens, index)
  if (verb < 0) return null
  let from = verb
  while (isInChain(tokens[from - 1])) from -= 1
  if (from < verb && isPassiveBefore(tokens, from, verb)) return null
  if (RELATIVE.holds(tokens[from - 1])) from -= 1
  const actor = all.find(({ last }) => last === from - 1)
  if (actor) return actor
  const subject = all.findLast((one) => one.last < from && isSubject(tokens, one, from))
  const since = subject ? subject.last + 1 : 0
  return tokens.slice(Math.max(since, from - FAR), from).some((token) => SPEAKING.holds(token))
    ? null
    : (subject ?? null)
}

/** "shall be able to", "want to": what may stand between a subject and its last verb. */
function isInChain(token: Token | undefined): boolean {
  if (!token) return false
  return token.pos === 'AUX' || token.pos === 'VERB' || MODALS.holds(token) || CHAIN.holds(token)
}

/** "are designed to make": who makes is not who is designed. */
function isPassiveBefore(tokens: readonly Token[], from: number, verb: number): boolean {
  const to = tokens.findLastIndex(({ lower }, at) => lower === 'to' && at >= from && at < verb)
  const word = tokens[to - 1]?.lower ?? ''
  return to > from && /(?:ed|en|wn)$/.test(word) && word !== 'allowed' && word !== 'permitted'
}

/** The nearest verb to the left, within the same stretch of text. */
function verbBefore(tokens: readonly Token[], index: number): number {
  for (let at = index - 1; at >= Math.max(0, index - FAR); at -= 1) {
    const token = tokens[at]
    if (!token || BARRIERS.holds(token)) return -1
    if (token.pos === 'VERB') return at
    if (at === index - 1 && token.pos === 'NOUN' && /[^s]s$/.test(token.lower)) return at
  }
  return -1
}

/** A thing that stands where a clause begins, with a verb of its own before `until`. */
function isSubject(tokens: readonly Token[], one: Antecedent, until = tokens.length): boolean {
  return opensClause(tokens, one.first) && hasVerbOfItsOwn(tokens, one, until)
}

function opensClause(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  if (!before) return true
  return BARRIERS.holds(before) || OPENERS.holds(before) || before.pos === 'CCONJ'
}

function hasVerbOfItsOwn(tokens: readonly Token[], one: Antecedent, until: number): boolean {
  for (let at = one.last + 1; at <= Math.min(until, one.last + FAR, tokens.length - 1); at += 1) {
    const token = tokens[at]
    if (!token) return false
    if (token.pos === 'AUX' || MODALS.holds(token) || token.pos === 'VERB') return true
    if (token.lower === ';' || token.lower === ':') return false
  }
  return false
}

function opensVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  if (!next) return false
  if (next.pos === 'ADV') return opensVerb(tokens, at + 1)
  return next.pos === 'AUX' || next.pos === 'VERB' || MODALS.holds(next)
}

function binderOf(
  tokens: readonly Token[],
  index: number,
  left: readonly Antecedent[],
  all: readonly Antecedent[],
  place: Place,
): Antecedent | null {
  const nearest = left.at(-1)
  if (!nearest) return null
  if (place === 'possessive') {
    if (isBeside(tokens, index, nearest) || isTheirOwn(tokens, index, nearest)) return nearest
    const persons = left.filter(({ person, number }) => person && number === 'plural')
    if (tokens[index]?.lower === 'their' && persons.length === 1 && isOwner(tokens, persons[0]))
      return persons[0] ?? null
    const told = tokens
      .slice(nearest.last + 1, index)
      .some(({ lower }) => lower === 'it' || lower === 'them' || lower === 'they')
    const follows = tokens[nearest.last + 1]
    const acts =
      follows !== undefined && (follows.pos === 'AUX' || MODALS.holds(follows) || isThirdPerson(follows))
    return acts && !told && opensClause(tokens, nearest.first) ? nearest : null
  }
  if (place !== 'subject' || !isAroundResult(tokens, index)) return null
  const around = all.findLast((one) => isSubject(tokens, one, index))
  return left.find((one) => one === around) ?? null
}

/** "the sensor, its place": a comma alone between. With "and", readers go further back. */
const isBeside = (tokens: readonly Token[], index: number, nearest: Antecedent): boolean =>
  tokens[index - 1]?.lower === ',' && index - 2 === nearest.last

/** "Customers can store files in their lists": the one person who does it owns it. */
const isOwner = (tokens: readonly Token[], one: Antecedent | undefined): boolean =>
  one !== undefined && (isSubject(tokens, one) || tokens[one.first - 1]?.pos === 'VERB')

/** "Maps keys to their corresponding names": each to its own, so that the nearest is meant. */
const isTheirOwn = (tokens: readonly Token[], index: number, nearest: Antecedent): boolean =>
  DISTRIBUTING.holds(tokens[index + 1]) && index - 2 === nearest.last && LINKS.holds(tokens[index - 1])

const LINKS = wordSet('to with by for from in into on onto under')
const DISTRIBUTING = wordSet('corresponding respective own')

/** "fails", "complies": a verb with the ending of a subject in the singular. */
function isThirdPerson({ pos, lower }: Token): boolean {
  return pos === 'VERB' && /[^s]s$/.test(lower)
}

/** Relative clauses, "so that", "such that": they speak of the clause around them. */
function isAroundResult(tokens: readonly Token[], index: number): boolean {
  const opener = relativeBefore(tokens, index)
  const before = tokens[index - 1]
  if (before?.pos === 'NOUN' || before?.pos === 'PROPN') return !DUTIES.holds(tokens[index + 1])
  if (opener < 0) return false
  const word = tokens[opener - 1]
  return word?.lower === 'such' || word?.lower === 'so' || word?.pos === 'NOUN' || word?.pos === 'PROPN'
}
