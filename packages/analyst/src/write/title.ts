/**
 * A title a person would write: the deed, or the thing, in a few words.
 *
 * The deed comes first in base form ("Keep backups for 90 days"), also where the
 * sentence is passive; a thing that is asked for is its own title; a component
 * keeps its name only where the deed alone would not say whose it is.
 */
import { baseForm, singular } from '../structure/base-form.ts'
import { rememberLast } from '../remember.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from '../structure/verbs.ts'
import { capitalise, decapitalise, tidy, withoutEnd } from './phrase.ts'
import { MOST_CHARACTERS, shortTitle } from './short-title.ts'
import type { Wording } from './wording.ts'

/** How a deed is done is for the statement, not for its title. */
const ADVERB =
  /^(?:automatically|immediately|always|also|securely|dynamically|continuously|successfully|properly|correctly)\s+(?=\w+\s)/i

/** Asked for where a wording is compared, and where it is drafted. */
export const titleOf: (wording: Wording) => string = rememberLast(wholeTitle)

function wholeTitle(wording: Wording): string {
  const title = shortTitle(
    whole(wording)
      .replace(ADVERB, '')
      .replace(/\btheir\s+(?=\w)/g, ''),
    wording.negated,
  )
  return withoutEnd(capitalise(withCondition(title, wording.condition)), '.;,: ')
}

/** "Text message" + "When a payment fails" → "Text message when a payment fails", where there is room. */
function withCondition(title: string, condition: string | null): string {
  if (condition === null || !/^(?:when|if|while|once|until|unless|after|before)\b/i.test(condition))
    return title
  const named =
    /^\w+ (?<thing>(?:the|an?) [\w -]{2,24}?) (?:is|are|has|have|was|gets?|fails?|arrives?|changes?)\b/i.exec(
      condition,
    )
  const thing = named?.groups?.['thing']?.replace(/^an? /i, 'the ')
  const withName = thing === undefined ? title : title.replace(/ it\b/, ` ${thing}`)
  if (withName !== title && withName.length <= MOST_CHARACTERS) return withName
  const together = `${title} ${decapitalise(condition)}`
  return together.length <= MOST_CHARACTERS ? together : title
}

function whole(wording: Wording): string {
  const { subject, negated, letWho } = wording
  const deed = wording.deed.replace(/ ?\((?![^)]{0,12}\))[^()]{0,400}\)/g, '')
  if (letWho?.startsWith('only ') === true && !negated) return `${letWho} may ${deed}`
  if (letWho !== null) return negated ? nobodyMay(letWho, deed) : nounOfSigning(deed)
  const being =
    /^be\s+(?:(?:never|automatically|immediately|always|also|only|\w{3,}ly)\s+)?(?<state>\S.*)$/.exec(deed)
      ?.groups?.['state']
  if (being !== undefined) return ofState(subject, being, negated)
  if (isWhole(subject) && (!negated || isProduct(subject))) return ofWhole(deed, negated)
  return ofPart(subject, deed, negated)
}

/** A name for the whole. */
const isProduct = (subject: string): boolean => PRODUCT.test(subject.replace(/^(?:the|an?|our|this)\s+/i, ''))

/** The product and its programs: what they do needs no "Gateway does". */
function isWhole(subject: string): boolean {
  const words = subject.replace(/^(?:the|an?|our|this)\s+/i, '').split(' ')
  return words.length <= 2 && (PRODUCT.test(words.join(' ')) || PROGRAM.test(words.at(-1) ?? ''))
}

const PRODUCT =
  /^(?:system|application|app|software|platform|product|tool|solution|web ?site|site|portal|program|service)$/i
const PROGRAM =
  /^(?:system|app|application|platform|service|server|gateway|engine|importer|exporter|scheduler|backend|frontend|api|website|portal|module|component|software|tool|bot|job)$/i

