/**
 * A title a person would write: the deed or the thing in a few words.
 *
 * Cut at the boundary of a phrase, never in the middle of one, and never longer
 * than about nine words.
 */
import { singular } from '../structure/base-form.ts'
import { capitalise, tidy } from './phrase.ts'
import type { Wording } from './wording.ts'

const MOST_CHARACTERS = 64

/** How a deed is done is for the statement, not for its title. */
const ADVERB =
  /^(?:automatically|immediately|only|always|also|securely|dynamically|continuously|successfully|properly|correctly)\s+(?=\w+\s)/i

export function titleOf(wording: Wording): string {
  const title = whole(wording).replace(
    /^(?:automatically|immediately|only|always|also|securely|dynamically|continuously)\s+(?=\w+\s)/i,
    '',
  )
  return capitalise(shorten(title)).replace(/[.;,:\s]+$/, '')
}

function whole({ subject, negated, letWho, deed }: Wording): string {
  const plain = deed.replace(/\s*\((?![^)]{0,12}\))[^)]*\)/g, '')
  if (subject !== 'the system') return ofSubject(subject, plain, negated)
  const thing = /^(?:provide|include|offer|have)\s+(?:(?:an?|the|some)\s+)?(.+)$/i.exec(plain)
  if (thing !== null && letWho === null) return negated ? `No ${thing[1] ?? plain}` : (thing[1] ?? plain)
  if (negated && letWho !== null) return `${letWho} cannot ${plain}`
  if (negated) return /^be\s/.test(plain) ? `System not ${plain.slice(3)}` : `Never ${plain}`
  const being = /^be\s+(.+)$/.exec(plain)
  if (being !== null)
    return `System ${/ed\b/.test(being[1]?.split(' ')[0] ?? '') ? '' : 'is '}${being[1] ?? ''}`
  const login = /^(log|sign)\s?(in|out|up)\b\s*(?:to (?:the|their) \w+\s*)?/i.exec(plain)
  if (login !== null)
    return tidy(
      `${login[1] === 'log' ? `Log${login[2]}` : `Sign-${login[2]}`} ${plain.slice(login[0].length)}`,
    )
  return plain
}

/** "all data" + "be encrypted at rest" → "All data encrypted at rest". */
function ofSubject(subject: string, deed: string, negated: boolean): string {
  const bare = headPart(subject.replace(/^(?:the|an?|our|my|their|any)\s+/i, ''))
  const being = /^be\s+(.+)$/.exec(deed)
  if (being !== null) {
    const rest = (being[1] ?? '').replace(/^(?:automatically|immediately|always|also)\s+(?=\w+ed\b)/i, '')
    const first = rest.split(' ')[0] ?? ''
    return negated
      ? `${bare} not ${rest}`
      : /(?:ed|en|wn|ept|uilt|ent|ade)$/.test(first)
        ? `${bare} ${rest}`
        : `${bare} ${isMany(bare) ? 'are' : 'is'} ${rest}`
  }
  const [verb = '', ...after] = deed.replace(ADVERB, '').split(' ')
  if (negated) return `${bare} ${isMany(bare) ? 'do' : 'does'} not ${deed}`
  return [bare, isMany(bare) ? verb : thirdPerson(verb), ...after].join(' ')
}

/** A long subject by its head: "organ bin exhibiting probe drift above …" → "organ bin". */
function headPart(subject: string): string {
  const done = /^(.{8,}?)\s(?:\w{3,}(?:ing|ed))(?=\s(?:from|to|by|with|in|for|as|the|an?|this|that)\b)/.exec(
    subject,
  )?.[1]
  if (done !== undefined) return done
  if (subject.length <= 30) return subject
  const cut = subject.search(
    /\s(?:that|which|who|whose|with|using|exhibiting|exceeding|containing|having|of more|of less|for|in|on|from|based|to|when|,)\b|,/,
  )
  return cut > 3 ? subject.slice(0, cut) : subject
}

const isMany = (phrase: string): boolean => {
  const head =
    phrase
      .replace(/\s+(?:of|for|in|on|with|from|to|that|which|who|exceeding|between)\b.*$/i, '')
      .split(' ')
      .at(-1) ?? ''
  return (
    (singular(head) !== head || /^(?:data|people|staff|media)$/i.test(head) || /\band\b/.test(phrase)) &&
    !/^(?:each|every|an?)\b/i.test(phrase)
  )
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has'
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return `${verb}s`
}

/** Where a title may end: before a relative clause, a purpose, a comma, a later preposition. */
function shorten(text: string): string {
  const trimmed = tidy(text.replace(/\s*\((?![^)]{0,12}\))[^)]*\)?/g, ' ').replace(/[“”"`]/g, ''))
  if (trimmed.length <= MOST_CHARACTERS && !/[,;:]/.test(trimmed)) return trimmed
  const stops = [
    ...trimmed.matchAll(
      /\s*(?:[,;](?=\s)|:(?=\s)|\s[–—-]\s|\b(?:that|which|who|where|when|if|while|once|unless|until|as soon as|otherwise|so|because|ensuring|allowing|including|such|using|via|in order|rather|without|but|and the|after|before|within|during|based|to ensure|for the)\b)/gi,
    ),
  ]
  const list = listLength(trimmed)
  if (list !== null && list <= MOST_CHARACTERS) return withoutTail(trimmed)
  for (const stop of stops) {
    const index = stop.index
    if (index >= 12 && index <= MOST_CHARACTERS) {
      const later = stops.filter((each) => each.index > index && each.index <= 46).at(-1)
      return withoutTail(trimmed.slice(0, later?.index ?? index))
    }
  }
  return withoutTail(atPreposition(trimmed))
}

/** "merchant, date, and amount": a short list stays whole. */
function listLength(text: string): number | null {
  return /^[^,;:]+(?:,\s[^,;:]{1,24}){1,3},?\s(?:and|or|&)\s[^,;:]{1,24}$/.test(text) ? text.length : null
}

function atPreposition(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  const cuts = [
    ...text.matchAll(
      /\s(?:of|for|in|on|at|to|from|with|by|as|across|over|under|into|between|against|through|and|or)\s/gi,
    ),
  ].map((found) => found.index)
  const best = cuts.filter((index) => index >= 18 && index <= MOST_CHARACTERS).at(-1)
  if (best !== undefined) return text.slice(0, best)
  return text.slice(
    0,
    text.lastIndexOf(' ', MOST_CHARACTERS) > 18 ? text.lastIndexOf(' ', MOST_CHARACTERS) : MOST_CHARACTERS,
  )
}

/** A title does not end with a word that wants another. */
function withoutTail(text: string): string {
  let title = text
  for (;;) {
    const next = title
      .replace(
        /\s+(?:a|an|the|of|for|in|on|at|to|from|with|by|as|and|or|that|which|who|their|its|is|are|be|into|across|their|all|any|each|when|if|per|must|shall|should|will|can|automatically|also|than|then|more|less|not|soon|has|have|had|was|were|been|being|both|either|this|these|those|such|very)$/i,
        '',
      )
      .replace(/[\s,;:–—-]+$/, '')
    if (next === title) return title
    title = next
  }
}
