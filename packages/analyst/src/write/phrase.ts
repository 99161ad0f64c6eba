/**
 * Cutting phrases out of what was said, and turning them to the third person.
 *
 * A statement uses the words that were said. Only function words are added or
 * changed: "I want to see my invoices" becomes "let users see their invoices".
 */
import type { Token } from '../language/tokens.ts'
import { WordSet } from '../language/word-facts.ts'
import { baseForm, singular } from '../structure/base-form.ts'
import { rememberTexts } from '../remember.ts'
import type { Range } from '../structure/clause.ts'
import { isLower, isUpper } from '../text/characters.ts'

const THIRD_PERSON: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: 'they',
    me: 'them',
    my: 'their',
    mine: 'theirs',
    myself: 'themselves',
    we: 'they',
    us: 'them',
    our: 'their',
    ours: 'theirs',
    ourselves: 'themselves',
    you: 'they',
    your: 'their',
    yours: 'theirs',
    yourself: 'themselves',
    am: 'are',
    "'m": ' are',
    "'ve": ' have',
    '’ve': ' have',
    '’m': ' are',
    im: 'they are',
    ive: 'they have',
  }),
)

/** Words that only carry the talk: taken out of statements. */
const CHATTER = new WordSet([
  'please',
  'pls',
  'plz',
  'maybe',
  'probably',
  'basically',
  'actually',
  'really',
  'just',
  'like',
  'definitely',
  'honestly',
  'obviously',
  'hopefully',
  'perhaps',
  'asap',
  'uh',
  'um',
  'er',
  'uhh',
  'hm',
  'kinda',
  'sorta',
  'btw',
  'also',
])

const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    esp: 'especially',
    'e.g': 'e.g.',
    u: 'users',
    ur: 'their',
    thru: 'through',
    'b/c': 'because',
  }),
)

const SHORTENED = new WordSet(SHORT.keys())
const SPEAKERS = new WordSet(THIRD_PERSON.keys())

export interface CutOptions {
  /** `them`: whoever speaks is spoken of before ("let users see their invoices"); `users`: not yet ("remind users of their tasks"). */
  readonly speakers?: 'them' | 'users'
  readonly keepChatter?: boolean
}

/** The words of a token range as written, in one line. */
export function cut(
  text: string,
  tokens: readonly Token[],
  range: Range | null,
  options: CutOptions = {},
): string {
  if (range === null) return ''
  let out = ''
  for (let index = range.first; index <= range.last; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    const gap = index === range.first ? '' : text.slice(tokens[index - 1]?.end ?? token.start, token.start)
    const word = spoken(tokens, index, options, out)
    if (word === null) continue
    out += (gap.trim() === '' ? (gap === '' ? '' : ' ') : gap) + word
  }
  return tidy(out)
}

function spoken(tokens: readonly Token[], index: number, options: CutOptions, before: string): string | null {
  const token = tokens[index]
  if (token === undefined) return null
  if (options.keepChatter !== true && CHATTER.holds(token) && isChatter(tokens, index)) return null
  const short = SHORTENED.holds(token) ? SHORT.get(token.lower) : undefined
  if (short !== undefined) return short
  if (
    options.speakers === undefined ||
    !SPEAKERS.holds(token) ||
    token.text === 'US' ||
    token.text === 'ME' ||
    isPartOfName(token.text, before)
  )
    return token.text
  if (options.speakers === 'users' && !/\busers\b/.test(before)) {
    if (/^(?:me|us|i|we|you)$/.test(token.lower)) return 'users'
    if (/^(?:my|our|your)$/.test(token.lower)) return 'the'
  }
  return THIRD_PERSON.get(token.lower) ?? token.text
}

/** "Know Your Customer": a capital inside a sentence. */
const isPartOfName = (word: string, before: string): boolean =>
  before !== '' && word !== 'I' && /^\p{Lu}/u.test(word)

/** "like" is a verb in "like to see", "just" an adjective in "a just cause". */
function isChatter(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token?.lower === 'like') return tokens[index - 1]?.text === ',' && tokens[index + 1]?.text === ','
  if (token?.lower === 'just') return tokens[index - 1]?.pos !== 'DET'
  return true
}

