/**
 * What a statement is about, with its numbers, its negation and its verb of duty
 * taken out: two statements with the same key differ in those alone.
 */
import type { Token } from '../../language/tokens.ts'
import { baseForm, singular } from '../../structure/base-form.ts'
import { quantitiesOf, unitOf, type Quantity } from './quantities.ts'
import type { SetStatement } from './set-finding.ts'
import { wordSet } from '../../word-set.ts'

export interface StatementKey {
  readonly statement: SetStatement
  /** Content words in their base form, each once, in no particular order. */
  readonly words: ReadonlySet<string>
  /** Every word in order: equal for statements that say the same in the same words. */
  readonly wording: string
  readonly quantities: readonly Quantity[]
  /** Whether the main clause denies. */
  readonly denies: boolean
  /** "shall" (must and will among them), "should", "may", or "" */
  readonly duty: string
}

const EMPTY = wordSet(`
  a an the this that these those of to in on at by for from with within into onto after before than as and or be is are was were been being
  shall must will should may can could might would not never no do does did have has had it its their there each every all any only also
  at least most more less about system application app software product platform solution service user tool component always automatically then
  no exceed maximum minimum up per
`)

/** Words that say the same in requirements; the second of a pair denies what the first affirms. */
const SAME = new Map(
  Object.entries({
    end: 'expire terminate timeout close logout lapse',
    idle: 'inactive inactivity idleness',
    delete: 'remove erase purge',
    show: 'display present',
    keep: 'store retain save persist',
    send: 'transmit dispatch',
    answer: 'respond reply response',
    let: 'allow permit enable authorise authorize',
    email: 'e-mail mail',
    accept: 'admit',
    include: 'contain comprise',
  }).flatMap(([main, others]) => others.split(' ').map((other): [string, string] => [other, main])),
)
const DENIALS = new Map(
  Object.entries({
    let: 'forbid prohibit prevent deny disallow disable block',
    accept: 'reject refuse decline',
    include: 'exclude omit',
  }).flatMap(([main, others]) => others.split(' ').map((other): [string, string] => [other, main])),
)
const NEGATIONS = wordSet("not never n't no cannot neither")
const OPENERS = wordSet('if when whenever while where unless')
const SENTENCE_PARTS = wordSet('NOUN PROPN VERB ADJ ADV NUM X AUX')

export function keyOf(statement: SetStatement): StatementKey {
  const { tokens } = statement
  const quantities = quantitiesOf(tokens)
  let inCondition = false
  const content = new Set<string>()
  let denials = 0
  let duty = ''
  tokens.forEach((token, index) => {
    if (OPENERS.has(token.lower)) inCondition = true
    else if (token.text === ',' || token.text === '.') inCondition = false
    if (NEGATIONS.has(token.lower) && !isLimit(tokens, index)) {
      if (inCondition) content.add('if:not')
      else denials += 1
    }
    if (!inCondition && duty === '') duty = dutyOf(token.lower)
    const word = contentWord(token)
    if (word === null || isCounted(quantities, token)) return
    const opposite = DENIALS.get(word)
    if (opposite !== undefined && !inCondition) denials += 1
    const same = opposite ?? SAME.get(word) ?? word
    content.add(inCondition ? `if:${same}` : same)
  })
  return {
    statement,
    words: content,
    wording: tokens
      .map(({ lower }) => lower)
      .filter((word) => /[\p{L}\p{N}%]/u.test(word))
      .join(' '),
    quantities,
    denies: denials % 2 === 1,
    duty,
  }
}

const isLimit = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(index + 1, index + 4).some(({ lower }) => lower === 'than' || lower === 'exceed')

function dutyOf(word: string): string {
  if (word === 'shall' || word === 'must' || word === 'will') return 'shall'
  return word === 'should' || word === 'may' ? word : ''
}

function contentWord(token: Token): string | null {
  if (!SENTENCE_PARTS.has(token.pos) || EMPTY.has(token.lower)) return null
  if (!/\p{L}/u.test(token.text) || unitOf(token.lower) !== undefined) return null
  const base = token.pos === 'VERB' ? baseForm(token.lower) : baseForm(singular(token.lower))
  return EMPTY.has(base) ? null : base
}

const isCounted = (quantities: readonly Quantity[], token: Token): boolean =>
  quantities.some(
    ({ start, end, dimension }) =>
      token.start >= start && token.end <= end && !dimension.startsWith('count:'),
  )
