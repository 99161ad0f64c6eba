/**
 * The sessions that were used lately, kept folded: the first use reads the whole
 * stream, every later one what came since. One that nobody used for a while is
 * dropped; nothing is lost with it, since the next use reads the stream again.
 */
import type { SessionEvent, SessionId } from '@parley/domain'
import type { Head, Log, StoredEvent, TenantId } from '@parley/log'

import type { Pacing } from '../pacing.ts'
import type { Timers } from '../timers.ts'
import { openHotSession, type HotSession, type HotSessionOptions } from './hot-session.ts'

export interface HotSessions {
  /** As far as the log goes now. Null when this tenant has no such session. */
  readonly fresh: (tenant: TenantId, session_id: SessionId) => Promise<HotSession | null>
  /** As it was last seen, which may be a little behind. */
  readonly lately: (tenant: TenantId, session_id: SessionId) => Promise<HotSession | null>
  /** Reads what came since. */
  readonly refresh: (hot: HotSession) => Promise<void>
  /** Hands on what the log told of, to the session that is here. */
  readonly news: (head: Head, events: readonly StoredEvent[] | null) => void
  /** Lets go of what was not used for as long as sessions are kept. */
  readonly dropUnused: () => void
  readonly count: () => number
}

export interface HotSessionsOptions extends HotSessionOptions {
  readonly log: Log
  readonly pacing: Pacing
  readonly most: number
  /** In characters, roughly. */
  readonly mostWeight: number
  readonly timers: Pick<Timers, 'milliseconds'>
  /** A session is kept so long after its last use; news of it are no use. */
  readonly keepMs: number
}

interface Kept {
  readonly hot: HotSession
  usedAt: number
}

const PAGE = 200

export function openHotSessions(options: HotSessionsOptions): HotSessions {
  const { log, pacing, most, mostWeight, timers, keepMs, ...rest } = options
  /** The one used longest ago first. */
  const kept = new Map<string, Kept>()
  const loading = new Map<string, Promise<HotSession | null>>()

  async function refresh(hot: HotSession): Promise<void> {
    for (;;) {
      const stored = await log.read(hot.tenant, hot.session_id, { after: hot.seq, limit: PAGE })
      await pacing.rest()
      await hot.takeMany(stored as readonly StoredEvent<SessionEvent>[], pacing.rest)
      if (stored.length < PAGE) return
    }
  }

  function lately(tenant: TenantId, session_id: SessionId): Promise<HotSession | null> {
    const key = keyOf(tenant, session_id)
    const known = stillKept(key)
    if (known !== null) {
      kept.delete(key)
      kept.set(key, { hot: known, usedAt: timers.milliseconds() })
      return Promise.resolve(known)
    }
    const begun = loading.get(key)
    if (begun !== undefined) return begun
    const load = loadOne(tenant, session_id).finally(() => loading.delete(key))
    loading.set(key, load)
    return load
  }

  async function loadOne(tenant: TenantId, session_id: SessionId): Promise<HotSession | null> {
    const hot = openHotSession(tenant, session_id, rest)
    await refresh(hot)
    if (hot.state.opened_at === null) return null
    kept.set(keyOf(tenant, session_id), { hot, usedAt: timers.milliseconds() })
    makeRoom()
    return hot
  }

  const isUnused = ({ usedAt }: Kept) => timers.milliseconds() - usedAt >= keepMs

  function stillKept(key: string): HotSession | null {
    const known = kept.get(key)
    if (known === undefined) return null
    if (!isUnused(known)) return known.hot
    kept.delete(key)
    return null
  }

  function dropUnused(): void {
    for (const [key, one] of kept) {
      if (!isUnused(one)) return
      kept.delete(key)
    }
  }

  /** The one used longest ago goes first; one always stays. */
  function makeRoom(): void {
    let weight = 0
    for (const { hot } of kept.values()) weight += hot.weight
    for (const [key, { hot }] of kept) {
      if ((kept.size <= most && weight <= mostWeight) || kept.size === 1) return
      kept.delete(key)
      weight -= hot.weight
    }
  }

  return {
    refresh,
    lately,
    fresh: async (tenant, session_id) => {
      const known = stillKept(keyOf(tenant, session_id)) !== null
      const hot = await lately(tenant, session_id)
      if (hot !== null && known) await refresh(hot)
      return hot
    },
    news: (head, events) => {
      if (events === null) return
      kept.get(keyOf(head.tenant, head.stream))?.hot.take(events as readonly StoredEvent<SessionEvent>[])
    },
    dropUnused,
    count: () => kept.size,
  }
}

const keyOf = (tenant: TenantId, session_id: string): string => JSON.stringify([tenant, session_id])
