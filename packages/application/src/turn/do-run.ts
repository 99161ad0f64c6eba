/**
 * One agent's work: it catches up, looks, proposes, and the domain judges. What
 * comes out are the events of one append; nothing is written here.
 */
import { agentNamed, touchedIn, type Agents, type Pace, type View } from '@parley/agents'
import { replay, type Run, type SessionEvent, type SessionState, type Turn } from '@parley/domain'

import { openDeciding } from '../deciding.ts'
import type { HotSession } from '../session/hot-session.ts'
import type { Timers } from '../timers.ts'
import type { Passing } from '../workspace/workspace.ts'
import { judgeProposal, type SectionTexts } from './judge-proposal.ts'
import { breakOffRun, completeRun, occasionOf, onwards } from './step-events.ts'

/** An agent that takes longer has failed. */
const DEADLINE_MS = 30_000

export interface RunMeans {
  readonly agents: Agents
  readonly now: () => string
  readonly timers: Timers
  readonly paceWith: (check: () => void) => Pace
  readonly tell: (passing: Passing) => void
}

export interface Step {
  readonly before: SessionState
  readonly seq: number
  readonly events: readonly SessionEvent[]
  readonly after: SessionState
  readonly sections: SectionTexts
}

/** Why an agent's work was given up on the way; thrown by its pace, and caught here. */
class GivenUp extends Error {
  readonly why: 'deadline' | 'cancelled'
  constructor(why: 'deadline' | 'cancelled') {
    super(why)
    this.why = why
  }
}

/** Null when somebody else wrote meanwhile: what was read no longer stands, and it is read again. */
export async function doRun(hot: HotSession, turn: Turn, run: Run, means: RunMeans): Promise<Step | null> {
  const { state: before, seq } = hot
  const until = means.timers.milliseconds() + DEADLINE_MS
  let isOver = false
  const pace = means.paceWith(() => {
    if (isOver || means.timers.milliseconds() > until) throw new GivenUp('deadline')
    if (hot.state.turns.at(-1)?.cancel_requested === true) throw new GivenUp('cancelled')
  })
  try {
    const work = workOf(hot, { turn, run, before, pace }, means)
    const done = await withDeadline(work, DEADLINE_MS, means.timers)
    if (hot.seq !== seq) return null
    const at = means.now()
    return stepOf({ ...done, before, seq }, done.end(at), at)
  } catch (fault) {
    isOver = true
    if (hot.seq !== seq) return null
    const at = means.now()
    const nothing = { before, seq, events: [], state: before, sections: [] }
    return stepOf(nothing, breakOffRun(turn, run, brokenBy(fault, run, before), at), at)
  }
}

interface Work {
  readonly turn: Turn
  readonly run: Run
  readonly before: SessionState
  readonly pace: Pace
}

async function workOf(hot: HotSession, { turn, run, before, pace }: Work, means: RunMeans) {
  const agent = agentNamed(means.agents, run.agent)
  const { mind } = hot
  await mind.catchUp(() => hot.state, pace)
  const view: View = {
    state: before,
    turn,
    events: hot.turnEvents,
    people: mind.people,
    findings: mind.findings,
  }
  for (const content of agent.thinking(view, mind)) {
    means.tell({ type: 'agent_thinking', turn_id: turn.id, run_id: run.id, agent: run.agent, content })
  }
  const proposal = await agent.propose(view, mind, pace)
  const deciding = openDeciding(before, occasionOf(run.agent, means.now()))
  const sections = await judgeProposal(deciding, proposal, view, pace)
  const taken = deciding.events
  await pace()
  const conclusion = agent.conclude(
    { ...view, state: deciding.state, events: [...view.events, ...taken] },
    proposal,
    taken,
  )
  await pace()
  const extracted = extractedBy(turn, run, taken, means.now())
  return {
    events: [...taken, ...extracted],
    state: replay(deciding.state, extracted),
    end: (at: string) => completeRun(turn, run, conclusion, at),
    sections,
  }
}

/** What was taken so far, and the state that it has led to. */
interface Done extends Omit<Step, 'after'> {
  readonly state: SessionState
}

function stepOf(
  { before, seq, events, state, sections }: Done,
  ending: readonly SessionEvent[],
  at: string,
): Step {
  const ended = replay(state, ending)
  const following = onwards(ended, at)
  return {
    before,
    seq,
    events: [...events, ...ending, ...following],
    after: replay(ended, following),
    sections,
  }
}

/** One word for what an extraction brought. */
function extractedBy(
  turn: Turn,
  run: Run,
  taken: readonly SessionEvent[],
  at: string,
): readonly SessionEvent[] {
  if (run.agent !== 'extraction' || turn.trigger.kind !== 'message') return []
  const requirement_ids = touchedIn(taken)
  if (requirement_ids.length === 0) return []
  const { message_id } = turn.trigger
  return [
    {
      type: 'requirements.extracted',
      ...occasionOf(run.agent, at),
      turn_id: turn.id,
      message_id,
      requirement_ids,
    },
  ]
}

/** How much surer one would be had nothing failed. */
const LOWERED = 0.8

/** The kind of failure and no more: a message of an error may hold people's words. */
function brokenBy(fault: unknown, run: Run, { confidence }: SessionState) {
  if (fault instanceof GivenUp && fault.why === 'cancelled')
    return { status: 'cancelled', summary: 'stopped' } as const
  const isLate = fault instanceof GivenUp
  const kind = fault instanceof Error ? fault.name : 'Error'
  return {
    status: 'failed',
    summary: isLate ? `took longer than ${DEADLINE_MS / 1_000} s` : 'failed',
    error: isLate ? `${run.agent} took longer than ${DEADLINE_MS / 1_000} s` : `${run.agent} failed: ${kind}`,
    confidence: Math.round(confidence * LOWERED * 100) / 100,
  } as const
}

/** For work that waits elsewhere and so never comes to its own pace. */
async function withDeadline<Result>(work: Promise<Result>, ms: number, timers: Timers): Promise<Result> {
  let cancel = (): void => undefined
  const late = new Promise<never>((_, reject) => {
    cancel = timers.later(ms, () => reject(new GivenUp('deadline')))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    cancel()
  }
}
