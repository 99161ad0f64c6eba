/**
 * The main clause of a sentence: who, how firmly, does what, to what.
 *
 * Everything is a range of token indices (both ends included), so that whoever
 * reads a clause can cut the very words from the text.
 */
import type { Token } from '../language/tokens.ts'
import { baseForm } from './base-form.ts'
import { findModal, type Modal } from './modal.ts'
import { BE, COMPOUND_HEADS, NOUN_LIKE_VERBS, PLAIN_VERBS } from './verbs.ts'

/** Token indices, both included. */
export interface Range {
  readonly first: number
  readonly last: number
}

export interface Clause {
  /** The words of the main clause: no leading condition, no final punctuation. Null when nothing is left. */
  readonly main: Range | null
  readonly subject: Range | null
  readonly modal: Modal | null
  /** "Should managers get mail?": the modal stands before its subject. */
  readonly inverted: boolean
  /** The verb with its particle: "log in", "auto-tag". */
  readonly verb: Range | null
  /** Its base form with the particle, lower case; "be fast" for a linking verb. */
  readonly action: string | null
  readonly linking: boolean
  readonly passive: boolean
  readonly object: Range | null
  /** Is the first word the verb, in base form ("Support OCR") or third person ("Supports OCR")? */
  readonly opens: 'base' | 'third' | null
}

const PARTICLES = new Set(['in', 'out', 'up', 'down', 'off', 'on', 'back', 'over', 'away'])
const PARTICLE_VERBS: Readonly<Record<string, ReadonlySet<string>>> = {
  log: new Set(['in', 'out', 'on', 'off']),
  sign: new Set(['in', 'out', 'up', 'off']),
  set: new Set(['up']),
  back: new Set(['up']),
  roll: new Set(['back', 'out']),
  turn: new Set(['on', 'off']),
  switch: new Set(['on', 'off', 'over']),
  opt: new Set(['in', 'out']),
  fill: new Set(['in', 'out']),
  pick: new Set(['up']),
  look: new Set(['up']),
  check: new Set(['in', 'out']),
  sort: new Set(['out']),
  filter: new Set(['out']),
  find: new Set(['out']),
  follow: new Set(['up']),
  clean: new Set(['up']),
  shut: new Set(['down']),
  scale: new Set(['up', 'down', 'out']),
  zoom: new Set(['in', 'out']),
  carry: new Set(['out']),
  point: new Set(['out']),
  send: new Set(['out', 'back']),
  move: new Set(['on']),
  keep: new Set(['up']),
  fall: new Set(['back']),
  call: new Set(['back']),
  pay: new Set(['out', 'back']),
  cut: new Set(['down', 'off']),
  lock: new Set(['out']),
  phase: new Set(['out']),
  give: new Set(['back']),
  take: new Set(['over', 'down']),
}

export function readClause(
  tokens: readonly Token[],
  conditions: readonly { start: number; end: number }[],
): Clause {
  const main = mainRange(tokens, conditions)
  if (main === null)
    return {
      main: null,
      subject: null,
      modal: null,
      inverted: false,
      verb: null,
      action: null,
      linking: false,
      passive: false,
      object: null,
      opens: null,
    }
  const end = main.last + 1
  const inCondition = (index: number) =>
    conditions.some(
      (place) => (tokens[index]?.start ?? 0) >= place.start && (tokens[index]?.end ?? 0) <= place.end,
    )
  let modal = findModal(tokens, main.first, end)
  if (modal !== null && inCondition(modal.first)) modal = null
  const opens =
    modal !== null && modal.first > main.first + 8
      ? opening(tokens, main)
      : modal === null
        ? opening(tokens, main)
        : null
  if (opens !== null) return withVerb(tokens, main, null, null, main.first, opens, false)
  if (modal === null) return withoutModal(tokens, main, inCondition)
  const inverted =
    modal.first === main.first ||
    (modal.first === main.first + 1 && /^(?:wh\w+|how|and|but|so|or)$/.test(tokens[main.first]?.lower ?? ''))
  if (inverted) return invertedClause(tokens, main, modal)
  const subject = trimSubject(tokens, main.first, modal.first - 1)
  return withVerb(tokens, main, subject, modal, modal.last + 1, null, false)
}

