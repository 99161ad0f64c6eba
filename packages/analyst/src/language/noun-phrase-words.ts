/**
 * What each word can be inside a noun phrase.
 *
 * The tagger is right in four of five words of technical text; the neighbours
 * settle most of the rest: after "to" and a modal stands a verb, after an
 * article a noun, a participle before a noun modifies it, and "file" behind
 * another noun is a file, not the act of filing.
 */
import type { Token } from './tokens.ts'
import { WordSet } from './word-facts.ts'
import { wordSet } from '../word-set.ts'

export type Role =
  | 'determiner'
  | 'quantifier'
  | 'modifier'
  | 'noun'
  | 'possessive'
  | 'hyphen'
  | 'verb'
  | 'other'

const DETERMINERS = wordSet('a an the my our your their its his her this that these those whose')
const QUANTIFIERS = wordSet(
  'all any each every some no another other several many multiple both few most various certain either own more less such enough',
)
const INDEFINITE = wordSet(
  'someone everyone anyone everybody somebody anybody everything something anything nothing others myself',
)
/** Participles in -ing that describe the noun behind them; any other is taken to act on it. */
const DESCRIBING = wordSet(
  'existing upcoming following missing pending remaining leading trailing incoming outgoing ongoing recycling billing shipping training testing processing pricing matching ' +
    'corresponding recurring underlying operating publishing rating ranking landing working running loading parking learning meeting booking routing accounting marketing engineering ' +
    'overlapping differing interesting supporting streaming growing warning opening closing starting listing resulting competing conflicting screening building planning reporting',
)
const IRREGULAR_PARTICIPLES = wordSet(
  'built chosen given known lost made sent shown sold spent stolen taken written broken hidden drawn held kept paid bought frozen unread unpaid forgotten driven grown overridden overwritten withdrawn',
)
/** Nouns that the tagger likes to read as verbs when they end a compound. */
const DEVERBAL = wordSet(
  'file files pull update updates upload uploads download downloads display request requests report reports search check checks change changes load export exports import imports build ' +
    'release releases test tests stage backup access view views log logs record records score scores order orders stack state address signature plan plans process design query queries ' +
    'sample list map link links label labels output input staff feed post posts work review reviews balance charge fee visit call calls run runs form forms format rate deposit use',
)
/** Words that the tagger may call nouns and that head no phrase. */
const NEVER_NOUNS = wordSet(
  "etc etc. i so n't e.g. i.e. please via per vs vs. whilst versa i'm i’m in. it. on. up. out. to. with. for. by. of. them. me. " +
    'interacts occurs provides supports allows picks proceeds includes contains ensures enables happens fails exists arrives becomes appears opens closes',
)
/** The words of closed classes, each looked up once. */
const CLOSED: ReadonlyMap<string, 'never' | 'indefinite' | 'determiner' | 'quantifier'> = new Map([
  ...[...QUANTIFIERS].map((word) => [word, 'quantifier'] as const),
  ...[...DETERMINERS].map((word) => [word, 'determiner'] as const),
  ...[...INDEFINITE].map((word) => [word, 'indefinite'] as const),
  ...[...NEVER_NOUNS].map((word) => [word, 'never'] as const),
])
const CLOSED_WORDS = new WordSet(CLOSED.keys())
/** Behind these a participle belongs to a tense or the passive. */
const AUXILIARIES = wordSet("be is are was were been being am has had get gets got 's 're 've")
const MODALS = wordSet('can could will would shall should may might must to')

/** Behind these an -ing form is always the verb. */
const CHAINING = wordSet(
  'start starts stop stops begin continue avoid keep by while when without before after',
)

/** One role per token. */
export function rolesOf(tokens: readonly Token[]): Role[] {
  const roles: Role[] = []
  for (let index = 0; index < tokens.length; index += 1) roles.push(roleOf(tokens, roles, index))
  return roles
}

function roleOf(tokens: readonly Token[], roles: readonly Role[], index: number): Role {
  const token = tokens[index]
  if (!token) return 'other'
  const { lower } = token
  const next = tokens[index + 1]
  const closed = CLOSED_WORDS.holds(token) ? CLOSED.get(lower) : undefined
  if (lower === '-' || lower === '–' || lower === '_') return joins(tokens, index) ? 'hyphen' : 'other'
  if (lower === "'s" || lower === '’s' || lower === "'" || lower === '’') {
    return roles[index - 1] === 'noun' && isPossessive(tokens, index) ? 'possessive' : 'other'
  }
  if (closed === 'never' || !isWord(token)) return 'other'
  if (token.text === 'IT' && next && isNominal(next)) return 'noun'
  if (closed === 'indefinite') return 'noun'
  if (closed === 'determiner') return opensPhrase(tokens, index) ? 'determiner' : 'other'
  if (closed === 'quantifier') return lower === 'no' && next?.lower === 'longer' ? 'other' : 'quantifier'
  if (roles[index - 1] === 'hyphen') return roleInCompound(token, next)
  if (opensCompound(tokens, roles, index)) return 'modifier'
  return roleByTag(tokens, roles, index, token, next)
}

