import { describe, expect, it } from 'vitest'

import { checkRunGrammar, NOTHING_OPEN, type OpenRuns, type RunEvent } from './run-grammar.ts'

const turnStarted: RunEvent = { type: 'turn.started', turn_id: 'trn_1', thread_id: 'main' }
const runStarted: RunEvent = { type: 'run.started', run_id: 'run_1', turn_id: 'trn_1', agent: 'validation' }
const executing: RunEvent = {
  type: 'tool.executing',
  tool_call_id: 'tool_1',
  run_id: 'run_1',
  tool: 'check_rules',
}
const completed: RunEvent = { type: 'tool.completed', tool_call_id: 'tool_1', run_id: 'run_1' }
const runCompleted: RunEvent = {
  type: 'run.completed',
  run_id: 'run_1',
  turn_id: 'trn_1',
  agent: 'validation',
}
const turnEnded: RunEvent = { type: 'turn.ended', turn_id: 'trn_1' }

function openAfter(...events: readonly RunEvent[]): OpenRuns {
  const verdict = checkRunGrammar(NOTHING_OPEN, events)
  if (!verdict.ok) throw new Error(`${verdict.code} at ${verdict.index}`)
  return verdict.open
}

describe('the grammar of runs, rule by rule', () => {
  it('knows what is open', () => {
    expect(openAfter(turnStarted, runStarted, executing)).toEqual({
      turns: [
        {
          turn_id: 'trn_1',
          thread_id: 'main',
          run: {
            run_id: 'run_1',
            agent: 'validation',
            tools: [{ tool_call_id: 'tool_1', tool: 'check_rules' }],
          },
        },
      ],
    })
  })

  const running = openAfter(turnStarted, runStarted)
  const busy = openAfter(turnStarted, runStarted, executing)
  const otherTurn: RunEvent = { type: 'turn.started', turn_id: 'trn_2', thread_id: 'main' }
  const otherRun: RunEvent = { ...runStarted, run_id: 'run_2' }

  it.each<[string, OpenRuns, RunEvent, string]>([
    ['a second turn on a thread', running, otherTurn, 'TURN_OPEN'],
    ['the same turn on another thread', running, { ...turnStarted, thread_id: 'aside' }, 'TURN_OPEN'],
    ['a run outside any turn', NOTHING_OPEN, runStarted, 'TURN_NOT_OPEN'],
    ['a second run in a turn', running, otherRun, 'RUN_OPEN'],
    [
      'the same run in another turn',
      openAfter(turnStarted, runStarted, { ...turnStarted, turn_id: 'trn_2', thread_id: 'aside' }),
      { ...runStarted, turn_id: 'trn_2' },
      'RUN_OPEN',
    ],
    ['a tool outside any run', openAfter(turnStarted), executing, 'RUN_NOT_OPEN'],
    ['a tool call that is open already', busy, executing, 'TOOL_OPEN'],
    ['the end of a tool that did not begin', running, completed, 'TOOL_NOT_OPEN'],
    ['the end of a tool in another run', busy, { ...completed, run_id: 'run_2' }, 'RUN_NOT_OPEN'],
    ['the end of a run with an open tool', busy, runCompleted, 'TOOL_OPEN'],
    ['the end of a run that did not begin', openAfter(turnStarted), runCompleted, 'RUN_NOT_OPEN'],
    ['the end of a run by another agent', running, { ...runCompleted, agent: 'synthesis' }, 'RUN_DIFFERS'],
    ['the end of a run in another turn', running, { ...runCompleted, turn_id: 'trn_2' }, 'RUN_DIFFERS'],
    ['the end of a turn with an open run', running, turnEnded, 'RUN_OPEN'],
    ['the end of a turn that did not begin', NOTHING_OPEN, turnEnded, 'TURN_NOT_OPEN'],
  ])('refuses %s', (_, open, event, code) => {
    expect(checkRunGrammar(open, [event])).toEqual({ ok: false, code, index: 0, type: event.type })
  })

  it('lets a takeover close what a dead worker left open, and start a run of its own', () => {
    const takeover = [completed, runCompleted, otherRun, { ...runCompleted, run_id: 'run_2' }, turnEnded]
    expect(checkRunGrammar(busy, takeover)).toEqual({ ok: true, open: NOTHING_OPEN })
  })

  it('names the event that breaks it', () => {
    expect(checkRunGrammar(NOTHING_OPEN, [turnStarted, runStarted, turnEnded])).toEqual({
      ok: false,
      code: 'RUN_OPEN',
      index: 2,
      type: 'turn.ended',
    })
  })
})