/** What is left when leading conditions, connectives and final punctuation are taken off. */
function mainRange(
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
    } else if (here.pos === 'PUNCT' || (first < last && LEADING.has(here.lower)) || here.pos === 'SYM') {
      first += 1
      moved = true
    }
  }
  while (last >= first && tokens[last]?.pos === 'PUNCT' && !/^[)\]"'”’]$/.test(tokens[last]?.text ?? ''))
    last -= 1
  return last >= first ? { first, last } : null
}

const LEADING = new Set([
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

/** Does the clause open with its verb? */
function opening(tokens: readonly Token[], main: Range): 'base' | 'third' | null {
  let index = main.first
  while (index < main.last && ADVERBS_BEFORE_VERB.has(tokens[index]?.lower ?? '')) index += 1
  const word = tokens[index]
  if (word === undefined) return null
  const lower = word.lower
  const next = tokens[index + 1]
  if (PLAIN_VERBS.has(lower)) {
    if (!NOUN_LIKE_VERBS.has(lower)) return next?.pos === 'AUX' ? null : 'base'
    return nounLikeOpens(word, next, tokens[index + 2], main, index) ? 'base' : null
  }
  if (NOUN_LIKE_VERBS.has(lower))
    return nounLikeOpens(word, next, tokens[index + 2], main, index) ? 'base' : null
  if (/s$/.test(lower) && index === main.first && word.pos !== 'PRON') {
    const base = baseForm(lower)
    if (
      base !== lower &&
      PLAIN_VERBS.has(base) &&
      next !== undefined &&
      next.pos !== 'PUNCT' &&
      next.pos !== 'AUX' &&
      next.pos !== 'VERB' &&
      !COMPOUND_HEADS.has(next.lower) &&
      (next.pos !== 'ADP' || base === 'integrate')
    )
      return 'third'
  }
  if (
    word.pos === 'VERB' &&
    baseForm(lower) === lower &&
    next !== undefined &&
    (next.pos === 'DET' || next.pos === 'PRON') &&
    !/(?:ed|ing)$/.test(lower)
  )
    return 'base'
  return null
}

const ADVERBS_BEFORE_VERB = new Set([
  'automatically',
  'easily',
  'quickly',
  'securely',
  'only',
  'always',
  'dynamically',
  'continuously',
  'immediately',
  'instantly',
  'proactively',
  'seamlessly',
  'optionally',
  'periodically',
  'properly',
  'not',
  'never',
])

/** "Support for X", "access to Y", "a report on Z": nouns, when a preposition follows. */
const THING_BEFORE_PREPOSITION = new Set([
  'support',
  'access',
  'report',
  'change',
  'request',
  'control',
  'demand',
  'interface',
  'check',
  'cost',
  'limit',
  'test',
  'design',
  'function',
  'measure',
  'rate',
  'result',
  'response',
  'research',
  'review',
  'view',
  'work',
  'structure',
  'state',
  'source',
  'rule',
  'plan',
  'model',
  'map',
  'message',
  'list',
  'link',
  'label',
  'issue',
  'group',
  'format',
  'file',
  'default',
  'copy',
  'contact',
  'comment',
  'charge',
  'alert',
  'backup',
  'transfer',
  'visit',
  'value',
  'text',
  'step',
  'stop',
  'start',
  'score',
  'role',
  'return',
  'query',
  'process',
  'number',
  'network',
  'note',
  'offer',
  'order',
  'index',
  'focus',
  'feature',
])

function nounLikeOpens(
  word: Token,
  next: Token | undefined,
  after: Token | undefined,
  main: Range,
  index: number,
): boolean {
  if (next === undefined || index >= main.last) return false
  if (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'NUM') return true
  if (next.pos === 'AUX' || next.pos === 'PUNCT')
    return next.text === '/' && PLAIN_VERBS.has(after?.lower ?? '')
  if (next.lower === 'and' || next.lower === 'or')
    return after !== undefined && PLAIN_VERBS.has(after.lower) && index + 2 < main.last
  if (next.pos === 'ADP' || next.pos === 'PART')
    return (
      word.pos === 'VERB' ||
      (next.lower !== 'of' &&
        !THING_BEFORE_PREPOSITION.has(word.lower) &&
        (PLAIN_VERBS.has(word.lower) || next.lower !== 'for'))
    )
  if (COMPOUND_HEADS.has(next.lower) || /(?:tion|ment|ance|ence|ity)s?$/.test(next.lower)) return false
  if (next.pos === 'ADJ' || next.pos === 'NOUN' || next.pos === 'PROPN')
    return after === undefined || !COMPOUND_HEADS.has(after.lower) || word.pos === 'VERB'
  return next.pos === 'VERB' && /ing$|ed$/.test(next.lower)
}

/** The subject without connectives: "So the idea is that the team" keeps "the team". */
function trimSubject(tokens: readonly Token[], first: number, last: number): Range | null {
  let start = first
  for (let index = last; index >= first; index -= 1) {
    const token = tokens[index]
    if (token === undefined) break
    const cut =
      (token.lower === 'that' &&
        index > first &&
        tokens[index - 1]?.pos !== 'NOUN' &&
        tokens[index - 1]?.pos !== 'PROPN') ||
      token.text === ';' ||
      token.text === ':' ||
      token.text === '—'
    if (cut && index < last) {
      start = index + 1
      break
    }
  }
  const comma = lastComma(tokens, start, last)
  if (comma !== null) start = comma + 1
  while (start <= last && (LEADING.has(tokens[start]?.lower ?? '') || tokens[start]?.pos === 'PUNCT'))
    start += 1
  return start <= last ? { first: start, last } : null
}

/** A comma that ends an introduction ("To cut latency, the team"), not one inside a list or an apposition. */
function lastComma(tokens: readonly Token[], first: number, last: number): number | null {
  const commas: number[] = []
  for (let index = first; index <= last; index += 1) if (tokens[index]?.text === ',') commas.push(index)
  const only = commas.length === 1 ? commas[0] : undefined
  if (only === undefined || only === last)
    return commas.at(-1) === last
      ? null
      : commas.length > 1 && isIntroduction(tokens, first)
        ? (commas.at(-1) ?? null)
        : null
  const next = tokens[only + 1]
  const list = tokens.slice(only + 1, last + 1).some((token) => token.lower === 'and' || token.lower === 'or')
  if (list && !isIntroduction(tokens, first)) return null
  return next !== undefined &&
    (next.pos === 'DET' ||
      next.pos === 'PRON' ||
      next.pos === 'NOUN' ||
      next.pos === 'PROPN' ||
      next.pos === 'ADJ')
    ? only
    : null
}

const isIntroduction = (tokens: readonly Token[], first: number): boolean => {
  const token = tokens[first]
  return (
    token !== undefined &&
    (token.pos === 'ADP' ||
      token.pos === 'PART' ||
      token.pos === 'SCONJ' ||
      token.pos === 'ADV' ||
      /ing$/.test(token.lower))
  )
}

function invertedClause(tokens: readonly Token[], main: Range, modal: Modal): Clause {
  let last = modal.last
  while (last + 1 <= main.last) {
    const next = tokens[last + 1]
    if (
      next === undefined ||
      next.pos === 'VERB' ||
      next.lower === 'be' ||
      next.pos === 'AUX' ||
      next.pos === 'PUNCT'
    )
      break
    if (last > modal.last && PLAIN_VERBS.has(next.lower) && !NOUN_LIKE_VERBS.has(next.lower)) break
    last += 1
  }
  const subject = last > modal.last ? { first: modal.last + 1, last } : null
  return { ...withVerb(tokens, main, subject, modal, last + 1, null, true), inverted: true }
}

/** No modal: the first finite verb after a noun phrase, if there is one. */
function withoutModal(
  tokens: readonly Token[],
  main: Range,
  inCondition: (index: number) => boolean,
): Clause {
  let depth = 0
  for (let index = main.first + 1; index <= main.last; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0
    if (depth > 0 || inCondition(index)) continue
    const before = tokens[index - 1]
    if (before?.lower === 'to' || before?.pos === 'DET' || before?.pos === 'ADJ') continue
    const finite =
      token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower) && before?.pos !== 'ADP')
    if (!finite || !agrees(token, before, tokens.slice(main.first, index))) continue
    return withVerb(tokens, main, trimSubject(tokens, main.first, index - 1), null, index, null, false)
  }
  return {
    main,
    subject: null,
    modal: null,
    inverted: false,
    verb: null,
    action: null,
    linking: false,
    passive: false,
    object: null,
    opens: null,
  }
}

