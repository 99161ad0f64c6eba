/** A wish told with "need", "want", "would like": for a thing, a deed, or that somebody does something. */
import { subjectClass } from '../../decide/subject-classes.ts'
import { actorName, cut, decapitalise } from '../phrase.ts'
import { ends, SYSTEM, system, THEIRS, USERS } from '../said.ts'
import { readUtterance, type Utterance } from '../utterance.ts'
import { fromParticiple } from './from-participle.ts'
import { fromDeed, fromThing } from './thing-or-deed.ts'
import type { Surroundings, Wording } from '../wording.ts'

/** "We need a dashboard …", "customers want dark mode", "I want the app to tell me …". */
export function fromWish(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  const verb = clause.action ?? ''
  const wish = /^(?:need|want|require|wish|like|love|prefer|expect|deserve|request)$/.exec(verb)
  if (wish === null || clause.verb === null || clause.passive) return null
  // "I love this app" praises, "I'd love a widget" asks.
  if (/^(?:love|like|prefer)$/.test(verb) && clause.modal?.kind !== 'would') return null
  const negated = tokens
    .slice(clause.main?.first ?? 0, clause.verb.first)
    .some((token) => token.lower === 'not' || token.lower === "n't" || token.lower === 'never')
  const wanting =
    clause.subject === null
      ? 'i'
      : subjectClass(tokens.slice(clause.subject.first, clause.subject.last + 1).map((token) => token.text))
  if (/^(?:need|require|expect)$/.test(verb) && /^(?:data|system|other)$/.test(wanting)) return null
  const from = clause.verb.last + 1
  if (from > ends(utterance)) return null
  if (tokens[from]?.lower === 'to')
    return withNot(
      fromDeed(text.slice(tokens[from + 1]?.start ?? text.length), around.role ?? 'users', around),
      negated,
    )
  const isWay = /^(?:an?|the|some)\s+(?:\w+\s+)?(?:way|option|possibility|ability|means|chance)\s/i.test(
    text.slice(tokens[from]?.start),
  )
  const infinitive = isWay ? null : infinitiveAfter(utterance, from)
  if (infinitive !== null) {
    const named = cut(text, tokens, { first: from, last: infinitive - 1 }, THEIRS)
    const kind = subjectClass(tokens.slice(from, infinitive).map((token) => token.text))
    const deed = cut(
      text,
      tokens,
      { first: infinitive + 1, last: ends(utterance) },
      kind === 'role' ? THEIRS : USERS,
    ).replace(/^be able to\s+/, '')
    if (kind === 'you') return system('wish-of-you', deed)
    if (kind === 'role' && !/^be\b/.test(deed))
      return { ...system('wish-role', deed), letWho: decapitalise(named), actor: actorName(named), negated }
    if (/^(?:them|they|him|her)$/i.test(named))
      return {
        ...system('wish-role', deed.replace(/\b(?:his|her)\b/g, 'their')),
        letWho: around.role ?? 'users',
        actor: actorName(around.role ?? 'user'),
        negated,
      }
    return {
      form: 'wish-clause',
      subject: /^(?:it|this|that)$/i.test(named) ? (around.it ?? SYSTEM) : decapitalise(named, tokens),
      actor: 'System',
      negated,
      letWho: null,
      deed,
      condition: null,
      benefit: null,
    }
  }
  const thing = cut(text, tokens, { first: from, last: ends(utterance) }, USERS)
  const done = fromParticiple(readUtterance(thing))
  if (done !== null && done.subject !== SYSTEM && !negated) return { ...done, form: 'wish-done' }
  const nature = /^something\s+(?<adjectives>.+)$/i.exec(thing)?.groups?.['adjectives']
  if (nature !== undefined && !/^(?:that|which|like|to|for)\b/i.test(nature))
    return { ...system('wish', `be ${nature.replace(/[—–]/g, ' ')}`), negated }
  if (thing === '' || /^(?:it|this|that|them|those|these|all of this|something|help|more)$/i.test(thing))
    return null
  if (negated) return { ...system('unwanted', `include ${decapitalise(thing)}`), negated: true }
  return { ...(fromThing(thing) ?? system('wish', `provide ${thing}`)), form: 'wish' }
}

const withNot = (wording: Wording | null, negated: boolean): Wording | null =>
  wording === null || !negated ? wording : { ...wording, negated: true }

/** "the app to tell me": the index of "to" after a noun phrase, or null. */
function infinitiveAfter({ tokens, clause }: Utterance, from: number): number | null {
  const last = clause.main?.last ?? 0
  for (let index = from; index < Math.min(last, from + 9); index += 1) {
    const token = tokens[index]
    const next = tokens[index + 1]
    if (token === undefined || next === undefined) return null
    if (
      token.lower === 'to' &&
      index > from &&
      (next.pos === 'VERB' || next.pos === 'AUX' || next.lower === 'be' || next.pos === 'ADV')
    )
      return /^(?:way|ability|option|possibility|need|chance|able|how|where|what)$/.test(
        tokens[index - 1]?.lower ?? '',
      )
        ? null
        : index
    if (
      token.pos === 'PUNCT' ||
      token.pos === 'VERB' ||
      token.pos === 'AUX' ||
      (token.lower === 'that' && index > from)
    )
      return null
  }
  return null
}
