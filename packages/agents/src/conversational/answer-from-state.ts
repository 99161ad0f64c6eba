/** Questions about the session itself, answered from its state: what is open, how many, what a requirement says. */
import {
  allRequirements,
  blocksApproval,
  findRequirement,
  isInForce,
  isOpenQuestion,
  isRequirementId,
  openIssues,
  type SessionState,
} from '@parley/domain'

import { counted, listed, quoted } from '../words.ts'

interface Answer {
  readonly asks: RegExp
  readonly say: (state: SessionState, asked: RegExpExecArray) => string
}

const ANSWERS: readonly Answer[] = [
  {
    asks: /^\W*(?:please )?(?:what (?:is|does)|show(?: me)?|read(?: me)?) (REQ-(?:INF-)?\d{3,})\b[^.]*[?.]?\W*$/i,
    say: wording,
  },
  { asks: /\bhow many (?:requirements|reqs)\b/i, say: howMany },
  { asks: /\bhow many (?:issues|problems|findings)\b/i, say: standing },
  { asks: /\b(?:any|which|what|how many) (?:\w+ )?(?:conflicts?|contradictions?)\b/i, say: conflicts },
  {
    asks: /\bwhat(?:['’]s| is| are)?(?: still| left)? (?:open|missing|left|unanswered)\b|\bopen (?:questions|points|issues)\b/i,
    say: open,
  },
  { asks: /\b(?:what|which) (?:version|state)\b.*\b(?:document|it|we)\b|\bwhich version\b/i, say: version },
  {
    asks: /\bwhat (?:do you have|have you got|did you (?:take|find)|is there)\b.*\b(?:so far|now|already)\b|^\W*(?:summari[sz]e|summary|list (?:the |all )?requirements)\b/i,
    say: soFar,
  },
  { asks: /^\W*(?:what can you do|what do you do|who are you|how does this work|help)\W*$/i, say: help },
]

/** Null when it is no question that the state answers. */
export function answerFromState(state: SessionState, text: string): string | null {
  if (text.length > 200) return null
  for (const { asks, say } of ANSWERS) {
    const asked = asks.exec(text)
    if (asked !== null) return say(state, asked)
  }
  return null
}

function wording(state: SessionState, [, word = '']: RegExpExecArray): string {
  const id = word.toUpperCase()
  const requirement = isRequirementId(id) ? findRequirement(state, id) : null
  if (requirement === null) return `There is no ${id} in this session.`
  const { statement, status, revision } = requirement
  return `${id}, revision ${revision}, ${status}: ${quoted(statement, 400)}`
}

function howMany(state: SessionState): string {
  const stated = state.requirements.filter(isInForce)
  const inferred = state.inferred_requirements.filter(isInForce)
  if (stated.length + inferred.length === 0) return 'None yet.'
  const accepted = [...stated, ...inferred].filter(({ status }) => status === 'accepted').length
  return `${counted(stated.length + inferred.length, 'requirement')}: ${stated.length} stated and ${inferred.length} inferred. ${accepted === 0 ? 'None is accepted yet.' : `${accepted} accepted.`}`
}

function standing(state: SessionState): string {
  const issues = openIssues(state).length
  return issues === 0 ? 'No issues.' : `${counted(issues, 'issue')}.`
}

function conflicts(state: SessionState): string {
  const found = blocksApproval(state).conflicts
  if (found.length === 0) return 'No requirement conflicts with another.'
  const pairs = found.map(({ requirement_id, related_id }) =>
    related_id === null ? requirement_id : `${requirement_id} with ${related_id}`,
  )
  return `${counted(found.length, 'conflict')}: ${listed([...new Set(pairs)], 6)}.`
}

function open(state: SessionState): string {
  const questions = state.questions.filter(isOpenQuestion)
  const { conflicts: clashing, errors } = blocksApproval(state)
  const unsure = state.coverage.filter((one) => one.outcome === 'set_aside' && one.reason === 'unsure').length
  const parts = [
    ...(questions.length > 0 ? [counted(questions.length, 'question')] : []),
    ...(clashing.length > 0 ? [counted(clashing.length, 'conflict')] : []),
    ...(errors.length > 0 ? [counted(errors.length, 'error')] : []),
    ...(unsure > 0 ? [`${counted(unsure, 'sentence')} I am not sure of`] : []),
  ]
  if (parts.length === 0) return 'Nothing is open.'
  const latest = questions.at(-1)
  return `Open: ${listed(parts)}.${latest === undefined ? '' : ` The latest question: ${latest.text}`}`
}

function version({ versions, approved_version }: SessionState): string {
  const latest = versions.at(-1)
  if (latest === undefined) return 'No document yet. It starts with the first requirement.'
  const approved =
    approved_version === null ? 'None is approved yet.' : `Version ${approved_version} is approved.`
  return `Version ${latest.version} is the latest. ${approved}`
}

function soFar(state: SessionState): string {
  const all = allRequirements(state).filter(isInForce)
  if (all.length === 0) return 'No requirement yet. They appear as people talk.'
  return `${howMany(state)} The latest: ${listed(
    all
      .filter(({ inferred }) => !inferred)
      .slice(-3)
      .map(({ id, title }) => `${id} ${title}`),
  )}.`
}

function help(): string {
  return 'I turn what you say into requirements, each with the words it came from, check them, and keep the document written. Write what is needed, or drop a transcript here.'
}
