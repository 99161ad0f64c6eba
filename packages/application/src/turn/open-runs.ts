/** What is open in a session, as the grammar of runs knows it. */
import { openTurn, type Run, type SessionState } from '@parley/domain'
import { NOTHING_OPEN, type OpenRuns } from '@parley/log'

export function openRuns(state: SessionState): OpenRuns {
  const turn = openTurn(state)
  if (turn === null) return NOTHING_OPEN
  const run = runningIn(state)
  const tools = run?.tools
    .filter(({ status }) => status === 'running')
    .map(({ id, tool }) => ({ tool_call_id: id, tool }))
  const open = run === null ? null : { run_id: run.id, agent: run.agent, tools: tools ?? [] }
  return { turns: [{ turn_id: turn.id, thread_id: turn.thread_id, run: open }] }
}

/** The run that stands open, or null. */
export function runningIn(state: SessionState): Run | null {
  const last = openTurn(state)?.runs.at(-1)
  return last?.status === 'running' ? last : null
}
