/**
 * A question and its answer read together: neither says the requirement alone.
 *
 * "Should managers get email or Slack alerts?" — "Slack." What was asked gives
 * the clause, the answer decides it, chooses among its alternatives, or fills
 * the gap that "how many" left.
 */
import { decapitalise, tidy } from '../write/phrase.ts'

export const YES =
  /^\W*(?:oh,?\s+|well,?\s+|uh,?\s+|um,?\s+|hm+,?\s+)*(?:yes|yeah|yep|yup|exactly|right|correct|sure|definitely|of course|absolutely|indeed|please do|certainly|that['’]s right|that would be (?:great|good|nice|perfect)|true|agreed|ja|nice to have|(?:that['’]s a )?(?:good|great|nice) idea|sounds (?:good|great)|why not|that would (?:help|be (?:helpful|useful|nice)))\b[\s,.!–—-]*/i
const NO =
  /^\W*(?:oh\s+|well,?\s+|uh,?\s+|um,?\s+)*(?:no(?! (?:idea|clue|opinion|preference))|nope|nah|i (?:don['’]?t|do not) think so|not really|not at all|not for now|definitely not|rather not)\b/i
const WISH_QUESTION =
  /^\W*(?:(?:so|and|ok(?:ay)?|but|then|also|now|just|wait|right|hm+)\b[\s,]*)*(?:do|does|did|would) (?:you|they|users?|customers?|people|we|the \w+)(?: \w+)? (?:also |really |just )?(?:want|need|like|prefer|expect|require)\s+(?<rest>.+?)\s*\?\s*$/i
const MODAL_QUESTION =
  /^\W*(?:(?:so|and|ok(?:ay)?|but|then|also|now|just|wait|right|hm+)\b[\s,]*)*(?:should|must|shall|will|can|could|may|does|do|is|are)\b.+\?\s*$/i
const GAP_QUESTION =
  /^\W*(?:(?:so|and|ok(?:ay)?|but|then|also|now|right|hm+)\b[\s,]*)*(?:in |at |to |for |by |with |under |within )?(?<ask>how (?:many|much|fast|quickly|long|often|soon|far|big|large)|what|which|who|where|when)(?<thing>(?: [\w-]+){0,4}?) (?<modal>should|must|shall|do(?:es)? (?:you|we|they) (?:want|need|expect)|will|can)\s+(?<rest>.+?)\s*\?\s*$/i

/** "Ten years, I think." */
const AFTERTHOUGHT = /,? (?:i (?:think|guess|believe|suppose)|i['’]d say|you know|or so|maybe|probably)\W*$/i

/** "Should guests not see prices?" — "Yes.": they should not. */
const FORBIDDING =
  /^(?<modal>should|must|shall|can|could|may|will) (?<subject>(?:[\w'’-]+ ){1,5}?)not (?<rest>.+?)\s*\?\s*$/i

/** "What do you need to see in it?": the answer lists. */
const CONTENTS_QUESTION =
  /^\W*(?:(?:so|and|ok(?:ay)?|but|then|also|now|right|hm+|sure)\b[\s,.]*)*what (?:do|would|should|will) (?:you|we|they|users?|the \w+) (?:\w+ )?(?:need|want|like|expect|require)(?: to (?:see|have|know|get|find))? (?<place>(?:in|on|from|for|with) [\w ]{2,40}?)\s*\?\s*$/i

/** "We could sync with Outlook, maybe?" — "That would be great." */
const IDEA_QUESTION =
  /^\W*(?:(?:so|and|ok(?:ay)?|but|well|or|hm+)\b[\s,]*)*(?:maybe |perhaps )?we (?:could|might) (?:maybe |also |just )*(?<rest>(?:sync|integrate|connect|send|show|display|print|notify|remind|export|import|include|track|sort|limit|hide|lock|store|keep|encrypt|generate|calculate|highlight|support|add|allow|let)\b.+?)(?:,? (?:maybe|perhaps|right|no))?\s*\?\s*$/i

export type Pairing =
  /** The answer makes it wanted: this clause says what. */
  { readonly kind: 'wanted'; readonly clause: string } | { readonly kind: 'refused' } | null

/** "In the new system, should …?": where, before what. */
const SETTING =
  /^\W*(?:(?:so|and|ok(?:ay)?|but|then|also|now|right|hm+)\b[\s,]*)*(?:in|for|with|on|at|from) [\w ]{3,40}, (?=(?:should|must|shall|will|can|could|may|would|do|does|is|are)\b)/i

export function pair(asked: string, answer: string): Pairing {
  const question = asked.replace(SETTING, '')
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
  const contents = CONTENTS_QUESTION.exec(question)?.groups
  if (contents !== undefined) return list(contents, answer)
  const gap = GAP_QUESTION.exec(question)?.groups
  if (gap !== undefined) return fill(gap, answer)
  const idea = IDEA_QUESTION.exec(question)?.groups?.['rest']
  if (idea !== undefined)
    return yes === null ? null : { kind: 'wanted', clause: `The system should ${idea}.` }
  if (
    !MODAL_QUESTION.test(question) ||
    /^\W*(?:\w+\W+){0,3}?(?:do|does|is|are|will|can|could)\s+(?:you|i|it possible)\b/i.test(question)
  )
    return null
  const clauseAsked = byTheSystem(
    question.replace(/^\W*(?:(?:so|and|ok(?:ay)?|but|then|also|now|just|wait|right|hm+)\b[\s,]*)*/i, ''),
  )
  if (!/^(?:should|must|shall|can|could|may|will)\b/i.test(clauseAsked)) return null
  if (choice !== null) return { kind: 'wanted', clause: replaceAlternatives(clauseAsked, choice) }
  if (yes === null || / or /i.test(clauseAsked)) return null
  const forbids = FORBIDDING.exec(clauseAsked)?.groups
  const clause =
    forbids === undefined
      ? clauseAsked
      : `${upper(forbids['subject'] ?? '')}${lower(forbids['modal'] ?? '')} not ${forbids['rest'] ?? ''}.`
  return { kind: 'wanted', clause }
}

/** A bare "For how long?", about what was just said. */
export const asksForMore = (question: string): boolean =>
  /^\W*(?:(?:and|so|ok(?:ay)?|but|right)\W+)?(?:for how long|how (?:long|many|much|often|fast|soon|quickly)|how many times|by when|until when|within what time|up to what|what limit)\W*$/i.test(
    question,
  )

/** A figure or a span of time, in a few words. */
export const isFigure = (answer: string): boolean =>
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred|thousand|hours?|minutes?|seconds?|days?|weeks?|months?|years?|daily|weekly|monthly|once|twice)\b/i.test(
    answer,
  ) && words(answer) <= 16

const words = (text: string): number => text.trim().split(/\s+/).length
const strip = (text: string): string => text.replace(/^to (?:have|see|get)\s+/i, '').replace(/[?!.]+$/, '')

/** Of "email or Slack alerts", the one that the answer names, if it names just one. */
function chosen(question: string, answer: string): { readonly both: string; readonly one: string } | null {
  const found = ALTERNATIVES.exec(question)
  const { a, b, beforeA = '', beforeB = '' } = found?.groups ?? {}
  if (found === null || a === undefined || b === undefined) return null
  const first = answer.split(/[,.;!]/).find((part) => part.trim() !== '') ?? answer
  const said = new Set(first.toLowerCase().split(/[^\p{L}\p{N}-]+/u))
  const namesA = said.has(a.toLowerCase())
  const namesB = said.has(b.toLowerCase())
  if (namesA === namesB) return null
  const small = PREPOSITION.test(beforeB) ? beforeB : `${PREPOSITION.exec(beforeA)?.[0] ?? ''}${beforeB}`
  return { both: found[0], one: namesA ? `${beforeA}${a}` : `${small}${b}` }
}

const SMALL_WORDS = String.raw`(?:(?:by|via|as|in|with|on|at|from|to|through)\s+)?(?:(?:the|an?)\s+)?`
const ALTERNATIVES = new RegExp(
  String.raw`(?<![\w-])(?<beforeA>${SMALL_WORDS})(?<a>[\w-]+)\s+or\s+(?<beforeB>${SMALL_WORDS})(?<b>[\w-]+)`,
  'i',
)
const PREPOSITION = /^(?:by|via|as|in|with|on|at|from|to|through)\s+/i

/** "by mail or print it": what is chosen may be a deed of its own, with what belongs to it. */
function replaceAlternatives(clause: string, { both, one }: { both: string; one: string }): string {
  const at = clause.indexOf(both)
  const behind = clause.slice(at + both.length)
  if (at < 0 || !/^ (?:it|them|this|that|the|an?|all|each|every|one)\b/i.test(behind))
    return clause.replace(both, one)
  const isFirst = both.toLowerCase().startsWith(one.toLowerCase())
  if (isFirst) return `${clause.slice(0, at)}${one}.`
  const opening =
    /^\W*(?:should|must|shall|can|could|may|will) (?:we|you|they|it|(?:the|an?) [\w-]+|[\w-]+)(?= )/i.exec(
      clause,
    )
  return opening === null ? clause.replace(both, one) : `${opening[0]} ${one}${behind}`
}

/** A few things, named and not told of. */
function list({ place }: Readonly<Record<string, string | undefined>>, answer: string): Pairing {
  const things = tidy(
    answer
      .replace(YES, '')
      .replace(/[.!]+$/, '')
      .replace(AFTERTHOUGHT, ''),
  )
  if (
    words(things) > 24 ||
    things === '' ||
    /\?|\b(?:i|we|you|they|it|is|are|was|do|does|not|nothing)\b/i.test(things)
  )
    return null
  return { kind: 'wanted', clause: `We need ${things} ${place ?? ''}.` }
}

/** "How many users should the system support?" — "About 500." */
function fill(gap: Readonly<Record<string, string | undefined>>, answer: string): Pairing {
  const value = tidy(
    answer
      .replace(YES, '')
      .replace(/,?\s+(?:otherwise|because|or else|so that|since (?:we|they|i|it))\b.*$/i, '')
      .replace(/,?\s+(?:and )?(?:nobody|no one|nothing|none) else\W*$/i, '')
      .replace(
        /^\W*(?:i think|i guess|i(?:['’]d| would) say|maybe|well|let['’]s say|probably|around there|uh|um|so|just)\b[\s,]*/gi,
        '',
      )
      .replace(/[.!]+$/, '')
      .replace(AFTERTHOUGHT, ''),
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
  if (ask === 'how far') {
    const deed = /^(?:they|we|you|i|users?|people|[\w-]+s)\s+(?<deed>.+)$/i.exec(rest)?.groups?.['deed']
    return deed === undefined || !/^(?:ahead|back|in advance)$/i.test(thing)
      ? null
      : { kind: 'wanted', clause: `Users should be able to ${deed} up to ${lower(value)} ${thing}.` }
  }
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
    ? ask === 'how long' && !/^(?:for|until|at(?! (?:least|most)\b))/i.test(value)
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
const DONE_BY_US =
  /^(?<modal>should|must|shall|will|can|could) we (?=(?:keep|store|retain|save|archive|log|support|allow|back up|send|show|display|print|notify|inform|remind|e-?mail|export|import|include|encrypt|delete|hide|lock|block|calculate|track|sync|generate|warn|alert|highlight|sort|limit|charge|refund)\b)/i
const byTheSystem = (question: string): string => question.replace(DONE_BY_US, '$<modal> the system ')
const KEPT_BY_US = /^we (?=(?:keep|store|retain|save|archive|log|support|allow|back up)\b)/i

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string): string => decapitalise(text)
