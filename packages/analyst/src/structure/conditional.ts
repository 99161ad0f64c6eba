/**
 * Conditions: whether a statement depends on something, and where it says so.
 *
 * The two questions have different answers. A sentence is conditional when its
 * words speak of a condition or a cause ("requires", "in order to" count), and
 * a table of weighted cues decides. A condition clause is a place that an EARS
 * statement can begin with ("When …", "While …"), and only those are given.
 */
import { WordSet } from '../language/word-facts.ts'
import { indexPhrases, longestPhraseAt } from '../language/phrase-index.ts'
import type { Token } from '../language/tokens.ts'
import { findCues, isFrequency, weighCues } from './conditional-cues.ts'

/** The kinds of EARS: an event (when), a state (while), a feature that may be missing (where), what should not happen (if). */
export type ConditionKind = 'event' | 'state' | 'optional' | 'unwanted'

export interface ConditionPlace {
  /** UTF-16 code units; the opening word is part of the place, the comma behind it is not. */
  readonly start: number
  readonly end: number
  readonly kind: ConditionKind
}

/** Where conditional and other sentences part best on CiRA. */
const ENOUGH = 1.2

/** Whether the sentence depends on a condition or a cause. */
export function isConditional(tokens: readonly Token[]): boolean {
  if (weighCues(findCues(tokens)) >= ENOUGH) return true
  const first = skipLeading(tokens)
  return (openerAt(tokens, first) ?? invertedAt(tokens, first)) !== null
}

const OPENERS: ReadonlyMap<string, ConditionKind> = new Map([
  ['when', 'event'],
  ['whenever', 'event'],
  ['once', 'event'],
  ['as soon as', 'event'],
  ['after', 'event'],
  ['before', 'event'],
  ['upon', 'event'],
  ['on receipt of', 'event'],
  ['each time', 'event'],
  ['every time', 'event'],
  ['while', 'state'],
  ['whilst', 'state'],
  ['as long as', 'state'],
  ['during', 'state'],
  ['until', 'state'],
  ['where', 'optional'],
  ['if', 'unwanted'],
  ['unless', 'unwanted'],
  ['in case', 'unwanted'],
  ['in case of', 'unwanted'],
  ['in the event of', 'unwanted'],
  ['in the event that', 'unwanted'],
  ['provided that', 'state'],
  ['given that', 'state'],
  ['only if', 'unwanted'],
  ['even if', 'unwanted'],
  ['only when', 'event'],
  ['except when', 'event'],
])
const BY_FIRST_WORDS = indexPhrases([...OPENERS].map(([words, kind]) => ({ words, kind })))
const MODALS = new WordSet([
  'shall',
  'must',
  'should',
  'will',
  'can',
  'may',
  'could',
  'would',
  'cannot',
  'might',
])
/** Behind these "if", "when" and "where" ask, they do not condition. */
const ASKING = new WordSet([
  'know',
  'knows',
  'see',
  'check',
  'checks',
  'determine',
  'determines',
  'decide',
  'verify',
  'understand',
  'learn',
  'find',
  'tell',
  'specify',
  'ask',
  'define',
  'as',
  'and',
  'or',
  'test',
  'indicate',
  'indicating',
  'show',
  'showing',
  'shows',
  'out',
  'clear',
  'sure',
  'of',
  'about',
  'on',
])

/** The condition clauses of a sentence in reading order, none overlapping another. */
export function findConditions(tokens: readonly Token[]): ConditionPlace[] {
  const places: ConditionPlace[] = []
  let at = skipLeading(tokens)
  while (at < tokens.length) {
    const opener = openerAt(tokens, at) ?? invertedAt(tokens, at)
    if (!opener) break
    const after = endOfLeading(tokens, at + opener.length)
    places.push(place(tokens, at, after, opener.kind))
    at = skipComma(tokens, after)
  }
  return [...places, ...trailingConditions(tokens, at)]
}

