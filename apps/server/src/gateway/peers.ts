/** Who else has a session open here: what one of them does, as typing, is told to the others and kept nowhere. */
import type { Principal, SessionId } from '@parley/domain'

import type { Outlet } from './outlet.ts'

export interface Peers {
  /** Returns how to leave. */
  enter(principal: Principal, session_id: SessionId, outlet: Outlet): () => void
  tellTyping(principal: Principal, session_id: SessionId, is_typing: boolean, from: Outlet): void
}

const TYPING_MS = 10_000

export function openPeers(): Peers {
  const rooms = new Map<string, Set<Outlet>>()
  const keyOf = (principal: Principal, session_id: SessionId) =>
    JSON.stringify([principal.tenant_id, session_id])

  return {
    enter: (principal, session_id, outlet) => {
      const key = keyOf(principal, session_id)
      const room = rooms.get(key) ?? new Set()
      rooms.set(key, room.add(outlet))
      return () => {
        room.delete(outlet)
        if (room.size === 0) rooms.delete(key)
      }
    },
    tellTyping: (principal, session_id, is_typing, from) => {
      const { user_id, name } = principal
      for (const outlet of rooms.get(keyOf(principal, session_id)) ?? []) {
        if (outlet === from) continue
        outlet.tell('typing_indicator', { user_id, name, is_typing, expires_in_ms: TYPING_MS })
      }
    },
  }
}
