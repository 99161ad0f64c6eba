/**
 * From what was said to one normalised sentence: who shall do what, under which condition.
 *
 * People ask in many forms: "we need …", "let's go with …", "users can't …",
 * "Receipt upload (drag & drop)". Each form is taken off and the thing itself is
 * put after "shall". Only words that were said are used, but for function words;
 * where no form fits, nothing is forced and null is returned.
 */
import { subjectClass } from '../decide/subject-classes.ts'
import type { Story } from '../story/story.ts'
import { singular } from '../structure/base-form.ts'
import { ASK_FORMS } from './ask-forms.ts'
import { doesItThemselves } from './deeds.ts'
import { actorName, baseVerb, capitalise, cut, decapitalise, tidy } from './phrase.ts'
import { readUtterance, type Utterance } from './utterance.ts'
import { isWellFormed } from './well-formed.ts'

export interface Wording {
  /** The form of asking, as `produced_by.rule`. */
  readonly form: string
  /** As it stands in the statement: "the system", "all data". */
  readonly subject: string
  readonly actor: string
  readonly negated: boolean
  /** Who is let do it: "users" in "shall let users export reports". */
  readonly letWho: string | null
  /** After "shall", in base form: "export reports as CSV", "be encrypted at rest". */
  readonly deed: string
  /** As said, without its comma: "When a claim is approved". */
  readonly condition: string | null
  readonly benefit: string | null
}

export interface Surroundings {
  readonly story: Story | null
  /** A role that a list is about: "Employees:" above, or as the label of the item. */
  readonly role: string | null
  /** What "it" stands for, with its article: "the dashboard". */
  readonly it: string | null
  readonly isItem: boolean
}

const SYSTEM = 'the system'
const THEIRS = { speakers: 'them' } as const
const USERS = { speakers: 'users' } as const

export function wordingOf(said: string, around: Surroundings): Wording | null {
  const { text, benefit } = withoutBenefit(prepare(said))
  const wording =
    around.story !== null
      ? fromStory(around.story, said, around, benefit)
      : (fromAskForm(text, around) ?? fromUtterance(readUtterance(text), around))
  return wording === null || !isWellFormed(wording)
    ? null
    : { ...wording, benefit: wording.benefit ?? benefit }
}

/** Marks, labels and courtesies that are no part of what is asked. */
function prepare(said: string): string {
  return tidy(
    said
      .replace(/[☑☐✗✓✔✅❌🙏]|\[[ xX]\]|\[(?:NOTE|ACTION|TODO|TBD)[^\]]*\]/gu, ' ')
      .replace(/\p{Extended_Pictographic}️?/gu, ' ')
      .replace(
        /(?:,\s*)?\b(?:uh+m?|um+|erm?|mhm|hmm+|you know|i mean|i['’]d say|let['’]s say|as (?:i|we|you) (?:said|say|mentioned|discussed))\b,?/gi,
        ' ',
      )
      .replace(/\b((?:[\p{L}'’]+ )?[\p{L}'’]+),? \1\b/giu, '$1')
      .replace(/^\s*@[\w-]+\s+(?=[A-Z])/u, '')
      .replace(/\bw\/o(?=\s)/gi, 'without')
      .replace(/\bw\/(?=\s|\w)/gi, 'with ')
      .replace(/^(?:also\s+)?(?:please|pls|plz)\s+/i, '')
      .replace(
        /^(?:hey|hi|hello)?,?\s*(?:urgent(?:ly)?|important|fyi|heads up|quick one|reminder|note)\s*[:,–—-]+\s*/i,
        '',
      )
      .replace(/^(?:hey|hi|hello|dear)\b[^,.!–—-]{0,30}[,.!–—-]\s*/i, '')
      .replace(
        /^(?:description|requirement|req|goal|need|feature|story|user story|must|should|could|summary|title|subject|ask|note|idea)\s*:\s+/i,
        '',
      )
      .replace(/\(\s*(?:MVP|must|should|could|high|medium|low|P[0-3])\s*\)/gi, ' ')
      .replace(
        /,?\s*(?:right|ok|okay|yeah|isn't it|don't you think|please|pls|asap|thanks|you know|if possible)\s*[?!.]*$/i,
        '.',
      ),
  ).replace(/[?!]+$/, '')
}

