/**
 * A session as its log told it at a seq, read from the first event on.
 *
 * Not what a process has folded so far: there members stand in the order in which the program
 * wrote them, and after a restart in that of the log. A file has to have the same bytes either way.
 */
import type { Pace } from '@parley/agents'
import { emptySession, replay, sessionId, type SessionEvent, type SessionState } from '@parley/domain'
import {
  Damaged,
  MOST_EVENTS_PER_READ,
  type ChainEnd,
  type Log,
  type StreamId,
  type TenantId,
} from '@parley/log'

export interface SessionAsOf {
  readonly state: SessionState
  /** All of them, in order. */
  readonly events: readonly SessionEvent[]
  readonly head: ChainEnd
  readonly updated_at: string
}

/** As many events as fold well within a breath. */
const SLICE = 32

/** Throws `Damaged` where an event up to `seq` is not what was written, or is not there. */
export async function sessionAsOf(
  log: Pick<Log, 'read'>,
  { tenant, stream, seq }: { readonly tenant: TenantId; readonly stream: StreamId; readonly seq: number },
  pace: Pace,
): Promise<SessionAsOf> {
  const events: SessionEvent[] = []
  let state = emptySession(sessionId(stream))
  let hash = ''
  while (events.length < seq) {
    const limit = Math.min(MOST_EVENTS_PER_READ, seq - events.length)
    const page = await log.read(tenant, stream, { after: events.length, limit })
    if (page.length === 0) throw new Damaged(stream, events.length + 1)
    for (let at = 0; at < page.length; at += SLICE) {
      const slice = page.slice(at, at + SLICE).map(({ event }) => event as SessionEvent)
      state = replay(state, slice)
      for (const event of slice) events.push(event)
      await pace()
    }
    hash = page.at(-1)?.hash ?? hash
  }
  return { state, events, head: { seq, hash }, updated_at: events.at(-1)?.at ?? '' }
}
