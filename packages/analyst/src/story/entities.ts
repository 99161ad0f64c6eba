/**
 * The things a sentence talks about, as people would list them.
 *
 * Every entity is verbatim in the text, without its article or possessive, and
 * comes once, in reading order. Quantifiers, adjectives and participles stay
 * ("all data", "uploaded file"); idioms are no things ("in order to", "keep
 * track"); what somebody wants to know is one ("know who …"); the role of a
 * story is one only where it is named again.
 */
import { nounPhrases, type NounPhrase } from '../language/noun-phrases.ts'
import type { Token } from '../language/tokens.ts'
import type { Story } from './story.ts'
import { wordSet } from '../word-set.ts'

/** Nouns that only measure or sort what follows "of": "kind of report" is one thing. */
const MEASURES = wordSet(
  'kind kinds sort sorts type types number numbers amount amounts set sets side sides plenty lots lot array period peace proof pair majority variety one piece',
)
/** Nouns that alone are mostly part of an idiom. */
const IDIOMS = wordSet(
  'time times seconds minutes track case order addition example hand behalf advance action part future mistake once ones one mind term terms general particular ' +
    'fact sure regard respect instance cases moment anyone anything thing person basis',
)
const QUESTIONS = wordSet('what who how where why when')
/** Verbs behind which a question word stands for the thing itself. */
const KNOWING = wordSet(
  'know knows see understand learn determine check find track discover decide view remember tell identify figure clarify specify ensure show define choose monitor plan explain on about to',
)

/** The things named in the sentence; of a story, those behind its role. */
export function entitiesOf(text: string, tokens: readonly Token[], story: Story | null): string[] {
  const from = story ? story.personaPlace.end : 0
  const phrases = nounPhrases(tokens).filter(({ start }) => start >= from)
  const places = [...thingsAmong(tokens, phrases), ...questionsAmong(tokens, phrases, from)].toSorted(
    (a, b) => a.start - b.start,
  )
  return [...new Set(places.map(({ start, end }) => text.slice(start, end)))]
}

interface Place {
  readonly start: number
  readonly end: number
}

function thingsAmong(tokens: readonly Token[], phrases: readonly NounPhrase[]): Place[] {
  const things: Place[] = []
  for (let index = 0; index < phrases.length; index += 1) {
    const phrase = phrases[index]
    if (!phrase) continue
    const next = phrases[index + 1]
    if (
      next &&
      MEASURES.holds(phrase.head) &&
      next.first === phrase.last + 2 &&
      tokens[phrase.last + 1]?.lower === 'of'
    ) {
      things.push({ start: beginning(tokens, phrase), end: next.end })
      index += 1
    } else if (!isIdiom(phrase)) {
      things.push({ start: beginning(tokens, phrase), end: phrase.end })
    }
  }
  return things
}

/** "both" and "either" only announce two things; "how many" asks with its noun. */
function beginning(tokens: readonly Token[], phrase: NounPhrase): number {
  const first = tokens[phrase.first]
  const second = tokens[phrase.first + 1]
  const announces = first?.lower === 'both' || first?.lower === 'either'
  if (announces && second && phrase.core === first.start) return second.start
  const before = tokens[phrase.first - 1]
  if (before?.lower === 'how' && (first?.lower === 'many' || first?.lower === 'much')) return before.start
  return phrase.core
}

function isIdiom(phrase: NounPhrase): boolean {
  return phrase.core === phrase.head.start && IDIOMS.holds(phrase.head)
}

/** "know who created it", "see what is new and why": the question word stands for the answer. */
function questionsAmong(tokens: readonly Token[], phrases: readonly NounPhrase[], from: number): Place[] {
  if (!QUESTIONS.holdsAny(tokens)) return []
  const opening = new Set(phrases.map(({ first }) => first))
  const places: Place[] = []
  let asked = false
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokens[index]
    const before = tokens[index - 1]
    if (!token || !before || token.start < from || !QUESTIONS.holds(token)) continue
    if (!KNOWING.holds(before) && !(asked && before.pos === 'CCONJ')) continue
    asked = true
    const place = questionAt(tokens, index, opening)
    if (place) places.push(place)
  }
  return places
}

/** "how secure" asks as one; "how many trucks" is among the things already, and "what trucks" asks for trucks. */
function questionAt(tokens: readonly Token[], index: number, opening: ReadonlySet<number>): Place | null {
  const [token, next] = [tokens[index], tokens[index + 1]]
  if (!token) return null
  if (opening.has(index + 1)) {
    if (token.lower === 'what' && token.pos === 'DET') return null
    if (token.lower === 'how' && (next?.lower === 'many' || next?.lower === 'much')) return null
    return token
  }
  return token.lower === 'how' && next?.pos === 'ADJ' ? { start: token.start, end: next.end } : token
}
