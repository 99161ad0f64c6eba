import type { SessionEvent } from '@parley/domain'
import { anna, START } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Effect, Happening, Outcome } from './happening.ts'
import { newStream, turn } from './stream.ts'

/** The log as a server has it: event n says n. */
function eventAt(seq: number): SessionEvent {
  return { type: 'session.changed', at: START, by: anna, version: seq, changes: { project_name: `P${seq}` } }
}

const frameAt = (seq: number): string =>
  JSON.stringify({
    v: 1,
    type: 'session.changed',
    id: `ses_1.${seq}`,
    ts: START,
    stream: 'ses_1',
    seq,
    payload: { event: eventAt(seq) },
  })

const passing = (type: string, payload: object): string => JSON.stringify({ type, payload })

/** What the link does with the next frame. */
type Fate = 'deliver' | 'lose' | 'double' | 'delay' | 'cut' | 'append'

const fates = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Fate>('deliver') },
    { weight: 1, arbitrary: fc.constantFrom<Fate>('lose', 'double', 'delay', 'cut') },
    { weight: 2, arbitrary: fc.constant<Fate>('append') },
  ),
  { maxLength: 200 },
)

/** A server and a link that does everything wrong, in one place and without a clock. */
function simulate(plan: readonly Fate[], says: number) {
  let log = 3
  const accepted = new Map<string, number>()
  let downstream: string[] = []
  let stream = newStream(0)
  const seen: number[] = []
  const outcomes: Outcome[] = []
  let isUp = false

  function serve(frame: { type: string; cid?: string; payload: { resume?: { seq: number } } }): void {
    if (frame.type === 'request_state') {
      const from = frame.payload.resume?.seq ?? 0
      const mode = from === 0 ? 'fresh' : 'resumed'
      downstream.push(passing('state_sync', { mode, from_seq: from, to_seq: log, in_flight: [] }))
      for (let seq = from + 1; seq <= log; seq++) downstream.push(frameAt(seq))
      downstream.push(passing('state_sync', { mode: 'live', seq: log }))
    }
    if (frame.type === 'chat_message' && frame.cid !== undefined) {
      if (!accepted.has(frame.cid)) {
        log += 1
        accepted.set(frame.cid, log)
        downstream.push(frameAt(log))
      }
      downstream.push(passing('ack', { cid: frame.cid, message_id: `msg_${accepted.get(frame.cid)}` }))
    }
  }

  function happen(happening: Happening): void {
    const [next, effects] = turn(stream, happening, 0.5)
    stream = next
    for (const effect of effects) act(effect)
  }

  function act(effect: Effect): void {
    if (effect.do === 'deliver') seen.push(effect.delivered.seq)
    if (effect.do === 'settle') outcomes.push(effect.outcome)
    if (effect.do === 'connect') isUp = true
    if (effect.do === 'send' && isUp) serve(effect.frame as Parameters<typeof serve>[0])
  }

  function cut(): void {
    downstream = []
    isUp = false
    happen({ type: 'closed', code: 1006, reason: '' })
    happen({ type: 'timer', timer: 'retry' })
    happen({ type: 'opened' })
  }

  happen({ type: 'start' })
  happen({ type: 'opened' })
  for (let number = 0; number < says; number++) {
    happen({ type: 'send', outgoing: { cid: `c${number}`, type: 'chat_message', payload: {} } })
  }
  for (const fate of plan) {
    if (fate === 'cut') cut()
    if (fate === 'append') {
      log += 1
      downstream.push(frameAt(log))
    }
    const [first, ...rest] = downstream
    if (first === undefined || fate === 'cut' || fate === 'append') continue
    downstream = fate === 'delay' ? [...rest, first] : rest
    if (fate === 'deliver' || fate === 'double') happen({ type: 'received', text: first })
    if (fate === 'double') happen({ type: 'received', text: first })
  }
  // In the end the link behaves, and a beat passes for what was lost last.
  cut()
  for (let round = 0; round < 3; round++) {
    while (downstream[0] !== undefined) {
      const [first = '', ...rest] = downstream
      downstream = rest
      happen({ type: 'received', text: first })
    }
    happen({ type: 'timer', timer: 'beat' })
  }
  return { seen, outcomes, log, accepted, link: stream.link, outbox: stream.outbox }
}

describe('a reader on a link that loses, doubles, turns round and cuts', () => {
  it('[S054] hands over exactly the log, in order', () => {
    fc.assert(
      fc.property(fates, (plan) => {
        const { seen, log, link } = simulate(plan, 0)
        expect(seen).toEqual(Array.from({ length: log }, (_, index) => index + 1))
        expect(link).toBe('live')
      }),
      { numRuns: 300 },
    )
  })

  it('has what was said in the log once, and every promise is answered', () => {
    fc.assert(
      fc.property(fates, fc.integer({ min: 1, max: 6 }), (plan, says) => {
        const { accepted, outcomes, outbox, seen, log } = simulate(plan, says)
        expect(accepted.size).toBe(says)
        expect(outcomes.map(({ cid }) => cid).sort()).toEqual([...accepted.keys()].sort())
        expect(outcomes.every(({ done }) => done)).toBe(true)
        expect(outbox).toEqual([])
        expect(seen).toHaveLength(log)
      }),
      { numRuns: 300 },
    )
  })
})