/** "Receipt upload" is a thing: a base form agrees with a plural, a pronoun or "and", not with a bare singular. */
function agrees(verb: Token, before: Token | undefined, subject: readonly Token[]): boolean {
  if (verb.pos === 'AUX' || before === undefined || before.text === '-') return verb.pos === 'AUX'
  if (/(?:s|ed)$/.test(verb.lower) && baseForm(verb.lower) !== verb.lower) return true
  if (baseForm(verb.lower) !== verb.lower) return true
  if (
    before.pos === 'PRON' ||
    before.pos === 'ADV' ||
    /s$/.test(before.lower) ||
    before.lower === 'people' ||
    before.lower === 'data'
  )
    return true
  return subject.some(
    (token) => token.lower === 'and' || token.pos === 'PRON' || /^(?:who|that|which)$/.test(token.lower),
  )
}

function withVerb(
  tokens: readonly Token[],
  main: Range,
  subject: Range | null,
  modal: Modal | null,
  from: number,
  opens: 'base' | 'third' | null,
  inverted: boolean,
): Clause {
  let index = from
  while (
    index < main.last &&
    (isAdverb(tokens[index]) || (DO.has(tokens[index]?.lower ?? '') && tokens[index]?.pos === 'AUX'))
  )
    index += 1
  const first = tokens[index]
  const shell = { main, subject, modal, inverted, opens }
  if (first === undefined || index > main.last)
    return { ...shell, verb: null, action: null, linking: false, passive: false, object: null }
  if (
    BE.has(first.lower) ||
    (first.pos === 'AUX' && /^(?:has|have|had)$/.test(first.lower) && tokens[index + 1]?.pos === 'VERB')
  )
    return { ...shell, ...afterBe(tokens, main, index) }
  const verb = withParticle(tokens, index, main.last)
  return {
    ...shell,
    verb,
    action: actionOf(tokens, verb),
    linking: false,
    passive: false,
    object: objectAfter(tokens, verb.last + 1, main.last),
  }
}