function roleByTag(
  tokens: readonly Token[],
  roles: readonly Role[],
  index: number,
  token: Token,
  next: Token | undefined,
): Role {
  switch (token.pos) {
    case 'NOUN':
    case 'PROPN':
    case 'X':
      return isVerbAfterAll(tokens, roles, index) ? 'verb' : 'noun'
    case 'ADJ':
      return token.lower === 'able' ? 'other' : 'modifier'
    case 'NUM':
      return roles[index - 1] === 'noun' && !(next && isNominal(next) && !isName(tokens[index - 1]))
        ? 'noun'
        : 'modifier'
    case 'VERB':
      return roleOfVerb(tokens, roles, index, token, next)
    case 'ADV':
      return roleOfAdverb(tokens, roles, index, token, next)
    default:
      return 'other'
  }
}

function roleOfAdverb(
  tokens: readonly Token[],
  roles: readonly Role[],
  index: number,
  token: Token,
  next: Token | undefined,
): Role {
  if (token.lower === 'new' || token.lower === 'further') return 'modifier'
  if (!next) return 'other'
  const [before, roleBefore] = [tokens[index - 1], roles[index - 1]]
  const describes = next.pos === 'ADJ' || isParticiple(next)
  if (
    roleBefore === 'determiner' ||
    roleBefore === 'quantifier' ||
    roleBefore === 'modifier' ||
    roleBefore === 'possessive'
  ) {
    return describes || isNominal(next) ? 'modifier' : 'other'
  }
  const afterNext = tokens[index + 2]
  const opensObject = before?.pos === 'ADP' || (before?.pos === 'VERB' && roleBefore === 'verb')
  const degree = token.lower.endsWith('ly') && token.lower !== 'only'
  return degree && describes && opensObject && afterNext && isNominal(afterNext) ? 'modifier' : 'other'
}

function roleOfVerb(
  tokens: readonly Token[],
  roles: readonly Role[],
  index: number,
  token: Token,
  next: Token | undefined,
): Role {
  const before = tokens[index - 1]
  const roleBefore = roles[index - 1]
  const nounNext = next !== undefined && (isNominal(next) || next.pos === 'ADJ')
  if (before?.lower === 'to' && before.pos === 'PART') return 'verb'
  if (isName(token) && before && before.pos !== 'PRON' && index > 0) return 'noun'
  if (before?.pos === 'AUX')
    return nounNext && isParticiple(token) && isFullVerb(tokens, index - 1) ? 'modifier' : 'verb'
  if (roleBefore === 'determiner' || roleBefore === 'quantifier' || roleBefore === 'possessive') {
    return nounNext || next?.pos === 'VERB' ? 'modifier' : 'noun'
  }
  if (roleBefore === 'modifier') {
    if (isParticiple(token) || token.lower.endsWith('ing'))
      return nounNext ? 'modifier' : isParticiple(token) ? 'verb' : 'noun'
    return isOpen(roles, index) || !nounNext ? 'noun' : 'verb'
  }
  if (roleBefore === 'noun') return roleOfVerbAfterNoun(tokens, index, token, next)
  if (next && isNominal(next)) {
    if (token.lower.endsWith('ing'))
      return DESCRIBING.holds(token) && !CHAINING.holds(before) ? 'modifier' : 'verb'
    if (isParticiple(token)) return 'modifier'
    if (before?.pos === 'VERB' && roleBefore === 'verb' && DEVERBAL.holds(token)) return 'noun'
  }
  return 'verb'
}

function roleOfVerbAfterNoun(
  tokens: readonly Token[],
  index: number,
  token: Token,
  next: Token | undefined,
): Role {
  if (token.lower.endsWith('ing') && DESCRIBING.holds(token)) return next && isNominal(next) ? 'noun' : 'verb'
  if (isParticiple(token) && next && isNominal(next) && tokens[index - 1]?.pos !== 'PRON') return 'verb'
  const before = tokens[index - 1]?.lower ?? ''
  const objectNext = next !== undefined && (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'ADV')
  return DEVERBAL.holds(token) && !objectNext && (!before.endsWith('s') || before.endsWith('ss'))
    ? 'noun'
    : 'verb'
}

