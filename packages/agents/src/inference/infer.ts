/** The inference agent: what nobody said but people expect, under the rules' names. */
import type { Agent, Conclusion } from '../agent.ts'
import type { Infer } from '../proposal.ts'
import { countInForce } from '../count-in-force.ts'
import { sentencesOf, summaryOf, thoughts } from './words.ts'

export const inference: Agent<Infer> = {
  name: 'inference',

  thinking: ({ state }) => thoughts(countInForce(state.requirements)),

  propose: async (_view, mind, pace) => {
    await pace()
    return { agent: 'inference', inferred: mind.inference.infer() }
  },

  conclude: (_view, { inferred }, taken): Conclusion => ({
    summary: summaryOf(taken),
    verdict: null,
    confidence: null,
    tools: { infer_requirements: inferred.length === 0 ? 'nothing new' : `${inferred.length} proposed` },
  }),

  say: (_view, taken) => sentencesOf(taken),
}
