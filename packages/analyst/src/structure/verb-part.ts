/** From the verb on: its particle, whether it is passive or only links, and its object. */
import { WordSet } from '../language/word-facts.ts'
import type { Token } from '../language/tokens.ts'
import { baseForm } from './base-form.ts'
import type { Clause, Range } from './clause.ts'
import type { Modal } from './modal.ts'
import { objectAfter } from './object.ts'
import { ADVERBS_BEFORE_VERB } from './opening.ts'
import { BE, NOUN_LIKE_VERBS, PLAIN_VERBS } from './verbs.ts'

export function withVerb(
  tokens: readonly Token[],
  main: Range,
  subject: Range | null,
  modal: Modal | null,
  from: number,
  opens: 'base' | 'third' | null,
  inverted: boolean,
): Clause {
  let index = behindInsertion(tokens, from, main.last)
  while (
    index < main.last &&
    (isAdverb(tokens[index]) || (DO.holds(tokens[index]) && tokens[index]?.pos === 'AUX'))
  )
    index += 1
  const first = tokens[index]
  const shell = { main, subject, modal, inverted, opens }
  if (first === undefined || index > main.last)
    return { ...shell, verb: null, action: null, linking: false, passive: false, object: null }
  if (BE.holds(first) && subject !== null && tokens[subject.last]?.lower === 'there') {
    const object = objectAfter(tokens, index + 1, main.last)
    return {
      ...shell,
      verb: { first: index, last: index },
      action: 'be',
      linking: true,
      passive: false,
      object,
    }
  }
  if (
    BE.holds(first) ||
    (first.pos === 'AUX' && /^(?:has|have|had)$/.test(first.lower) && isInflected(tokens[index + 1]))
  )
    return { ...shell, ...afterBe(tokens, main, index) }
  const verb = withParticle(tokens, index, main.last)
  return {
    ...shell,
    verb,
    action: actionOf(tokens, verb),
    linking: false,
    passive: false,
    object: ownObject(tokens, index, objectAfter(tokens, verb.last + 1, main.last), main.last),
  }
}

const TELLING = new WordSet(['notify', 'inform', 'remind', 'warn', 'advise', 'assure'])
const GIVING = new WordSet(['provide', 'give', 'offer', 'grant', 'show', 'send', 'assign'])

/** "notify employees of changes": the "of" belongs to the verb. "give the user a choice": what is given is the object. */
function ownObject(tokens: readonly Token[], verb: number, object: Range | null, last: number): Range | null {
  if (object === null) return null
  const base = baseForm(tokens[verb]?.lower ?? '')
  const behind = object.last + 1
  if (GIVING.has(base) && behind <= last && tokens[behind]?.pos === 'DET')
    return objectAfter(tokens, behind, last) ?? object
  if (!TELLING.has(base)) return object
  const of = tokens.findIndex(({ lower }, index) => lower === 'of' && index > object.first && index < behind)
  return of < 0 ? object : { first: object.first, last: of - 1 }
}

/** "shall, while the window is open, switch off": the verb stands behind what two commas set apart. */
function behindInsertion(tokens: readonly Token[], from: number, last: number): number {
  if (tokens[from]?.text !== ',') return from
  const closing = tokens.findIndex(({ text }, index) => text === ',' && index > from)
  return closing > 0 && closing < last ? closing + 1 : from
}

const PARTICLES = new WordSet(['in', 'out', 'up', 'down', 'off', 'on', 'back', 'over', 'away'])

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
  take: new Set(['over', 'down', 'back']),
  hand: new Set(['over', 'out', 'in', 'back']),
  power: new Set(['on', 'off', 'up', 'down']),
  start: new Set(['up']),
  speed: new Set(['up']),
  print: new Set(['out']),
  write: new Set(['down']),
}

const DO = new WordSet(['do', 'does', 'did'])

const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'ADV' ||
    ADVERBS_BEFORE_VERB.holds(token) ||
    token.lower === 'not' ||
    token.lower === "n't" ||
    token.lower === 'to') &&
  !PLAIN_VERBS.holds(token)

/** "has sent", but not "have access", which the tagger takes for a verb. */
const isInflected = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' &&
  (baseForm(token.lower) !== token.lower || (!PLAIN_VERBS.holds(token) && !NOUN_LIKE_VERBS.holds(token)))

/** "be at least 12 characters long", "be between 1 and 30": how much it is, and nothing that it does. */
const BOUNDS = new WordSet(['at', 'between', 'up', 'under', 'over', 'above', 'below', 'within', 'from'])

type VerbPart = Pick<Clause, 'verb' | 'action' | 'linking' | 'passive' | 'object'>

/** After a form of be: a participle makes a passive, anything else says what something is. */
function afterBe(tokens: readonly Token[], main: Range, at: number): VerbPart {
  let index = at + 1
  while (
    index < main.last &&
    (isAdverb(tokens[index]) || BE.holds(tokens[index])) &&
    !isLast(tokens[index + 1])
  )
    index += 1
  const word = tokens[index]
  if (word === undefined || index > main.last || BOUNDS.holds(word))
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
  if (word.lower === 'able' && PLAIN_VERBS.holds(tokens[index + 1]) && index < main.last) {
    // "shall be able support …": the "to" was forgotten.
    const verb = withParticle(tokens, index + 1, main.last)
    const object = objectAfter(tokens, verb.last + 1, main.last)
    return { verb, action: actionOf(tokens, verb), linking: false, passive: false, object }
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
  if (next === undefined || index + 1 > last || !PARTICLES.holds(next)) return { first: index, last: index }
  const allowed = Object.hasOwn(PARTICLE_VERBS, base) ? PARTICLE_VERBS[base] : undefined
  return allowed?.has(next.lower) === true ? { first: index, last: index + 1 } : { first: index, last: index }
}

function actionOf(tokens: readonly Token[], verb: Range): string {
  const base = baseForm(tokens[verb.first]?.lower ?? '')
  return verb.last > verb.first ? `${base} ${tokens[verb.last]?.lower ?? ''}` : base
}
