import { START } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import type { Effect, Happening, Stream } from './happening.ts'
import { sha256 } from './sha256.ts'
import { MOST_OUTGOING, newStream, turn } from './stream.ts'

const LIVE: readonly Happening[] = [
  { type: 'start' },
  { type: 'opened' },
  received('state_sync', { mode: 'fresh', from_seq: 0, to_seq: 0, in_flight: [] }),
  received('state_sync', { mode: 'live', seq: 0 }),
]

function received(type: string, payload: object, envelope: object = {}): Happening {
  return { type: 'received', text: JSON.stringify({ type, payload, ...envelope }) }
}

function event(seq: number, payload: object = {}, type = 'session.changed'): Happening {
  return received(type, { event: { type: 'session.changed', at: START }, ...payload }, { seq })
}

function after(
  happenings: readonly Happening[],
  random = 0.5,
): { stream: Stream; effects: readonly Effect[] } {
  let stream = newStream(0)
  let effects: readonly Effect[] = []
  for (const happening of happenings) [stream, effects] = turn(stream, happening, random)
  return { stream, effects }
}

const say = (cid: string): Happening => ({
  type: 'send',
  outgoing: { cid, type: 'chat_message', payload: { message: 'Hello' } },
})
const closed = (code: number, reason = ''): Happening => ({ type: 'closed', code, reason })
const ask = (seq: number): Effect => ({
  do: 'send',
  frame: { type: 'request_state', payload: { resume: { seq } } },
})
const retryIn = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.do === 'set' && effect.timer === 'retry' ? effect.ms : []))

