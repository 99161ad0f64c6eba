import { anyText } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readCommand } from './read-command.ts'

const read = (frame: unknown) => readCommand(JSON.stringify(frame))
const commandOf = (frame: unknown) => {
  const decoded = read(frame)
  return decoded.ok ? decoded.command : decoded.fault
}

const hello = { type: 'say', content: 'Hello', timestamp: null, thread_id: null, cid: null }

describe('a text from a client', () => {
  it.each([
    [{ type: 'chat_message', payload: { session_id: 's', message: 'Hello' } }],
    [{ type: 'chat_message', content: 'Hello', auth_token: 't' }],
    [{ type: 'chat_message', payload: { content: 'Hello' } }],
    [{ type: 'chat_message', message: 'Hello' }],
    [{ type: 'chat_message', message: 'Hello', payload: { content: 'Hello', message: null } }],
  ])('[S411] says the same in every shape: %j', (frame) => {
    expect(commandOf(frame)).toEqual(hello)
  })

  it.each([
    ['another text', { content: 'one', message: 'other' }, { code: 'AMBIGUOUS_MESSAGE' }],
    ['no text', {}, { code: 'VALIDATION_FAILED', field: 'message' }],
    ['a number', { message: 7 }, { code: 'VALIDATION_FAILED', field: 'message' }],
    ['100,001 characters', { message: 'a'.repeat(100_001) }, { code: 'MESSAGE_TOO_LONG', limit: 100_000 }],
    ['a cid with a blank', { message: 'a', cid: 'a b' }, { code: 'VALIDATION_FAILED', field: 'cid' }],
    ['a cid that is too long', { message: 'a', cid: 'a'.repeat(201) }, { code: 'VALIDATION_FAILED' }],
  ])('with %s is refused', (_, payload, fault) => {
    expect(commandOf({ type: 'chat_message', payload })).toMatchObject(fault)
  })

  it('takes a text of exactly 100,000 characters', () => {
    expect(commandOf({ type: 'chat_message', message: 'a'.repeat(100_000) })).toMatchObject({ type: 'say' })
  })

  it.each(['2025-11-16T10:00:99Z', 7, null, { a: [1] }])(
    '[S059] a ping keeps its timestamp %j',
    (timestamp) => {
      expect(commandOf({ type: 'ping', timestamp })).toEqual({ type: 'ping', timestamp })
      expect(commandOf({ type: 'ping', payload: { timestamp } })).toEqual({ type: 'ping', timestamp })
    },
  )

  it.each([
    [{ resume: { seq: 7 } }, 7],
    [{ resume: { seq: 0 } }, 0],
    [{ session_id: 'ses_1' }, null],
  ])('request_state with %j goes on from %j', (payload, from_seq) => {
    expect(commandOf({ type: 'request_state', payload })).toEqual({ type: 'request_state', from_seq })
  })

  it('a run is cancelled by its turn, which its id tells', () => {
    const cancel = (payload: object) => commandOf({ type: 'cancel_run', payload })
    expect(cancel({ run_id: 'run_12_3' })).toMatchObject({ type: 'cancel', turn_id: 'trn_12' })
    expect(cancel({ turn_id: 'trn_4' })).toMatchObject({ turn_id: 'trn_4' })
    expect(cancel({})).toMatchObject({ turn_id: null })
  })

  it('UI state is stamped by milliseconds or by a time', () => {
    const stampOf = (payload: object) => commandOf({ type: 'incremental_state_update', payload })
    const state = { page: 'a' }
    const at = Date.parse('2026-01-01T00:00:00Z')
    expect(stampOf({ state, timestamp: at, client_id: 'tab', counter: 2 })).toMatchObject({
      mode: 'incremental',
      state,
      stamp: { timestamp: at, client_id: 'tab', counter: 2 },
    })
    expect(stampOf({ state, timestamp: '2026-01-01T00:00:00Z' })).toMatchObject({
      stamp: { timestamp: at, client_id: '', counter: 0 },
    })
    expect(stampOf({ state })).toMatchObject({ stamp: null })
    expect(stampOf({ state: [1] })).toMatchObject({ code: 'VALIDATION_FAILED', field: 'state' })
  })

  it.each(['subscribe', 'constructor', '__proto__', '', 'PING'])('of type “%s” is unknown', (type) => {
    expect(commandOf({ type })).toEqual({ code: 'UNKNOWN_TYPE', type })
  })

  it('nested deeper than 64 is refused, brackets inside texts do not count', () => {
    const deep = (levels: number) => `{"type":"ping","timestamp":${'['.repeat(levels)}${']'.repeat(levels)}}`
    expect(readCommand(deep(63)).ok).toBe(true)
    expect(readCommand(deep(64))).toMatchObject({ fault: { code: 'VALIDATION_FAILED', field: 'frame' } })
    expect(read({ type: 'ping', timestamp: `\\"${'['.repeat(500)}` }).ok).toBe(true)
  })

  it('is never more than a fault, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.json(),
          fc.anything().map((value) => JSON.stringify(value) ?? ''),
        ),
        (text) => {
          expect(typeof readCommand(text).ok).toBe('boolean')
        },
      ),
    )
    const type = fc.constantFrom(
      'chat_message',
      'request_state',
      'full_state_update',
      'review_decision',
      'cancel_run',
    )
    fc.assert(
      fc.property(type, fc.object(), fc.jsonValue(), (one, fields, payload) => {
        expect(typeof read({ ...fields, type: one, payload }).ok).toBe('boolean')
      }),
    )
  })

  it('that is no JSON says so, and one that is no object too', () => {
    expect(readCommand('{')).toMatchObject({ fault: { code: 'INVALID_JSON' } })
    expect(readCommand('')).toMatchObject({ fault: { code: 'INVALID_JSON' } })
    for (const value of ['null', '7', '[]', '"ping"']) {
      expect(readCommand(value)).toMatchObject({ ok: false })
      expect(readCommand(value)).not.toMatchObject({ fault: { code: 'INVALID_JSON' } })
    }
  })
})
