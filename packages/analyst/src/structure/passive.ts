/**
 * Finding the passive voice: where nobody is named who must act.
 *
 * A passive is a form of "be" with a participle behind it, adverbs and "not"
 * between them allowed. Participles that describe rather than happen ("is
 * interested", "are unused") are no passives. The tagger's word for the
 * participle is not asked: it takes half of them for adjectives.
 */
import { isParticiple } from '../language/noun-phrase-words.ts'
import type { Token } from '../language/tokens.ts'
import { rememberLast } from '../remember.ts'
import { wordSet } from '../word-set.ts'

export interface PassivePlace {
  /** UTF-16 code units, from the form of "be" to the participle. */
  readonly start: number
  readonly end: number
}

const BE = wordSet('be is are was were been being am isn aren wasn weren')
const IRREGULAR = wordSet(
  'bound bought broken brought built caught chosen cut dealt done drawn driven fed found forgotten frozen given gone grown held hidden hit hurt kept known laid led left lent let lost made ' +
    'meant met overridden overwritten paid put read reset resent redone retaken rerun rewritten rebuilt run said seen sent set shown shut sold spent split spoken stolen swept taken taught thought thrown told ' +
    'understood undone upheld withdrawn withheld won worn written borne begun beaten bent cast forbidden got hung lit proven sought struck sunk sworn torn woken wound',
)
/** Participles that have become adjectives: being so, not made so. */
const DESCRIPTIVE = wordSet(
  'interested concerned related unrelated satisfied dissatisfied pleased tired excited worried confused involved advanced detailed experienced unlimited supposed accustomed ' +
    'complicated sophisticated dedicated unauthorized unauthorised qualified skilled mixed aged disabled gifted retired unused undefined unspecified unchanged ' +
    'unaffected needed red hundred indeed speed need feed seed bed',
)

/** Asked for by the reader of the sentence and by a rule. */
export const findPassives: (tokens: readonly Token[]) => readonly PassivePlace[] = rememberLast(passivesIn)

function passivesIn(tokens: readonly Token[]): PassivePlace[] {
  const places: PassivePlace[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const be = tokens[index]
    if (!be || !isFormOfBe(be)) continue
    const participle = participleAfter(tokens, index)
    if (participle) places.push({ start: be.start, end: participle.end })
  }
  return places
}

/** "it's" is one when the tagger saw a verb in it, not a possessive. */
function isFormOfBe(token: Token): boolean {
  return BE.holds(token) || (token.pos === 'AUX' && /^['’](?:s|re|m)$/.test(token.lower))
}

/** The participle that belongs to the form of "be" at `from`, if one does. */
function participleAfter(tokens: readonly Token[], from: number): Token | null {
  for (let index = from + 1; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token) return null
    if (isPassiveParticiple(token)) return modifiesNoun(tokens, index) ? null : token
    if (!mayStandBetween(token)) return null
  }
  return null
}

function mayStandBetween(token: Token): boolean {
  if (BE.holds(token)) return false
  return (
    token.pos === 'ADV' ||
    token.lower === 'not' ||
    token.lower.endsWith("n't") ||
    token.lower === 'all' ||
    token.lower === 'both' ||
    token.lower.endsWith('ly')
  )
}

function isPassiveParticiple(token: Token): boolean {
  if (DESCRIPTIVE.holds(token) || token.pos === 'DET' || token.pos === 'ADP') return false
  return IRREGULAR.holds(token) || isParticiple(token)
}

/** "are updated files" has a participle before its noun, and no passive. */
function modifiesNoun(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]
  return next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN') && tokens[index]?.pos === 'ADJ'
}