const DO = new Set(['do', 'does', 'did'])

const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'ADV' ||
    ADVERBS_BEFORE_VERB.has(token.lower) ||
    token.lower === 'not' ||
    token.lower === "n't" ||
    token.lower === 'to') &&
  !PLAIN_VERBS.has(token.lower)

type VerbPart = Pick<Clause, 'verb' | 'action' | 'linking' | 'passive' | 'object'>

/** After a form of be: a participle makes a passive, anything else says what something is. */
function afterBe(tokens: readonly Token[], main: Range, at: number): VerbPart {
  let index = at + 1
  while (
    index < main.last &&
    (isAdverb(tokens[index]) || BE.has(tokens[index]?.lower ?? '')) &&
    !isLast(tokens[index + 1])
  )
    index += 1
  const word = tokens[index]
  if (word === undefined || index > main.last)
    return { verb: { first: at, last: at }, action: 'be', linking: true, passive: false, object: null }
  const participle =
    /(?:ed|en|wn|ept|uilt|ent|ade|old|ound|eft|ost|aid|ut|et)$/.test(word.lower) &&
    (word.pos === 'VERB' ||
      (word.pos === 'ADJ' && /ed$/.test(word.lower) && PLAIN_VERBS.has(baseForm(word.lower))))
  if (participle) {
    const verb = withParticle(tokens, index, main.last)
    return { verb, action: actionOf(tokens, verb), linking: false, passive: true, object: null }
  }
  if (word.pos === 'VERB' && /ing$/.test(word.lower)) {
    const verb = withParticle(tokens, index, main.last)
    return {
      verb,
      action: actionOf(tokens, verb),
      linking: false,
      passive: false,
      object: objectAfter(tokens, verb.last + 1, main.last),
    }
  }
  let last = index
  while (
    last < main.last &&
    (tokens[last]?.pos === 'ADV' ||
      tokens[last]?.pos === 'DET' ||
      (tokens[last + 1]?.pos === 'NOUN' && tokens[last]?.pos !== 'NOUN'))
  )
    last += 1
  const text = tokens.slice(index, last + 1).map((token) => token.lower)
  const action = ['be', ...text.filter((piece) => piece !== 'a' && piece !== 'an' && piece !== 'the')].join(
    ' ',
  )
  return { verb: { first: at, last }, action, linking: true, passive: false, object: null }
}

