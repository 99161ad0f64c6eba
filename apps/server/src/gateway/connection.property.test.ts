import type { Passing } from '@parley/application'
import type { SessionEvent } from '@parley/domain'
import type { StoredEvent } from '@parley/log'
import { anna, START } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  EVENTS_PER_PAGE,
  follow,
  FULL_BYTES,
  GATHER_BYTES,
  heard,
  MOST_WAITING,
  next,
  pageCame,
  passed,
  resume,
  type Connection,
} from './connection.ts'

function eventAt(seq: number): StoredEvent<SessionEvent> {
  const event: SessionEvent = { type: 'session.changed', at: START, by: anna, version: seq, changes: {} }
  return { stream: 'ses_1', seq, event, cid: null, hash: '' }
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const piece = (offset: number, content: string, is_final = false) =>
  ({
    type: 'message_chunk',
    message_id: 'msg_1',
    turn_id: 'trn_1',
    index: 0,
    offset,
    content,
    is_final,
  }) as Passing

type Move =
  | {
      readonly move: 'append' | 'tell' | 'again' | 'forget' | 'page' | 'drain' | 'fill' | 'pass'
      readonly by: number
    }
  | { readonly move: 'ask'; readonly by: number }

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    move: fc.constantFrom(
      'append',
      'append',
      'tell',
      'tell',
      'again',
      'forget',
      'page',
      'page',
      'drain',
      'fill',
      'pass',
      'ask',
    ),
    by: fc.nat(1_000),
  }),
  { maxLength: 120 },
)

/** A log, a bell that rings late, twice or not at all, a socket that fills and drains, and one reader. */
function simulate(plan: readonly Move[], listensAtOnce: boolean) {
  let head = 5
  let told = head
  let buffered = 0
  let connection: Connection = follow(head, listensAtOnce)
  let asked: { readonly after: number; readonly reading: number } | null = null
  /** What left since it last asked, and from where it had asked. */
  let from = head
  let sent: number[] = []
  let announced: number | null = null
  let most = 0

  function pump(): void {
    for (let steps = 0; ; steps++) {
      if (steps > 10_000) throw new Error('it never waits')
      const [after, step] = next(connection, buffered)
      connection = after
      if (connection.state === 'live') most = Math.max(most, connection.waiting.length)
      if (step.do === 'wait') return
      if (step.do === 'read') asked = step
      if (step.do === 'announce') announced = step.seq
      if (step.do === 'send') {
        expect(buffered).toBeLessThan(FULL_BYTES)
        buffered += 2_000
        if (step.waiting.kind === 'event') sent.push(step.waiting.event.seq)
      }
    }
  }

  function answer(): void {
    if (asked === null) return
    const { after, reading } = asked
    asked = null
    const page = range(after + 1, Math.min(head, after + EVENTS_PER_PAGE)).map(eventAt)
    connection = pageCame(connection, reading, page)
    pump()
  }

  function hear(first: number, last: number): void {
    connection = heard(connection, range(first, last).map(eventAt))
    pump()
  }

  for (const { move, by } of plan) {
    if (move === 'append') head += 1 + (by % 40)
    if (move === 'tell') {
      hear(told + 1, head)
      told = head
    }
    if (move === 'again') hear(Math.max(1, head - (by % 10)), head)
    if (move === 'forget') told = head
    if (move === 'page') answer()
    if (move === 'drain') buffered = 0
    if (move === 'fill') buffered = by % 2 === 0 ? FULL_BYTES : GATHER_BYTES
    if (move === 'pass') connection = passed(connection, piece(by, 'text'))
    if (move === 'ask') {
      from = by % (head + 1)
      sent = []
      connection = resume(connection, from, head)
    }
    pump()
  }
  // In the end everybody behaves: the socket drains and the bell rings.
  head += 1
  for (let round = 0; round < head; round++) {
    buffered = 0
    hear(head, head)
    answer()
  }
  return { connection, sent, from, head, announced, most }
}

