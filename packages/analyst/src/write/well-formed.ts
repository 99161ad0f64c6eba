/**
 * Would a person sign this sentence? What was misheard or rambles is not forced
 * into a statement: it is set aside as unsure, where the next question comes from.
 */
import { sought } from '../language/pattern/sought.ts'
import { readTokens } from '../language/tokens.ts'
import { baseForm } from '../structure/base-form.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from '../structure/verbs.ts'
import { mayRepeat } from './may-repeat.ts'
import type { Wording } from './wording.ts'

const MOST_WORDS = 110
const BAD_SUBJECT =
  /^(?:let|there|what|which|who|whose|whom|how|why|or|to|even|than|because|when|if|so|like|not|no (?:one|body|more|way|idea|problem)|only(?: then)?$|then|at|in|on|for|by|from|eventually|finally|basically|actually|usually|anything that|it it|as|the the|with|was|were|is|are)\b|\b(?:was|were|is|are|am|do|does|did|don['’]?t|doesn['’]?t|have|has|had|that|they|mentioned|said|think|know|mean|need|want|wants)\b(?!-)|\s['’]s\b/i
const BAD_DEED =
  /^(?:they|users|might|it|this|that|these|those|he|she|there|or|and|but|so|to|of|in|the|an?|is|are|was|were|has|had|should|would|could|can|will|not|shall|also|even|then|than|yes|no)\b/i
/** A deed upon "it" alone says nothing to a reader who was not there. */
const EMPTY_DEED =
  /^(?:[\w-]+)(?: (?:for|at|into|about|to|with|in|on|up|out))? (?:it|this|that|them|those|these|something|things|stuff|so|more)$|^(?:be|provide|have|do|include|get) (?:it|this|that|them|those|these|so|there|here|done|able|sure|fine|good|great|ok|okay|nice|done|true|possible|something|anything|things|more)$/i
/** Words that make no deed by themselves, and openings that only rambling has. */
const NO_DEED =
  /^(?:get|do|have|be|look|go|come|try|want|need|like|make|use|say|tell|know|see|think)$|^(?:provide|include|support) (?:they|or|and|nowadays|users (?:are|were|need)|it|that|if|to|not|be|is|are|when|how|what|do|in|so)\b|^provide (?:of|of course|now|yeah|course|because)\b|^let (?:me|us|them)\b|^try to\b|^have (?:also |already )?\w{3,}ed\b|^provide needs?\b|, (?:is|are|was) (?:to|a|the)\b|^be (?:that|like|at(?! (?:least|most|rest|all times|any))|they|should|shall|there|for|of|about|it|we|is|are|to|you|users|will|can)\b|\b(?:yeah|okay|let['’]s)\b/i
/** Told of the past, of the speaker, or of a handle: nobody can build it. */
const NOT_TO_BUILD = sought(
  /^have been\b|^process that\b|, ha(?:ve|s) to\b|\b(?:they|we|you) will say\b|\bsay that it['’]s\b|\b(?:i['’]m|i['’]ve|i['’]ll|we['’]re|i am)\b|^(?:imagine|coordinate|think|provide @|provide (?:\w+ ){0,2}to (?:deliver|finali[sz]e|review|confirm|follow|prepare))\b|^provide @|^be (?:misconfigured|broken|deprecated|buggy|missing|stuck)\b/i,
)
/** "It should be done by mail", where nothing was named: the system is not done. */
const DONE_ALONE = /^be (?:done|made|sent|given|said|shown|called)\b/i
const TRAILS_OFF = /\b(?:and|or|but|because|so|the|an?|to|of|for|with|which is|that is|like|whatever)$/i

const TWICE = /\b(\w+) \1\b(?!-)/i
const MEANT_TWICE = /\b(?:that that|had had|very very)\b/gi

export function isWellFormed(wording: Wording): boolean {
  const { subject, deed, letWho } = wording
  if (deed.length < 3 || (deed.length > MOST_WORDS && deed.split(/\s+/).length > MOST_WORDS)) return false
  if (subject !== 'the system' && !isSubject(subject)) return false
  if (
    letWho !== null &&
    (/\b(?:they|it|is|are|was|were|can|must|should|will|i|we|you|to|that)\b/i.test(letWho) ||
      letWho.split(/\s+/).length > 8)
  )
    return false
  if (NOT_TO_BUILD.test(deed) || (subject === 'the system' && DONE_ALONE.test(deed))) return false
  if (BAD_DEED.test(deed) || EMPTY_DEED.test(deed) || NO_DEED.test(deed) || TRAILS_OFF.test(deed))
    return false
  if ((mayRepeat(deed) || /\d/.test(deed)) && TWICE.test(deed.replace(MEANT_TWICE, ''))) return false
  if (deed.includes('"') && deed.split('"').length % 2 === 0 && !/\d"/.test(deed)) return false
  return opensWithVerb(deed)
}

function isSubject(subject: string): boolean {
  const bare = subject.replace(/\s(?:that|which|who|whose|where)\b.*$/i, '').replace(/\([^)]*\)/g, '')
  const rambles = bare.includes(',') && !/\b(?:and|or)\b/.test(bare)
  return bare.split(/\s+/).length <= 14 && !rambles && !/^\p{L}\.?$/u.test(bare) && !BAD_SUBJECT.test(bare)
}

function opensWithVerb(deed: string): boolean {
  const first = /^[\p{L}'’-]+/u.exec(deed)?.[0]?.toLowerCase() ?? ''
  if (first === 'be' || PLAIN_VERBS.has(first) || NOUN_LIKE_VERBS.has(first)) return true
  if (first.includes('-')) return true
  const [, , verb, adverb] = readTokens(`They shall ${deed}`)
  if (verb === undefined) return false
  if (verb.pos === 'ADV')
    return (
      adverb !== undefined && (adverb.pos === 'VERB' || adverb.pos === 'AUX' || PLAIN_VERBS.holds(adverb))
    )
  if (verb.pos === 'VERB' || verb.pos === 'AUX') return baseForm(verb.lower) === verb.lower
  // A rare verb is tagged as what it is more often: "mute a chat".
  const takesObject =
    adverb === undefined || adverb.pos === 'DET' || adverb.pos === 'PRON' || adverb.pos === 'NUM'
  return (
    takesObject &&
    (verb.pos === 'ADJ' || verb.pos === 'NOUN') &&
    !/(?:s|ed|ing|ion|ment|ness)$/.test(verb.lower)
  )
}
