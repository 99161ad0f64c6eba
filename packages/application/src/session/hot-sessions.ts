/**
 * The sessions that were used lately, kept folded: the first use reads the whole
 * stream, every later one what came since.
 */
import type { SessionEvent, SessionId } from '@parley/domain'
import type { Head, Log, StoredEvent, TenantId } from '@parley/log'

import type { Pacing } from '../pacing.ts'
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
  readonly count: () => number
}

export interface HotSessionsOptions extends HotSessionOptions {
  readonly log: Log
  readonly pacing: Pacing
  readonly most: number
  /** In characters, roughly. */
  readonly mostWeight: number
}

const PAGE = 200

export function openHotSessions({
  log,
  pacing,
  most,
  mostWeight,
  ...options
}: HotSessionsOptions): HotSessions {
  const kept = new Map<string, HotSession>()
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
    const hot = kept.get(key)
    if (hot !== undefined) {
      kept.delete(key)
      kept.set(key, hot)
      return Promise.resolve(hot)
    }
    const begun = loading.get(key)
    if (begun !== undefined) return begun
    const load = loadOne(tenant, session_id).finally(() => loading.delete(key))
    loading.set(key, load)
    return load
  }

  async function loadOne(tenant: TenantId, session_id: SessionId): Promise<HotSession | null> {
    const hot = openHotSession(tenant, session_id, options)
    await refresh(hot)
    if (hot.state.opened_at === null) return null
    kept.set(keyOf(tenant, session_id), hot)
    makeRoom()
    return hot
  }

  /** The one used longest ago goes first; one always stays. */
  function makeRoom(): void {
    let weight = 0
    for (const hot of kept.values()) weight += hot.weight
    for (const [key, hot] of kept) {
      if ((kept.size <= most && weight <= mostWeight) || kept.size === 1) return
      kept.delete(key)
      weight -= hot.weight
    }
  }

  return {
    refresh,
    lately,
    fresh: async (tenant, session_id) => {
      const known = kept.has(keyOf(tenant, session_id))
      const hot = await lately(tenant, session_id)
      if (hot !== null && known) await refresh(hot)
      return hot
    },
    news: (head, events) => {
      if (events === null) return
      kept.get(keyOf(head.tenant, head.stream))?.take(events as readonly StoredEvent<SessionEvent>[])
    },
    count: () => kept.size,
  }
}

const keyOf = (tenant: TenantId, session_id: string): string => JSON.stringify([tenant, session_id])