describe('a reader of the log', () => {
  it('is sent everything after where it began, each once, in order, whatever is heard and when', () => {
    fc.assert(
      fc.property(moves, (plan) => {
        const { sent, from, head, connection, most } = simulate(plan, true)
        expect(sent).toEqual(range(from + 1, head))
        expect(connection).toMatchObject({ state: 'live', sent: head })
        expect(most).toBeLessThanOrEqual(MOST_WAITING)
      }),
      { numRuns: 300 },
    )
  })

  it('that has to ask is sent nothing before it does, and is told when it has everything', () => {
    fc.assert(
      fc.property(moves, (plan) => {
        const { sent, from, head, announced } = simulate(plan, false)
        const hasAsked = plan.some(({ move }) => move === 'ask')
        expect(sent).toEqual(hasAsked ? range(from + 1, head) : [])
        expect(announced !== null).toBe(hasAsked)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what passes by', () => {
  const live = follow(1, true)
  const waiting = (connection: Connection) => (connection.state === 'live' ? connection.waiting : [])

  it('is joined while it waits, and is one piece then', () => {
    const one = passed(passed(live, piece(0, 'The ')), piece(4, 'desk', true))
    expect(waiting(one)).toEqual([{ kind: 'passing', passing: piece(0, 'The desk', true) }])
  })

  it('is not joined over a gap, or after the end', () => {
    expect(waiting(passed(passed(live, piece(0, 'The ')), piece(9, 'x')))).toHaveLength(2)
    expect(waiting(passed(passed(live, piece(0, 'The ', true)), piece(4, 'x')))).toHaveLength(2)
  })

  it('waits above 64 KiB, unless an event stands behind it', () => {
    const gathering = passed(live, piece(0, 'The '))
    expect(next(gathering, GATHER_BYTES)[1]).toEqual({ do: 'wait' })
    const [, step] = next(heard(gathering, [eventAt(2)]), GATHER_BYTES)
    expect(step).toEqual({ do: 'send', waiting: { kind: 'passing', passing: piece(0, 'The ') } })
  })

  it('comes after the log when the log is being read, and not at all for a message that came whole', () => {
    const reading = passed(passed(resume(live, 0, 2), piece(0, 'The ')), piece(4, 'desk'))
    const message: SessionEvent = {
      type: 'message.recorded',
      at: START,
      by: anna,
      message: {
        id: 'msg_1' as never,
        role: 'assistant',
        content: 'The desk',
        timestamp: START,
        metadata: {},
      },
    }
    const [asking, step] = next(reading, 0)
    if (step.do !== 'read') throw new Error('it reads')
    const kept = pageCame(asking, step.reading, [eventAt(1), eventAt(2)])
    expect(stepsOf(kept)).toEqual(['event 1', 'event 2', 'announce', 'passing'])
    const whole = pageCame(asking, step.reading, [eventAt(1), { ...eventAt(2), event: message }])
    expect(stepsOf(whole)).toEqual(['event 1', 'event 2', 'announce'])
  })

  function stepsOf(from: Connection): string[] {
    const steps: string[] = []
    for (let connection = from; ;) {
      const [after, step] = next(connection, 0)
      if (step.do === 'wait') return steps
      connection = after
      if (step.do !== 'send') steps.push(step.do)
      else steps.push(step.waiting.kind === 'event' ? `event ${step.waiting.event.seq}` : 'passing')
    }
  }
})

describe('a slow reader', () => {
  it('is pushed nothing above 256 KiB, and reads from the log when it has room again', () => {
    const full = heard(follow(1, true), [eventAt(2), eventAt(3)])
    const [behind, step] = next(full, FULL_BYTES)
    expect(step).toEqual({ do: 'wait' })
    expect(behind).toMatchObject({ state: 'reading', sent: 1, head: 3 })
    expect(next(behind, GATHER_BYTES)[1]).toEqual({ do: 'wait' })
    expect(next(behind, 0)[1]).toMatchObject({ do: 'read', after: 1 })
  })

  it('is not given a page that was asked for before it asked anew', () => {
    const [asking, step] = next(resume(follow(9, true), 3, 9), 0)
    if (step.do !== 'read') throw new Error('it reads')
    const anew = resume(asking, 6, 9)
    expect(pageCame(anew, step.reading, [eventAt(4)])).toBe(anew)
  })
})
