/**
 * Which open questions nobody need answer any more, and what settled each: what
 * they were about is gone, or what was missing is there by now.
 */
import { gapKeys, readQuestionId, type AskedGap } from '@parley/analyst'
import {
  findRequirement,
  isDismissed,
  isInForce,
  isOpenQuestion,
  isRequirementId,
  lineageOf,
  type Question,
  type QuestionId,
  type Requirement,
  type RequirementId,
  type SessionState,
  type ValidationIssue,
} from '@parley/domain'

import { questionsOf } from '../review/questions-of.ts'
import { isUnsure, sentenceAsked } from '../review/sentence-asked.ts'
import { listed } from '../words.ts'

export interface Settled {
  readonly question_id: QuestionId
  readonly reason: string
}

export interface SettledIn {
  readonly state: SessionState
  /** What stands against a requirement after this validation. */
  readonly issuesOf: (id: RequirementId) => readonly ValidationIssue[]
  /** Its wording is another than it was when it was looked at last. */
  readonly hasChanged: (id: RequirementId) => boolean
}

export function settledQuestions(view: SettledIn): readonly Settled[] {
  return view.state.questions.filter(isOpenQuestion).flatMap((question) => {
    const reason = whySettled(view, question)
    return reason === null ? [] : [{ question_id: question.id, reason }]
  })
}

function whySettled(view: SettledIn, question: Question): string | null {
  const gap = readQuestionId(question.id)
  const keys = gap === null ? [question.requirement_id ?? ''] : gap.about
  const about = keys.flatMap((key) => (isRequirementId(key) ? (findRequirement(view.state, key) ?? []) : []))
  const gone = about.filter((one) => !isInForce(one))
  const [first] = gone
  if (gap?.kind === 'unsure') return whySentenceSettled(view.state, question)
  if (first === undefined) return gap === null ? null : whyFilled(view, question, gap, about)
  // Of two that contradict each other one is enough; a word is open as long as one requirement has it.
  const isGone = gap?.kind === 'contradiction' || gone.length === about.length
  return isGone ? whatBecameOf(view.state, first) : null
}

function whatBecameOf(state: SessionState, { id, status }: Requirement): string {
  const { went_to } = status === 'superseded' ? lineageOf(state, id) : { went_to: [] }
  return `${id} was ${status}${went_to.length === 0 ? '' : ` by ${listed(went_to)}`}.`
}

function whyFilled(
  view: SettledIn,
  { id }: Question,
  { kind }: AskedGap,
  about: readonly Requirement[],
): string | null {
  if (about.length === 0) return null
  const names = listed(about.map((one) => one.id))
  if (kind === 'contradiction') return whyAtPeace(view, about)
  if (!about.some((one) => view.hasChanged(one.id))) return null
  const issues = about.flatMap((one) => view.issuesOf(one.id))
  const open = questionsOf(view.state, { requirements: about, unsure: [], open: [], issues })
  const asked = new Set(gapKeys(id))
  if (open.some((other) => gapKeys(other.id).some((key) => asked.has(key)))) return null
  const changed = about.length === 1 ? 'says it now, or in words that leave nothing open' : 'say it now'
  return `${names} ${changed}.`
}

function whyAtPeace({ state, issuesOf }: SettledIn, [one, other]: readonly Requirement[]): string | null {
  if (one === undefined || other === undefined) return null
  const between = [...issuesOf(one.id), ...issuesOf(other.id)].filter(
    ({ issue_type, requirement_id, related_id }) =>
      issue_type === 'conflict' &&
      (related_id === one.id || related_id === other.id) &&
      requirement_id !== related_id,
  )
  if (between.some((issue) => !isDismissed(state, issue))) return null
  return between.length === 0
    ? `${one.id} and ${other.id} no longer contradict each other.`
    : `Somebody looked at ${one.id} and ${other.id} and lets both stand.`
}

/** Found among those still unsure, it is open; what became of it is looked for once. */
function whySentenceSettled(state: SessionState, { id }: Question): string | null {
  if (sentenceAsked(state, id, isUnsure) !== null) return null
  const sentence = sentenceAsked(state, id, () => true)
  if (sentence === null) return null
  return sentence.outcome === 'set_aside'
    ? 'The sentence was set aside.'
    : `The sentence belongs to ${sentence.requirement_id}.`
}
