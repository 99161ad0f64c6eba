/**
 * The review agent: ends the turn with what a person should look at next, and with
 * one question at most, when something blocks or one cannot be sure.
 */
import { findRequirement, isInForce, questionId, type Requirement, type RequirementId } from '@parley/domain'
import type { Question } from '@parley/analyst'

import type { Agent, Conclusion, Pace, View } from '../agent.ts'
import { NOT_THERE } from '../extraction/why.ts'
import type { Mind } from '../mind.ts'
import type { Review } from '../proposal.ts'
import { touchedIn } from '../touched-in.ts'
import { askedBefore } from './asked-before.ts'
import { idsIn, questionsOf } from './questions-of.ts'
import { decisionIn, questionSaid, summaryOf, thoughts } from './words.ts'

/** Below this one asks rather than guesses. */
const SURE = 0.8
/** As many as one turn is asked about. */
const MOST_LOOKED_AT = 200

export const review: Agent<Review> = {
  name: 'review',

  thinking: (view) => thoughts(view),

  propose: async (view, mind, pace) => {
    await pace()
    const question = view.turn.trigger.kind === 'message' ? await theOneQuestion(view, mind, pace) : null
    return {
      agent: 'review',
      question:
        question === null
          ? null
          : { id: questionId(question.id), text: question.text, requirement_id: idsIn(question)[0] ?? null },
    }
  },

  conclude: (view, _proposal, taken): Conclusion => ({
    summary: summaryOf(view, taken),
    verdict: null,
    confidence: null,
    tools: {},
  }),

  say: (view, taken) => [...decisionIn(view), ...questionSaid(taken)],
}

async function theOneQuestion(view: View, mind: Mind, pace: Pace): Promise<Question | null> {
  const { state } = view
  const message_id = view.turn.trigger.kind === 'message' ? view.turn.trigger.message_id : null
  const unsure = state.coverage.filter(
    (one) =>
      one.message_id === message_id &&
      one.outcome === 'set_aside' &&
      one.reason === 'unsure' &&
      one.why !== NOT_THERE,
  )
  const isSure = state.confidence >= SURE
  const requirements = lookedAt(view)
  await pace()
  const candidates = questionsOf(state, {
    requirements,
    unsure: unsure.slice(0, MOST_LOOKED_AT),
    open: mind.heard()?.open.slice(0, MOST_LOOKED_AT) ?? [],
    asked: askedBefore(state),
    issues: requirements.flatMap(({ id }) => view.findings.of(state, id)),
  })
  return candidates.find(({ kind }) => kind === 'contradiction' || isWorthAsking(kind, isSure)) ?? null
}

function isWorthAsking(kind: Question['kind'], isSure: boolean): boolean {
  if (kind === 'missing_trigger' || kind === 'unsure' || kind === 'open') return true
  return !isSure && (kind === 'missing_actor' || kind === 'missing_number' || kind === 'vague')
}

/** What this turn touched, and what stands against it. */
function lookedAt({ state, events, findings }: View): readonly Requirement[] {
  const ids = new Set<RequirementId>(touchedIn(events).slice(0, MOST_LOOKED_AT))
  for (const issue of findings.grave(state)) {
    if (issue.issue_type !== 'conflict' || issue.related_id === null) continue
    if (ids.has(issue.requirement_id)) ids.add(issue.related_id)
    else if (ids.has(issue.related_id)) ids.add(issue.requirement_id)
  }
  return [...ids].flatMap((id) => {
    const requirement = findRequirement(state, id)
    return requirement !== null && !requirement.inferred && isInForce(requirement) ? [requirement] : []
  })
}