/** Most of what is tidied is tidy. */
const UNTIDY = /\*\*|__|\s\s|[^\S ]|\s[,.;:!?)\]]|[([]\s|,,|^[\s,;:–—-]|[\s,;:–—-]$/

/** Without these marks at its end. A loop, because /[…]+$/ tries again from each of them. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text
  return withoutEnd(
    text
      .replace(/\*\*|__/g, '')
      .replace(/\s+/g, ' ')
      .replace(/\s+([,.;:!?)\]])/g, '$1')
      .replace(/([([])\s+/g, '$1')
      .replace(/,(?:\s*,)+/g, ',')
      .replace(/^[\s,;:–—-]+/, ''),
    ' ,;:–—-',
  )
}

/** The first letter, unless a capital behind it makes it a name ("iPhone"). */
export function capitalise(text: string): string {
  const [first, second] = [text.charCodeAt(0), text.charCodeAt(1)]
  if (!(first < 0x80) || second >= 0x80)
    return text.replace(/^(\p{Ll})(?!\p{Lu})/u, (letter) => letter.toUpperCase())
  return isLower(first) && !isUpper(second) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** Lower-cases a sentence's first letter unless the word is a name, an acronym or an identifier. */
export function decapitalise(text: string, tokens?: readonly Token[]): string {
  const word = /^[\p{L}\p{N}'’_-]+/u.exec(text)?.[0] ?? ''
  if (word === '' || word === 'I') return text
  const rest = word.slice(1)
  if (/\p{Lu}|\d|_/u.test(rest)) return text
  if (NAMES.has(word) || (tokens !== undefined && isName(word, tokens))) return text
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

/** A capitalised word that is written so elsewhere than at the start, or is known as a product's name. */
function isName(word: string, tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => index > 0 && token.text === word && /^\p{Lu}/u.test(word))
}

const NAMES = new Set([
  'Slack',
  'Google',
  'Gmail',
  'Mailgun',
  'Excel',
  'Jira',
  'Stripe',
  'Salesforce',
  'Kubernetes',
  'Postgres',
  'Redis',
  'Okta',
  'Azure',
  'Microsoft',
  'Apple',
  'Android',
  'Twitter',
  'Facebook',
  'Zapier',
  'Shopify',
  'Plaid',
  'Grafana',
  'Confluence',
  'English',
  'German',
  'French',
  'Spanish',
  'Chinese',
  'Europe',
  'France',
  'Germany',
  'Ethereum',
  'Polygon',
  'Monday',
  'Friday',
  'January',
])

/** "Finance managers" → "Finance manager", as the actor of a requirement. */
export const actorName: (phrase: string) => string = rememberTexts(actorNameOf, { atLeast: 256, longest: 80 })

function actorNameOf(phrase: string): string {
  const bare = phrase
    .replace(
      /^(?:(?:the|an?|all|each|every|any|both|only|some|our|my|your|their|its|these|those|this|that|authorized|registered|two|three|several|many|most)\s+)+/i,
      '',
    )
    .replace(/\s*\((?:s|es)\)/gi, '')
    .replace(/\s+(?:who|that|which|with|of|in|from|at|on|for|to|under|using)\b.*$/i, '')
    .replace(/[,;(].*$/, '')
    .trim()
  if (/^(?:them|they|users|everyone|anyone|everybody|people|us)$/i.test(bare)) return 'User'
  if (bare === '' || /^(?:it|this|that|we|i|they|you|there)$/i.test(bare)) return 'System'
  const words = bare.split(' ')
  const last = words.length - 1
  const name = words
    .map((word, index) =>
      index === last || words[index + 1] === 'and' || words[index + 1] === 'or' ? singular(word) : word,
    )
    .join(' ')
  return capitalise(name)
}

/** The verb of a token in base form, keeping what follows as said. */
export function baseVerb(token: Token | undefined): string {
  return token === undefined ? '' : baseForm(token.lower)
}
