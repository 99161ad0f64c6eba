/** Verbs of uncertainty that leave no duty open where they stand. */
import type { Token } from '../../language/tokens.ts'
import { wordSet } from '../../word-set.ts'
import type { Hit } from '../lexicon.ts'
import type { Reading } from '../rule.ts'
import { tellsOfTheDocument } from './document-talk.ts'

/** "in May 2027", "on 3 May". */
export const isMonth = (reading: Reading, hit: Hit): boolean => {
  const token = reading.tokens[hit.from]
  return token?.text === 'May' && hit.from > 0
}

/** "that can …", "can you …?", "most likely", "a plan to": nobody leaves a duty open with these. */
export function isNoDemand(reading: Reading, hit: Hit): boolean {
  const { tokens, conditional, spoken } = reading
  const [word] = hit.parts
  if (word === 'likely') return /^(?:most|more|less|least)$/.test(tokens[hit.from - 1]?.lower ?? '')
  if (word === 'plan' || word === 'plans') return isThing(tokens, hit.from)
  if (isSubordinate(tokens, hit.from) || isWish(reading, hit)) return true
  if (!POSSIBLE.has(word ?? '')) return false
  if (word === 'can' && (spoken || conditional(hit.from))) return true
  if (tokens.at(-1)?.text === '?' && (hit.from === 0 || ASKED.holds(tokens[hit.to]))) return true
  return tellsOfTheDocument(reading, hit.from) || isTellingApart(tokens, hit)
}

const POSSIBLE = wordSet('can could may might would')
const ASKED = wordSet('that it you we i this')

/** "a workout plan to follow". */
const isThing = (tokens: Reading['tokens'], index: number): boolean =>
  tokens[index]?.pos === 'NOUN' && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[index - 1]?.pos ?? '')

/** "can be divided into two areas": how something is looked at, and nothing that is done. */
const isTellingApart = (tokens: Reading['tokens'], { to }: Hit): boolean => {
  const [be, told] = tokens[to]?.lower === 'be' ? tokens.slice(to, to + 2) : tokens.slice(to - 1, to + 1)
  return be !== undefined && /be$/.test(be.lower) && LOOKED_AT.holds(told)
}

const LOOKED_AT = wordSet(
  'divided grouped classified categorised categorized distinguished summarised summarized characterised characterized regarded considered understood thought described',
)

/** Words behind which a clause tells which thing, how, why or whether, and demands nothing. */
const OPENS_CLAUSE = wordSet(
  'that which who whom whose what how where whereby whether so though although because if',
)
/** No clause has a longer subject. */
const LONGEST_SUBJECT = 18

/** "devices that can …", "where any data (raw or checked) can …", "to see whether the store can … and can …". */
function isSubordinate(tokens: Reading['tokens'], index: number): boolean {
  // "during which retries may": so near, no tag of a word between is asked.
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1)
    if (OPENS_CLAUSE.holds(tokens[at]) && !isPointing(tokens, at)) return true
  // "that is kept and can be read": the verbs before the join belong to the same clause.
  const isJoined = /^(?:and|or|but)$/.test(tokens[index - 1]?.lower ?? '')
  let inBrackets = false
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_SUBJECT); at -= 1) {
    const token = tokens[at]
    if (token === undefined) return false
    if (token.text === '(' || token.text === ')') inBrackets = token.text === ')'
    else if (inBrackets) continue
    else if (OPENS_CLAUSE.holds(token)) return !isPointing(tokens, at)
    else if (/^[,;:.?!]$/.test(token.text) || DUTIES.holds(token)) return false
    else if (!isJoined && (token.pos === 'AUX' || isFinite(token))) return false
  }
  return false
}

const DUTIES = wordSet('shall must should will')

/** "I would like to", "I wish it would": who speaks asks for it, in a story and in talk. */
const isWish = ({ tokens, story, spoken }: Reading, hit: Hit): boolean =>
  (story || spoken) &&
  hit.parts[0] === 'would' &&
  (WISHED.has(hit.parts[1] ?? '') ||
    WISHED.holds(tokens[hit.to]) ||
    tokens.slice(Math.max(0, hit.from - 4), hit.from).some(({ lower }) => lower === 'wish'))

const WISHED = wordSet('like love prefer want')

/** "That report can be printed", "So the clerk may leave": no clause behind a first word like these. */
const isPointing = (tokens: Reading['tokens'], index: number): boolean =>
  index === 0 && /^(?:that|so|what)$/.test(tokens[index]?.lower ?? '')

/** Participles belong to nouns: "the data defined by the team". */
const isFinite = ({ pos, lower }: Token): boolean => pos === 'VERB' && !/(?:ed|en|wn|ing)$/.test(lower)
