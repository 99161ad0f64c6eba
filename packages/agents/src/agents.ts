/** Every agent there is, by name. A new one is a folder and a line here. */
import type { AgentName } from '@parley/domain'

import type { Agent } from './agent.ts'
import { conversational } from './conversational/converse.ts'
import { extraction } from './extraction/extract.ts'
import { inference } from './inference/infer.ts'
import type { Proposal } from './proposal.ts'
import { review } from './review/review.ts'
import { synthesis } from './synthesis/synthesise.ts'
import { validation } from './validation/validate.ts'

type Agents = { readonly [Name in AgentName]: Agent<Extract<Proposal, { readonly agent: Name }>> }

export const BUILT_IN: Agents = { conversational, extraction, inference, validation, synthesis, review }

/** An agent whose proposals are its own: what it proposed is what it concludes on. */
export function agentNamed(agents: Agents, name: AgentName): Agent {
  return agents[name] as Agent
}

export type { Agents }
