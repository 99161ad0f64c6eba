/**
 * A session as this process knows it: the fold so far, and what its agents have in mind.
 *
 * It only follows the log. What is taken in twice counts once, and what does not
 * follow on what is here is refused, so it can be behind but never wrong.
 */
import { openMind, type Mind, type MindOptions, type Pace } from '@parley/agents'
import {
  emptySession,
  openTurn,
  replay,
  sessionId,
  type SessionEvent,
  type SessionId,
  type SessionState,
} from '@parley/domain'
import type { StoredEvent, TenantId } from '@parley/log'

import type { Similarity } from '../ports.ts'
import { openSessionSearch, type SessionSearch } from '../search/session-search.ts'

export interface HotSession {
  readonly tenant: TenantId
  readonly session_id: SessionId
  readonly state: SessionState
  readonly seq: number
  /** When the last event happened; empty before the first. */
  readonly updated_at: string
  /** What happened in the latest turn, oldest first. */
  readonly turnEvents: readonly SessionEvent[]
  readonly mind: Mind
  readonly search: SessionSearch
  /** Roughly how many characters it holds. */
  readonly weight: number
  /** Tells what an append that is on its way comes to: when its events arrive, they need no folding. */
  readonly foresee: (foreseen: Foreseen) => void
  /** Takes in what was committed; false when something is missing in between. */
  readonly take: (stored: readonly StoredEvent<SessionEvent>[]) => boolean
  /** The same for many, with room for others in between. */
  readonly takeMany: (stored: readonly StoredEvent<SessionEvent>[], pace: Pace) => Promise<void>
}

/** The state after an append, when whoever decided it has folded it already. */
export interface Foreseen {
  readonly before: SessionState
  /** The very objects that are appended. */
  readonly events: readonly SessionEvent[]
  readonly after: SessionState
}

/** As many events as fold well within a breath. */
const SLICE = 32
/** What an event weighs besides the words in it. */
const EVENT_WEIGHT = 600

export interface HotSessionOptions extends MindOptions {
  readonly similarity: Similarity
}

export function openHotSession(
  tenant: TenantId,
  session_id: string,
  { similarity, ...options }: HotSessionOptions,
): HotSession {
  let state = emptySession(sessionId(session_id))
  let seq = 0
  let updated_at = ''
  let weight = 0
  let turnEvents: SessionEvent[] = []
  let foreseen: Foreseen | null = null
  const mind = openMind(options)
  const search = openSessionSearch(similarity, { tenant, session_id: sessionId(session_id) })

  function fold(events: readonly SessionEvent[]): SessionState {
    const known = foreseen
    foreseen = null
    return known?.before === state && isSameList(known.events, events) ? known.after : replay(state, events)
  }

  function take(stored: readonly StoredEvent<SessionEvent>[]): boolean {
    const next = stored.filter((one) => one.seq > seq)
    const [first] = next
    if (first === undefined) return true
    if (first.seq !== seq + 1) return false
    const events = next.map(({ event }) => event)
    state = fold(events)
    seq += events.length
    updated_at = events.at(-1)?.at ?? updated_at
    mind.note(events)
    for (const event of events) {
      weight += EVENT_WEIGHT + (event.type === 'message.recorded' ? event.message.content.length : 0)
      if (event.type === 'turn.started') turnEvents = [event]
      else if (openTurn(state) !== null || event.type === 'turn.ended') turnEvents.push(event)
    }
    return true
  }

  return {
    tenant,
    session_id: sessionId(session_id),
    get state() {
      return state
    },
    get seq() {
      return seq
    },
    get updated_at() {
      return updated_at
    },
    get turnEvents() {
      return turnEvents
    },
    get weight() {
      return weight + search.weight
    },
    mind,
    search,
    foresee: (next) => {
      foreseen = next
    },
    take,
    takeMany: async (stored, pace) => {
      for (let at = 0; at < stored.length; at += SLICE) {
        take(stored.slice(at, at + SLICE))
        await pace()
      }
    },
  }
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}
