import { messageId, requirementId, turnId, type SessionEvent } from '@parley/domain'
import {
  aMessage,
  aRequirement,
  aSource,
  anIssue,
  anna,
  anOccasion,
  extraction,
  START,
} from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { frameOfEvent } from './frame-of-event.ts'

const turn = { turn_id: 'trn_1', run_id: 'run_1_1' }
const by = { at: START, by: extraction }

/** Event, the type of its frame, and its fields on the wire besides the event. */
const cases = [
  [
    { type: 'run.started', ...turn, agent: 'extraction', attempt: 1, ...by },
    'agent_started',
    { agent: 'extraction', turn_id: 'trn_1', attempt: 1 },
  ],
  [
    {
      type: 'run.completed',
      ...turn,
      agent: 'review',
      status: 'completed',
      summary: 'Done.',
      verdict: null,
      confidence: 0.9,
      error: null,
      ...by,
    },
    'agent_completed',
    {
      agent: 'review',
      turn_id: 'trn_1',
      status: 'completed',
      summary: 'Done.',
      confidence: 0.9,
      error: null,
    },
  ],
  [
    { type: 'tool.executing', run_id: 'run_1_1', tool_call_id: 'tool_1_1_1', tool: 'check_rules', ...by },
    'tool_executing',
    { tool_call_id: 'tool_1_1_1', tool: 'check_rules' },
  ],
  [
    {
      type: 'tool.completed',
      run_id: 'run_1_1',
      tool_call_id: 'tool_1_1_1',
      tool: 'check_rules',
      status: 'unknown',
      summary: '',
      ...by,
    },
    'tool_completed',
    { tool_call_id: 'tool_1_1_1', tool: 'check_rules', status: 'unknown', summary: '' },
  ],
  [
    { type: 'message.recorded', message: aMessage('Hello'), at: START, by: anna },
    'chat_message',
    { session_id: 'ses_1', message_id: 'msg_1', message: 'Hello', timestamp: START },
  ],
  [
    {
      type: 'message.recorded',
      message: aMessage('Hi', { role: 'assistant', metadata: { sha256: 'ab' } }),
      ...by,
    },
    'message_complete',
    { message_id: 'msg_1', content: 'Hi', sha256: 'ab' },
  ],
  [
    { type: 'document.published', version: 3, sections: [], document_hash: 'cd', ...by },
    'rd_updated',
    { version: 3, document_hash: 'cd' },
  ],
  [
    {
      type: 'issues.found',
      requirement_id: requirementId(1, false),
      issues: [anIssue(requirementId(1, false))],
      ...by,
    },
    'validation_issues',
    { requirement_id: 'REQ-001', issues: [anIssue(requirementId(1, false))] },
  ],
  [{ type: 'source.added', source: aSource(), at: START, by: anna }, 'source.added', {}],
  [{ type: 'turn.ended', turn_id: 'trn_1', outcome: 'waiting', ...by }, 'turn.ended', {}],
] as unknown as readonly [SessionEvent, string, object][]

describe('the frame of an event', () => {
  it.each(cases.map(([event, type, payload]) => ({ name: event.type, event, type, payload })))(
    '$name is $type, with its fields and the event itself',
    ({ event, type, payload }) => {
      const frame = frameOfEvent({ stream: 'ses_1', seq: 7, event, cid: null })
      expect(frame).toMatchObject({ v: 1, type, id: 'ses_1.7', ts: event.at, stream: 'ses_1', seq: 7 })
      expect(frame.payload).toEqual({ ...payload, event })
      expect('cid' in frame).toBe(false)
    },
  )

  it('names the run it belongs to, and the command that led to it', () => {
    const [event] = cases[0] ?? []
    if (event === undefined) throw new Error('there is no case')
    expect(frameOfEvent({ stream: 'ses_1', seq: 1, event, cid: 'c1' })).toMatchObject({
      run_id: 'run_1_1',
      cid: 'c1',
    })
  })

  it('of extracted requirements is filled with them as they stand', () => {
    const event = {
      type: 'requirements.extracted',
      turn_id: turnId(1),
      message_id: messageId('msg_1'),
      requirement_ids: [requirementId(1, false)],
      ...anOccasion(),
    } satisfies SessionEvent
    const requirements = [{ ...aRequirement(), evidence: [] }]
    const frame = frameOfEvent({ stream: 'ses_1', seq: 2, event, cid: null }, requirements)
    expect(frame).toMatchObject({
      type: 'requirements_extracted',
      payload: { turn_id: 'trn_1', message_id: 'msg_1', requirements, event },
    })
  })
})
