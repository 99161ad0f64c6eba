/**
 * A reader of a session's stream, as a pure state machine: what happened goes in,
 * what to do comes out. Sockets and timers are in `open-session-stream.ts`.
 *
 * What always holds: events are handed over contiguous, each once, in the order
 * of their seq, whatever the link loses, doubles or turns round; and what was
 * said stays in the outbox until the server answered for it.
 */
import type { SessionEvent } from '@parley/domain'
import type { StateSync } from '@parley/protocol'

import type {
  Delivered,
  Effect,
  EndReason,
  Happening,
  Link,
  Outcome,
  Outgoing,
  Passed,
  Status,
  Stream,
  Timer,
} from './happening.ts'
import { applyText, forgetText, NO_TEXTS } from './texts.ts'
import { ask, asFrame, heartbeat, holdsItsHash, parse, reasonOf, retryAfter, type Frame } from './wire.ts'

export type Turned = readonly [Stream, readonly Effect[]]

export const MOST_OUTGOING = 200
export const BEAT_MS = 15_000
const MOST_SILENT = 2
const PROBE_MS = 5_000
const OPEN_WITHIN_MS = 15_000
const STABLE_MS = 10_000
const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 30_000
const MOST_MISTRUSTED = 2

export function newStream(from_seq: number): Stream {
  return {
    link: 'idle',
    last: from_seq,
    texts: NO_TEXTS,
    outbox: [],
    attempt: 0,
    asked: false,
    silent: 0,
    mistrusted: 0,
  }
}

/** `random` is from 0 to 1 and spreads those who come again at the same moment. */
export function turn(stream: Stream, happening: Happening, random: number): Turned {
  if (stream.link === 'ended') return late(stream, happening)
  switch (happening.type) {
    case 'start':
      return [{ ...stream, link: 'connecting' }, [tell({ status: 'connecting' }), ...connect()]]
    case 'opened':
      return opened(stream)
    case 'received':
      return received(stream, happening.text)
    case 'closed':
      return closed(stream, happening, random)
    case 'denied':
      return end(stream, happening.reason)
    case 'timer':
      return timed(stream, happening.timer)
    case 'send':
      return send(stream, happening.outgoing)
    case 'reset':
      return resetDone(stream, happening.seq)
    case 'online':
    case 'woke':
      return woke(stream)
    case 'offline':
      return offline(stream)
    case 'stop':
      return end(stream, 'closed')
  }
}

function opened(stream: Stream): Turned {
  const next: Stream = { ...stream, link: 'syncing', asked: true, silent: 0 }
  const first: Effect = { do: 'set', timer: 'beat', ms: BEAT_MS }
  return [next, [{ do: 'clear', timer: 'probe' }, ask(stream.last), ...stream.outbox.map(asFrame), first]]
}

/** A frame of the server; one that cannot be read is as good as lost, and a hole is found by its seq. */
function received(stream: Stream, text: string): Turned {
  const frame = parse(text)
  const heard: Stream = { ...stream, silent: 0 }
  const probed: Effect = { do: 'clear', timer: 'probe' }
  if (frame === null) return [heard, [probed]]
  // While the host reads its state anew only answers count; events are asked for afterwards.
  if (stream.link === 'resetting' && frame.type !== 'ack' && frame.type !== 'error') return [heard, [probed]]
  const [next, effects] =
    typeof frame.seq === 'number' ? event(heard, frame, frame.seq) : passing(heard, frame)
  return [next, stream.silent > 0 ? [probed, ...effects] : effects]
}

function event(stream: Stream, { type, cid, payload }: Frame, seq: number): Turned {
  if (seq <= stream.last) return [stream, []]
  if (seq > stream.last + 1) return askAgain(stream)
  if (payload.elided === true || payload.event === undefined) return reset(stream, null)
  const isWhole = type !== 'message_complete' || holdsItsHash(payload)
  if (!isWhole && stream.mistrusted < MOST_MISTRUSTED) {
    return askAgain({ ...stream, mistrusted: stream.mistrusted + 1, asked: false })
  }

  const delivered: Delivered = {
    event: payload.event as SessionEvent,
    seq,
    cid: typeof cid === 'string' ? cid : null,
    replayed: stream.link !== 'live',
  }
  const texts =
    type === 'message_complete' ? forgetText(stream.texts, String(payload.message_id)) : stream.texts
  const fault: Effect = {
    do: 'fault',
    code: 'HASH_WRONG',
    message: `Message ${String(payload.message_id)} does not have the hash it was sent with.`,
  }
  return [
    { ...stream, last: seq, texts, mistrusted: 0 },
    [...(isWhole ? [] : [fault]), { do: 'deliver', delivered }],
  ]
}

