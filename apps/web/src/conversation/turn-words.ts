/** A turn in words: one line when it is over, one line for each agent while it runs. */
import { AGENTS, EDGES, type AgentName, type Run, type Turn } from '@parley/domain'
import { duration } from '../words/count.ts'
import { words } from '../words/en.ts'

export interface AgentLine {
  readonly key: string
  readonly agent: string
  readonly status: Run['status'] | 'waits' | 'waits_for_person'
  readonly text: string
  readonly took: string
  readonly run: Run | null
}

/** Whether it is still under way. */
export function isRunning({ outcome }: Turn): boolean {
  return outcome === null
}

export function turnSummary(turn: Turn): string {
  if (turn.outcome === 'cancelled') return words.turn.cancelled
  if (turn.outcome === 'failed') return words.turn.failed
  const agents = new Set(turn.runs.map(({ agent }) => agent)).size
  const what = turn.runs
    .filter(({ agent, summary }) => TELLING.has(agent) && summary !== '')
    .map(({ summary }) => lowered(summary))
  return words.turn.summary(agents, took(turn.started_at, turn.ended_at), what.join(', '))
}

/** What the agents that read and check found is what a person wants to know. */
const TELLING: ReadonlySet<AgentName> = new Set(['extraction', 'inference', 'validation'])

/** Those that worked, then those that still wait. `now` gives the one at work its time. */
export function agentLines(
  turn: Turn,
  thinking: Readonly<Record<string, string>>,
  now: string,
): readonly AgentLine[] {
  const done = turn.runs.map((run): AgentLine => ({
    key: run.id,
    agent: words.turn.agents[run.agent],
    status: run.status,
    text: textOf(run, thinking),
    took: took(run.started_at, run.ended_at ?? now),
    run,
  }))
  if (turn.outcome === 'waiting') return done
  const last = turn.runs.at(-1)?.agent
  const waiting = turn.outcome === null && last !== undefined ? AGENTS.slice(AGENTS.indexOf(last) + 1) : []
  return [
    ...done,
    ...waiting
      .filter((agent) => EDGES.some(({ from }) => from === agent))
      .map((agent): AgentLine => ({
        key: agent,
        agent: words.turn.agents[agent],
        status: 'waits',
        text: words.turn.waits,
        took: '',
        run: null,
      })),
  ]
}

function textOf(run: Run, thinking: Readonly<Record<string, string>>): string {
  switch (run.status) {
    case 'running':
      return lowered(thinking[run.agent] ?? words.turn.working_now)
    case 'completed':
      return run.error === null ? lowered(run.summary) : words.turn.tookOver
    case 'failed':
      return words.turn.tookOver
    case 'cancelled':
      return words.turn.stoppedBy
    case 'interrupted':
      return words.turn.interrupted
  }
}

export function took(started_at: string, ended_at: string | null): string {
  if (ended_at === null) return ''
  return duration(Math.max(0, Date.parse(ended_at) - Date.parse(started_at)))
}

/** Joined after a name or a colon; an id keeps its capitals. */
function lowered(summary: string): string {
  const text = summary.replace(/\.$/, '')
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}
