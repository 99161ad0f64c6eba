/**
 * What a statement is about, with its numbers, its negation and its verb of duty
 * taken out: two statements with the same words differ in those alone. What it is
 * good for ("so that …") is left out: a thing is asked for once, whatever for.
 */
import type { Token } from '../../language/tokens.ts'
import { wordSet } from '../../word-set.ts'
import { baseForm, formOf } from './forms.ts'
import { quantitiesOf, unitOf, type Quantity } from './quantities.ts'
import { ACTORS_OF_ALL, DENIALS, EMPTY, EXCLUSIVE, SAME } from './same-words.ts'
import type { SetStatement, Span } from './set-finding.ts'

export interface StatementKey {
  readonly statement: SetStatement
  /** Content words in their base form, each once, in no particular order; those of a condition begin with `if:`. */
  readonly words: ReadonlySet<string>
  /** Those of the words that stand before another noun or say what kind: they make a smaller thing of it. */
  readonly narrowing: ReadonlySet<string>
  /** The words before the verb of duty, of a main clause that is not passive: who does it. */
  readonly subject: ReadonlySet<string>
  /** Its words without what it is good for. */
  readonly asked: readonly Token[]
  /** Those of the words that are deeds. */
  readonly verbs: ReadonlySet<string>
  /** Those behind "into", "from" or "to": turned round it is another thing. */
  readonly towards: ReadonlySet<string>
  /** Every word in order: equal for statements that say the same in the same words. */
  readonly wording: string
  readonly quantities: readonly Quantity[]
  /** Whether the main clause denies. */
  readonly denies: boolean
  /** "shall" (must and will among them), "should", "may", or "" */
  readonly duty: string
  /** It leaves a choice: one may, one can, one is able to. */
  readonly permits: boolean
  /** "Only …": it shuts others out. */
  readonly only: boolean
  /** Words of which only one can hold, by the name of their line. */
  readonly values: ReadonlyMap<string, Span>
}

const NEGATIONS = wordSet("not never n't no cannot neither")
const OPENERS = wordSet('if when whenever while where unless')
const DUTIES = wordSet('shall must will should may can could might would want wants need needs')
const PERMITS = wordSet('may can could able ability let allow permit enable want wants')
const DIRECTIONS = wordSet('into from to')
const BE = wordSet('be is are was were been being')
const SENTENCE_PARTS = wordSet('NOUN PROPN VERB ADJ ADV NUM X AUX')

/** Which part of a sentence one reads: what it asks for, in which case, or what for. */
type Part = 'main' | 'condition' | 'purpose'

export function keyOf(statement: SetStatement): StatementKey {
  const { tokens } = statement
  const quantities = quantitiesOf(tokens)
  const words = new Set<string>()
  const narrowing = new Set<string>()
  const subject = new Set<string>()
  const [verbs, towards, asked] = [new Set<string>(), new Set<string>(), new Array<Token>()]
  const values = new Map<string, Span>()
  let [part, duty, denials]: [Part, string, number] = ['main', '', 0]
  let [permits, only, passive, hasVerb] = [false, false, false, false]
  for (const [index, token] of tokens.entries()) {
    part = partAt(tokens, index, part)
    if (part === 'purpose') continue
    asked.push(token)
    const isMain = part === 'main'
    if (NEGATIONS.holds(token) && !isLimit(tokens, index)) {
      if (isMain) denials += 1
      else words.add('if:not')
    }
    if (isMain) {
      if (duty === '') duty = dutyOf(token.lower)
      permits ||= PERMITS.holds(token)
      only ||= token.lower === 'only' && !hasVerb
      passive ||= hasVerb && isPassiveAt(tokens, index)
      hasVerb ||= DUTIES.holds(token)
    }
    const word = contentWord(token, tokens, { index, quantities, hasVerb })
    if (word === null) continue
    const opposite = DENIALS.get(word)
    if (opposite !== undefined && isMain) denials += 1
    const line = EXCLUSIVE.get(token.lower)
    if (line !== undefined && isMain) values.set(line, token)
    const same = (isMain ? line : undefined) ?? opposite ?? SAME.get(word) ?? word
    const content = isMain ? same : `if:${same}`
    words.add(content)
    if (token.pos === 'VERB') verbs.add(content)
    if (isTowards(tokens, index)) towards.add(content)
    if (makesSmaller(tokens, index)) narrowing.add(content)
    if (isMain && !hasVerb) subject.add(content)
  }
  return {
    statement,
    words,
    narrowing,
    asked,
    verbs,
    towards,
    subject: passive || !hasVerb ? new Set() : subject,
    wording: wordingOf(tokens),
    quantities,
    denies: denials % 2 === 1,
    duty,
    permits,
    only,
    values,
  }
}

const wordingOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ lower }) => lower)
    .filter((word) => /[\p{L}\p{N}%]/u.test(word))
    .join(' ')

function partAt(tokens: readonly Token[], index: number, part: Part): Part {
  const { lower = '', text = '' } = tokens[index] ?? {}
  const next = tokens[index + 1]?.lower
  if (OPENERS.has(lower)) return part === 'purpose' ? part : 'condition'
  if (lower === 'so' && (next === 'that' || next === 'i' || next === 'we')) return 'purpose'
  if (lower === 'in' && next === 'order') return 'purpose'
  if (text === '.' || text === ';') return 'main'
  return text === ',' && part === 'condition' ? 'main' : part
}

const isLimit = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(index + 1, index + 4).some(({ lower }) => lower === 'than' || lower === 'exceed')

function dutyOf(word: string): string {
  if (word === 'shall' || word === 'must' || word === 'will') return 'shall'
  return word === 'should' || word === 'may' ? word : ''
}

/** "be approved", "are not kept": a form of be, and a participle right after it. */
function isPassiveAt(tokens: readonly Token[], index: number): boolean {
  if (!BE.holds(tokens[index])) return false
  const next = tokens.slice(index + 1, index + 3).find(({ pos }) => pos !== 'ADV' && pos !== 'PART')
  return (
    next !== undefined &&
    (next.pos === 'VERB' || next.pos === 'ADJ') &&
    /(?:ed|en|wn|pt|nt|ld|id)$/.test(next.lower)
  )
}

interface At {
  readonly index: number
  readonly quantities: readonly Quantity[]
  /** The verb of duty stands before it. */
  readonly hasVerb: boolean
}

function contentWord(
  token: Token,
  tokens: readonly Token[],
  { index, quantities, hasVerb }: At,
): string | null {
  if (token.lower === 'without' || EXCLUSIVE.has(token.lower)) return token.lower
  if (isNumber(token)) return isIn(quantities, token) ? null : `#${token.lower}`
  if (!SENTENCE_PARTS.has(token.pos) || EMPTY.holds(token)) return null
  if (tokens[index + 1]?.lower === 'than') return null
  if (!/\p{L}/u.test(token.text) || unitOf(token.lower) !== undefined) return null
  if (isIn(quantities, token) && !quantities.some((one) => isCountOf(one, token))) return null
  const base = formOf(token)
  if (EMPTY.has(base)) return null
  return ACTORS_OF_ALL.has(base) && (!hasVerb || isLetAt(tokens, index)) ? null : base
}

const isNumber = ({ pos, text }: Token): boolean =>
  /^\d/.test(text) && (pos === 'NUM' || /^[\d.,]+$/.test(text))

const isIn = (quantities: readonly Quantity[], token: Token): boolean =>
  quantities.some(({ start, end }) => token.start >= start && token.end <= end)

const isCountOf = ({ dimension, start, end }: Quantity, token: Token): boolean =>
  dimension.startsWith('count:') && token.start >= start && token.end <= end

/** "let the user …", "allow users to …": who may, not what is done something to. */
function isLetAt(tokens: readonly Token[], index: number): boolean {
  const verb = tokens.slice(Math.max(0, index - 3), index).findLast(({ pos }) => pos === 'VERB')
  return verb === undefined || SAME.get(baseForm(verb.lower)) === 'let' || baseForm(verb.lower) === 'let'
}

/** "archived results", "guest session", "perceptually similar": what comes after it is less than without it. */
function makesSmaller(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]]
  if (token === undefined || next === undefined) return false
  const isNoun = next.pos === 'NOUN' || next.pos === 'PROPN'
  if (token.pos === 'ADV') return next.pos === 'ADJ' || isNoun
  if (token.pos === 'VERB') return isNoun && /(?:ed|en|ing)$/.test(token.lower)
  return isNoun || (token.pos === 'ADJ' && next.pos === 'ADJ')
}

/** "into the package", "from the old shop", "to a friend"; "to see" is none. */
function isTowards(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.pos === 'VERB') return false
  return [1, 2, 3].some(
    (back) => DIRECTIONS.holds(tokens[index - back]) && tokens[index - back + 1]?.pos !== 'VERB',
  )
}
