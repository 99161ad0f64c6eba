/**
 * The grammar of runs: what may follow what while a turn is worked on, checked before it is appended.
 *
 * One open turn for a thread, one open run for a turn, tools in pairs inside
 * their run, one end for everything that began. A reader of the log so never
 * waits for an end that does not come, and never sees one twice.
 */

/** What is open after the events so far; plain data, so that a snapshot can hold it. */
export interface OpenRuns {
  readonly turns: readonly OpenTurn[]
}

export interface OpenTurn {
  readonly turn_id: string
  readonly thread_id: string
  readonly run: OpenRun | null
}

export interface OpenRun {
  readonly run_id: string
  readonly agent: string
  /** Tool calls that have begun and not ended. */
  readonly tools: readonly OpenTool[]
}

export interface OpenTool {
  readonly tool_call_id: string
  readonly tool: string
}

export const NOTHING_OPEN: OpenRuns = { turns: [] }

/** The events that the grammar speaks of; their other fields are not looked at. */
export type RunEvent =
  | { readonly type: 'turn.started'; readonly turn_id: string; readonly thread_id: string }
  | {
      readonly type: 'run.started'
      readonly run_id: string
      readonly turn_id: string
      readonly agent: string
    }
  | {
      readonly type: 'tool.executing'
      readonly tool_call_id: string
      readonly run_id: string
      readonly tool: string
    }
  | { readonly type: 'tool.completed'; readonly tool_call_id: string; readonly run_id: string }
  | {
      readonly type: 'run.completed'
      readonly run_id: string
      readonly turn_id: string
      readonly agent: string
    }
  | { readonly type: 'turn.ended'; readonly turn_id: string }

export type RunGrammarCode =
  /** The thread has an open turn, or the turn is open already. */
  | 'TURN_OPEN'
  | 'TURN_NOT_OPEN'
  /** The turn has an open run, or it would end before its run has. */
  | 'RUN_OPEN'
  | 'RUN_NOT_OPEN'
  /** The end names another turn or agent than the beginning did. */
  | 'RUN_DIFFERS'
  /** The tool call is open already, or its run would end before it has. */
  | 'TOOL_OPEN'
  | 'TOOL_NOT_OPEN'

export interface RunGrammarRefusal {
  readonly ok: false
  readonly code: RunGrammarCode
  /** Which of the events breaks the grammar, from 0. */
  readonly index: number
  readonly type: RunEvent['type']
}

export type RunGrammarVerdict = { readonly ok: true; readonly open: OpenRuns } | RunGrammarRefusal

/** Whether the events may follow what is open, and what is open after them. Events of other types pass untouched. */
export function checkRunGrammar(
  open: OpenRuns,
  events: readonly { readonly type: string }[],
): RunGrammarVerdict {
  let now = open
  for (const [index, event] of events.entries()) {
    if (!isRunEvent(event)) continue
    const next = step(now, event)
    if (typeof next === 'string') return { ok: false, code: next, index, type: event.type }
    now = next
  }
  return { ok: true, open: now }
}

const TYPES: ReadonlySet<string> = new Set<RunEvent['type']>([
  'turn.started',
  'run.started',
  'tool.executing',
  'tool.completed',
  'run.completed',
  'turn.ended',
])

function isRunEvent(event: { readonly type: string }): event is RunEvent {
  return TYPES.has(event.type)
}

function step(open: OpenRuns, event: RunEvent): OpenRuns | RunGrammarCode {
  switch (event.type) {
    case 'turn.started':
      return startTurn(open, event)
    case 'run.started':
      return startRun(open, event)
    case 'tool.executing':
      return startTool(open, event)
    case 'tool.completed':
      return completeTool(open, event)
    case 'run.completed':
      return completeRun(open, event)
    case 'turn.ended':
      return endTurn(open, event)
  }
}

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { readonly type: Type }>

function startTurn({ turns }: OpenRuns, { turn_id, thread_id }: EventOf<'turn.started'>) {
  if (turns.some((turn) => turn.turn_id === turn_id || turn.thread_id === thread_id)) return 'TURN_OPEN'
  return { turns: [...turns, { turn_id, thread_id, run: null }] }
}

function startRun(open: OpenRuns, { turn_id, run_id, agent }: EventOf<'run.started'>) {
  const turn = open.turns.find((known) => known.turn_id === turn_id)
  if (turn === undefined) return 'TURN_NOT_OPEN'
  if (turn.run !== null || turnOf(open, run_id) !== null) return 'RUN_OPEN'
  return withRun(open, turn, { run_id, agent, tools: [] })
}

function startTool(open: OpenRuns, { tool_call_id, run_id, tool }: EventOf<'tool.executing'>) {
  const found = turnOf(open, run_id)
  if (found === null) return 'RUN_NOT_OPEN'
  if (open.turns.some(({ run }) => isOpenTool(run, tool_call_id))) return 'TOOL_OPEN'
  return withRun(open, found.turn, { ...found.run, tools: [...found.run.tools, { tool_call_id, tool }] })
}

function completeTool(open: OpenRuns, { tool_call_id, run_id }: EventOf<'tool.completed'>) {
  const found = turnOf(open, run_id)
  if (found === null) return 'RUN_NOT_OPEN'
  if (!isOpenTool(found.run, tool_call_id)) return 'TOOL_NOT_OPEN'
  const tools = found.run.tools.filter((tool) => tool.tool_call_id !== tool_call_id)
  return withRun(open, found.turn, { ...found.run, tools })
}

function completeRun(open: OpenRuns, { run_id, turn_id, agent }: EventOf<'run.completed'>) {
  const found = turnOf(open, run_id)
  if (found === null) return 'RUN_NOT_OPEN'
  if (found.turn.turn_id !== turn_id || found.run.agent !== agent) return 'RUN_DIFFERS'
  if (found.run.tools.length > 0) return 'TOOL_OPEN'
  return withRun(open, found.turn, null)
}

function endTurn({ turns }: OpenRuns, { turn_id }: EventOf<'turn.ended'>) {
  const turn = turns.find((known) => known.turn_id === turn_id)
  if (turn === undefined) return 'TURN_NOT_OPEN'
  if (turn.run !== null) return 'RUN_OPEN'
  return { turns: turns.filter((known) => known !== turn) }
}

function turnOf({ turns }: OpenRuns, run_id: string): { turn: OpenTurn; run: OpenRun } | null {
  for (const turn of turns) {
    if (turn.run?.run_id === run_id) return { turn, run: turn.run }
  }
  return null
}

function isOpenTool(run: OpenRun | null, tool_call_id: string): boolean {
  return run?.tools.some((tool) => tool.tool_call_id === tool_call_id) ?? false
}

function withRun({ turns }: OpenRuns, changed: OpenTurn, run: OpenRun | null): OpenRuns {
  return { turns: turns.map((turn) => (turn === changed ? { ...turn, run } : turn)) }
}