/** List marks and a first "However," stand before the statement. */
function skipLeading(tokens: readonly Token[]): number {
  let at = 0
  while (at < tokens.length && /^[^\p{L}]*$/u.test(tokens[at]?.text ?? '')) at += 1
  if (tokens[at + 1]?.lower === ',' && tokens[at]?.pos === 'ADV') at += 2
  return at
}

function skipComma(tokens: readonly Token[], from: number): number {
  let at = from
  while (
    tokens[at]?.lower === ',' ||
    tokens[at]?.lower === 'then' ||
    (tokens[at]?.pos === 'CCONJ' && openerAt(tokens, at + 1))
  )
    at += 1
  return at
}

function openerAt(tokens: readonly Token[], at: number): { length: number; kind: ConditionKind } | null {
  const found = longestPhraseAt(BY_FIRST_WORDS, tokens, at)
  if (found === null) return null
  const { kind, parts } = found
  return isFrequency(tokens, at) || isFormula(tokens, at + parts.length)
    ? null
    : { length: parts.length, kind }
}

const INVERTED = new WordSet(['should', 'had', 'were'])

/** "Should the link be lost, the client must reconnect": an "if" without the word, when a statement follows its comma. */
function invertedAt(tokens: readonly Token[], at: number): { length: number; kind: ConditionKind } | null {
  if (!INVERTED.holds(tokens[at]) || tokens.at(-1)?.lower === '?') return null
  const next = tokens[at + 1]
  if (next?.pos !== 'DET' && next?.pos !== 'PRON' && !isNominal(next)) return null
  const comma = tokens.findIndex(({ lower }, index) => lower === ',' && index > at + 2)
  return comma > 0 && startsMainClause(tokens, comma + 1, isModal) ? { length: 1, kind: 'unwanted' } : null
}

/** "if any" and "if applicable" condition nothing that can be checked. */
function isFormula(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.lower, tokens[at + 1]]
  return (word === 'any' || word === 'applicable') && (!next || next.pos === 'PUNCT')
}

/** Index behind the last word of a clause at the beginning: at its comma, at "then", or where the main clause starts. */
function endOfLeading(tokens: readonly Token[], from: number): number {
  const commas: number[] = []
  for (let index = from; index < tokens.length; index += 1) {
    const lower = tokens[index]?.lower
    if (lower === 'then') return tokens[index - 1]?.lower === ',' ? index - 1 : index
    if (lower === ',' && openerAt(tokens, index + 1)) return index
    if (lower === ',') commas.push(index)
  }
  // A modal marks the main clause; a verb alone may still belong to a list of subjects.
  const found =
    commas.find((comma) => startsMainClause(tokens, comma + 1, isModal)) ??
    commas.find((comma) => startsMainClause(tokens, comma + 1, isVerb))
  return found ?? commas.at(-1) ?? subjectOfMainClause(tokens, from)
}

/** Whether what follows a comma is a statement with a subject and a verb of its own. */
function startsMainClause(
  tokens: readonly Token[],
  from: number,
  decides: (token: Token) => boolean,
): boolean {
  const first = tokens[from]
  if (!first || first.pos === 'CCONJ' || first.lower === 'which' || first.lower === 'who') return false
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token || token.lower === ',') return false
    if (decides(token)) return true
  }
  return false
}

function isModal(token: Token): boolean {
  return MODALS.holds(token)
}

function isVerb(token: Token): boolean {
  return token.pos === 'AUX' || token.pos === 'VERB'
}

/** Without a comma, the noun phrase before the first modal opens the main clause. */
function subjectOfMainClause(tokens: readonly Token[], from: number): number {
  const modal = tokens.findIndex((token, index) => index > from && MODALS.holds(token))
  if (modal === -1) return tokens.length
  let start = modal
  while (start > from + 1 && isNominal(tokens[start - 1])) start -= 1
  const before = tokens[start - 1]
  if (start > from + 1 && (before?.pos === 'DET' || before?.pos === 'PRON')) start -= 1
  return start
}

