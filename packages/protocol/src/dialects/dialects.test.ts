import { turnId, type SessionEvent } from '@parley/domain'
import { extraction, START } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { frameOfEvent } from '../frames/frame-of-event.ts'
import type { PassingFrame, PassingPayload, PassingType, ServerFrame } from '../frames/frame.ts'
import { DIALECTS, type DialectName } from './index.ts'

const ofEvent = (event: object): ServerFrame =>
  frameOfEvent({
    stream: 'ses_1',
    seq: 7,
    event: { at: START, by: extraction, ...event } as SessionEvent,
    cid: null,
  })

const passing = <Type extends PassingType>(type: Type, payload: PassingPayload<Type>): ServerFrame =>
  ({ v: 1, type, id: 'con_1.1', ts: START, stream: 'ses_1', cid: 'c1', payload }) as unknown as PassingFrame

const run = { turn_id: 'trn_1', run_id: 'run_1_1', agent: 'extraction' }
const chunk = {
  message_id: 'msg_1',
  turn_id: 'trn_1',
  index: 0,
  offset: 0,
  content: 'Hi',
  is_final: true,
} as PassingPayload<'message_chunk'>
const greeting: PassingPayload<'connection_established'> = {
  connection_id: 'con_1',
  session_id: 'ses_1',
  version: '1',
  authenticated: true,
  heartbeat_ms: 10_000,
  max_frame_bytes: 1,
}

const frames: Readonly<Record<string, ServerFrame>> = {
  greeting: passing('connection_established', greeting),
  ack: passing('ack', { cid: 'c1', message_id: 'msg_1' as never }),
  started: ofEvent({ type: 'run.started', ...run, attempt: 1 }),
  tool: ofEvent({ type: 'tool.executing', run_id: 'run_1_1', tool_call_id: 't', tool: 'x' }),
  thinking: passing('agent_thinking', { agent: 'extraction', turn_id: turnId(1), content: 'Reading' }),
  chunk: passing('message_chunk', chunk),
  turn: ofEvent({ type: 'turn.started', turn_id: 'trn_1', thread_id: 'main', trigger: { kind: 'edit' } }),
  typing: passing('typing_indicator', { user_id: 'u', name: 'U', is_typing: true, expires_in_ms: 1 }),
  pong: passing('pong', { timestamp: 1 }),
}

/** What each door shows of each frame, by type; a seq is shown as `type 7`. */
const shown: Readonly<Record<string, Readonly<Record<DialectName, readonly string[]>>>> = {
  greeting: { query: [], path: ['connection_established'], native: ['connection_established'] },
  ack: { query: ['agent_update'], path: ['ack'], native: ['ack'] },
  started: {
    query: ['agent_update', 'agent_started 7'],
    path: ['agent_started 7'],
    native: ['agent_started 7'],
  },
  tool: {
    query: ['agent_update', 'tool_executing 7'],
    path: ['tool_executing 7'],
    native: ['tool_executing 7'],
  },
  thinking: {
    query: ['agent_update', 'agent_thinking'],
    path: ['agent_thinking'],
    native: ['agent_thinking'],
  },
  chunk: { query: ['message_chunk'], path: ['text_chunk'], native: ['message_chunk'] },
  turn: {
    query: ['agent_update', 'turn.started 7'],
    path: ['typing_indicator', 'turn.started 7'],
    native: ['turn.started 7'],
  },
  typing: { query: ['agent_update'], path: ['typing_indicator'], native: ['typing_indicator'] },
  pong: { query: ['pong'], path: ['pong'], native: ['pong'] },
}

const doors = ['query', 'path', 'native'] as const

describe('a dialect', () => {
  it.each(Object.keys(frames).flatMap((name) => doors.map((door) => ({ name, door }))))(
    '$door shows $name as it should be shown there',
    ({ name, door }) => {
      const frame = frames[name]
      if (frame === undefined) throw new Error(`there is no ${name}`)
      const wire = DIALECTS[door].encode(frame)
      expect(wire.map(({ type, seq }) => (seq === undefined ? type : `${type} ${seq}`))).toEqual(
        shown[name]?.[door],
      )
      // One event, one seq, and the frame that has it is the event's own.
      expect(wire.filter(({ seq }) => seq !== undefined)).toEqual(frame.seq === undefined ? [] : [frame])
    },
  )

  it('wraps what agents do under its name, with its fields, without the event itself', () => {
    const [update] = DIALECTS.query.encode(frames.started as ServerFrame)
    expect(update).toMatchObject({ type: 'agent_update', run_id: 'run_1_1', id: 'ses_1.7.agent_update' })
    expect(update?.payload).toEqual({
      event: 'agent_started',
      agent: 'extraction',
      turn_id: 'trn_1',
      attempt: 1,
    })
  })

  it('[S049] tells on the query address that a message was accepted', () => {
    const [update] = DIALECTS.query.encode(frames.ack as ServerFrame)
    expect(update?.payload).toEqual({ event: 'accepted', cid: 'c1', message_id: 'msg_1' })
  })

  it('[S052] keeps the piece of text whole in both names', () => {
    for (const door of doors) {
      expect(DIALECTS[door].encode(frames.chunk as ServerFrame)[0]?.payload).toEqual(chunk)
    }
  })
})
