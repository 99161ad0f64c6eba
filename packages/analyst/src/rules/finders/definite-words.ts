/** Words of the list of vague terms that say something definite where they stand. */
import { wordSet } from '../../word-set.ts'
import type { Hit } from '../lexicon.ts'
import type { Reading } from '../rule.ts'
import { tellsOfTheDocument } from './document-talk.ts'

const follows = (reading: Reading, hit: Hit, offset = 0): string =>
  reading.tokens[hit.to + offset]?.lower ?? ''

/** "clear the cart", "prompt the user", "they complicated": the word is a verb there, and says something definite. */
export function isDefinite(reading: Reading, hit: Hit): boolean {
  const token = reading.tokens[hit.from]
  if (isReported(reading, hit) || tellsOfTheDocument(reading, hit.from)) return true
  if (hit.parts[0] === 'kind' || hit.parts[0] === 'sort') return isNamedKind(reading, hit)
  if (hit.parts.length > 1 || token === undefined) return false
  if (isDefiniteHere(reading, hit)) return true
  if (token.lower === 'standard' && !/^(?:NOUN|ADJ)$/.test(reading.tokens[hit.to]?.pos ?? '')) return true
  if (hit.group.kind === 'subjective_language') return token.pos === 'VERB' && !token.lower.endsWith('ed')
  if (token.lower === 'well') return reading.tokens[hit.from + 1]?.lower === '-'
  if (token.lower === 'rather') return follows(reading, hit) === 'than'
  if (token.lower === 'pretty' || token.lower === 'some') return false
  if (token.lower === 'minimum' || token.lower === 'maximum') {
    return reading.tokens.slice(hit.to).some(({ pos }) => pos === 'NUM')
  }
  return token.lower === 'too' && /^[.,;]?$/.test(follows(reading, hit))
}

/** Words that fill a pause, or praise a wish: "so basically", "it would be great if". */
const FILLERS = wordSet('basically actually really essentially pretty quite')
const PRAISE = wordSet('nice great good helpful useful cool handy ideal perfect')

/** "Very easy to use, and stable": a judgement without a verb, where a wish would name its thing ("a nice colour"). */
const isVerdict = ({ tokens }: Reading, hit: Hit): boolean =>
  !tokens.slice(0, hit.from).some(({ pos }) => pos === 'VERB' || pos === 'AUX') &&
  tokens[hit.from]?.pos === 'ADJ' &&
  !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[hit.to]?.pos ?? '')

