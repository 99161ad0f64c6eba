/**
 * What a pronoun could stand for: the things and persons named in a sentence.
 *
 * "The end of the line" is one thing ("a list of courses" is one, yet the courses may be "they"), two plurals joined by "and" are one plural, and
 * two singulars joined so are each themselves and together a plural. A person is never
 * "it", yet may be "they" whatever their number. A noun that says what another is
 * ("the standards are drafts") names no second thing, and "no lamps" names none at all.
 */
import { nounPhrases, type NounPhrase } from '../language/noun-phrases.ts'
import type { Token } from '../language/tokens.ts'
import { wordSet } from '../word-set.ts'

export interface Antecedent {
  /** As written, without the article. */
  readonly words: string
  /** UTF-16 code unit behind its last word. */
  readonly end: number
  readonly number: 'singular' | 'plural' | 'either'
  readonly person: boolean
  /** Indexes of its first and last token. */
  readonly first: number
  readonly last: number
}

/** Heads of idioms ("in order to", "at the time"): nobody means them. */
const IDIOMS = wordSet(
  'due order case time times addition example end way moment accordance basis terms respect second seconds minute minutes hour hours day days week weeks month months year years period',
)
const PERSONS = wordSet(
  'user driver customer operator administrator admin manager person leader member clerk student teacher trainer nurse doctor patient parent guest visitor client buyer seller employee analyst developer ' +
    'tester author editor reviewer owner applicant agent citizen player passenger reader researcher librarian subscriber',
)
const EITHER_NUMBER = wordSet('data metadata media staff team personnel series people')
const IRREGULAR_PLURALS = wordSet('men women children criteria people feet mice phenomena')
const BE = wordSet('be is are was were')
/** "each of the cabs" is one cab. */
const ONE_OF = wordSet('each one either neither none')
/** "Inform users of changes": the "of" belongs to the verb. */
const TOLD_OF = wordSet(
  'inform informs informing notify notifies notifying remind reminds warn warns assure advise advises',
)
/** No thing is named by the word before "them": the tagger took a verb for a noun ("that routes them"). */
const OBJECT_PRONOUNS = wordSet('them him us me')

export function antecedentsIn(text: string, tokens: readonly Token[]): Antecedent[] {
  const antecedents: Antecedent[] = []
  const phrases = nounPhrases(tokens).filter((phrase) => namesSomething(tokens, phrase))
  for (let index = 0; index < phrases.length; index += 1) {
    const phrase = phrases[index]
    if (!phrase) continue
    let last = phrase
    while (isJoined(tokens, last, phrases[index + 1])) {
      index += 1
      last = phrases[index] ?? last
    }
    const one = asAntecedent(text, tokens, phrase, last)
    antecedents.push(one)
    const part = last === phrase ? null : asAntecedent(text, tokens, last, last)
    if (part && differInNumber(part, one) && tokens[phrase.last + 1]?.lower === 'of') antecedents.push(part)
    const group = groupWith(text, tokens, antecedents.at(-2), one)
    if (group) antecedents.push(group)
  }
  return antecedents
}

const differInNumber = (one: Antecedent, other: Antecedent): boolean =>
  one.number !== other.number && one.number !== 'either' && other.number !== 'either'

function asAntecedent(
  text: string,
  tokens: readonly Token[],
  phrase: NounPhrase,
  last: NounPhrase,
): Antecedent {
  return {
    words: text.slice(phrase.core, last.end),
    end: last.end,
    number: numberOf(tokens, phrase),
    person: PERSONS.has(singularOf(phrase.head.lower)),
    first: phrase.first,
    last: last.last,
  }
}

function namesSomething(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const { head, core, start } = phrase
  if (IDIOMS.holds(head) && core === start) return false
  if (head.lower === 'case' && tokens[phrase.first - 1]?.lower === 'in') return false
  if (
    head.lower.length === 1 ||
    tokens[phrase.first]?.lower === 'no' ||
    isMeasure(tokens, phrase) ||
    OBJECT_PRONOUNS.holds(tokens[phrase.last + 1])
  )
    return false
  return !saysWhat(tokens, phrase.first) && !isSpeaker(tokens, phrase.first)
}

/** "24 hour support", "5.2.3 Dialling": a number opens it and no plural follows. */
function isMeasure(tokens: readonly Token[], { first, head }: NounPhrase): boolean {
  return !head.text.endsWith('s') && /^\d/.test(tokens[first]?.text ?? '')
}

/** "As a user, I want": whoever says "I" is neither "it" nor "they". */
function isSpeaker(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.lower !== 'as') return false
  return tokens.slice(first, first + 12).some(({ lower }) => lower === 'i' || lower === 'we')
}

/** "are drafts" says what was named before; "there are drafts" names them. */
function saysWhat(tokens: readonly Token[], first: number): boolean {
  const be = tokens[first - 1]?.lower === 'not' ? first - 2 : first - 1
  if (!BE.holds(tokens[be])) return false
  return be > 0 && !tokens.slice(Math.max(0, be - 3), be).some(({ lower }) => lower === 'there')
}

/** "The pump and the valve": together what "they" are. */
function groupWith(
  text: string,
  tokens: readonly Token[],
  before: Antecedent | undefined,
  one: Antecedent,
): Antecedent | null {
  if (!before || one.first !== before.last + 2 || tokens[before.last + 1]?.lower !== 'and') return null
  if (before.number !== 'singular' || one.number !== 'singular') return null
  const words = text.slice(before.end - before.words.length, one.end)
  return { ...one, words, number: 'plural', first: before.first, person: before.person && one.person }
}

/** "rates of errors" is about rates; "consumers and producers" is one group. */
function isJoined(tokens: readonly Token[], phrase: NounPhrase, next: NounPhrase | undefined): boolean {
  if (!next || next.first !== phrase.last + 2 || tokens[next.first]?.pos === 'PRON') return false
  const between = tokens[phrase.last + 1]?.lower
  if (between === 'of') return !TOLD_OF.holds(tokens[phrase.first - 1])
  return between === 'and' && numberOf(tokens, phrase) === 'plural' && numberOf(tokens, next) === 'plural'
}

/** Read from the ending of the head, from "each of" before it, and from "(s)" behind it. */
function numberOf(tokens: readonly Token[], { head, first, last }: NounPhrase): Antecedent['number'] {
  const { text } = head
  if (EITHER_NUMBER.holds(head)) return 'either'
  if (tokens[last + 1]?.lower === '(' && tokens[last + 2]?.lower === 's') return 'either'
  if (tokens[first - 1]?.lower === 'of' && ONE_OF.holds(tokens[first - 2])) return 'singular'
  if (IRREGULAR_PLURALS.holds(head)) return 'plural'
  return text.endsWith('s') && (/[^siu]s$/.test(text) || /^\p{Lu}{2,}s$/u.test(text)) ? 'plural' : 'singular'
}

function singularOf(word: string): string {
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
