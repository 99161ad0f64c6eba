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
import { foundIn, sentencesOf, summaryOf, thoughts, toolWords } from './words.ts'

export const validation: Agent<Validate> = {
  name: 'validation',

  thinking: ({ state }, mind) => thoughts(mind.unchecked.size, countInForce(state.requirements)),

  propose: async ({ state }, mind, pace) => {
    const changes = await drive(mind.setCheck.changing(), pace)
    for (const id of changes.keys()) mind.unsettled.add(id as RequirementId)
    const findings = new Map<RequirementId, readonly ValidationIssue[]>()
    for (const id of new Set([...mind.unchecked, ...mind.unsettled])) {
      const requirement = findRequirement(state, id)
      if (requirement === null || requirement.inferred) continue
      findings.set(
        id,
        isInForce(requirement)
          ? findingsOf(state, requirement, mind.setCheck.findingsOf(id), mind.definedTerms())
          : [],
      )
      await pace()
    }
    return { agent: 'validation', findings, checked: [...mind.unchecked].filter((id) => findings.has(id)) }
  },

  conclude: (view, { checked }): Conclusion => {
    const ids = standing(view, [...touchedIn(view.events), ...checked])
    const found = foundIn(view, ids)
    return {
      summary: summaryOf(checked.length, found),
      verdict: null,
      confidence: confidenceOf(view, ids),
      tools: toolWords(checked.length, found),
    }
  },

  say: (view) => {
    const ids = standing(view, touchedIn(view.events))
    return sentencesOf(view, foundIn(view, ids), ids.length === 1 ? (ids[0] ?? null) : null)
  },
}

/** Those that are in force and were said. */
function standing({ state }: View, ids: readonly RequirementId[]): readonly RequirementId[] {
  return [...new Set(ids)].filter((id) => {
    const requirement = findRequirement(state, id)
    return requirement !== null && isInForce(requirement) && !requirement.inferred
  })
}
