/**
 * The validation agent: every wording that changed against the rules, and all of
 * them against each other, as far as something may have changed.
 */
import { findRequirement, isInForce, type RequirementId, type ValidationIssue } from '@parley/domain'

import { drive, type Agent, type Conclusion, type View } from '../agent.ts'
import type { Validate } from '../proposal.ts'
import { countInForce } from '../count-in-force.ts'
import { touchedIn } from '../touched-in.ts'
import { confidenceOf } from './confidence-of.ts'
import { findingsOf } from './findings-of.ts'
import { settledQuestions } from './settled-questions.ts'
import {
  foundIn,
  sentencesOf,
  summaryOf,
  thoughts,
  toolWords,
  withdrawalsSaid,
  withdrawnIn,
} from './words.ts'

export const validation: Agent<Validate> = {
  name: 'validation',

  thinking: ({ state }, mind) => thoughts(mind.unchecked.size, countInForce(state.requirements)),

  propose: async (view, mind, pace) => {
    const { state } = view
    const changes = await drive(mind.setCheck.changing(), pace)
    for (const id of changes.keys()) mind.unsettled.add(id as RequirementId)
    const findings = new Map<RequirementId, readonly ValidationIssue[]>()
    for (const id of new Set([...mind.unchecked, ...mind.unsettled])) {
      const requirement = findRequirement(state, id)
      if (requirement === null || requirement.inferred) continue
      findings.set(
        id,
        isInForce(requirement)
          ? findingsOf(state, requirement, mind.setCheck.findingsOf(id), {
              definedTerms: mind.definedTerms(),
            })
          : [],
      )
      await pace()
    }
    const settled = settledQuestions({
      state,
      issuesOf: (id) => findings.get(id) ?? view.findings.of(state, id),
      hasChanged: (id) => mind.unchecked.has(id),
    })
    const checked = [...mind.unchecked].filter((id) => findings.has(id))
    return { agent: 'validation', findings, checked, settled }
  },

  conclude: (view, { checked }, taken): Conclusion => {
    const ids = standing(view, [...touchedIn(view.events), ...checked])
    const found = foundIn(view, ids)
    return {
      summary: [summaryOf(checked.length, found), ...withdrawnIn(taken)].join('; '),
      verdict: null,
      confidence: confidenceOf(view, ids),
      tools: toolWords(checked.length, found),
    }
  },

  say: (view, taken) => {
    const ids = standing(view, touchedIn(view.events))
    return [
      ...sentencesOf(view, foundIn(view, ids), ids.length === 1 ? (ids[0] ?? null) : null),
      ...withdrawalsSaid(taken),
    ]
  },
}

/** Those that are in force and were said. */
function standing({ state }: View, ids: readonly RequirementId[]): readonly RequirementId[] {
  return [...new Set(ids)].filter((id) => {
    const requirement = findRequirement(state, id)
    return requirement !== null && isInForce(requirement) && !requirement.inferred
  })
}
