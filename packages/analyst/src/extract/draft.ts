/** From a wording to a draft: statement, title, class, criteria, weight, and how sure, with the reasons. */
import { sought } from '../language/pattern/sought.ts'
import type { Finding } from '@parley/domain'

import { findingsIn } from '../findings.ts'
import { rounded } from '../rounded.ts'
import { classifyRequirement } from '../classify/index.ts'
import { suggestCriteria } from '../criteria/suggest-criteria.ts'
import { reasonsOf } from '../decide/cue.ts'
import type { Judged } from '../decide/judge.ts'
import type { Genre } from '../genre/genre.ts'
import { readTokens } from '../language/tokens.ts'
import type { Modal } from '../structure/modal.ts'
import { findConditions, type ConditionPlace } from '../structure/conditional.ts'
import { ANALYST } from '../version.ts'
import { readDeed } from '../write/deed.ts'
import { capitalise } from '../write/phrase.ts'
import { titleOf } from '../write/title.ts'
import type { Utterance } from '../write/utterance.ts'
import { statementOf, type Wording } from '../write/wording.ts'
import type { Draft, Quote } from './heard.ts'
import { weigh } from './priority.ts'

/** What a sentence puts forward, before it is known whether it is new. */
export interface Proposal {
  readonly wording: Wording
  readonly judged: Judged
  readonly utterance: Utterance
  readonly evidence: readonly Quote[]
  readonly title: string | null
  readonly weight: string | null
}

export interface DraftInput {
  readonly said: string
  readonly wording: Wording
  readonly judged: Judged
  readonly modal: Modal | null
  readonly headings: readonly string[]
  readonly genre: Genre
  readonly speaker: string | null
  readonly label: string | null
}

const AMBIGUOUS = new Set([
  'subjective_language',
  'ambiguous_adjective_adverb',
  'non_verifiable',
  'open_ended',
  'loophole',
  'ambiguous_pronoun',
  'vague_pronoun',
])
const HEDGE = sought(
  /\b(?:maybe|perhaps|probably|might|i think|i guess|not sure|kind of|sort of|something like|somehow|some day|eventually|i don['’]t know)\b/i,
)
/** Forms that turn a description or a complaint round rather than take an order. */
const TURNED =
  /^(?:present|present-role|described|feature|fault|bad-deed|lack|how-about|what-if|asked|people|would-be|participle)/

export function draftOf(input: DraftInput): Draft {
  const { wording, judged } = input
  const statement = statementOf(wording)
  const tokens = readTokens(statement)
  const conditions = findConditions(tokens)
  const findings = findingsIn(statement)
  const classified = classifyRequirement(statement, tokens, input.headings.at(-1))
  const deed = readDeed(wording)
  const { priority, label } = weigh(input.said, input.modal, input.headings, input.genre)
  const quality = classified.type === 'functional' || classified.type === 'data' ? null : classified.quality
  const core = {
    statement,
    type: classified.type,
    quality,
    actor: wording.actor,
    action: deed.action,
    object: deed.object,
    condition: wording.condition ?? trailing(statement, conditions),
  }
  return {
    title: input.label ?? titleOf(wording),
    ...core,
    acceptance_criteria: suggestCriteria(core, []),
    priority,
    priority_label: label,
    confidence: confidenceOf(judged.rate, wording, input.said, findings),
    rationale: rationaleOf(input, findings),
    produced_by: {
      engine: ANALYST.engine,
      version: ANALYST.version,
      rule: wording.form,
      model: null,
      prompt_hash: null,
    },
  }
}

/** "… when the soil is dry": said at the end, a condition all the same. */
function trailing(statement: string, conditions: readonly ConditionPlace[]): string | null {
  const place = conditions[0]
  return place === undefined
    ? null
    : capitalise(statement.slice(place.start, place.end).replace(/[.\s]+$/, ''))
}

/** The observed share for this score, lowered for what a reader would stumble over. */
function confidenceOf(rate: number, wording: Wording, said: string, findings: readonly Finding[]): number {
  let confidence = rate
  if (TURNED.test(wording.form)) confidence = Math.min(confidence, 0.86)
  const vague = new Set(
    findings
      .filter((finding) => AMBIGUOUS.has(finding.issue_type) && finding.severity !== 'info')
      .map((finding) => finding.start),
  ).size
  confidence *= vague === 0 ? 1 : vague === 1 ? 0.8 : 0.68
  if (HEDGE.test(said)) confidence *= 0.88
  if (wording.deed.split(' ').length < 2 && wording.letWho === null) confidence *= 0.9
  return rounded(confidence)
}

function rationaleOf({ judged, wording, speaker }: DraftInput, findings: readonly Finding[]): string {
  const because = reasonsOf(judged).join('; ')
  const who = speaker === null ? 'Stated' : `Stated by ${speaker}`
  const sure = because === '' ? `${who}.` : `${who}: ${because}.`
  const benefit = wording.benefit === null ? '' : ` The reason given: ${wording.benefit}.`
  const vague = findings.filter((finding) => AMBIGUOUS.has(finding.issue_type) && finding.severity !== 'info')
  const doubt =
    vague.length === 0
      ? ''
      : ` Less sure because of ${vague.length === 1 ? 'an ambiguous word' : 'ambiguous words'}.`
  return `${sure}${benefit}${doubt}`
}
