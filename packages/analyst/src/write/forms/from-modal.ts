/** "The system must …", "users should be able to …", "should managers get mail?": what stands behind the modal. */
import { subjectClass } from '../../decide/subject-classes.ts'
import { actorName, cut, decapitalise } from '../phrase.ts'
import { ends, SYSTEM, system, THEIRS, USERS, withArticle } from '../said.ts'
import type { Utterance } from '../utterance.ts'
import { baseForm } from '../../structure/base-form.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from '../../structure/verbs.ts'
import { byPeople } from './by-people.ts'
import { fromWish } from './from-wish.ts'
import type { Surroundings, Wording } from '../wording.ts'

export function fromModal(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  const { modal, subject } = clause
  if (modal === null) return null
  const said = modal.kind
  const from = modal.last + 1
  if (clause.inverted) return fromInverted(utterance, around)
  if (from > ends(utterance)) return null
  const words =
    subject === null ? [] : tokens.slice(subject.first, subject.last + 1).map((token) => token.text)
  const kind = subject === null ? 'it' : subjectClass(words)
  if (said === 'would' && /^(?:like|love|prefer|expect|want|need|wish)$/.test(clause.action ?? ''))
    return fromWish(utterance, around)
  const deed = cut(
    text,
    tokens,
    { first: from, last: ends(utterance) },
    kind === 'system' || kind === 'it' || kind === 'data' || kind === 'other' ? USERS : THEIRS,
  )
  const firm = said === 'must' || said === 'shall' || (said === 'have' && kind === 'role')
  const able = tokens
    .slice(modal.first, modal.last + 1)
    .some((token) =>
      /^(?:able|ability|option|possible|allowed|possibility|permitted|can|could|may)$/.test(token.lower),
    )
  const named =
    subject === null ? SYSTEM : withArticle(decapitalise(cut(text, tokens, subject, USERS), tokens), kind)
  // "I can't undo a delete" complains; "users cannot" rules.
  if (
    (kind === 'we' || kind === 'i') &&
    said === 'can' &&
    modal.negated &&
    !/^(?:keep|afford|have|risk|continue|go on|be|wait)\b/.test(deed)
  )
    return {
      ...system('lack', deed),
      letWho: around.role ?? 'users',
      actor: actorName(around.role ?? 'user'),
    }
  if (kind === 'we' || kind === 'i' || kind === 'you' || kind === 'they')
    return byPeople(
      utterance,
      deed,
      kind === 'you'
        ? 'users'
        : kind === 'they' && utterance.conditions.length > 0 && around.role === null
          ? 'them'
          : (around.role ?? 'users'),
      kind,
      able,
      modal.negated,
    )
  if (
    /^be possible\b/.test(deed) ||
    (words.length === 1 && /^(?:it)$/i.test(words[0] ?? '') && able && around.it === null)
  )
    return {
      ...system('possible', deed.replace(/^be possible (?:for [\w ]+ )?to /, '')),
      letWho: around.role ?? 'users',
      actor: actorName(around.role ?? 'user'),
      negated: modal.negated,
    }
  if (/^(?:nobody|no one|no-one)$/i.test(named) && !modal.negated)
    return { ...system('not-let', deed), negated: true, letWho: 'anyone', actor: 'User' }
  const noWho = /^no (?<who>[\w -]+)$/i.exec(named)?.groups?.['who']
  if (noWho !== undefined && kind === 'role' && !modal.negated && !clause.passive && !clause.linking)
    return { ...system('not-let', deed), negated: true, letWho: `any ${noWho}`, actor: actorName(noWho) }
  const onlyWho = /^(?:nobody|no one|no-one) (?:but|except(?: for)?|other than|apart from) (?<who>.+)$/i.exec(
    named,
  )?.groups?.['who']
  if (onlyWho !== undefined && !modal.negated)
    return { ...system('only', deed), letWho: `only ${onlyWho}`, actor: actorName(onlyWho) }
  if (
    kind === 'role' &&
    (able || !firm || modal.kind === 'want' || modal.kind === 'need') &&
    !modal.negated &&
    !clause.passive &&
    !clause.linking
  )
    return { ...system('let', deed), letWho: named, actor: actorName(named) }
  if (kind === 'role' && able && modal.negated)
    return { ...system('not-let', deed), negated: true, letWho: named, actor: actorName(named) }
  const possible =
    deed.startsWith('be ') && able && !modal.negated && kind !== 'role'
      ? fromPossible(named, deed, around)
      : null
  if (possible !== null) return possible
  const standing = kind === 'it' && /^(?:it|this|that)$/i.test(named) ? (around.it ?? SYSTEM) : named
  const actor =
    kind === 'role' || kind === 'system' || kind === 'other'
      ? clause.passive || (kind === 'other' && words.length > 4)
        ? 'System'
        : actorName(standing)
      : 'System'
  const agent = clause.passive ? agentIn(deed) : null
  const lets = modal.negated || kind === 'role' ? null : letting(deed)
  if (lets !== null)
    return {
      ...system('modal-let', lets.deed),
      subject: standing,
      letWho: lets.who,
      actor: actorName(lets.who),
    }
  const way =
    /^(?:provide|offer|have|include|give)\s+(?:users\s+)?(?:an?|the)\s+(?:\w+\s+)?(?:way|option|ability|possibility|means)\s+(?:for\s+(?<who>[\w ]{2,30}?)\s+)?to\s+/i.exec(
      deed,
    )
  if (way !== null && !modal.negated && kind !== 'role') {
    const who = way.groups?.['who'] ?? 'users'
    return {
      ...system('modal-let', deed.slice(way[0].length)),
      subject: standing,
      letWho: who,
      actor: actorName(who),
    }
  }
  const allowed =
    /^(?:allow|enable|let|permit)\s+(?<who>(?:\w+[ -]){0,3}?\w+)\s+to\s+(?:be able to\s+)?/i.exec(deed)
  if (allowed?.groups?.['who'] !== undefined && !modal.negated && kind !== 'role')
    return {
      ...system('modal-let', deed.slice(allowed[0].length)),
      subject: standing,
      letWho: allowed.groups['who'],
      actor: actorName(allowed.groups['who']),
    }
  return {
    form: `modal-${said}`,
    subject: standing,
    actor: agent ?? actor,
    negated: modal.negated,
    letWho: null,
    deed,
    condition: null,
    benefit: null,
  }
}