const BENEFIT =
  /,?\s+(?:so that|so (?=(?:we|they|i|he|she|it|users?|people|nobody|no one|everyone|customers?|the)\b)|because|since (?=(?:we|they|i|it|the|users?|people)\b)|as (?=(?:we|they|i) (?:need|want|can|have|keep)\b)|otherwise)\s*/i

function withoutBenefit(text: string): { text: string; benefit: string | null } {
  const found = BENEFIT.exec(text)
  if (found === null || found.index < 12) return { text, benefit: null }
  return {
    text: text.slice(0, found.index),
    benefit: tidy(text.slice(found.index + found[0].length)).replace(/\.$/, ''),
  }
}

function fromStory(story: Story, said: string, around: Surroundings, benefit: string | null): Wording | null {
  const wish = prepare(said.slice(story.wish.start, story.wish.end))
  const inner = fromUtterance(readUtterance(`I ${wish}`), {
    ...around,
    story: null,
    role: plural(story.persona),
  })
  if (inner === null) return null
  return {
    ...inner,
    form: `story-${inner.form}`,
    actor: actorName(story.persona),
    benefit: story.benefit ?? benefit,
  }
}

/** "a data user" → "data users": a story speaks for all of its kind. */
export function plural(phrase: string): string {
  const bare = phrase.replace(/^(?:an?|the|one of the)\s+/i, '').trim()
  const words = bare.split(' ')
  const end = words.findIndex((word, index) => index > 0 && /^(?:of|who|in|with|for|at|on|from)$/i.test(word))
  const at = end === -1 ? words.length - 1 : end - 1
  const head = words[at] ?? ''
  if (/s$/i.test(head) || /^[A-Z]{2,}$/.test(head) || /^(?:staff|people|personnel|hr)$/i.test(head))
    return decapitalise(bare)
  const many = /[^aeiou]y$/i.test(head)
    ? `${head.slice(0, -1)}ies`
    : /(?:ss|sh|ch|x)$/i.test(head)
      ? `${head}es`
      : /^person$/i.test(head)
        ? 'people'
        : `${head}s`
  return decapitalise([...words.slice(0, at), many, ...words.slice(at + 1)].join(' '))
}

/** A word that some form of asking needs: most statements have none, and are not tried against each form. */
const ASKING =
  /would|might|could|['’]d be|wish|hope|what if|suppose|imagine|how about|what about|let['’]?s|\bgo(?:ing)?\b|settle|stick|pick|agreed|decided|decision|resolved|concluded|ask|beg|request|demand|looking for|insist|\bno\b|there |propos|suggest|recommend|\bsure\b|ensure|guarantee|see to it|important|crucial|essential|critical|vital|key|necessary|mandatory|required|mention|said|noted|pointed|told|stated|written|keep|:/i

function fromAskForm(text: string, around: Surroundings): Wording | null {
  if (!ASKING.test(text)) return null
  for (const form of ASK_FORMS) {
    const found = form.pattern.exec(text)
    if (found === null) continue
    const rest = text.slice(found[0].length)
    if (rest.trim().length < 3) continue
    const wording = follow(form.follows, rest, around)
    if (wording !== null) return { ...wording, form: form.id }
  }
  return null
}

function follow(
  follows: (typeof ASK_FORMS)[number]['follows'],
  rest: string,
  around: Surroundings,
): Wording | null {
  switch (follows) {
    case 'clause':
      return fromAskForm(rest, around) ?? fromUtterance(readUtterance(capitalise(rest)), around)
    case 'deed':
      return fromDeed(rest, around.role ?? 'users', around)
    case 'thing':
      return fromThing(rest)
    case 'use':
      return system('use', `use ${phraseOf(rest)}`)
    case 'bad-deed': {
      const { tokens, text } = readUtterance(rest)
      const verb = baseVerb(tokens[0])
      return {
        ...system(
          'bad-deed',
          tidy(`${verb} ${cut(text, tokens, { first: 1, last: lastWord(tokens) }, THEIRS)}`),
        ),
        negated: true,
      }
    }
  }
}

