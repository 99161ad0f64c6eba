/**
 * What a pronoun could stand for: the things and persons named in a sentence.
 *
 * "The end of the line" is one thing, and two plurals joined by "and" are one
 * plural. A person is never "it", yet may be "they" whatever their number.
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
}

/** Heads of idioms ("in order to", "at the time"): nobody means them. */
const IDIOMS = wordSet(
  'order case time times addition example end way moment accordance basis terms respect order seconds minutes hours days weeks months years period',
)
const PERSONS = wordSet(
  'user driver customer operator administrator admin manager person leader member clerk student teacher trainer nurse doctor patient parent guest visitor client buyer seller employee analyst developer ' +
    'tester author editor reviewer owner applicant agent citizen player passenger reader researcher librarian subscriber',
)
const EITHER_NUMBER = wordSet('data metadata media staff team personnel series people')
const IRREGULAR_PLURALS = wordSet('men women children criteria people feet mice phenomena')

export function antecedentsIn(text: string, tokens: readonly Token[]): Antecedent[] {
  const antecedents: Antecedent[] = []
  const phrases = nounPhrases(tokens).filter(
    ({ head, core }) => !(IDIOMS.has(head.lower) && core === head.start),
  )
  for (let index = 0; index < phrases.length; index += 1) {
    const phrase = phrases[index]
    if (!phrase) continue
    let last = phrase
    while (isJoined(tokens, last, phrases[index + 1])) {
      index += 1
      last = phrases[index] ?? last
    }
    const person = PERSONS.has(singularOf(phrase.head.lower))
    antecedents.push({
      words: text.slice(phrase.core, last.end),
      end: last.end,
      number: numberOf(phrase.head),
      person,
    })
  }
  return antecedents
}

/** "rates of errors" is about rates; "consumers and producers" is one group. */
function isJoined(tokens: readonly Token[], phrase: NounPhrase, next: NounPhrase | undefined): boolean {
  if (!next || next.first !== phrase.last + 2 || tokens[next.first]?.pos === 'PRON') return false
  const between = tokens[phrase.last + 1]?.lower
  if (between === 'of') return true
  return between === 'and' && numberOf(phrase.head) === 'plural' && numberOf(next.head) === 'plural'
}

/** Read from the ending of the head. */
function numberOf(head: Token): Antecedent['number'] {
  const { lower, text } = head
  if (EITHER_NUMBER.has(lower)) return 'either'
  if (IRREGULAR_PLURALS.has(lower) || /^\p{Lu}{2,}s$/u.test(text)) return 'plural'
  return /[^siu]s$/.test(text) ? 'plural' : 'singular'
}

function singularOf(word: string): string {
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
