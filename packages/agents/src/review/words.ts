/** What review tells of its work, and of people's decisions. */
import { blocksApproval, type SessionEvent } from '@parley/domain'

import type { View } from '../agent.ts'
import { counted, firstName, quoted } from '../words.ts'

export function thoughts({ turn }: View): readonly string[] {
  return [turn.trigger.kind === 'review' ? 'Reads the decision' : 'Looks for what is still open']
}

export function summaryOf(view: View, taken: readonly SessionEvent[]): string {
  const { turn, state, findings } = view
  if (turn.trigger.kind === 'review') {
    return turn.trigger.decision === 'approved'
      ? `version ${turn.trigger.version} approved`
      : `changes asked for in version ${turn.trigger.version}`
  }
  if (questionAsked(taken).length > 0) return 'asked one question'
  // Nothing else blocks: what cannot is not looked at.
  const { conflicts, errors } = blocksApproval({ ...state, validation_issues: findings.grave(state) })
  const blocking = conflicts.length + errors.length
  return blocking === 0 ? 'ready for review' : `${counted(blocking, 'issue')} before sign-off`
}

/** The question as it is put: of two that were just named, one need not say both again. */
export function questionSaid(taken: readonly SessionEvent[]): readonly string[] {
  return taken.flatMap((event) => {
    if (event.type !== 'question.asked') return []
    return [event.question_id.startsWith('contradiction:') ? 'Which one holds?' : event.text]
  })
}

function questionAsked(taken: readonly SessionEvent[]): readonly string[] {
  return taken.flatMap((event) => (event.type === 'question.asked' ? [event.text] : []))
}

/** "Version 4 is approved by Ana." */
export function decisionIn({ turn, state, people }: View): readonly string[] {
  if (turn.trigger.kind !== 'review') return []
  const { version, decision } = turn.trigger
  const name = people.reviewerOf(version)
  const by = name === null ? '' : ` by ${firstName(name)}`
  if (decision === 'approved') return [`Version ${version} is approved${by}.`]
  const feedback = state.review_feedback
  return [
    `Version ${version} was sent back${by}${feedback === null ? '.' : `: ${quoted(feedback, 200)}.`}`,
    'Say what is to change, and I write the next version.',
  ]
}
