/** "The system must …", "users should be able to …", "should managers get mail?": what stands behind the modal. */
import { subjectClass } from '../../decide/subject-classes.ts'
import { actorName, cut, decapitalise } from '../phrase.ts'
import { ends, SYSTEM, system, THEIRS } from '../said.ts'
import type { Utterance } from '../utterance.ts'
import { byPeople } from './by-people.ts'
import { byRoles } from './by-roles.ts'
import { fromWish } from './from-wish.ts'
import { fromPossible, letBy } from './letting.ts'
import { fromThing } from './thing-or-deed.ts'
import { readModal, type ModalReading } from './modal-reading.ts'
import type { Surroundings, Wording } from '../wording.ts'

export function fromModal(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause } = utterance
  if (clause.modal === null) return null
  if (clause.inverted) return fromInverted(utterance, around)
  const reading = readModal(utterance)
  if (reading === null) return null
  if (
    clause.modal.kind === 'would' &&
    /^(?:like|love|prefer|expect|want|need|wish)$/.test(clause.action ?? '')
  )
    return fromWish(utterance, around)
  const praised = clause.modal.kind === 'would' ? wouldBeNice(reading) : null
  return (
    praised ??
    bySpeakers(utterance, reading, around) ??
    asPossible(reading, around) ??
    byRoles(reading) ??
    byThing(reading, around)
  )
}

/** "A dashboard would be nice." */
function wouldBeNice({ named, deed, kind, modal }: ModalReading): Wording | null {
  const isNice =
    /^be (?:(?:really|very|so|super|also) )*(?:good|great|nice|helpful|useful|cool|amazing|awesome|ideal|perfect|handy|fantastic|lovely|sweet|neat|brilliant)$/i
  if (!isNice.test(deed) || modal.negated || kind === 'it' || kind === 'they') return null
  const wording = fromThing(named)
  return wording === null ? null : { ...wording, form: 'would-be-nice' }
}

/** "We", "I", "you", "they". */
function bySpeakers(
  utterance: Utterance,
  { modal, kind, deed, able }: ModalReading,
  around: Surroundings,
): Wording | null {
  if (kind !== 'we' && kind !== 'i' && kind !== 'you' && kind !== 'they') return null
  const users = around.role ?? 'users'
  // "I can't undo a delete" complains; "users cannot" rules.
  const complains = (kind === 'we' || kind === 'i') && modal.kind === 'can' && modal.negated
  if (complains && !/^(?:keep|afford|have|risk|continue|go on|be|wait)\b/.test(deed))
    return { ...system('lack', deed), letWho: users, actor: actorName(around.role ?? 'user') }
  const them = kind === 'they' && utterance.conditions.length > 0 && around.role === null
  const who = kind === 'you' ? 'users' : them ? 'them' : users
  return byPeople(utterance, deed, who, kind, able, modal.negated)
}

/** "It must be possible to …", and "it can …" where nothing was named that "it" stands for. */
function asPossible({ modal, words, deed, able }: ModalReading, around: Surroundings): Wording | null {
  const isBareIt = words.length === 1 && /^it$/i.test(words[0] ?? '') && able && around.it === null
  if (!/^be possible\b/.test(deed) && !isBareIt) return null
  return {
    ...system('possible', deed.replace(/^be possible (?:for [\w ]+ )?to /, '')),
    letWho: around.role ?? 'users',
    actor: actorName(around.role ?? 'user'),
    negated: modal.negated,
  }
}

/** "The thing should send me a reminder." */
const THE_WHOLE = /^(?:the|this|that) (?:whole )?thing$/i

/** What a thing, or a role by duty, is to do. */
function byThing(reading: ModalReading, around: Surroundings): Wording {
  const { clause, modal, words, kind, named, deed, able } = reading
  const standing = THE_WHOLE.test(named)
    ? SYSTEM
    : kind === 'it' && /^(?:it|this|that)$/i.test(named)
      ? (around.it ?? SYSTEM)
      : named
  if (!modal.negated && kind !== 'role') {
    const lets = (able ? fromPossible(named, deed, around) : null) ?? letBy(standing, deed)
    if (lets !== null) return lets
  }
  const acts = kind === 'role' || kind === 'system' || (kind === 'other' && words.length <= 4)
  const actor = acts && !clause.passive ? actorName(standing) : 'System'
  return {
    form: `modal-${modal.kind}`,
    subject: standing,
    actor: (clause.passive ? agentIn(deed) : null) ?? actor,
    negated: modal.negated,
    letWho: null,
    deed,
    condition: null,
    benefit: null,
  }
}

/** "… be removed by the shop manager": who does it, when that is a role. */
function agentIn(deed: string): string | null {
  const by =
    /\bby (?:the |an? )?(?<who>[\w-]+(?: [\w-]+)?)(?=$|[,.]|\s(?:within|before|after|when|if|in|on|at)\b)/i.exec(
      deed,
    )?.groups?.['who']
  return by !== undefined && subjectClass(by.split(' ')) === 'role' ? actorName(by) : null
}

/** "Should managers get mail?" as asked; an answer decides whether it is wanted. */
function fromInverted(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  if (clause.subject === null || clause.modal === null || clause.verb === null) return null
  const named = decapitalise(cut(text, tokens, clause.subject, THEIRS), tokens)
  const raw = cut(text, tokens, { first: clause.subject.last + 1, last: ends(utterance) }, THEIRS)
  const able = raw.startsWith('be able to ')
  const deed = raw.replace(/^be able to\s+/, '')
  const words = tokens.slice(clause.subject.first, clause.subject.last + 1).map((token) => token.text)
  const kind = subjectClass(words)
  if (kind === 'we' || kind === 'i' || kind === 'you')
    return byPeople(utterance, deed, around.role ?? 'users', kind, false, clause.modal.negated)
  if (kind === 'role' && !clause.passive && (!clause.linking || able))
    return { ...system('asked', deed), letWho: named, actor: actorName(named), negated: clause.modal.negated }
  const standing = /^(?:it|this|that|they|there)$/i.test(named) ? (around.it ?? SYSTEM) : named
  return {
    form: 'asked',
    subject: standing,
    actor: kind === 'system' ? actorName(standing) : 'System',
    negated: clause.modal.negated,
    letWho: null,
    deed,
    condition: null,
    benefit: null,
  }
}
