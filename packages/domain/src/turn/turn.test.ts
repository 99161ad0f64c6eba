import { aMessage, after, anna, anOccasion, aSession, extraction } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { messageId, requirementId, type RequirementId } from '../ids.ts'
import { questionId } from '../question/question.ts'
import { apply, replay } from '../session/apply.ts'
import type { SessionEvent } from '../session/events.ts'
import { after as wayOn, next } from './next.ts'
import { requestCancel } from './request-cancel.ts'
import { runId, toolCallId, turnId } from './turn.ts'

const occasion = anOccasion(1, extraction)
const turn_id = turnId(1)
const run_id = runId(turn_id, 1)
const tool_call_id = toolCallId(run_id, 1)
const said = aSession(aMessage('Users must log in.'))
const trigger = { kind: 'message', message_id: messageId('msg_1'), thread_id: 'main' } as const

const started: SessionEvent = { type: 'turn.started', ...occasion, turn_id, thread_id: 'main', trigger }
const running: SessionEvent = {
  type: 'run.started',
  ...occasion,
  turn_id,
  run_id,
  agent: 'extraction',
  attempt: 1,
}
const completed = {
  type: 'run.completed',
  ...occasion,
  turn_id,
  run_id,
  agent: 'extraction',
  status: 'completed',
  summary: 'found REQ-001',
  verdict: null,
  confidence: 0.8,
  error: null,
} as const

