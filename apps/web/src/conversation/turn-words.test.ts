/** A turn says what was done, by whom, and what it still waits for. */
import { runId, turnId, type Run, type Turn } from '@parley/domain'
import { describe, expect, it } from 'vitest'
import { agentLines, turnSummary } from './turn-words.ts'

const [started, ended] = ['2026-11-20T10:02:00.000Z', '2026-11-20T10:02:03.100Z']
const run = (number: number, overrides: Partial<Run>): Run => ({
  id: runId(turnId(1), number),
  agent: 'extraction',
  attempt: 1,
  status: 'completed',
  summary: 'Refined REQ-001.',
  verdict: null,
  confidence: null,
  error: null,
  started_at: started,
  ended_at: ended,
  tools: [],
  ...overrides,
})
const turn = (overrides: Partial<Turn>): Turn => ({
  id: turnId(1),
  thread_id: 'main',
  trigger: { kind: 'edit' },
  started_at: started,
  ended_at: ended,
  outcome: 'waiting',
  iterations: 0,
  history_from: 0,
  history_to: null,
  questions: [],
  cancel_requested: false,
  runs: [
    run(1, {}),
    run(2, { agent: 'validation', summary: '1 conflict' }),
    run(3, { agent: 'synthesis', summary: 'Wrote version 4' }),
  ],
  ...overrides,
})

describe('a turn in words', () => {
  it('is one line when it is over', () => {
    expect(turnSummary(turn({})).replaceAll('\u00a0', ' ')).toBe(
      '3 agents, 3.1 s: refined REQ-001, 1 conflict',
    )
  })

  it('says that it was stopped or failed', () => {
    expect(turnSummary(turn({ outcome: 'cancelled' }))).toBe('Stopped')
    expect(turnSummary(turn({ outcome: 'failed' }))).toContain('What you sent is saved')
  })

  it('tells what the agent at work looks at, and who waits', () => {
    const lines = agentLines(
      turn({
        outcome: null,
        ended_at: null,
        runs: [run(1, {}), run(2, { agent: 'validation', status: 'running', ended_at: null })],
      }),
      { validation: 'compares times with 16 others' },
      '2026-11-20T10:02:00.200Z',
    )
    expect(lines.map(({ agent, text }) => `${agent} ${text}`)).toEqual([
      'Extraction refined REQ-001',
      'Validation compares times with 16 others',
      'Synthesis waits',
      'Review waits',
    ])
    expect(lines[1]?.took.replaceAll('\u00a0', ' ')).toBe('0.2 s')
  })

  it('says when the built-in analyst took over', () => {
    const lines = agentLines(turn({ runs: [run(1, { status: 'failed' })] }), {}, ended)
    expect(lines[0]?.text).toBe('failed, the analyst took over')
  })
})
