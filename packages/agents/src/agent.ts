/**
 * The shape that every agent has: it looks, it proposes, and it tells afterwards.
 *
 * An agent never writes. It gives a proposal, which is data; the domain judges
 * it, and only then does the agent say in words what came of it. What it says is
 * read from what was committed, so that a worker that takes over says the same.
 */
import type { AgentName, SessionEvent, SessionState, Turn, Verdict } from '@parley/domain'

import type { Findings } from './findings.ts'
import type { Mind } from './mind.ts'
import type { Proposal } from './proposal.ts'

export interface View {
  readonly state: SessionState
  readonly turn: Turn
  /** What happened in this turn so far, oldest first. */
  readonly events: readonly SessionEvent[]
  readonly people: People
  readonly findings: Findings
}

/** Who people are, as far as the session tells. */
export interface People {
  readonly nameOf: (user_id: string) => string | null
  /** Who decided on a version, by name. */
  readonly reviewerOf: (version: number) => string | null
}

/** Gives others their turn when this one took long enough; throws when there is no point in going on. */
export type Pace = () => Promise<void>

export interface Conclusion {
  /** What it did, in words, for the timeline. */
  readonly summary: string
  readonly verdict: Verdict | null
  /** How sure it is of what stands now, 0 to 1; null when it cannot tell. */
  readonly confidence: number | null
  /** What came of each of its tools, in words. */
  readonly tools: Readonly<Record<string, string>>
}

export interface Agent<Proposed extends Proposal = Proposal> {
  readonly name: AgentName
  /** What it is going to look at, in words. */
  readonly thinking: (view: View, mind: Mind) => readonly string[]
  readonly propose: (view: View, mind: Mind, pace: Pace) => Promise<Proposed>
  /** `view` is after, `taken` what the domain took of the proposal. */
  readonly conclude: (view: View, proposal: Proposed, taken: readonly SessionEvent[]) => Conclusion
  /** Its part of the reply, or nothing; read only from what was committed. */
  readonly say: (view: View, taken: readonly SessionEvent[]) => readonly string[]
}

/** Runs a generator to its end, with room for others between its steps. */
export async function drive<Result>(steps: Generator<void, Result>, pace: Pace): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await pace()
  }
}
