/**
 * A question and its answer read together: neither says the requirement alone.
 *
 * "Should managers get email or Slack alerts?" — "Slack." What was asked gives
 * the clause, the answer decides it, chooses among its alternatives, or fills
 * the gap that "how many" left.
 */
import { decapitalise, tidy } from '../write/phrase.ts'

export const YES =
  /^\W*(?:oh\s+|well,?\s+|uh,?\s+|um,?\s+)*(?:yes|yeah|yep|yup|exactly|right|correct|sure|definitely|of course|absolutely|indeed|please do|certainly|that['’]s right|that would be (?:great|good|nice|perfect)|true|agreed|ja)\b[\s,.!–—-]*/i
const NO =
  /^\W*(?:oh\s+|well,?\s+|uh,?\s+|um,?\s+)*(?:no(?! (?:idea|clue|opinion|preference))|nope|nah|not really|not at all|not for now|definitely not|rather not)\b/i
const WISH_QUESTION =
  /^\W*(?:(?:so|and|ok(?:ay)?|but|then|also|now|just|wait|right|hm+)\b[\s,]*)*(?:do|does|did|would) (?:you|they|users?|customers?|people|we|the \w+)(?: \w+)? (?:also |really |just )?(?:want|need|like|prefer|expect|require)\s+(?<rest>.+?)\s*\?\s*$/i
const MODAL_QUESTION =
  /^\W*(?:(?:so|and|ok(?:ay)?|but|then|also|now|just|wait|right|hm+)\b[\s,]*)*(?:should|must|shall|will|can|could|may|does|do|is|are)\b.+\?\s*$/i
const GAP_QUESTION =
  /^\W*(?:(?:so|and|ok(?:ay)?|but|then|also|now|right|hm+)\b[\s,]*)*(?:in |at |to |for |by |with |under |within )?(?<ask>how (?:many|much|fast|quickly|long|often|soon|far|big|large)|what|which|who|where|when)(?<thing>(?: [\w-]+){0,4}?) (?<modal>should|must|shall|do(?:es)? (?:you|we|they) (?:want|need|expect)|will|can)\s+(?<rest>.+?)\s*\?\s*$/i

export type Pairing =
  /** The answer makes it wanted: this clause says what. */
  { readonly kind: 'wanted'; readonly clause: string } | { readonly kind: 'refused' } | null

export function pair(question: string, answer: string): Pairing {
  if (NO.test(answer) && words(answer) <= 12) return { kind: 'refused' }
  const yes = YES.exec(answer)
  const wish = WISH_QUESTION.exec(question)?.groups?.['rest']
  const choice = chosen(question, answer)
  if (wish !== undefined) {
    if (yes === null && choice === null) return null
    return {
      kind: 'wanted',
      clause: `We need ${choice === null ? strip(wish) : replaceAlternatives(strip(wish), choice)}.`,
    }
  }
  const gap = GAP_QUESTION.exec(question)?.groups
  if (gap !== undefined) return fill(gap, answer)
  if (
    !MODAL_QUESTION.test(question) ||
    /^\W*(?:\w+\W+){0,3}?(?:do|does|is|are|will|can|could)\s+(?:you|i|it possible)\b/i.test(question)
  )
    return null
  const asked = question.replace(
    /^\W*(?:(?:so|and|ok(?:ay)?|but|then|also|now|just|wait|right|hm+)\b[\s,]*)*/i,
    '',
  )
  if (!/^(?:should|must|shall|can|could|may|will)\b/i.test(asked)) return null
  if (choice !== null) return { kind: 'wanted', clause: replaceAlternatives(asked, choice) }
  return yes === null || / or /i.test(asked) ? null : { kind: 'wanted', clause: asked }
}

/** A bare "For how long?", about what was just said. */
export const asksForMore = (question: string): boolean =>
  /^\W*(?:(?:and|so|ok(?:ay)?|but|right)\W+)?(?:for how long|how (?:long|many|much|often|fast|soon|quickly)|by when|until when|within what time|up to what|what limit)\W*$/i.test(
    question,
  )

/** A figure or a span of time, in a few words. */
export const isFigure = (answer: string): boolean =>
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred|thousand|hours?|minutes?|seconds?|days?|weeks?|months?|years?|daily|weekly|monthly)\b/i.test(
    answer,
  ) && words(answer) <= 16

const words = (text: string): number => text.trim().split(/\s+/).length
const strip = (text: string): string => text.replace(/^to (?:have|see|get)\s+/i, '').replace(/[?!.]+$/, '')

/** Of "email or Slack alerts", the one that the answer names, if it names just one. */
function chosen(question: string, answer: string): { readonly both: string; readonly one: string } | null {
  const found = /\b(?<a>[\w-]+)\s+or\s+(?:by\s+|via\s+|as\s+|in\s+|with\s+|on\s+)?(?<b>[\w-]+)/i.exec(
    question,
  )
  const a = found?.groups?.['a']
  const b = found?.groups?.['b']
  if (found === null || a === undefined || b === undefined) return null
  const first = answer.split(/[,.;!]/).find((part) => part.trim() !== '') ?? answer
  const said = new Set(first.toLowerCase().split(/[^\p{L}\p{N}-]+/u))
  const namesA = said.has(a.toLowerCase())
  const namesB = said.has(b.toLowerCase())
  if (namesA === namesB) return null
  return { both: found[0], one: namesA ? a : b }
}

const replaceAlternatives = (clause: string, { both, one }: { both: string; one: string }): string =>
  clause.replace(both, one)

/** "How many users should the system support?" — "About 500." */
function fill(gap: Readonly<Record<string, string | undefined>>, answer: string): Pairing {
  const value = tidy(
    answer
      .replace(YES, '')
      .replace(
        /^\W*(?:i think|i guess|i(?:['’]d| would) say|maybe|well|let['’]s say|probably|around there|uh|um|so|just)\b[\s,]*/gi,
        '',
      )
      .replace(/[.!]+$/, ''),
  )
  if (
    value === '' ||
    words(value) > 14 ||
    /\?/.test(answer) ||
    /\b(?:don['’]t know|not sure|no (?:idea|clue)|not a clue|depends|good question)\b/i.test(answer)
  )
    return null
  const ask = (gap['ask'] ?? '').toLowerCase()
  const rest = (gap['rest'] ?? '').replace(KEPT_BY_US, 'the system ')
  const thing = (gap['thing'] ?? '').trim()
  if (/^(?:you|we|i)\b/i.test(rest) || /\b(?:you|we|they) (?:want|need|expect)$/i.test(gap['modal'] ?? ''))
    return null
  if (ask === 'who') return { kind: 'wanted', clause: `${value} should ${rest.replace(/^be able to /i, '')}` }
  const isTime =
    /(?:\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty))\s*(?:ms|s|sec|seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?)\b|\binstant/i.test(
      value,
    )
  if (/^how (?:fast|quickly|soon)$/.test(ask))
    return isTime
      ? {
          kind: 'wanted',
          clause:
            `${upper(rest)} ${/^(?:within|in|under|less|below|at most)\b/i.test(value) ? lower(value) : `within ${value}`}`.replace(
              /^(?<subject>(?:the |a |an )?(?:[\w-]+ ){0,4}?[\w-]+) (?<verb>\w+)(?= (?:within|in|under|less|below|at most))/i,
              '$<subject> should $<verb>',
            ),
        }
      : null
  if (!/^(?:what|which|how many|how much|how long|where|how often|when)$/.test(ask) || /^be\b/i.test(rest))
    return null
  const clause =
    /^(?<subject>(?:the |a |an |each |every |all )?(?:[\w-]+ ){0,2}?[\w-]+) (?<verb>be [\w-]+|[\w-]+)(?<tail>.*)$/i.exec(
      rest,
    )?.groups
  if (clause?.['subject'] === undefined || clause['verb'] === undefined) return null
  const unit = /^how many/.test(ask) && /\d\W*$/.test(value) ? ` ${thing}` : ''
  const joint = /^(?:how long|where|how often|when)$/.test(ask)
    ? ask === 'how long' && !/^(?:for|until|at)/i.test(value)
      ? 'for '
      : ''
    : ''
  return {
    kind: 'wanted',
    clause: tidy(
      `${upper(clause['subject'])} should ${clause['verb']}${clause['tail'] ?? ''} ${joint}${lower(value)}${unit}.`,
    ),
  }
}

/** "How long should we keep claims?": it is the system that keeps them. */
const KEPT_BY_US = /^we (?=(?:keep|store|retain|save|archive|log|support|allow|back up)\b)/i

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string): string => decapitalise(text)
