/** Slips that break a sentence: no verb, an end that hangs in the air, a word twice, "a" for "an". */
import type { Token } from '../../language/tokens.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from '../../structure/verbs.ts'
import { opening } from '../../structure/opening.ts'
import type { Breach, Reading } from '../rule.ts'
import { atEach, placeOf, quote } from './places.ts'
import { wordSet } from '../../word-set.ts'

const DANGLING = wordSet(
  'and or the a an of to for with by in on at from as shall must should will if when while where that which is are be than into between , : -',
)

const ENDS = wordSet('. ! ?')

const MAY_DOUBLE = wordSet('that had')

const SILENT_H = /^(?:hour|honest|honou?r|heir)/

const YOU_SOUND = /^(?:uni(?!n|m)|use|usu|usa|uti|ubi|ura|eu|one|once|ewe)/

export function findBrokenGrammar(reading: Reading): Breach[] {
  // Nobody finishes every sentence they say.
  const unfinished = reading.spoken ? [] : [...findNoVerb(reading), ...findDanglingEnd(reading)]
  return [...unfinished, ...findSlips(reading)]
}

function findNoVerb(reading: Reading): Breach[] {
  const { tokens } = reading
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined || tokens.length < 3) return []
  if (last.text === ':' || tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return []
  // “Show the price.”: an order opens with its verb, whatever the tagger takes it for.
  if (opening(tokens, { first: 0, last: tokens.length - 1 }) !== null) return []
  return [
    {
      ...placeOf(first, last),
      message: 'The statement is incomplete: it has no verb.',
      suggestion: 'Say who shall do what: “The <system> shall <verb> …”.',
    },
  ]
}

function findDanglingEnd(reading: Reading): Breach[] {
  const { tokens } = reading
  const end = tokens.findLastIndex((token) => !ENDS.holds(token))
  const last = tokens[end]
  if (last === undefined || end < 2 || !DANGLING.holds(last)) return []
  if (/^(?:in|on|to|for|with|by|from|of|at)$/.test(last.lower) && isAfterVerb(tokens[end - 1])) return []
  // A list that is announced and not there has its own rule.
  if (last.text === ':') return []
  return [
    {
      ...placeOf(last),
      message: `The statement is incomplete: it ends with ${quote(reading, last)}.`,
      suggestion: 'Finish the sentence.',
    },
  ]
}

/** "the queue moves on", "and so on", "a log-in": the word belongs to what stands before it. */
function isAfterVerb(before: Token | undefined): boolean {
  if (before === undefined) return false
  const { lower, pos, text } = before
  return (
    pos === 'VERB' ||
    text === '-' ||
    lower === 'so' ||
    lower === 'later' ||
    PLAIN_VERBS.has(lower) ||
    NOUN_LIKE_VERBS.has(lower.replace(/s$/, ''))
  )
}

/** Doubled words, "shall to", "a" and "an" mixed up. */
function findSlips(reading: Reading): Breach[] {
  const { tokens } = reading
  return atEach(tokens, (token, index) => {
    const next = tokens[index + 1]
    if (next === undefined || !maySlip(token, next) || tokens[index - 1]?.text === '-') return []
    // "based on on-premise servers": the second is part of another word.
    if (tokens[index + 2]?.text === '-' && tokens[index + 2]?.start === next.end) return []
    const slip =
      tokens[index - 1]?.lower === 'so' && token.lower === 'that' ? saidTwice(token) : slipOf(token, next)
    return slip === null
      ? []
      : [
          {
            ...placeOf(token, next),
            message: `${quote(reading, token, next)} ${slip.says}.`,
            suggestion: slip.suggestion,
          },
        ]
  })
}

const saidTwice = (token: Token) => ({ says: 'has a word twice', suggestion: `Write “${token.text}” once.` })

const ARTICLES_AND_DUTIES = wordSet('a an shall must should will')

const maySlip = (token: Token, next: Token): boolean =>
  (ARTICLES_AND_DUTIES.holds(token) || token.lower === next.lower) &&
  token.end < next.start &&
  /^[a-z]+$/.test(next.text)

function slipOf(token: Token, next: Token): { readonly says: string; readonly suggestion: string } | null {
  if (token.lower === next.lower && /^[a-z]{2,}$/.test(token.lower) && !MAY_DOUBLE.holds(token)) {
    return saidTwice(token)
  }
  if (/^(?:shall|must|should|will)$/.test(token.lower) && next.lower === 'to') {
    return { says: 'is not correct grammar', suggestion: `Leave out “to” after “${token.lower}”.` }
  }
  if (token.lower !== 'a' && token.lower !== 'an') return null
  const vowel = (/^[aeiou]/.test(next.text) && !YOU_SOUND.test(next.text)) || SILENT_H.test(next.text)
  const right = vowel ? 'an' : 'a'
  if (token.lower === right || next.text.length < 3) return null
  return { says: 'has the wrong article', suggestion: `Write “${right} ${next.text}”.` }
}
