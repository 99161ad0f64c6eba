/**
 * Who follows which session in this process, and handing them every event once,
 * in order, without a gap.
 *
 * A bell that rings with events is used as it comes; where it brings none, or
 * some are missing, the log is read. What was handed over is counted by seq, so
 * nothing that arrives twice or late is told again.
 */
import type { SessionEvent, SessionId } from '@parley/domain'
import type { Head, Log, StoredEvent, TenantId } from '@parley/log'

import type { Reply } from '../turn/reply.ts'
import type { Follower, Following, Passing } from './workspace.ts'

export interface Followers {
  readonly follow: (tenant: TenantId, session_id: SessionId, follower: Follower) => Promise<Following | null>
  readonly news: (head: Head, events: readonly StoredEvent[] | null) => void
  readonly tell: (session_id: string, passing: Passing) => void
  /** The text that is being written in a session, or null when there is none. */
  readonly setReply: (session_id: string, reply: Reply | null) => void
}

interface Seat {
  readonly follower: Follower
  readonly tenant: TenantId
  readonly session_id: SessionId
  /** Handed over up to here; null until following began. */
  upTo: number | null
  /** The log is known to go so far. */
  head: number
  isReading: boolean
  isGone: boolean
}

const PAGE = 500

export function openFollowers(log: Log, onFault: (fault: unknown) => void): Followers {
  return new Seats(log, onFault)
}

class Seats implements Followers {
  readonly #log: Log
  readonly #onFault: (fault: unknown) => void
  readonly #seats = new Map<string, Set<Seat>>()
  readonly #replies = new Map<string, Reply>()

  constructor(log: Log, onFault: (fault: unknown) => void) {
    this.#log = log
    this.#onFault = onFault
  }

  async follow(tenant: TenantId, session_id: SessionId, follower: Follower): Promise<Following | null> {
    const seat: Seat = {
      follower,
      tenant,
      session_id,
      upTo: null,
      head: 0,
      isReading: false,
      isGone: false,
    }
    // Seated before the head is read: what comes in between is noticed.
    const stop = this.#seat(seat)
    const head = await this.#log.head(tenant, session_id).catch((fault: unknown) => {
      stop()
      throw fault
    })
    if (head === null) {
      stop()
      return null
    }
    seat.upTo = head.seq
    const writing = this.#replies.get(session_id)
    if (seat.head > head.seq) void this.#catchUp(seat)
    return { from_seq: head.seq, inFlight: writing === undefined ? [] : [writing.inFlight], stop }
  }

  news(head: Head, events: readonly StoredEvent[] | null): void {
    for (const seat of this.#seats.get(head.stream) ?? []) {
      if (seat.tenant === head.tenant) this.#hear(seat, head, events)
    }
  }

  tell(session_id: string, passing: Passing): void {
    for (const seat of this.#seats.get(session_id) ?? []) {
      if (seat.upTo !== null) this.#safely(() => seat.follower.passing(passing))
    }
  }

  setReply(session_id: string, reply: Reply | null): void {
    if (reply === null) this.#replies.delete(session_id)
    else this.#replies.set(session_id, reply)
  }

  /** Gives what takes it away again. */
  #seat(seat: Seat): () => void {
    const { session_id } = seat
    const others = this.#seats.get(session_id) ?? new Set()
    this.#seats.set(session_id, others.add(seat))
    return () => {
      seat.isGone = true
      others.delete(seat)
      if (others.size === 0 && this.#seats.get(session_id) === others) this.#seats.delete(session_id)
    }
  }

  #hear(seat: Seat, head: Head, events: readonly StoredEvent[] | null): void {
    seat.head = Math.max(seat.head, head.seq)
    const { upTo } = seat
    // Until following began, what comes is remembered by its seq and read from the log.
    if (upTo === null || seat.isReading || seat.head <= upTo) return
    const first = events?.[0]
    if (events !== null && first !== undefined && first.seq <= upTo + 1) this.#handOver(seat, events)
    if (seat.head > (seat.upTo ?? 0)) void this.#catchUp(seat)
  }

  /** Reads what is missing; one reading at a time for each seat. */
  async #catchUp(seat: Seat): Promise<void> {
    seat.isReading = true
    try {
      while (!seat.isGone && seat.upTo !== null && seat.upTo < seat.head) {
        const page = { after: seat.upTo, limit: PAGE }
        const events = await this.#log.read(seat.tenant, seat.session_id, page)
        if (events.length === 0) return
        this.#handOver(seat, events)
      }
    } catch (fault) {
      // The next bell tries again: what was handed over is counted.
      this.#onFault(fault)
    } finally {
      seat.isReading = false
    }
  }

  #handOver(seat: Seat, events: readonly StoredEvent[]): void {
    const { upTo } = seat
    if (seat.isGone || upTo === null) return
    const next = events.filter(({ seq }) => seq > upTo)
    if (next.length === 0) return
    seat.upTo = next.at(-1)?.seq ?? upTo
    this.#safely(() => seat.follower.events(next as readonly StoredEvent<SessionEvent>[]))
  }

  #safely(tell: () => void): void {
    try {
      tell()
    } catch (fault) {
      this.#onFault(fault)
    }
  }
}
