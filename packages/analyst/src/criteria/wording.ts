/**
 * The people, deeds and things of a requirement, in the forms a sentence needs.
 *
 * Actors and objects come as they were said ("Finance Managers", "an expense claim
 * with its receipt"); here they become "a Finance Manager" and "the expense claim".
 */
import { objectName } from '../inference/object-phrase.ts'

/** An actor and an object, ready to stand in a criterion. */
export interface Wording {
  /** "an Employee"; "a user" when nobody was named or the system itself acts. */
  readonly anActor: string
  readonly systemActs: boolean
  /** One of them: "expense claim", "data", "name and address". */
  readonly one: string
  /** As they were named: "expense claims". */
  readonly named: string
  /** Whether the object was named at all, or a stand-in is used. */
  readonly objectIsKnown: boolean
}

const SYSTEM =
  /^(?:the\s+)?(?:\S+\s+){0,2}(?:system|app|application|platform|tool|software|product|service|website|site|portal|server|backend|api|solution|interface|database|engine|module|job|bot|algorithm|it)$/i
const COLLECTIVE =
  /\b(?:support|team|department|staff|management|finance|marketing|hr|it|sales|legal|operations|personnel|board|accounting|security|everyone|everybody|anyone|people)$/i
const PLURAL_PEOPLE = new Map([
  ['people', 'person'],
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['staff', 'member of staff'],
  ['everyone', 'person'],
  ['everybody', 'person'],
  ['anyone', 'person'],
])
const UNCOUNTED =
  /\b(?:access|information|data|feedback|content|software|equipment|advice|work|mail|news|progress|support|traffic|storage|text|money|time|activity|history|authentication|communication|encryption|compliance|availability|performance|everything|something|anything)$/i

/** `standIn` is what the object is called when nobody named it. */
export function wordingOf(actor: string | null, object: string | null, standIn = 'entry'): Wording {
  const who = actor?.trim().replace(/^(?:the|an?|all|each|every|any|our|my)\s+/i, '') ?? ''
  const name = object === null ? null : objectName(object)
  return {
    anActor: who === '' || SYSTEM.test(who) ? 'a user' : aPerson(who),
    systemActs: who !== '' && SYSTEM.test(who),
    one: name === null ? standIn : isPair(name) ? name : singular(name),
    named: name ?? standIn,
    objectIsKnown: name !== null,
  }
}

/** "an expense claim"; without an article where it cannot be counted. */
export function withArticleIfCounted(name: string): string {
  return isPair(name) || isPlural(name) || UNCOUNTED.test(name) ? name : withArticle(name)
}

function isPair(name: string): boolean {
  return /\s(?:and|or)\s|\//.test(name)
}

function aPerson(who: string): string {
  const lower = who.toLowerCase()
  const single = PLURAL_PEOPLE.get(lower)
  if (single !== undefined) return withArticle(single)
  if (/\s(?:and|or)\s|,/.test(who)) return aPerson(who.split(/,|\s(?:and|or)\s/)[0] ?? who)
  if (/\bteam$/i.test(who)) return `a member of the ${who}`
  if (COLLECTIVE.test(who)) return `somebody in ${who}`
  // Inside a sentence a role is a common noun; “HR” stays what it is.
  return withArticle(singular(who).replaceAll(/\b\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase()))
}

/** "Finance Managers" → "Finance Manager"; "address" and "analysis" stay. */
function singular(noun: string): string {
  const [head, ...rest] = noun.split(/(?=\s(?:of|in|at|with|from)\s)/)
  if (LOOKS_PLURAL.test(head ?? noun)) return noun
  const one = (head ?? noun)
    .replace(/([^aeiou])ies$/i, '$1y')
    .replace(/(ss|sh|ch|x|z)es$/i, '$1')
    .replace(/([^sui])s$/i, '$1')
  return [one, ...rest].join('')
}

/** Whether "are" follows: "receipts", "name and address". */
export function isPlural(name: string): boolean {
  if (/\sand\s/.test(name)) return true
  const head = name.split(/\s(?:of|or)\s/)[0] ?? name
  return PLURAL.test(head) && !LOOKS_PLURAL.test(head)
}

const PLURAL = /(?:[^sui]s|[^s]ies|people|children|criteria)$/i
const LOOKS_PLURAL = /\b(?:news|address|access|status|business|series|analysis|sms|gps|dns|tls|pos|ios)$/i

export function withArticle(noun: string): string {
  return `${/^(?:[aeio]|u(?!ni|se|sa|s\b|k\b|tility|uid|rl)|hour|honest|sms\b|mri\b|hr\b|x-ray|rss\b|nda\b|mfa\b)/i.test(noun) ? 'an' : 'a'} ${noun}`
}

/** "approve" → "approves", "log in" → "logs in", "be notified" → "is notified". */
export function thirdPerson(action: string): string {
  const [verb, ...rest] = action.trim().split(/\s+/)
  return [inflect(verb ?? action), ...rest].join(' ')
}

function inflect(verb: string): string {
  const lower = verb.toLowerCase()
  if (lower === 'be') return 'is'
  if (lower === 'have') return 'has'
  if (lower === 'do' || lower === 'go' || lower === 'undo' || lower === 'redo') return `${lower}es`
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/.test(lower)) return `${lower}es`
  return `${lower}s`
}