function passing(stream: Stream, frame: Frame): Turned {
  const { payload } = frame
  switch (frame.type) {
    case 'state_sync':
      return synced(stream, payload as unknown as StateSync)
    case 'message_chunk': {
      const { message_id, offset, content, is_final } = payload as unknown as Chunk
      const applied = applyText(stream.texts, { message_id, offset, content, is_final })
      if (applied === 'hole') return askAgain(stream)
      if (applied === 'known') return [stream, []]
      return [{ ...stream, texts: applied.texts }, [pass({ type: 'text', ...applied.change })]]
    }
    case 'agent_thinking': {
      const { agent, turn_id, content } = payload as Readonly<Record<string, string>>
      if (agent === undefined || turn_id === undefined || content === undefined) return [stream, []]
      const run_id = typeof frame.run_id === 'string' ? frame.run_id : null
      return [stream, [pass({ type: 'thinking', agent, turn_id, run_id, content })]]
    }
    case 'typing_indicator':
      return [stream, [pass({ type: 'typing', ...(payload as unknown as Omit<Typing, 'type'>) })]]
    case 'ack':
      return settle(stream, String(payload.cid), (cid) => ({
        done: true,
        cid,
        message_id: typeof payload.message_id === 'string' ? payload.message_id : null,
        ignored: payload.ignored === true,
      }))
    case 'error':
      return failed(stream, frame)
    default:
      return [stream, []]
  }
}

type Typing = Extract<Passed, { readonly type: 'typing' }>
interface Chunk {
  readonly message_id: string
  readonly offset: number
  readonly content: string
  readonly is_final: boolean
}

function synced(stream: Stream, sync: StateSync): Turned {
  if (sync.mode === 'live') {
    if (sync.seq > stream.last) return askAgain({ ...stream, asked: false })
    const stable: Effect = { do: 'set', timer: 'stable', ms: STABLE_MS }
    const isNews = stream.link !== 'live'
    return [{ ...stream, link: 'live', asked: false }, isNews ? [tell({ status: 'live' }), stable] : []]
  }
  const isElsewhere = sync.mode === 'snapshot' ? sync.to_seq !== stream.last : sync.from_seq > stream.last
  if (isElsewhere) return reset(stream, sync)
  let { texts } = stream
  const effects: Effect[] = []
  for (const { message_id, content } of sync.in_flight) {
    const applied = applyText(texts, { message_id, offset: 0, content, is_final: false })
    if (typeof applied === 'string') continue
    texts = applied.texts
    effects.push(pass({ type: 'text', ...applied.change }))
  }
  return [{ ...stream, link: 'syncing', texts, asked: true }, effects]
}

/** Refused for good, or for now: then it stays in the outbox and is sent once more. */
function failed(stream: Stream, { cid, payload }: Frame): Turned {
  const { error_code, message, effect, retryable, retry_after_ms, facts } = payload
  const isOurs = typeof cid === 'string' && stream.outbox.some((one) => one.cid === cid)
  if (isOurs && retryable === true) {
    const ms = typeof retry_after_ms === 'number' ? retry_after_ms : 1_000
    return [stream, [{ do: 'set', timer: 'resend', ms }]]
  }
  const code = String(error_code)
  if (!isOurs) return [stream, [{ do: 'fault', code, message: String(message) }]]
  return settle(stream, cid, () => ({
    done: false,
    cid,
    error_code: code,
    message: String(message),
    effect: effect === 'done' || effect === 'unknown' ? effect : 'none',
    facts: (facts ?? {}) as Readonly<Record<string, unknown>>,
  }))
}

function settle(stream: Stream, cid: string, outcome: (cid: string) => Outcome): Turned {
  if (!stream.outbox.some((one) => one.cid === cid)) return [stream, []]
  const outbox = stream.outbox.filter((one) => one.cid !== cid)
  return [{ ...stream, outbox }, [{ do: 'settle', outcome: outcome(cid) }]]
}

function send(stream: Stream, outgoing: Outgoing): Turned {
  const { cid } = outgoing
  if (stream.outbox.some((one) => one.cid === cid)) return [stream, []]
  if (stream.outbox.length >= MOST_OUTGOING) {
    const message = `${MOST_OUTGOING} messages wait to be sent already; wait until they are.`
    return [stream, [{ do: 'settle', outcome: notSent(cid, 'OUTBOX_FULL', message) }]]
  }
  const isOpen = isConnected(stream.link)
  return [{ ...stream, outbox: [...stream.outbox, outgoing] }, isOpen ? [asFrame(outgoing)] : []]
}

function timed(stream: Stream, timer: Timer): Turned {
  switch (timer) {
    case 'retry':
      return stream.link === 'waiting' ? [{ ...stream, link: 'connecting' }, connect()] : [stream, []]
    case 'stable':
      return [stream.link === 'live' ? { ...stream, attempt: 0 } : stream, []]
    case 'beat':
      return beat(stream)
    case 'probe':
      return isConnected(stream.link) || stream.link === 'connecting'
        ? [stream, [{ do: 'disconnect', code: LOST }]]
        : [stream, []]
    case 'resend':
      return [stream, isConnected(stream.link) ? stream.outbox.map(asFrame) : []]
  }
}

