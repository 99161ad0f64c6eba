/**
 * Where a reader stands in the log, as a union, and every way from one state to
 * another. Pure: sockets and timers are in `socket.ts`.
 *
 * What always holds: the events that leave are contiguous, each once, in the
 * order of their seq, whatever is heard, when, and how often; and what waits for
 * a slow reader is bounded, because the log itself is the queue.
 */
import type { SessionEvent } from '@parley/domain'
import type { StoredEvent } from '@parley/log'
import type { Passing } from '@parley/application'

type Event = StoredEvent<SessionEvent>

/** What waits to be sent, in order. */
export type Waiting =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'passing'; readonly passing: Passing }

export type Connection =
  /** It has no token yet; nothing of the session is known here. */
  | { readonly state: 'unproven' }
  /** It did not say yet from where it reads. */
  | { readonly state: 'silent'; readonly head: number }
  /** It is given the log, page by page, until it has come to the head. */
  | {
      readonly state: 'reading'
      readonly sent: number
      readonly head: number
      /** Events of the page that was read, still to be sent. */
      readonly page: readonly Event[]
      /** Which reading is under way; null when none is. A page of an earlier one is not taken. */
      readonly asked: number | null
      readonly readings: number
      /** It asked for this, so it is told when it has come to the end. */
      readonly announce: boolean
      /** What passed by meanwhile and belongs after the log. */
      readonly passing: readonly Passing[]
    }
  /** It hears what happens when it happens. */
  | {
      readonly state: 'live'
      readonly sent: number
      readonly waiting: readonly Waiting[]
      readonly readings: number
    }
  | { readonly state: 'closed' }

/** Below it everything is sent at once; above it what passes by is gathered first. */
export const GATHER_BYTES = 64 * 1024
/** Above it nothing is pushed: the reader catches up from the log at its own pace. */
export const FULL_BYTES = 256 * 1024
export const EVENTS_PER_PAGE = 100
/** More than these are not kept for a reader: they stand in the log. */
export const MOST_WAITING = 500
const MOST_PASSING = 50

export type Step =
  | { readonly do: 'send'; readonly waiting: Waiting }
  | { readonly do: 'read'; readonly after: number; readonly reading: number }
  /** It has everything up to here. */
  | { readonly do: 'announce'; readonly seq: number }
  | { readonly do: 'wait' }

/** Following began at this head. */
export function follow(head: number, listensAtOnce: boolean): Connection {
  return listensAtOnce ? { state: 'live', sent: head, waiting: [], readings: 0 } : { state: 'silent', head }
}

/** It asked for everything after `from`; a `from` ahead of the head was settled before. */
export function resume(connection: Connection, from: number, head: number): Connection {
  if (connection.state === 'closed' || connection.state === 'unproven') return connection
  const readings = 'readings' in connection ? connection.readings + 1 : 0
  const known = connection.state === 'live' ? headOf(connection) : connection.head
  return {
    state: 'reading',
    sent: from,
    head: Math.max(head, known),
    page: [],
    asked: null,
    readings,
    announce: true,
    passing: [],
  }
}

/** Events were committed. They may come twice, late, or with some missing. */
export function heard(connection: Connection, events: readonly Event[]): Connection {
  const last = events.at(-1)
  if (last === undefined) return connection
  switch (connection.state) {
    case 'unproven':
    case 'closed':
      return connection
    case 'silent':
    case 'reading':
      return { ...connection, head: Math.max(connection.head, last.seq) }
    case 'live': {
      const known = headOf(connection)
      const fresh = events.filter(({ seq }) => seq > known)
      if (fresh.length === 0) return connection
      const fits = fresh.every(({ seq }, index) => seq === known + 1 + index)
      if (!fits || connection.waiting.length + fresh.length > MOST_WAITING)
        return readOn(connection, last.seq)
      const waiting = fresh.map((event): Waiting => ({ kind: 'event', event }))
      return { ...connection, waiting: [...connection.waiting, ...waiting] }
    }
  }
}

/** Something passed by: it is made one with what waits already where it can be, and let go when too much does. */
export function passed(connection: Connection, passing: Passing): Connection {
  if (connection.state === 'reading') {
    const last = connection.passing.at(-1)
    const joined = last === undefined ? null : join(last, passing)
    const others = joined === null ? connection.passing : connection.passing.slice(0, -1)
    if (others.length >= MOST_PASSING) return connection
    return { ...connection, passing: [...others, joined ?? passing] }
  }
  if (connection.state !== 'live') return connection
  const last = connection.waiting.at(-1)
  const joined = last?.kind === 'passing' ? join(last.passing, passing) : null
  if (joined !== null) {
    return {
      ...connection,
      waiting: [...connection.waiting.slice(0, -1), { kind: 'passing', passing: joined }],
    }
  }
  if (connection.waiting.length >= MOST_WAITING) return connection
  return { ...connection, waiting: [...connection.waiting, { kind: 'passing', passing }] }
}

