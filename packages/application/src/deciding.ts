/**
 * Taking what the domain decides: accepted events are applied and kept in order;
 * a refusal of our own command is a mistake of ours.
 */
import {
  refusalMessage,
  replay,
  type Decision,
  type Occasion,
  type Refusal,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'

type Decided = Decision<SessionEvent, Refusal>

export interface Deciding {
  readonly occasion: Occasion
  /** After everything that was taken so far. */
  readonly state: SessionState
  /** What was taken, in order. */
  readonly events: readonly SessionEvent[]
  /** Takes what is believed to hold; a refusal throws. */
  readonly must: (decision: Decided) => void
  /** Takes a proposal that may be wrong; says whether it was accepted. */
  readonly may: (decision: Decided) => boolean
}

export function openDeciding(before: SessionState, occasion: Occasion): Deciding {
  let state = before
  const events: SessionEvent[] = []

  function take(taken: readonly SessionEvent[]): void {
    if (taken.length === 0) return
    events.push(...taken)
    state = replay(state, taken)
  }

  return {
    occasion,
    get state() {
      return state
    },
    events,
    must: (decision) => {
      if (!decision.accepted)
        throw new Error(
          `The domain refused what was believed to hold: ${decision.refusal.code}: ${refusalMessage(decision.refusal)}`,
        )
      take(decision.events)
    },
    may: (decision) => {
      if (decision.accepted) take(decision.events)
      return decision.accepted
    },
  }
}

/** Runs steps to their end at once: for a command line, where nobody else waits. */
export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