/** "can have updated codes" owns codes; "has updated codes" changed them. */
function isFullVerb(tokens: readonly Token[], index: number): boolean {
  const auxiliary = tokens[index]?.lower ?? ''
  if (AUXILIARIES.has(auxiliary) || MODALS.has(auxiliary)) return false
  return auxiliary !== 'have' || MODALS.holds(tokens[index - 1])
}

/** Whether an article or possessive stands before the modifiers that end at `index`. */
function isOpen(roles: readonly Role[], index: number): boolean {
  let at = index - 1
  while (roles[at] === 'modifier' || roles[at] === 'hyphen') at -= 1
  return roles[at] === 'determiner' || roles[at] === 'quantifier' || roles[at] === 'possessive'
}

/** The tagger takes some verbs for nouns: "to undelete the file", "can review it". */
function isVerbAfterAll(tokens: readonly Token[], roles: readonly Role[], index: number): boolean {
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (!before || !next) return false
  const opensObject = next.pos === 'DET' || next.pos === 'PRON'
  if (before.lower === 'who') return true
  if (isThirdPerson(tokens, roles, index)) return true
  if (before.lower === 'to') return before.pos === 'PART' || opensObject
  if (before.pos === 'AUX' && AUXILIARIES.holds(before))
    return isParticiple(tokens[index] ?? before) && !isNominal(next)
  if (before.pos === 'AUX' && !AUXILIARIES.holds(before) && roles[index - 1] === 'other') return opensObject
  return false
}

const OBJECTS = wordSet('it them him her me us itself themselves its their his')

/** "the clerk checks the list", "and prints them": a noun in -s with an object behind it is a verb. */
function isThirdPerson(tokens: readonly Token[], roles: readonly Role[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (!before || !token || !next || !token.text.endsWith('s') || !/[^s]s$/.test(token.text)) return false
  const subject = roles[index - 1] === 'noun' && !/[^s]s$/.test(before.text)
  return (subject || before.pos === 'CCONJ') && (next.pos === 'DET' || OBJECTS.holds(next))
}

/** "that" opens a phrase only before something that can be in one. */
function opensPhrase(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (!token || !next) return false
  if (token.lower === 'that') return token.pos === 'DET' && isNominal(next)
  return true
}

function joins(tokens: readonly Token[], index: number): boolean {
  const [before, hyphen, after] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  return (
    before !== undefined &&
    hyphen !== undefined &&
    after !== undefined &&
    before.end === hyphen.start &&
    hyphen.end === after.start
  )
}

/** The first part of "read-only" or "pick-up", whatever its tag, unless it is a verb in the place of one ("to re-use"). */
function opensCompound(tokens: readonly Token[], roles: readonly Role[], index: number): boolean {
  const before = tokens[index - 1]
  if (tokens[index + 1]?.lower !== '-' || !joins(tokens, index + 1)) return false
  return (
    before?.lower !== 'to' && before?.pos !== 'AUX' && before?.pos !== 'PRON' && roles[index - 1] !== 'noun'
  )
}

/** The part behind a hyphen heads the phrase when it can and nothing follows. */
function roleInCompound(token: Token, next: Token | undefined): Role {
  if (next && (isNominal(next) || next.lower === '-')) return 'modifier'
  if (
    token.pos === 'ADJ' ||
    token.pos === 'ADV' ||
    isParticiple(token) ||
    token.lower === 'to' ||
    token.lower === 'date'
  )
    return 'modifier'
  return 'noun'
}

/** An apostrophe behind a plural is a possessive when something follows that can be owned. */
function isPossessive(tokens: readonly Token[], index: number): boolean {
  const [owner, mark, owned] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (!owner || !mark || !owned || owner.end !== mark.start) return false
  return (
    mark.pos === 'PART' ||
    (owner.lower.endsWith('s') && mark.end < owned.start && (isNominal(owned) || owned.pos === 'ADJ'))
  )
}

function isNominal(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN' || (token.pos === 'X' && isWord(token))
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

export function isParticiple(token: Token): boolean {
  const { lower } = token
  return (
    IRREGULAR_PARTICIPLES.holds(token) ||
    (lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed')) ||
    lower === 'used'
  )
}

function isWord(token: Token): boolean {
  const first = token.text.charCodeAt(0) | 0x20
  return (first >= 0x61 && first <= 0x7a) || /[\p{L}\p{N}]/u.test(token.text)
}