describe('coming again', () => {
  it('waits from 250 ms, doubling to 30 s, spread over the upper half of each step', () => {
    const waits = (random: number) =>
      Array.from({ length: 10 }, (_, tries) => {
        const again: readonly Happening[] = [closed(1006), { type: 'timer', timer: 'retry' }]
        const before = Array.from({ length: tries }, () => again).flat()
        return retryIn(after([{ type: 'start' }, ...before, closed(1006)], random).effects)[0]
      })
    expect(waits(1)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
    expect(waits(0)).toEqual([125, 250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
  })

  it('counts from the beginning only when the connection held for ten seconds', () => {
    const again: readonly Happening[] = [closed(1006), { type: 'timer', timer: 'retry' }, ...LIVE.slice(1)]
    expect(after([...LIVE, ...again, ...again]).stream.attempt).toBe(2)
    expect(after([...LIVE, ...again, ...again, { type: 'timer', timer: 'stable' }]).stream.attempt).toBe(0)
  })

  it('waits as long as a server that goes away asks for', () => {
    expect(retryIn(after([...LIVE, closed(1012, '{"retry_after_ms":4321}')]).effects)).toEqual([4_321])
    expect(retryIn(after([...LIVE, closed(1012, 'nonsense')]).effects)).toEqual([188])
  })

  it.each([
    [4000, 'reconnecting'],
    [4499, 'reconnecting'],
    [1013, 'reconnecting'],
    [4501, 'signed_out'],
    [4503, 'version'],
    [4504, 'forbidden'],
    [4505, 'too_many_connections'],
    [4999, 'refused'],
  ])('after close code %d it is %s', (code, what) => {
    const { effects } = after([...LIVE, closed(code)])
    const told = effects.find((effect) => effect.do === 'tell')
    expect(told).toMatchObject({
      status: what === 'reconnecting' ? { status: what, attempt: 1 } : { status: 'ended', reason: what },
    })
  })

  it('happens at once when the network is back or the page is looked at', () => {
    for (const type of ['online', 'woke'] as const) {
      const { effects } = after([...LIVE, closed(1006), { type }])
      expect(effects).toContainEqual({ do: 'connect' })
      expect(effects).toContainEqual({ do: 'clear', timer: 'retry' })
    }
  })

  it('rests while there is no network', () => {
    const { stream, effects } = after([...LIVE, { type: 'offline' }])
    expect(effects).toContainEqual({ do: 'tell', status: { status: 'offline' } })
    expect(effects).toContainEqual({ do: 'disconnect', code: 1000 })
    expect(turn(stream, closed(1000), 0.5)).toEqual([stream, []])
  })
})

describe('whether the other end is there', () => {
  it('is asked every beat, and two silent beats end the connection', () => {
    const beat: Happening = { type: 'timer', timer: 'beat' }
    const heartbeat = { do: 'send', frame: { type: 'heartbeat', payload: { acks: { seq: 0 } } } }
    expect(after([...LIVE, beat]).effects).toContainEqual(heartbeat)
    expect(after([...LIVE, beat, beat, beat]).effects).toEqual([{ do: 'disconnect', code: 4002 }])
    const answer = received('heartbeat_ack', { ack: true })
    expect(after([...LIVE, beat, answer, beat, answer, beat]).effects).toContainEqual(heartbeat)
  })

  it('is found out within five seconds when the page is looked at again', () => {
    const { stream, effects } = after([...LIVE, { type: 'woke' }])
    expect(effects).toContainEqual({ do: 'set', timer: 'probe', ms: 5_000 })
    expect(turn(stream, { type: 'timer', timer: 'probe' }, 0.5)[1]).toEqual([
      { do: 'disconnect', code: 4002 },
    ])
    expect(turn(stream, received('pong', {}), 0.5)[1]).toEqual([{ do: 'clear', timer: 'probe' }])
  })

  it('is not waited for without end when the connection does not even open', () => {
    const { stream, effects } = after([{ type: 'start' }])
    expect(effects).toContainEqual({ do: 'set', timer: 'probe', ms: 15_000 })
    expect(turn(stream, { type: 'timer', timer: 'probe' }, 0.5)[1]).toEqual([
      { do: 'disconnect', code: 4002 },
    ])
  })
})

describe('events', () => {
  it('go on when the next one comes, and are asked for once over a gap', () => {
    const deliver = after([...LIVE, event(1)])
    expect(deliver.effects).toMatchObject([{ do: 'deliver', delivered: { seq: 1, replayed: false } }])
    expect(after([...LIVE, event(1), event(1)]).effects).toEqual([])
    expect(after([...LIVE, event(1), event(3)]).effects).toEqual([ask(1)])
    expect(after([...LIVE, event(1), event(3), event(4)]).effects).toEqual([])
  })

  it('are asked for again when the present is ahead of what came', () => {
    expect(after([...LIVE, received('state_sync', { mode: 'live', seq: 3 })]).effects).toEqual([ask(0)])
  })

  it('of a reply are taken when the text has its hash; otherwise it is asked for twice, and then told', () => {
    const content = 'Grüße 😀'
    const whole = event(1, { message_id: 'm', content, sha256: sha256(content) }, 'message_complete')
    expect(after([...LIVE, whole]).effects).toMatchObject([{ do: 'deliver' }])
    const wrong = event(1, { message_id: 'm', content: 'Gruß', sha256: sha256(content) }, 'message_complete')
    expect(after([...LIVE, wrong]).effects).toEqual([ask(0)])
    expect(after([...LIVE, wrong, wrong]).effects).toEqual([ask(0)])
    expect(after([...LIVE, wrong, wrong, wrong]).effects).toMatchObject([
      { do: 'fault', code: 'HASH_WRONG' },
      { do: 'deliver', delivered: { seq: 1 } },
    ])
  })

  it('that are too large are read by the host, and asked for from there on', () => {
    const { stream, effects } = after([...LIVE, event(1, { elided: true, event: undefined })])
    expect(effects).toEqual([{ do: 'reset', sync: null }])
    expect(turn(stream, event(2), 0.5)[1]).toEqual([{ do: 'clear', timer: 'probe' }])
    const [next, asked] = turn(stream, { type: 'reset', seq: 5 }, 0.5)
    expect(asked).toEqual([ask(5)])
    expect(next.last).toBe(5)
  })

  it('of another log are not waited for: the host reads the state anew', () => {
    const sync = { mode: 'snapshot', from_seq: 4, to_seq: 4, in_flight: [] }
    expect(after([...LIVE, event(1), received('state_sync', sync)]).effects).toMatchObject([{ do: 'reset' }])
  })
})

describe('what is said', () => {
  it('is sent at once, again after a drop, and no more when it was answered', () => {
    const frame = {
      do: 'send',
      frame: { v: 1, type: 'chat_message', cid: 'c1', payload: { message: 'Hello' } },
    }
    expect(after([...LIVE, say('c1')]).effects).toEqual([frame])
    expect(after([...LIVE, say('c1'), say('c1')]).effects).toEqual([])
    const again: readonly Happening[] = [closed(1006), { type: 'timer', timer: 'retry' }, { type: 'opened' }]
    expect(after([...LIVE, say('c1'), ...again]).effects).toContainEqual(frame)
    const answered = received('ack', { cid: 'c1', message_id: 'msg_1' })
    expect(after([...LIVE, say('c1'), answered]).effects).toEqual([
      { do: 'settle', outcome: { done: true, cid: 'c1', message_id: 'msg_1', ignored: false } },
    ])
    expect(after([...LIVE, say('c1'), answered, ...again]).effects).not.toContainEqual(frame)
    expect(after([...LIVE, say('c1'), answered, answered]).effects).toEqual([])
  })

  it('stays when it is refused for now, and goes when it is refused for good', () => {
    const limited = { error_code: 'RATE_LIMITED', message: 'Wait.', retryable: true, retry_after_ms: 700 }
    const kept = after([...LIVE, say('c1'), received('error', limited, { cid: 'c1' })])
    expect(kept.effects).toEqual([{ do: 'set', timer: 'resend', ms: 700 }])
    expect(turn(kept.stream, { type: 'timer', timer: 'resend' }, 0.5)[1]).toHaveLength(1)
    const stale = {
      error_code: 'VERSION_STALE',
      message: 'Stale.',
      effect: 'none',
      retryable: false,
      facts: { current: 3 },
    }
    const refused = after([...LIVE, say('c1'), received('error', stale, { cid: 'c1' })])
    expect(refused.effects).toMatchObject([
      {
        do: 'settle',
        outcome: { done: false, error_code: 'VERSION_STALE', effect: 'none', facts: { current: 3 } },
      },
    ])
    expect(refused.stream.outbox).toEqual([])
  })

  it('is answered also when the stream ends or the outbox is full', () => {
    const ended = after([...LIVE, say('c1'), { type: 'stop' }])
    expect(ended.effects).toMatchObject([
      {},
      {},
      {},
      {},
      {},
      {},
      { do: 'settle', outcome: { error_code: 'ENDED', effect: 'unknown' } },
      {},
    ])
    expect(turn(ended.stream, say('c2'), 0.5)[1]).toMatchObject([
      { outcome: { error_code: 'ENDED', effect: 'none' } },
    ])
    const many = Array.from({ length: MOST_OUTGOING }, (_, index) => say(`c${index}`))
    expect(after([...LIVE, ...many, say('more')]).effects).toMatchObject([
      { outcome: { error_code: 'OUTBOX_FULL' } },
    ])
  })

  it('does not hang on frames that are none', () => {
    for (const text of [
      '',
      '{',
      'null',
      '7',
      '{"type":1,"payload":{}}',
      '{"type":"ack"}',
      '{"type":"x","payload":null}',
    ]) {
      expect(after([...LIVE, { type: 'received', text }]).effects).toEqual([{ do: 'clear', timer: 'probe' }])
    }
  })
})