/** A page of the log came back. An empty one means that there is nothing more, whatever was told. */
export function pageCame(connection: Connection, reading: number, events: readonly Event[]): Connection {
  if (connection.state !== 'reading' || connection.asked !== reading) return connection
  const { sent } = connection
  const page = events.filter(({ seq }, index) => seq === sent + 1 + index)
  const head = page.length === 0 ? sent : Math.max(connection.head, sent + page.length)
  return { ...connection, asked: null, page, head }
}

/** What is to be done now, with so many bytes still on their way to this reader. */
export function next(connection: Connection, buffered: number): readonly [Connection, Step] {
  switch (connection.state) {
    case 'unproven':
    case 'silent':
    case 'closed':
      return [connection, { do: 'wait' }]
    case 'reading':
      return nextWhileReading(connection, buffered)
    case 'live':
      return nextWhileLive(connection, buffered)
  }
}

type Reading = Extract<Connection, { readonly state: 'reading' }>
type Live = Extract<Connection, { readonly state: 'live' }>

function nextWhileReading(connection: Reading, buffered: number): readonly [Connection, Step] {
  const { sent, head, page, asked, readings, announce } = connection
  const [event, ...rest] = page
  if (event !== undefined) {
    if (buffered >= FULL_BYTES) return [connection, { do: 'wait' }]
    const waiting: Waiting = { kind: 'event', event }
    const passing = withoutTextOf(event, connection.passing)
    return [
      { ...connection, sent: event.seq, page: rest, passing },
      { do: 'send', waiting },
    ]
  }
  if (sent < head) {
    if (asked !== null || buffered >= GATHER_BYTES) return [connection, { do: 'wait' }]
    const reading = readings + 1
    return [
      { ...connection, asked: reading, readings: reading },
      { do: 'read', after: sent, reading },
    ]
  }
  const waiting = connection.passing.map((passing): Waiting => ({ kind: 'passing', passing }))
  const live: Live = { state: 'live', sent, waiting, readings }
  return announce ? [live, { do: 'announce', seq: sent }] : nextWhileLive(live, buffered)
}

function nextWhileLive(connection: Live, buffered: number): readonly [Connection, Step] {
  const [first, ...rest] = connection.waiting
  if (first === undefined) return [connection, { do: 'wait' }]
  if (buffered >= FULL_BYTES) return [readOn(connection, headOf(connection)), { do: 'wait' }]
  // Text may wait to be gathered; an event behind it may not.
  const mayWait = connection.waiting.every(({ kind }) => kind === 'passing')
  if (buffered >= GATHER_BYTES && mayWait) return [connection, { do: 'wait' }]
  const sent = first.kind === 'event' ? first.event.seq : connection.sent
  return [
    { ...connection, sent, waiting: rest },
    { do: 'send', waiting: first },
  ]
}

/** What waited is let go: it stands in the log, and is read from there. */
function readOn({ sent, readings }: Live, head: number): Reading {
  return { state: 'reading', sent, head, page: [], asked: null, readings, announce: false, passing: [] }
}

/** The last event that was sent or waits. */
function headOf({ waiting, sent }: Live): number {
  const last = waiting.findLast((one) => one.kind === 'event')
  return last?.kind === 'event' ? last.event.seq : sent
}

/** Once a message stands there whole, no piece of it may follow. */
function withoutTextOf({ event }: Event, passing: readonly Passing[]): readonly Passing[] {
  if (event.type !== 'message.recorded' || passing.length === 0) return passing
  return passing.filter((one) => one.type !== 'message_chunk' || one.message_id !== event.message.id)
}

/** Two pieces of one text that follow one another are one piece; of two thoughts the later one is told. */
function join(before: Passing, after: Passing): Passing | null {
  if (before.type === 'message_chunk' && after.type === 'message_chunk') {
    const follows =
      before.message_id === after.message_id && before.offset + before.content.length === after.offset
    if (!follows || before.is_final) return null
    return { ...before, content: before.content + after.content, is_final: after.is_final }
  }
  const sameRun =
    before.type === 'agent_thinking' && after.type === 'agent_thinking' && before.run_id === after.run_id
  return sameRun ? after : null
}