const system = (form: string, deed: string): Wording => ({
  form,
  subject: SYSTEM,
  actor: 'System',
  negated: false,
  letWho: null,
  deed,
  condition: null,
  benefit: null,
})

const lastWord = (tokens: Utterance['tokens']): number =>
  tokens.at(-1)?.pos === 'PUNCT' && !/[)\]"'”’]/.test(tokens.at(-1)?.text ?? '')
    ? tokens.length - 2
    : tokens.length - 1

function phraseOf(text: string): string {
  const { tokens } = readUtterance(text)
  return cut(text, tokens, { first: 0, last: lastWord(tokens) }, THEIRS).replace(
    /,?\s+(?:for now|then|instead|too|as well|at first|to start(?: with)?)$/i,
    (tail) => (/instead|as well/i.test(tail) ? tail : ''),
  )
}

/** "a dark mode" → provide it. A thing that comes with a deed of its own keeps it: "a way to export". */
function fromThing(rest: string): Wording | null {
  const way =
    /^(?:an?|the|some|another)\s+(?:\w+\s+)?(?:way|option|possibility|ability|means|chance)\s+(?:for (?<who>[\w ]{2,30}?) )?(?:to|of)\s+(?:be able to\s+)?/i.exec(
      rest,
    )
  if (way !== null)
    return fromDeed(rest.slice(way[0].length), way.groups?.['who'] ?? 'users', {
      story: null,
      role: null,
      it: null,
      isItem: false,
    })
  const thing = phraseOf(rest)
  return thing === '' ? null : system('thing', `provide ${decapitalise(thing)}`)
}

/** A deed in base form, by whom it is: people see and choose, systems store and send. */
function fromDeed(rest: string, who: string, around: Surroundings): Wording | null {
  const utterance = readUtterance(rest)
  const { tokens, text } = utterance
  const first = tokens[0]
  if (first === undefined) return null
  const deed = cut(text, tokens, { first: 0, last: lastWord(tokens) }, THEIRS)
  if (deed === '') return null
  const verb = baseVerb(first)
  const whole = decapitalise(deed)
  if (doesItThemselves(verb, tokens) || around.role !== null)
    return { ...system('deed', whole), letWho: who, actor: actorName(who) }
  return system('deed', whole)
}

function fromUtterance(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause } = utterance
  if (clause.main === null) return null
  const wording =
    clause.modal !== null && clause.opens === null
      ? fromModal(utterance, around)
      : (fromOpening(utterance, around) ??
        fromWish(utterance, around) ??
        fromLack(utterance, around) ??
        fromParticiple(utterance, around) ??
        fromPresent(utterance, around) ??
        fromNounPhrase(utterance, around))
  if (wording === null) return null
  return {
    ...wording,
    deed: withThing(wording.deed, around.it),
    condition: wording.condition ?? conditionOf(utterance),
  }
}

/** The leading condition, as said. */
function conditionOf({ text, tokens, conditions, clause }: Utterance): string | null {
  const start = tokens[clause.main?.first ?? 0]?.start ?? 0
  const leading = conditions.find((place) => place.end <= start)
  if (leading === undefined) return null
  return capitalise(tidy(third(text.slice(leading.start, leading.end))))
}

const third = (text: string): string => {
  const { tokens } = readUtterance(text)
  return cut(text, tokens, { first: 0, last: tokens.length - 1 }, THEIRS)
}

const ends = (utterance: Utterance): number => utterance.clause.main?.last ?? 0

