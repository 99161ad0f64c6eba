/**
 * The events around an agent's own: a turn and a run begin, tools are announced
 * in pairs, and both end once. Ids follow from where they stand, so the same step
 * taken twice has the same.
 */
import type { Conclusion } from '@parley/agents'
import {
  next,
  runId,
  toolCallId,
  TOOLS,
  turnId,
  MAIN_THREAD,
  type AgentName,
  type Occasion,
  type Run,
  type SessionEvent,
  type SessionState,
  type Trigger,
  type Turn,
  type TurnId,
  type TurnOutcome,
} from '@parley/domain'

export const occasionOf = (agent: AgentName, at: string): Occasion => ({
  at,
  by: { kind: 'agent', id: `parley-${agent}` },
})

export function startTurn(
  state: SessionState,
  trigger: Trigger,
  agent: AgentName,
  at: string,
): readonly SessionEvent[] {
  const occasion = occasionOf(agent, at)
  const turn_id = turnId(state.turns.length + 1)
  const thread_id = trigger.kind === 'message' ? trigger.thread_id : MAIN_THREAD
  return [
    { type: 'turn.started', ...occasion, turn_id, thread_id, trigger },
    ...startRun({ turn_id, before: 0, agent, attempt: 1 }, at),
  ]
}

export function startRun(
  run: {
    readonly turn_id: TurnId
    readonly before: number
    readonly agent: AgentName
    readonly attempt: number
  },
  at: string,
): readonly SessionEvent[] {
  const { turn_id, before, agent, attempt } = run
  const occasion = occasionOf(agent, at)
  const run_id = runId(turn_id, before + 1)
  const tools = TOOLS[agent].map((tool, index): SessionEvent => ({
    type: 'tool.executing',
    ...occasion,
    run_id,
    tool_call_id: toolCallId(run_id, index + 1),
    tool,
  }))
  return [{ type: 'run.started', ...occasion, turn_id, run_id, agent, attempt }, ...tools]
}

export function completeRun(
  turn: Turn,
  run: Run,
  conclusion: Conclusion,
  at: string,
): readonly SessionEvent[] {
  const { summary, verdict, confidence, tools } = conclusion
  return [
    ...closeTools(run, 'completed', at, tools),
    {
      type: 'run.completed',
      ...occasionOf(run.agent, at),
      turn_id: turn.id,
      run_id: run.id,
      agent: run.agent,
      status: 'completed',
      summary,
      verdict,
      confidence,
      error: null,
    },
  ]
}

export interface Broken {
  readonly status: 'failed' | 'cancelled' | 'interrupted'
  readonly summary: string
  readonly confidence?: number
  readonly error?: string
}

export function breakOffRun(turn: Turn, run: Run, broken: Broken, at: string): readonly SessionEvent[] {
  const { status, summary, confidence = null, error = null } = broken
  return [
    ...closeTools(run, 'failed', at, {}),
    {
      type: 'run.completed',
      ...occasionOf(run.agent, at),
      turn_id: turn.id,
      run_id: run.id,
      agent: run.agent,
      status,
      summary,
      verdict: null,
      confidence,
      error,
    },
  ]
}

export function endTurn(turn: Turn, outcome: TurnOutcome, at: string): SessionEvent {
  const agent = turn.runs.at(-1)?.agent ?? 'review'
  return { type: 'turn.ended', ...occasionOf(agent, at), turn_id: turn.id, outcome }
}

/**
 * What follows at once on a run that is over: the next one, or the turn's end
 * where nothing is left to say. `state` is the one after the run.
 */
export function onwards(state: SessionState, at: string): readonly SessionEvent[] {
  const step = next(state)
  if (step.step === 'run') {
    const { turn, agent, attempt } = step
    return startRun({ turn_id: turn.id, before: turn.runs.length, agent, attempt }, at)
  }
  return step.step === 'end' && !getsReply(step.turn, step.outcome)
    ? [endTurn(step.turn, step.outcome, at)]
    : []
}

/** What people write and decide is answered, what they edit is not. */
export function getsReply(turn: Turn, outcome: TurnOutcome): boolean {
  return turn.trigger.kind !== 'edit' && outcome !== 'cancelled'
}

function closeTools(
  run: Run,
  status: 'completed' | 'failed',
  at: string,
  words: Readonly<Record<string, string>>,
): readonly SessionEvent[] {
  return run.tools
    .filter((call) => call.status === 'running')
    .map((call) => ({
      type: 'tool.completed',
      ...occasionOf(run.agent, at),
      run_id: run.id,
      tool_call_id: call.id,
      tool: call.tool,
      status,
      summary: words[call.tool] ?? '',
    }))
}
