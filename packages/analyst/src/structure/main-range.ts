/** The words of the main clause: no leading condition, no connective, no final punctuation. */
import { WordSet } from '../language/word-facts.ts'
import type { Token } from '../language/tokens.ts'
import type { Range } from './clause.ts'

/** What is left when leading conditions, connectives and final punctuation are taken off. */
export function mainRange(
  tokens: readonly Token[],
  conditions: readonly { start: number; end: number }[],
): Range | null {
  let first = 0
  let last = tokens.length - 1
  for (let moved = true; moved;) {
    moved = false
    const here = tokens[first]
    if (here === undefined) return null
    const condition = conditions.find((place) => here.start >= place.start && here.end <= place.end)
    if (condition !== undefined && condition.end < (tokens.at(-1)?.start ?? 0)) {
      while (first <= last && (tokens[first]?.start ?? 0) < condition.end) first += 1
      moved = true
    } else if (CONCEDING.holds(here) && commaAfter(tokens, first) !== null) {
      first = (commaAfter(tokens, first) ?? first) + 1
      moved = true
    } else if (here.pos === 'PUNCT' || (first < last && LEADING.holds(here)) || here.pos === 'SYM') {
      first += 1
      moved = true
    }
  }
  while (last >= first && tokens[last]?.pos === 'PUNCT' && !/^[)\]"'”’]$/.test(tokens[last]?.text ?? ''))
    last -= 1
  return last >= first ? { first, last } : null
}

/** "Although the log is kept, data is erased": what is said stands behind the comma. */
const CONCEDING = new WordSet(['although', 'though', 'whereas', 'since', 'because', 'as', 'given'])

function commaAfter(tokens: readonly Token[], first: number): number | null {
  for (let index = first + 3; index < tokens.length - 2; index += 1)
    if (tokens[index]?.text === ',') return index
  return null
}

export const LEADING = new WordSet([
  'and',
  'but',
  'so',
  'then',
  'also',
  'okay',
  'ok',
  'yeah',
  'yes',
  'well',
  'plus',
  'or',
  'please',
  'agreed',
  'right',
  'btw',
  'hey',
  'hi',
  'pls',
  'additionally',
  'furthermore',
  'moreover',
  'finally',
  'firstly',
  'secondly',
  'lastly',
  'ideally',
  'basically',
  'actually',
  'honestly',
  'therefore',
  'thus',
  'hence',
  'however',
  'otherwise',
  'uh',
  'um',
  'er',
  'because',
  'maybe',
  'again',
])