function fromModal(utterance: Utterance, around: Surroundings): Wording | null {
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
  const standing = kind === 'it' && /^(?:it|this|that)$/i.test(named) ? (around.it ?? SYSTEM) : named
  const actor =
    kind === 'role' || kind === 'system' || kind === 'other'
      ? clause.passive || kind === 'other'
        ? 'System'
        : actorName(standing)
      : 'System'
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
    actor,
    negated: modal.negated,
    letWho: null,
    deed,
    condition: null,
    benefit: null,
  }
}

/** "gateway" → "the gateway": a bare singular that is one thing here. */
function withArticle(phrase: string, kind: string): string {
  if (
    (kind !== 'system' && !/^[A-Z]{2,4}$/.test(phrase)) ||
    /^(?:the|an?|all|each|every|any|no|both|our|this|that|these|those|some|only|its|their|it|login|search|authentication|encryption|integration|sync|import|export|backup)\b/i.test(
      phrase,
    )
  )
    return phrase
  const head = phrase.split(' ').at(-1) ?? ''
  return /^(?:MVP|API|UI|PR|SDK|CLI|GUI|app)$/i.test(phrase) ||
    (singular(head) === head && !/[A-Z]/.test(phrase))
    ? `the ${phrase}`
    : phrase
}

/** "we should encrypt backups" is the system's deed; "we need to see who changed what" is theirs. */
function byPeople(
  utterance: Utterance,
  deed: string,
  who: string,
  kind: string,
  able: boolean,
  negated: boolean,
): Wording {
  const { clause, tokens } = utterance
  const verb = clause.action?.split(' ')[0] ?? ''
  const theirs =
    able ||
    kind === 'i' ||
    kind === 'you' ||
    (kind === 'they' && !clause.passive) ||
    doesItThemselves(verb, tokens)
  if (clause.linking || clause.passive) return { ...system('people', deed), negated }
  if (/^(?:have|get|need|want)\b/.test(deed) && clause.object !== null)
    return negated
      ? { ...system('people', deed.replace(/^(?:have|get|need|want)\b/, 'include')), negated }
      : (fromThing(deed.replace(/^(?:have|get|need|want)\s+/, '')) ?? system('people', deed))
  if (
    /^(?:build|add|implement|create|introduce|develop|include|make)\s+(?:an?|the|some|\w+ing\b)/.test(deed) &&
    !negated &&
    kind === 'we'
  )
    return system(
      'people',
      deed.replace(/^(?:build|add|implement|introduce|develop|include|create)\b/, 'provide'),
    )
  return theirs
    ? { ...system('people', deed), letWho: who, actor: actorName(who), negated }
    : { ...system('people', deed), negated }
}