function ofWhole(deed: string, negated: boolean): string {
  const thing = /^(?:provide|include|offer|have)\s+(?:(?:an?|the|some)\s+)?(?<thing>.+)$/i.exec(deed)
    ?.groups?.['thing']
  if (thing !== undefined) return negated ? `No ${thing}` : thing
  return negated ? `Do not ${deed}` : nounOfSigning(deed)
}

/** "anyone" → "Nobody may …", "any guest" → "No guest may …". */
function nobodyMay(letWho: string, deed: string): string {
  if (letWho === 'anyone') return `Nobody may ${deed}`
  return letWho.startsWith('any ') ? `No ${letWho.slice(4)} may ${deed}` : `${letWho} must not ${deed}`
}

function nounOfSigning(deed: string): string {
  const found = /^(log|sign)\s?(in|out|up)\b\s*(?:to (?:the|their) \w+\s*)?/i.exec(deed)
  if (found === null) return deed
  return tidy(`${found[1] === 'log' ? `Log${found[2]}` : `Sign-${found[2]}`} ${deed.slice(found[0].length)}`)
}

/** "all data" + "encrypted at rest" → "Encrypt all data at rest"; "pages" + "usable with one hand" → the same words. */
function ofState(subject: string, state: string, negated: boolean): string {
  const bare = headPart(withoutArticle(subject))
  const [first = '', ...rest] = state.split(' ')
  const verb = baseForm(first)
  const isDeed =
    !HOW_IT_IS_MADE.test(first) &&
    verb !== first.toLowerCase() &&
    (PLAIN_VERBS.has(verb) || NOUN_LIKE_VERBS.has(verb)) &&
    /(?:ed|en|wn|ept|uilt|ent|ade|old|ost|aid|ut)$/.test(first)
  if (isDeed) {
    const second = /^(?:and|or)$/.test(rest[0] ?? '') ? baseForm(rest[1] ?? '') : ''
    if (second !== '' && second !== rest[1] && PLAIN_VERBS.has(second))
      return [negated ? 'Do not' : '', verb, rest[0], second, bare, ...rest.slice(2)]
        .filter(Boolean)
        .join(' ')
    const particle = WITH_PARTICLE.test(`${verb} ${rest[0] ?? ''}`) ? [rest.shift()] : []
    return [negated ? 'Do not' : '', verb, ...particle, bare, ...rest]
      .filter(Boolean)
      .join(' ')
      .replace(/\s+by (?:the|an?) [\w ]{2,30}$/i, '')
  }
  if (isProduct(subject) && !negated && state.split(' ').length > 2 && !/ and | or /.test(state)) return state
  if (isProduct(subject)) return `${bare} is ${negated ? 'not ' : ''}${state}`
  return negated ? `${bare} not ${state}` : `${bare} ${state}`
}

/** "Back end written in Go": how a thing is made is said of the thing. */
const HOW_IT_IS_MADE = /^(?:written|based|built|hosted|located|designed|developed|implemented|placed|made)$/i
const WITH_PARTICLE =
  /^(?:rent out|roll (?:back|out)|turn (?:on|off)|switch (?:on|off)|back up|log (?:in|out)|sign (?:in|out|off)|shut down|set up|lock out|phase out|fill in|carry out|scale (?:up|down)|send out|hand over|take over|print out|write down)$/

/** A part that is told what to do: "Receipt shows the price". */
function ofPart(subject: string, deed: string, negated: boolean): string {
  const bare = headPart(withoutArticle(subject))
  if (negated) return `${bare} must not ${deed}`
  const [verb = '', ...after] = deed.replace(ADVERB, '').split(' ')
  if (isMany(bare)) return [bare, verb, ...after].join(' ')
  const rest = after.map((word, index) =>
    after[index - 1] === 'and' && PLAIN_VERBS.has(word) ? thirdPerson(word) : word,
  )
  return [bare, thirdPerson(verb), ...rest].join(' ')
}

const withoutArticle = (phrase: string): string =>
  phrase.replace(/^(?:the|an?|our|my|their|any|this|these|those)\s+/i, '')

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
  if (verb === verb.toUpperCase()) return verb
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return `${verb}s`
}