describe('a turn', () => {
  it('is due when a person said something, and no more once it started', () => {
    expect(said.due).toEqual([trigger])
    expect(next(said)).toEqual({ step: 'start', trigger, agent: 'conversational' })
    expect(apply(said, started)).toMatchObject({ due: [], turns: [{ id: turn_id, trigger, outcome: null }] })
  })

  it('is not due for what the assistant said, or a person wrote down as a requirement', () => {
    const reply = aMessage('Noted.', { id: messageId('msg_2'), role: 'assistant' })
    expect(aSession(reply).due).toEqual([])
    expect(aSession(aMessage('Users must log in.', { metadata: { as: 'requirement' } })).due).toEqual([])
  })

  it('is due when a finding may stay that an open question is about, and for no other', () => {
    const [one, two, three] = [1, 2, 3].map((number) => requirementId(number, false)) as [
      RequirementId,
      RequirementId,
      RequirementId,
    ]
    const question_id = questionId('contradiction:REQ-001+REQ-002')
    const asked: SessionEvent = {
      ...occasion,
      type: 'question.asked',
      question_id,
      text: 'Which holds?',
      requirement_id: one,
    }
    const lets = (requirement_id: RequirementId): SessionEvent => ({
      ...anOccasion(2, anna),
      type: 'issue.dismissed',
      requirement_id,
      rule: 'PARLEY-CONTRADICTION',
      words: '',
      related_id: requirement_id === two ? one : null,
      reason: 'Both hold.',
    })
    expect(replay(aSession(), [asked, lets(two)]).due).toEqual([{ kind: 'edit' }])
    expect(replay(aSession(), [asked, lets(three)]).due).toEqual([])
    const withdrawn: SessionEvent = {
      ...occasion,
      type: 'question.withdrawn',
      question_id,
      reason: 'Settled.',
    }
    expect(replay(aSession(), [asked, withdrawn, lets(two)]).due).toEqual([])
  })

  it('handles edits that wait together at once', () => {
    const edits = [1, 2].map((minute): SessionEvent => ({
      type: 'requirement.proposed',
      ...anOccasion(minute, anna),
      requirement: { id: `REQ-00${minute}` as never, inferred: false, draft: {} as never, evidence: [] },
    }))
    expect(replay(aSession(), edits).due).toEqual([{ kind: 'edit' }])
  })

  it('keeps its runs and their tools, with what came of each', () => {
    const tool = { run_id, tool_call_id, tool: 'split_sentences' }
    const state = replay(said, [
      started,
      running,
      { type: 'tool.executing', ...occasion, ...tool },
      { type: 'tool.completed', ...occasion, ...tool, status: 'completed', summary: '1 sentence' },
      completed,
      { type: 'turn.ended', ...occasion, turn_id, outcome: 'waiting' },
    ])
    expect(state.turns).toMatchObject([
      {
        outcome: 'waiting',
        runs: [
          { id: run_id, status: 'completed', summary: 'found REQ-001', tools: [{ summary: '1 sentence' }] },
        ],
      },
    ])
    expect(state.confidence).toBe(0.8)
  })

  it('[S041] counts what failed and keeps its words, and the session goes on', () => {
    const failed = {
      ...completed,
      status: 'failed',
      error: 'The model did not answer.',
      confidence: null,
    } as const
    const state = replay(said, [started, running, failed])
    expect(state).toMatchObject({ error_count: 1, last_error: 'The model did not answer.', confidence: 1 })
    expect(next(state)).toMatchObject({ step: 'run', agent: 'extraction', attempt: 2 })
  })

  it('is given up as failed when one run fails three times', () => {
    const tries = [1, 2, 3].flatMap((attempt): SessionEvent[] => {
      const id = runId(turn_id, attempt)
      return [
        { ...running, run_id: id, attempt },
        { ...completed, run_id: id, status: 'failed', error: 'No.' },
      ]
    })
    expect(next(replay(said, [started, ...tries]))).toMatchObject({ step: 'end', outcome: 'failed' })
  })

  it('begins with validation when a person edited, and with review when one decided', () => {
    for (const [due, agent] of [
      [{ kind: 'edit' }, 'validation'],
      [{ kind: 'review', version: 1, decision: 'approved' }, 'review'],
    ] as const) {
      const state = { ...said, due: [due, trigger] }
      expect(next(state)).toEqual({ step: 'start', trigger: due, agent })
      const begun = apply(state, { ...started, trigger: due })
      expect(begun.due).toEqual([trigger])
      expect(next(begun)).toMatchObject({ step: 'run', agent, attempt: 1 })
    }
  })

  it('ends where small talk ends, and goes back for a revision only so often', () => {
    const turn = { iterations: 3 } as never
    expect(wayOn(turn, 'conversational', 'small_talk')).toEqual({ end: 'answered' })
    expect(wayOn({ iterations: 0 } as never, 'validation', 'revise')).toBe('extraction')
    expect(wayOn(turn, 'validation', 'revise')).toBe('synthesis')
    expect(() => wayOn(turn, 'nobody' as never, null)).toThrow('no way on')
  })

  it('cannot be folded when the log names what never began', () => {
    expect(() => apply(said, { type: 'turn.ended', ...occasion, turn_id, outcome: 'failed' })).toThrow(
      turn_id,
    )
    expect(() => apply(apply(said, started), completed)).toThrow(run_id)
  })
})

describe('cancelling a turn', () => {
  const under = replay(said, [started, running])

  it('asks the one under way to end, once', () => {
    const asked = after(under, requestCancel(under, {}, anOccasion(2, anna)))
    expect(asked.turns[0]?.cancel_requested).toBe(true)
    expect(requestCancel(asked, { turn_id }, anOccasion(3, anna))).toEqual({ accepted: true, events: [] })
    const closed = apply(asked, { ...completed, status: 'cancelled' })
    expect(next(closed)).toMatchObject({ step: 'end', outcome: 'cancelled' })
  })

  it('changes nothing when the turn is over, and says so of one that never was', () => {
    const over = apply(under, { type: 'turn.ended', ...occasion, turn_id, outcome: 'waiting' })
    expect(requestCancel(over, { turn_id }, anOccasion(2, anna))).toEqual({ accepted: true, events: [] })
    expect(requestCancel(over, { turn_id: turnId(9) }, anOccasion(2, anna))).toMatchObject({
      refusal: { code: 'TURN_UNKNOWN' },
    })
    expect(requestCancel({ ...over, deleted: true }, {}, anOccasion(2, anna))).toMatchObject({
      refusal: { code: 'SESSION_UNKNOWN' },
    })
  })
})
