/** Taking what the domain decides: accepted events are applied, a refusal of our own command is a mistake of ours. */
import {
  apply,
  refusalMessage,
  type Decision,
  type Occasion,
  type Refusal,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'

export interface Deciding {
  readonly occasion: Occasion
  readonly state: SessionState
}

export function decided(state: SessionState, decision: Decision<SessionEvent, Refusal>): SessionState {
  if (!decision.accepted)
    throw new Error(
      `The domain refused what was believed to hold: ${decision.refusal.code}: ${refusalMessage(decision.refusal)}`,
    )
  return decision.events.reduce(apply, state)
}

/** The state after, or the state before when the domain refuses: for proposals that may be wrong. */
export function ifAccepted(state: SessionState, decision: Decision<SessionEvent, Refusal>): SessionState {
  return decision.accepted ? decision.events.reduce(apply, state) : state
}
