/**
 * Reading a user story: who wants what, and to what end.
 *
 * A story is a sentence in the Connextra shape, "As a ROLE, I want WISH so that
 * BENEFIT", with or without its commas, its story id and its last part. Anything
 * else gives null: a wish alone ("I want to export it") is talk, not a story.
 * Every place that is given is where the words stand in the text.
 */
import { sought } from '../language/pattern/sought.ts'
import type { Token } from '../language/tokens.ts'
import { findAction, findObject } from './wish.ts'

export interface Place {
  /** UTF-16 code units into the text. */
  readonly start: number
  readonly end: number
}

export interface Story {
  /** The role as written, without its article. */
  readonly persona: string
  readonly personaPlace: Place
  /** From the word after "I" to the benefit. */
  readonly wish: Place
  /** The verb that is wished for, with its particle or adverb; "want" when a thing is wished for. */
  readonly action: string
  readonly actionPlace: Place
  /** The noun phrase that the action is about. */
  readonly object: string | null
  readonly benefit: string | null
  readonly benefitPlace: Place | null
}

const ADVERB = String.raw`(?:(?:also|only|just|really|simply|sometimes|always)\s+){0,3}`
const NEGATION = String.raw`(?:(?:do\s+not|don['’]t)\s+)?`
const WISH = [
  String.raw`(?:want|wish|need|prefer|expect|hope|have\s+to|get\s+to)\b`,
  String.raw`(?:would|should|['’]d)\s+${ADVERB}(?:like|love|prefer|want|need|be\s+able)\b`,
  String.raw`(?:would|['’]d)\s+rather\b`,
  String.raw`(?:['’]m|am)\s+(?:able|allowed)\b`,
  String.raw`(?:can|could|may|must|should|shall|will)\b`,
].join('|')

/** Ids and numbers that stand before a story: "#G02#", "US-12:", "3.", "-". */
const MARK = [
  String.raw`#[^\s#]+#?`,
  String.raw`\[[^\]]{1,20}\]`,
  String.raw`(?:so|well|ok|okay|yes|yeah|and|but|also|then|please)\b,?`,
  String.raw`[A-Z]{1,12}[-_ ]?\d[\w.-]{0,12}[:.)]?`,
  String.raw`\d[\d.]{0,8}[:.)]?`,
  String.raw`[-*•–:|]`,
].join('|')
/** At most four, and parted by blanks, so that no input makes the search slow. */
const LEADING = String.raw`^\s*(?:(?:${MARK})(?:\s+|(?=as\b))){0,4}`
const ORDER_FIRST = String.raw`(?:in\s+order\s+to\s+(?<purpose>.{1,200}?),\s*)?`
const ROLE = String.raw`as\s+(?:(?:an?|the|one\s+of\s+the)\s+)?(?<persona>\S.{0,120}?)`
const SUBJECT = String.raw`(?:\s*,\s*|\s+)(?<subject>(?:I|we)(?=['’\s])\s*(?=${ADVERB}${NEGATION}${ADVERB}(?:${WISH}))|(?=would\s+like\b|want\s))`
const STORY = new RegExp(`${LEADING}${ORDER_FIRST}${ROLE}${SUBJECT}`, 'dis')

/** Without a role and somebody who wishes behind it no story is looked for. */
const ROLE_ANNOUNCED = sought(/as\s.*?(?:\b(?:i|we)['’\s]|would\s|want)/is)

/** "As a result, I want …" and "as far as I can see" name nobody. */
const NO_ROLE =
  /^(?:(?:result|consequence|rule|example|reminder|start|aside|matter of fact|minimum|whole|bonus|note|workaround|(?:first|next|last) (?:step|thing)|last resort)$|(?:far|soon|long|much|well|if|though|you|we|i|they|he|she|that|this|there|of|for|to|per|always|usual|before|is|was|discussed|said|mentioned|agreed|stated|described|shown|noted|expected|explained|promised)(?![-\w]))/i

/** IT is a role's field of work, "it" is not. */
function isNoRole(persona: string): boolean {
  return NO_ROLE.test(persona) || /^[Ii]t\s/.test(persona)
}

/** Where the benefit begins; the last alternative needs a subject behind it, for "so" is mostly an adverb. */
const BENEFIT =
  /(?:,\s*|\s)(?:so\s+that(?:\s+that)?|in\s+order\s+(?:that|to)|so\s+as\s+to|because(?!\s+of\b)|so(?=,?\s+(?:I|we|they|it|he|she|you|my|our|the|their|this|users?|people|everyone|others)\b))\b[\s,]*/i

/** Reads one sentence as a user story, or gives null when it is none. */
export function readStory(text: string, tokens: readonly Token[]): Story | null {
  const found = ROLE_ANNOUNCED.test(text) ? STORY.exec(text) : null
  const persona = found?.indices?.groups?.['persona']
  const subject = found?.indices?.groups?.['subject']
  if (!found || !persona || !subject) return null

  const personaPlace = trimmed(text, persona[0], roleEnd(text, persona[0], persona[1]))
  if (personaPlace.start >= personaPlace.end || isNoRole(text.slice(personaPlace.start, personaPlace.end)))
    return null
  const clause = trimmed(text, subject[1], text.length)
  const { wish, benefitPlace } = splitAtBenefit(text, clause, found.indices?.groups?.['purpose'])
  const inWish = tokens.filter((token) => token.start >= wish.start && token.end <= wish.end)
  const action = findAction(inWish)
  if (!action) return null

  return {
    persona: text.slice(personaPlace.start, personaPlace.end),
    personaPlace,
    wish,
    action: text.slice(action.start, action.end),
    actionPlace: { start: action.start, end: action.end },
    object: findObject(text, inWish, action),
    benefit: benefitPlace && text.slice(benefitPlace.start, benefitPlace.end),
    benefitPlace,
  }
}

/** "someone who is colour-blind": without the clause nobody would be named. */
const NOBODY_ALONE = /^(?:someone|somebody|anyone|anybody|those|one|a person)\s+who\s/i

/** "a researcher, working with data," and "a researcher who works with data" are researchers. */
function roleEnd(text: string, start: number, end: number): number {
  const role = text.slice(start, end)
  const more = (NOBODY_ALONE.test(role) ? /,/ : /,|\s(?:who|that|which)\s/i).exec(role)
  return more ? start + more.index : end
}

function splitAtBenefit(
  text: string,
  clause: Place,
  purpose: readonly [number, number] | undefined,
): { wish: Place; benefitPlace: Place | null } {
  const found = BENEFIT.exec(text.slice(clause.start, clause.end))
  if (!found) {
    const benefitPlace = purpose ? trimmed(text, purpose[0], purpose[1]) : null
    return { wish: trimmed(text, clause.start, clause.end), benefitPlace }
  }
  const at = clause.start + found.index
  const benefitPlace = trimmed(text, at + found[0].length, clause.end)
  const empty = benefitPlace.start >= benefitPlace.end
  return { wish: trimmed(text, clause.start, at), benefitPlace: empty ? null : benefitPlace }
}

/** Without the blanks and the closing mark around it. */
function trimmed(text: string, from: number, to: number): Place {
  let [start, end] = [from, to]
  while (start < end && /[\s,]/.test(text[start] ?? '')) start += 1
  while (end > start && /[\s,.;!]/.test(text[end - 1] ?? '')) end -= 1
  return { start, end }
}
