/**
 * The words by which a statement is compared with others, in two parts: what it asks
 * for, and what for. Two statements repeat each other when one of these reads alike;
 * taken together, a purpose in other words would hide that the same is asked for.
 */
import { keyStems, readWords, STOP } from '../inference/words.ts'

export interface ComparableParts {
  /** Stems, each once, sorted. Empty for a text without a word. */
  readonly asked: readonly string[]
  /** Null where there is none, or too little of one to be told from others. */
  readonly purpose: readonly string[] | null
}

const PURPOSE = /\b(?:so that|so as to|in order to|in order that)\b/iu
/** "So that I save time" is said of anything. */
const FEWEST_OF_PURPOSE = 3

export function comparableParts(text: string): ComparableParts {
  const opener = PURPOSE.exec(text)
  if (opener === null) return whole(text)
  const asked = stemsIn(text.slice(0, opener.index))
  const purpose = stemsIn(text.slice(opener.index + opener[0].length))
  return asked.length === 0 || purpose.length < FEWEST_OF_PURPOSE ? whole(text) : { asked, purpose }
}

const whole = (text: string): ComparableParts => ({ asked: stemsIn(text), purpose: null })

function stemsIn(text: string): readonly string[] {
  const words = readWords(text)
  const keys = keyStems(words)
  // "It must have them all": what says nothing of its own still says it.
  const stems = keys.size > 0 ? keys : new Set(words.filter((word) => word !== STOP).map(({ stem }) => stem))
  return [...new Set([...stems].flatMap(inPairs))].toSorted()
}

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Where no space tells words apart, pairs of neighbours stand for them. */
function inPairs(stem: string): readonly string[] {
  if (!WITHOUT_SPACES.test(stem)) return [stem]
  const characters = Array.from(stem)
  if (characters.length < 3) return [stem]
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}