/** "Should managers get mail?" as asked; an answer decides whether it is wanted. */
function fromInverted(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  if (clause.subject === null || clause.modal === null || clause.verb === null) return null
  const named = decapitalise(cut(text, tokens, clause.subject, THEIRS), tokens)
  const deed = cut(text, tokens, { first: clause.subject.last + 1, last: ends(utterance) }, THEIRS).replace(
    /^be able to\s+/,
    '',
  )
  const words = tokens.slice(clause.subject.first, clause.subject.last + 1).map((token) => token.text)
  const kind = subjectClass(words)
  if (kind === 'we' || kind === 'i' || kind === 'you')
    return byPeople(utterance, deed, around.role ?? 'users', kind, false, clause.modal.negated)
  if (kind === 'role' && !clause.passive && !clause.linking)
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

const BUILD =
  /^(?:implement|add|build|create|develop|introduce|include|have|ship|install|set up|roll out|do|deliver|prototype|design|propose|give us|consider (?:implementing|adding|building|having))\b(?=\s+(?:an?\s|the\s|some\s|\w+(?:ing|tion|ment|er|or)?\b))/i

/** The verb comes first: told to the system, or to the role a list is about. */
function fromOpening(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  if (clause.opens === null || clause.main === null) return null
  let first = clause.main.first
  const negated = /^(?:not|never)$/.test(tokens[first]?.lower ?? '')
  if (negated) first += 1
  const rest = cut(text, tokens, { first, last: ends(utterance) }, THEIRS)
  if (rest === '') return null
  const word = rest.split(/\s/)[0] ?? ''
  const deed = decapitalise(
    clause.opens === 'third' ? `${baseVerb(tokens[first])}${rest.slice(word.length)}` : rest,
  )
  if (around.role !== null)
    return {
      ...system('role-item', withAnd(deed)),
      letWho: decapitalise(around.role),
      actor: actorName(around.role),
      negated,
    }
  const allow = /^(?:allow|enable|let|permit)s?\s+(?:(?<who>(?:\w+[ -]){0,4}?\w+?)\s+to\s+)(?=\w)/i.exec(deed)
  const who = allow?.groups?.['who']
  if (allow !== null && who !== undefined && !/\b(?:only|that|which)\b/.test(who))
    return { ...system('allow', deed.slice(allow[0].length)), letWho: who, actor: actorName(who), negated }
  const ability = /^(?:ability|option|possibility)\s+(?:to|of)\s+/i.exec(deed)
  if (ability !== null)
    return { ...system('ability', deed.slice(ability[0].length)), letWho: 'users', actor: 'User', negated }
  if (BUILD.test(deed) && !/^create\b/i.test(deed) && !negated)
    return system(
      'build',
      deed.replace(BUILD, 'provide').replace(/^provide (?:support for|functionality for)\s+/, 'support '),
    )
  return { ...system('imperative', deed), negated }
}

/** "upload receipts, fill details, submit" → "…, and submit". */
function withAnd(list: string): string {
  if (!/,/.test(list) || /\b(?:and|or)\b[^,]*$/.test(list)) return list
  return list.replace(/,\s*([^,()]+)$/, ', and $1')
}

/** "We need a dashboard …", "customers want dark mode", "I want the app to tell me …". */
function fromWish(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  const verb = clause.action ?? ''
  const wish = /^(?:need|want|require|wish|like|love|prefer|expect|deserve|request)$/.exec(verb)
  if (wish === null || clause.verb === null || clause.passive) return null
  const negated = tokens
    .slice(clause.main?.first ?? 0, clause.verb.first)
    .some((token) => token.lower === 'not' || token.lower === "n't" || token.lower === 'never')
  const from = clause.verb.last + 1
  if (from > ends(utterance)) return null
  if (tokens[from]?.lower === 'to')
    return fromDeed(text.slice(tokens[from + 1]?.start ?? text.length), around.role ?? 'users', around)
  const infinitive = infinitiveAfter(utterance, from)
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
  const done = fromParticiple(readUtterance(thing), around)
  if (done !== null && done.subject !== SYSTEM && !negated) return { ...done, form: 'wish-done' }
  const nature = /^something\s+(?<adjectives>.+)$/i.exec(thing)?.groups?.['adjectives']
  if (nature !== undefined && !/^(?:that|which|like|to|for)\b/i.test(nature))
    return { ...system('wish', `be ${nature.replace(/[—–]/g, ' ')}`), negated }
  if (thing === '' || /^(?:it|this|that|them|those|these|all of this|something|help|more)$/i.test(thing))
    return null
  if (negated) return { ...system('unwanted', `include ${decapitalise(thing)}`), negated: true }
  return { ...(fromThing(thing) ?? system('wish', `provide ${thing}`)), form: 'wish' }
}

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

/** "surface that in the viewer": the thing named before takes the place of "that". */
function withThing(deed: string, thing: string | null): string {
  return thing === null
    ? deed
    : deed.replace(
        /^([\w-]+(?: (?:in|out|up|on|off))?) (?:that|it|this|those|them)\b(?! \w+ (?:is|are|will|can|should|must))/i,
        `$1 ${thing}`,
      )
}

/** What goes wrong today, turned round: "users can't export", "the gateway keeps crashing". */
function fromLack(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  const keeps = clause.action === 'keep' && /ing$/.test(tokens[(clause.verb?.last ?? 0) + 1]?.lower ?? '')
  if (keeps && clause.verb !== null) {
    const at = clause.verb.last + 1
    const named =
      clause.subject === null ? SYSTEM : decapitalise(cut(text, tokens, clause.subject, USERS), tokens)
    const rest = cut(
      text,
      tokens,
      { first: at + 1, last: Math.max(at + 1, firstStop(utterance, at + 1)) },
      THEIRS,
    )
    const subject = /^(?:they|we|users|it|people|customers)$/i.test(named)
      ? (around.it ?? SYSTEM)
      : /^(?:the|a|our|my|all|each)\b/i.test(named)
        ? named
        : `the ${named}`
    return {
      form: 'fault',
      subject,
      actor: actorName(subject),
      negated: true,
      letWho: null,
      deed: tidy(`${baseVerb(tokens[at])} ${at + 1 <= ends(utterance) ? rest : ''}`),
      condition: null,
      benefit: null,
    }
  }
  const lacks = /^(?:lack|miss)$/.test(clause.action ?? '')
  if (lacks && clause.verb !== null && clause.verb.last < ends(utterance))
    return {
      ...(fromThing(cut(text, tokens, { first: clause.verb.last + 1, last: ends(utterance) }, THEIRS)) ??
        system('lack', '')),
      form: 'lack',
    }
  return null
}

function firstStop({ tokens, clause }: Utterance, from: number): number {
  for (let index = from; index <= (clause.main?.last ?? from); index += 1)
    if (tokens[index]?.text === ',' || tokens[index]?.text === ';') return index - 1
  return clause.main?.last ?? from
}

/** "All data encrypted at rest", "Hosted in the EU": a participle without its "be". */
function fromParticiple(utterance: Utterance, _around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  if (clause.main === null || (clause.verb !== null && clause.passive)) return null
  const { first, last } = clause.main
  for (let index = first; index <= Math.min(last, first + 6); index += 1) {
    const token = tokens[index]
    if (token === undefined) return null
    const adverbs = index > first && tokens.slice(first, index).every((each) => each.pos === 'ADV')
    const participle =
      /(?:ed|wn|ept|uilt|ent)$/.test(token.lower) && token.pos === 'VERB' && token.lower !== 'need'
    const next = tokens[index + 1]
    const endsThere =
      next === undefined ||
      next.pos === 'ADP' ||
      next.pos === 'ADV' ||
      next.pos === 'PUNCT' ||
      next.pos === 'CCONJ' ||
      next.pos === 'SCONJ'
    if (participle && endsThere && (index === first || adverbs))
      return { ...system('participle', `be ${decapitalise(cut(text, tokens, { first, last }, THEIRS))}`) }
    if (
      participle &&
      endsThere &&
      tokens[index - 1]?.pos !== 'DET' &&
      tokens[index - 1]?.pos !== 'ADP' &&
      tokens[index - 1]?.pos !== 'AUX'
    ) {
      const named = decapitalise(cut(text, tokens, { first, last: index - 1 }, USERS), tokens)
      return {
        form: 'participle',
        subject: named,
        actor: 'System',
        negated: false,
        letWho: null,
        deed: `be ${cut(text, tokens, { first: index, last }, THEIRS)}`,
        condition: null,
        benefit: null,
      }
    }
    if (
      token.pos === 'AUX' ||
      (token.pos === 'PUNCT' && token.text !== '-') ||
      (token.pos === 'VERB' && !participle)
    )
      return null
  }
  return null
}

/** "The platform supports …", "Keys are rotated every 90 days": the present, put as what shall be. */
function fromPresent(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  if (clause.verb === null || clause.subject === null || clause.main === null) return null
  const named = decapitalise(cut(text, tokens, clause.subject, USERS), tokens)
  const kind = subjectClass(
    tokens.slice(clause.subject.first, clause.subject.last + 1).map((token) => token.text),
  )
  if (kind === 'we' || kind === 'i' || kind === 'you')
    return byPeople(
      utterance,
      cut(text, tokens, { first: verbStart(utterance), last: ends(utterance) }, USERS),
      around.role ?? 'users',
      kind,
      false,
      false,
    )
  const subject = /^(?:it|this|that|they|there|our platform|our system)$/i.test(named)
    ? (around.it ?? SYSTEM)
    : named
  const start = verbStart(utterance)
  const rest =
    start + 1 > ends(utterance) ? '' : cut(text, tokens, { first: start + 1, last: ends(utterance) }, THEIRS)
  const verb = baseVerb(tokens[start])
  const got = verb === 'get' && /^(?:\w+ed|sent|shown|lost|paid|kept|built)\b/.test(rest)
  const deed = tidy(`${got ? 'be' : verb} ${rest}`)
  const negated = tokens[start + 1]?.lower === 'not' || tokens[start + 1]?.lower === "n't"
  if (verb === 'have' || verb === 'do')
    return verb === 'have' && !clause.passive
      ? {
          form: 'present',
          subject,
          actor: actorName(subject),
          negated,
          letWho: null,
          deed,
          condition: null,
          benefit: null,
        }
      : null
  if (kind === 'role' && !clause.passive && !clause.linking)
    return { ...system('present-role', deed), letWho: named, actor: actorName(named), negated }
  return {
    form: 'present',
    subject,
    actor: clause.passive || kind === 'data' ? 'System' : actorName(subject),
    negated,
    letWho: null,
    deed: negated ? deed.replace(/\s*\b(?:not|n't)\b/, '') : deed,
    condition: null,
    benefit: null,
  }
}

/** The first word of the finite verb: "are" in "are rotated". */
function verbStart({ tokens, clause }: Utterance): number {
  let index = clause.verb?.first ?? 0
  while (
    index - 1 > (clause.subject?.last ?? -1) &&
    (tokens[index - 1]?.pos === 'AUX' || tokens[index - 1]?.pos === 'ADV')
  )
    index -= 1
  while (tokens[index]?.pos === 'ADV' && index < (clause.verb?.first ?? 0)) index += 1
  return index
}

/** A thing named in a list: what is there is what is wanted. */
function fromNounPhrase({ text, tokens, clause }: Utterance, around: Surroundings): Wording | null {
  if (clause.main === null) return null
  const thing = cut(text, tokens, clause.main, THEIRS)
  if (thing === '') return null
  const adjective =
    /^(?:fully |highly |completely |strictly )?[\w-]+(?:-compliant|-friendly|-ready|able|compliant|accessible|responsive|secure|free)\b(?!\s+\w+(?:ing|tion|ment|er|or|s)\b)/i.exec(
      thing,
    )
  if (adjective !== null && adjective[0].length > thing.length * 0.5)
    return system('quality', `be ${decapitalise(thing)}`)
  const integration = /^integrations?\s+with\s+/i.exec(thing)
  if (integration !== null)
    return system('integration', `integrate with ${thing.slice(integration[0].length)}`)
  const ability =
    /^(?:the\s+)?(?:ability|option|possibility|capability)(?:\s+for\s+(?<who>[\w ]{2,30}?))?\s+(?:to|of)\s+/i.exec(
      thing,
    )
  if (ability !== null)
    return fromDeed(thing.slice(ability[0].length), ability.groups?.['who'] ?? around.role ?? 'users', around)
  return system('feature', `provide ${decapitalise(thing)}`)
}

/** One sentence: "When a claim is approved, the system shall let managers see the payout." */
export function statementOf(wording: Wording): string {
  const { subject, negated, letWho, deed } = wording
  const shall = `${subject} shall ${negated ? 'not ' : ''}${letWho === null ? '' : `let ${letWho} `}${deed}`
  const condition = wording.condition
  const body =
    condition === null
      ? capitalise(shall)
      : `${condition}, ${condition.toLowerCase().startsWith('if ') ? 'then ' : ''}${shall}`
  return `${tidy(body).replace(/[.;,:\s]+$/, '')}.`
}
