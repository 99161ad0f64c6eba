/**
 * Reanalysing sessions while everybody else is served: one at a time in a
 * process, in steps, and whoever asks for the same meanwhile gets the same answer.
 */
import type { Agents, Pace, Reading } from '@parley/agents'
import type { SessionEvent, SessionId, Sha256 } from '@parley/domain'
import { MOST_EVENTS_PER_READ, type Log, type TenantId } from '@parley/log'

import type { Reanalysis } from '../reanalyze/proposal.ts'
import { reanalyzeSession } from '../reanalyze/reanalyze-session.ts'

export interface Reanalyses {
  /** As of `seq`; `busy` when too many wait already. */
  readonly of: (tenant: TenantId, session_id: SessionId, seq: number) => Promise<Reanalysis | 'busy'>
}

export interface ReanalysesOptions {
  readonly log: Pick<Log, 'read'>
  readonly sha256: Sha256
  readonly agents: Agents
  readonly pace: Pace
  readonly reading: Reading | undefined
}

/** The one under way included. */
const MOST_WAITING = 8

export function openReanalyses({ log, ...means }: ReanalysesOptions): Reanalyses {
  const underWay = new Map<string, Promise<Reanalysis>>()
  let last: Promise<unknown> = Promise.resolve()

  async function make(tenant: TenantId, session_id: SessionId, seq: number): Promise<Reanalysis> {
    const events = await eventsUntil(log, tenant, session_id, seq)
    return reanalyzeSession(events, means)
  }

  return {
    of: async (tenant, session_id, seq) => {
      const key = `${tenant} ${session_id} ${seq}`
      const same = underWay.get(key)
      if (same !== undefined) return same
      if (underWay.size >= MOST_WAITING) return 'busy'
      const made = last.then(() => make(tenant, session_id, seq)).finally(() => underWay.delete(key))
      underWay.set(key, made)
      // The next one waits for the end of this one, whatever came of it.
      last = Promise.allSettled([made])
      return made
    },
  }
}

/** All that happened up to a seq. */
export async function eventsUntil(
  log: Pick<Log, 'read'>,
  tenant: TenantId,
  session_id: SessionId,
  seq: number,
): Promise<readonly SessionEvent[]> {
  const events: SessionEvent[] = []
  while (events.length < seq) {
    const limit = Math.min(MOST_EVENTS_PER_READ, seq - events.length)
    const page = await log.read(tenant, session_id, { after: events.length, limit })
    if (page.length === 0)
      throw new Error(`${session_id} ends at ${events.length}, and was believed to reach ${seq}`)
    for (const { event } of page) events.push(event as SessionEvent)
  }
  return events
}