function isNominal(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' || token?.pos === 'PROPN' || token?.pos === 'ADJ'
}

function trailingConditions(tokens: readonly Token[], from: number): ConditionPlace[] {
  const places: ConditionPlace[] = []
  // "As an operator, when a pump fails, I want": the role stands before the condition.
  let verbSeen = tokens[from]?.lower === 'as' && tokens.slice(from).some(({ text }) => text === 'I')
  let index = from
  while (index < tokens.length) {
    const opener = verbSeen ? trailingOpenerAt(tokens, index) : null
    if (opener) {
      const after = endOfTrailing(tokens, index, opener.length)
      places.push(place(tokens, index, after, opener.kind))
      index = after
      continue
    }
    const pos = tokens[index]?.pos
    verbSeen ||= pos === 'VERB' || pos === 'AUX'
    index += 1
  }
  return places
}

function trailingOpenerAt(
  tokens: readonly Token[],
  at: number,
): { length: number; kind: ConditionKind } | null {
  const before = tokens[at - 1]
  if (tokens[at]?.lower === 'within') return namesEvent(tokens, at) ? { length: 1, kind: 'event' } : null
  const opener = openerAt(tokens, at)
  if (!opener || !tokens[at + opener.length] || ASKING.holds(before)) return null
  if (tokens[at]?.lower === 'where' && before?.lower !== ',' && before?.lower !== 'only') return null
  return opener
}

/** "within 2 s of the request" waits for the request; "within 2 s" alone is a limit. */
function namesEvent(tokens: readonly Token[], at: number): boolean {
  const numbered = tokens[at + 1]?.pos === 'NUM' || tokens[at + 2]?.pos === 'NUM'
  return numbered && tokens.slice(at + 2, at + 6).some(({ lower }) => lower === 'of' || lower === 'after')
}

const PREPOSITIONS = new WordSet(['during', 'upon', 'on', 'in', 'within', 'after', 'before', 'until'])

/** A clause at the end goes on to the full stop, to the next condition, or to where another statement begins. */
function endOfTrailing(tokens: readonly Token[], at: number, length: number): number {
  const from = at + length
  const hasNoVerb = PREPOSITIONS.holds(tokens[at]) && !tokens.slice(0, at).some(isModal)
  let open = 0
  // "shall, while the window is open, switch off": the statement goes on behind the second comma.
  const inserted = tokens[at - 1]?.lower === ',' && MODALS.holds(tokens[at - 2])
  for (let index = from; index < tokens.length; index += 1) {
    const lower = tokens[index]?.lower
    if (lower === '(') open += 1
    if (lower === ')' && open > 0) {
      open -= 1
      continue
    }
    if (lower === '.' || lower === ';' || lower === ':' || lower === ')') return index
    if (index > from && trailingOpenerAt(tokens, index)) return index
    if (hasNoVerb && MODALS.has(lower ?? '')) return index
    if (lower === ',' && (inserted || beginsNewStatement(tokens, index + 1))) return index
  }
  return tokens.length
}

function beginsNewStatement(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]?.lower
  if (first === 'so' || first === 'which' || first === 'then' || first === 'but' || first === 'i') return true
  const joined = first === 'and' || first === 'or' ? from + 1 : from
  return startsMainClause(tokens, joined, isModal)
}

function place(tokens: readonly Token[], first: number, after: number, kind: ConditionKind): ConditionPlace {
  let last = after - 1
  while (last > first && tokens[last]?.pos === 'PUNCT' && tokens[last]?.lower !== ')') last -= 1
  const [opening, closing] = [tokens[first], tokens[last]]
  if (!opening || !closing) throw new Error('a condition lies inside its sentence')
  return { start: opening.start, end: closing.end, kind }
}