const LOST = 4002

function beat(stream: Stream): Turned {
  if (!isConnected(stream.link)) return [stream, []]
  if (stream.silent >= MOST_SILENT) return [stream, [{ do: 'disconnect', code: LOST }]]
  const again: Effect = { do: 'set', timer: 'beat', ms: BEAT_MS }
  // What was asked for a beat ago and did not come is asked for once more.
  const repeated = stream.asked && stream.link !== 'resetting' ? [ask(stream.last)] : []
  return [{ ...stream, silent: stream.silent + 1 }, [heartbeat(stream.last), ...repeated, again]]
}

/** The machine slept, or the network is back: whether the connection still stands is found out now. */
function woke(stream: Stream): Turned {
  if (stream.link === 'waiting' || stream.link === 'offline') {
    return [
      { ...stream, link: 'connecting' },
      [
        { do: 'clear', timer: 'retry' },
        tell({ status: 'reconnecting', attempt: stream.attempt }),
        ...connect(),
      ],
    ]
  }
  if (!isConnected(stream.link)) return [stream, []]
  const probe: Effect = { do: 'set', timer: 'probe', ms: PROBE_MS }
  return [{ ...stream, silent: Math.max(1, stream.silent) }, [heartbeat(stream.last), probe]]
}

function offline(stream: Stream): Turned {
  if (stream.link === 'offline' || stream.link === 'idle') return [stream, []]
  const effects: Effect[] = [tell({ status: 'offline' }), ...quiet()]
  const isOpen = isConnected(stream.link) || stream.link === 'connecting'
  return [
    { ...stream, link: 'offline', asked: false },
    isOpen ? [...effects, { do: 'disconnect', code: 1000 }] : effects,
  ]
}

function closed(
  stream: Stream,
  { code, reason }: { readonly code: number; readonly reason: string },
  random: number,
): Turned {
  if (stream.link === 'offline' || stream.link === 'waiting') return [stream, []]
  if (code >= 4500 && code < 5000) return end(stream, reasonOf(code))
  const attempt = stream.attempt + 1
  const step = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(stream.attempt, 20))
  const ms = Math.round(step / 2 + (random * step) / 2)
  const told = code === 1012 ? retryAfter(reason) : null
  return [
    { ...stream, link: 'waiting', asked: false, attempt },
    [...quiet(), tell({ status: 'reconnecting', attempt }), { do: 'set', timer: 'retry', ms: told ?? ms }],
  ]
}

function askAgain(stream: Stream): Turned {
  if (stream.asked) return [stream, []]
  return [{ ...stream, link: stream.link === 'live' ? 'live' : 'syncing', asked: true }, [ask(stream.last)]]
}

function reset(stream: Stream, sync: StateSync | null): Turned {
  return [{ ...stream, link: 'resetting', texts: NO_TEXTS }, [{ do: 'reset', sync }]]
}

function resetDone(stream: Stream, seq: number): Turned {
  const next: Stream = { ...stream, last: seq, texts: NO_TEXTS }
  if (stream.link !== 'resetting') return [next, []]
  return [{ ...next, link: 'syncing', asked: true }, [ask(seq)]]
}

function end(stream: Stream, reason: EndReason): Turned {
  const unsent = stream.outbox.map((one): Effect => ({
    do: 'settle',
    outcome: {
      ...notSent(one.cid, 'ENDED', 'The connection has ended before this was confirmed.'),
      effect: 'unknown',
    },
  }))
  return [
    { ...stream, link: 'ended', outbox: [] },
    [
      ...quiet(),
      { do: 'clear', timer: 'retry' },
      { do: 'disconnect', code: 1000 },
      ...unsent,
      tell({ status: 'ended', reason }),
    ],
  ]
}

/** After the end nothing happens; who sends learns that. */
function late(stream: Stream, happening: Happening): Turned {
  if (happening.type !== 'send') return [stream, []]
  const outcome = notSent(happening.outgoing.cid, 'ENDED', 'The connection has ended; nothing was sent.')
  return [stream, [{ do: 'settle', outcome }]]
}

function notSent(cid: string, error_code: string, message: string): Extract<Outcome, { done: false }> {
  return { done: false, cid, error_code, message, effect: 'none', facts: {} }
}

function isConnected(link: Link): boolean {
  return link === 'syncing' || link === 'live' || link === 'resetting'
}

/** A network that swallows everything never says that it failed. */
function connect(): readonly Effect[] {
  return [{ do: 'connect' }, { do: 'set', timer: 'probe', ms: OPEN_WITHIN_MS }]
}

function quiet(): readonly Effect[] {
  const timers = ['beat', 'probe', 'stable', 'resend'] as const
  return timers.map((timer) => ({ do: 'clear', timer }))
}

const tell = (status: Status): Effect => ({ do: 'tell', status })
const pass = (passed: Passed): Effect => ({ do: 'pass', passed })