/** "Should managers get mail?" as asked; an answer decides whether it is wanted. */
/** "… be removed by the shop manager": who does it, when that is a role. */
function agentIn(deed: string): string | null {
  const by =
    /\bby (?:the |an? )?(?<who>[\w-]+(?: [\w-]+)?)(?=$|[,.]|\s(?:within|before|after|when|if|in|on|at)\b)/i.exec(
      deed,
    )?.groups?.['who']
  return by !== undefined && subjectClass(by.split(' ')) === 'role' ? actorName(by) : null
}

/** "Notifications can be turned off": somebody can turn them off. */
function fromPossible(named: string, deed: string, around: Surroundings): Wording | null {
  const [be = '', participle = '', ...rest] = deed.split(' ')
  const verb = baseForm(participle)
  if (
    be !== 'be' ||
    (verb === participle
      ? !UNCHANGED.test(verb)
      : !/(?:ed|en|wn|pt|lt|nt|de|ld|st|id|ut|ght|lled|un)$/.test(participle)) ||
    /^(?:it|this|that|they|these|those)$/i.test(named)
  )
    return null
  const how = rest.join(' ')
  const agent = /(?:^|\s)by (?<who>(?:(?:an?|the|all|any) )?[\w-]+(?: [\w-]+)?)$/.exec(how)
  const by = agent?.groups?.['who']
  const who = by !== undefined && subjectClass(by.split(' ')) === 'role' ? by : (around.role ?? 'users')
  const left = who === by ? how.slice(0, agent?.index).trim() : how
  return {
    ...system('possible', [verb, named, left].filter((part) => part !== '').join(' ')),
    letWho: who,
    actor: actorName(who),
  }
}

const UNCHANGED = /^(?:split|set|put|cut|read|reset|shut|let)$/

/** "let users log in": who, and what they are let do. */
function letting(deed: string): { readonly who: string; readonly deed: string } | null {
  if (!/^let\s/i.test(deed)) return null
  const words = deed.split(' ').slice(1)
  for (let many = 1; many <= 4; many += 1) {
    const verb = words[many]?.toLowerCase() ?? ''
    const who = words.slice(0, many)
    const isWho = subjectClass(who) === 'role' || /^(?:them|everyone|anyone|people)$/i.test(who.at(-1) ?? '')
    if (isWho && (PLAIN_VERBS.has(verb) || NOUN_LIKE_VERBS.has(verb)))
      return { who: who.join(' '), deed: words.slice(many).join(' ') }
  }
  return null
}

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