/** In talk, "the search is slow" and "at the moment" tell how things are, and demand nothing. */
const isReported = (reading: Reading, hit: Hit): boolean =>
  reading.spoken &&
  (isVerdict(reading, hit) ||
    FILLERS.has(hit.parts[0] ?? '') ||
    (PRAISE.has(hit.parts[0] ?? '') &&
      /^(?:be|['’]d|pretty|very|really|)$/.test(reading.tokens[hit.from - 1]?.lower ?? '')) ||
    /^(?:currently|at|recently|presently)$/.test(hit.parts[0] ?? '') ||
    reading.tokens
      .slice(Math.max(0, hit.from - 2), hit.from)
      .some(({ lower }) => /^(?:is|are|was|were|['’]s|['’]re)$/.test(lower)))

/** "the kind of data", "which kind of file": a noun. */
const isNamedKind = ({ tokens }: Reading, hit: Hit): boolean =>
  /^(?:the|a|this|that|what|which|each|one|every)$/.test(tokens[hit.from - 1]?.lower ?? '')

/** Words that are vague in one place of a sentence and name a thing in another. */
function isDefiniteHere(reading: Reading, hit: Hit): boolean {
  const { tokens } = reading
  const [before, token, next] = [tokens[hit.from - 1], tokens[hit.from], tokens[hit.to]]
  const precedes = (words: string) => words.split(' ').includes(next?.lower ?? '')
  // "case-relevant": a compound has a meaning of its own.
  if (before?.text === '-' && before.end === token?.start) return true
  if (token === undefined || isLabel(tokens, hit.from) || isHead(tokens, hit)) return true
  if (isListed(tokens, hit) || opensName(tokens, hit) || isOneOfTwoKinds(tokens, hit)) return true
  switch (token.lower) {
    case 'sound':
      return before?.pos !== 'AUX' || !/^(?:is|are|be)$/.test(before.lower)
    case 'light':
      return before?.pos === 'DET' && !/^(?:NOUN|ADJ)$/.test(next?.pos ?? '')
    case 'accessible':
      return precedes('for to by from via through at only')
    case 'transparent':
      return precedes('to')
    case 'proven':
      return before?.pos === 'AUX' && precedes('to by')
    case 'long':
    case 'wide':
    case 'high':
      return before?.pos === 'NOUN' && tokens[hit.from - 2]?.pos === 'NUM'
    case 'previous':
      return (before?.lower === 'the' && next?.pos === 'NOUN') || next?.pos === 'NUM'
    case 'previously':
      return next?.pos === 'VERB' && /(?:ed|en|wn)$/.test(next.lower)
    case 'currently':
      return /^(?:the|an?|each|every)$/.test(before?.lower ?? '')
    case 'later':
      return before?.lower === 'no' || before?.lower === 'not'
    case 'usability':
    case 'readability':
    case 'legibility':
      return next?.pos === 'NOUN'
    case 'advanced':
      return /^(?:is|are|was|were|be|been|then)$/.test(before?.lower ?? '') && precedes('by to from')
    case 'critical':
      return before?.pos === 'NOUN'
    case 'detailed':
      return (
        before?.lower === 'been' ||
        precedes('in by below above specification specifications design description')
      )
    case 'important':
    case 'essential':
      return /^(?:is|be)$/.test(before?.lower ?? '') && precedes('that to for')
    case 'particular':
      return /^(?:a|the|that|this|each)$/.test(before?.lower ?? '')
    case 'certain':
      return /^(?:a|that|this|each)$/.test(before?.lower ?? '')
    case 'possible':
      return before?.lower === 'as'
    case 'related':
      return before?.pos === 'NOUN' || precedes('to for by')
    case 'standard':
      if (before?.lower === "'s" || before?.lower === '’s') return true
      return tokens.slice(hit.to, hit.to + 10).some(({ lower }) => /^(?:specified|defined)$/.test(lower))
    case 'details':
    case 'detail':
      return precedes('concerning about') || before?.pos === 'NOUN'
    case 'necessary':
      return /^(?:is|be|are)$/.test((before?.lower === 'not' ? tokens[hit.from - 2] : before)?.lower ?? '')
    case 'sensitive':
      return before?.text === '-'
    case 'effective':
      return precedes('area date power address')
    default:
      return false
  }
}

/** "Beginner, Intermediate and Advanced", "the Common Baseline": with a capital inside a sentence it is a name. */
function isLabel(tokens: Reading['tokens'], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]]
  if (before === undefined || token === undefined || !/^[A-Z][a-z]/.test(token.text)) return false
  if (!/^[\p{L},(]/u.test(before.text)) return false
  return !tokens.some(({ text }, at) => at > 0 && IN_CAPITALS.test(text))
}

/** A sentence written like a heading: there a capital says nothing. */
const IN_CAPITALS = /^(?:Shall|Must|Should|Will|Be|The|And|Of)$/

/** "the long Conflict Resolution period": the words behind it are a name, and it is part of it. */
const opensName = (tokens: Reading['tokens'], { to }: Hit): boolean =>
  /^[A-Z][a-z]/.test(tokens[to]?.text ?? '') && /^(?:[A-Z][a-z].*|-)$/.test(tokens[to + 1]?.text ?? '')

/** "short timers … long timers": two kinds that are told apart, and both have their name. */
function isOneOfTwoKinds(tokens: Reading['tokens'], hit: Hit): boolean {
  const opposite = KINDS.get(hit.parts[0] ?? '')
  const kind = tokens[hit.to]
  if (opposite === undefined || kind === undefined) return false
  return tokens.some(({ lower }, at) => lower === opposite && tokens[at + 1]?.lower === kind.lower)
}

const KINDS: ReadonlyMap<string, string> = new Map(
  ['short long', 'small large', 'high low', 'light heavy', 'strong weak', 'fast slow'].flatMap(
    (pair): [string, string][] => {
      const [one = '', other = ''] = pair.split(' ')
      return [
        [one, other],
        [other, one],
      ]
    },
  ),
)

/** "relevant metadata (time, name and place)": which ones is said right there. */
function isListed(tokens: Reading['tokens'], hit: Hit): boolean {
  const open = tokens.findIndex(({ text }, at) => text === '(' && at >= hit.to && at <= hit.to + LONGEST_NAME)
  if (open < 0 || tokens.slice(hit.to, open).some(({ pos }) => pos === 'PUNCT' || pos === 'VERB'))
    return false
  const close = tokens.findIndex(({ text }, at) => text === ')' && at > open)
  const inside = tokens.slice(open + 1, close)
  return inside.some(({ lower }) => lower === ',') && !inside.some((token) => LEFT_OPEN.holds(token))
}

const LONGEST_NAME = 3
const LEFT_OPEN = wordSet('such e.g. eg like including include includes etc etc. … ...')

/** "A prompt will appear", "the ideal is": behind an article and before a verb it is the thing itself. */
const isHead = (tokens: Reading['tokens'], hit: Hit): boolean =>
  hit.group.kind === 'subjective_language' &&
  tokens[hit.from - 1]?.pos === 'DET' &&
  tokens[hit.to]?.pos === 'AUX'