/** "be fast and …": what stands before this is what something is, even when the tagger calls it an adverb. */
const isLast = (next: Token | undefined): boolean =>
  next === undefined ||
  next.pos === 'CCONJ' ||
  next.pos === 'PUNCT' ||
  next.pos === 'ADP' ||
  next.pos === 'SCONJ'

function withParticle(tokens: readonly Token[], index: number, last: number): Range {
  const base = baseForm(tokens[index]?.lower ?? '')
  const next = tokens[index + 1]
  if (next === undefined || index + 1 > last || !PARTICLES.has(next.lower))
    return { first: index, last: index }
  const allowed = Object.hasOwn(PARTICLE_VERBS, base) ? PARTICLE_VERBS[base] : undefined
  return allowed?.has(next.lower) === true ? { first: index, last: index + 1 } : { first: index, last: index }
}

function actionOf(tokens: readonly Token[], verb: Range): string {
  const base = baseForm(tokens[verb.first]?.lower ?? '')
  return verb.last > verb.first ? `${base} ${tokens[verb.last]?.lower ?? ''}` : base
}

/** The noun phrase right after the verb: coordinated nouns stay together, prepositions other than "of" end it. */
function objectAfter(tokens: readonly Token[], from: number, last: number): Range | null {
  let start = from
  while (start <= last && (tokens[start]?.pos === 'ADV' || isDeterminer(tokens[start]))) start += 1
  if (tokens[start]?.pos === 'ADP' && tokens[start]?.lower !== 'of') return null
  let end = start - 1
  for (let index = start; index <= last; index += 1) {
    const token = tokens[index]
    if (token === undefined || endsPhrase(tokens, index, start)) break
    end = index
  }
  while (
    end >= start &&
    (tokens[end]?.pos === 'CCONJ' ||
      tokens[end]?.pos === 'PUNCT' ||
      tokens[end]?.pos === 'DET' ||
      tokens[end]?.pos === 'ADP')
  )
    end -= 1
  return end >= start ? { first: start, last: end } : null
}

const isDeterminer = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:a|an|the|this|that|these|those|my|our|your|their|its|his|her)$/.test(token.lower)

function endsPhrase(tokens: readonly Token[], index: number, start: number): boolean {
  const token = tokens[index]
  if (token === undefined) return true
  const next = tokens[index + 1]
  if (tokens[index - 1]?.text === '-' && index > start) return false
  switch (token.pos) {
    case 'ADP':
      return token.lower !== 'of' || index === start
    case 'SCONJ':
    case 'PART':
      return token.lower !== "'s" && token.lower !== "'"
    case 'AUX':
      return true
    case 'PRON':
      return index > start && !/^(?:my|our|your|their|its|his|her|whose)$/.test(token.lower)
    case 'DET':
      return index > start && /^(?:that|which|whose)$/.test(token.lower)
    case 'VERB':
      return index > start && !/(?:ing|ed)$/.test(token.lower)
        ? true
        : index > start && (next === undefined || (next.pos !== 'NOUN' && next.pos !== 'PROPN'))
    case 'ADV':
      return index > start && next?.pos !== 'ADJ' && next?.pos !== 'VERB'
    case 'CCONJ':
      return (
        next === undefined ||
        next.pos === 'VERB' ||
        next.pos === 'AUX' ||
        next.pos === 'ADV' ||
        next.pos === 'PRON'
      )
    case 'PUNCT':
      return !(
        token.text === '-' ||
        token.text === '/' ||
        (token.text === ',' &&
          (next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ' || next?.pos === 'CCONJ'))
      )
    default:
      return false
  }
}
