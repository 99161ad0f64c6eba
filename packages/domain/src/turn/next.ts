/**
 * What comes next in a session: the pure function behind every turn.
 *
 * It reads nothing but the folded state, so a worker that takes over after a
 * crash, and the one that never crashed, come to the same step.
 *
 * @critical
 */
import type { SessionState } from '../session/state.ts'
import { EDGES, ENTRY, MOST_ATTEMPTS, MOST_ITERATIONS } from './graph.ts'
import type { AgentName, Run, Trigger, Turn, TurnOutcome } from './turn.ts'

export type Next =
  | { readonly step: 'start'; readonly trigger: Trigger; readonly agent: AgentName }
  /** This run is to be done: its `run.started` stands in the log, or is to be written. */
  | { readonly step: 'run'; readonly turn: Turn; readonly agent: AgentName; readonly attempt: number }
  /** A run stands open: either it is ours, or whoever began it is gone. */
  | { readonly step: 'open'; readonly turn: Turn; readonly run: Run }
  | { readonly step: 'end'; readonly turn: Turn; readonly outcome: TurnOutcome }
  | { readonly step: 'wait' }

export function next(state: SessionState): Next {
  const turn = openTurn(state)
  if (turn === null) {
    const trigger = state.due[0]
    return trigger === undefined ? { step: 'wait' } : { step: 'start', trigger, agent: ENTRY[trigger.kind] }
  }

  const last = turn.runs.at(-1)
  if (last?.status === 'running') return { step: 'open', turn, run: last }
  if (turn.cancel_requested || last?.status === 'cancelled')
    return { step: 'end', turn, outcome: 'cancelled' }
  if (last === undefined) return { step: 'run', turn, agent: ENTRY[turn.trigger.kind], attempt: 1 }
  if (last.status === 'completed') return onwards(turn, last)
  return last.attempt < MOST_ATTEMPTS
    ? { step: 'run', turn, agent: last.agent, attempt: last.attempt + 1 }
    : { step: 'end', turn, outcome: 'failed' }
}

/** What follows when this run completes with this verdict. */
export function after(
  turn: Turn,
  agent: AgentName,
  verdict: Run['verdict'],
): AgentName | { readonly end: TurnOutcome } {
  const mayGoBack = turn.iterations < MOST_ITERATIONS
  const edge = EDGES.find(
    ({ from, on }) =>
      from === agent && (on === undefined || (on === verdict && (on !== 'revise' || mayGoBack))),
  )
  if (edge === undefined) throw new Error(`the graph has no way on from ${agent}`)
  return edge.to
}

/** The turn that is under way, or null: one at a time, and it is the latest. */
export function openTurn({ turns }: SessionState): Turn | null {
  const latest = turns.at(-1)
  return latest === undefined || latest.outcome !== null ? null : latest
}

function onwards(turn: Turn, { agent, verdict }: Run): Next {
  const to = after(turn, agent, verdict)
  return typeof to === 'string'
    ? { step: 'run', turn, agent: to, attempt: 1 }
    : { step: 'end', turn, outcome: to.end }
}
