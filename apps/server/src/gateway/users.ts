/**
 * What one person may take up of the gateway, over all their connections: so many
 * at once, so many frames and pings in a minute.
 */
import type { Principal } from '@parley/domain'

import { admit, recent, type Admitted, type Window } from './window.ts'

export const MOST_CONNECTIONS = 20
export const FRAMES_PER_MINUTE = 240
export const PINGS_PER_MINUTE = 200

interface User {
  connections: number
  frames: Window
  pings: Window
}

export interface Users {
  /** False when they have as many as they may. */
  enter(principal: Principal): boolean
  leave(principal: Principal): void
  admit(principal: Principal, what: 'frames' | 'pings', now: number): Admitted
  /** Forgets whoever was not here for a minute. */
  tidy(now: number): void
}

export function openUsers(): Users {
  const users = new Map<string, User>()
  const of = (principal: Principal): User => {
    const key = JSON.stringify([principal.tenant_id, principal.user_id])
    const known = users.get(key)
    if (known !== undefined) return known
    const user = { connections: 0, frames: [], pings: [] }
    users.set(key, user)
    return user
  }

  return {
    enter: (principal) => {
      const user = of(principal)
      if (user.connections >= MOST_CONNECTIONS) return false
      user.connections += 1
      return true
    },
    leave: (principal) => {
      of(principal).connections -= 1
    },
    admit: (principal, what, now) => {
      const user = of(principal)
      const admitted = admit(user[what], what === 'frames' ? FRAMES_PER_MINUTE : PINGS_PER_MINUTE, now)
      user[what] = admitted.window
      return admitted
    },
    tidy: (now) => {
      for (const [key, user] of users) {
        const isIdle = recent(user.frames, now).length + recent(user.pings, now).length === 0
        if (user.connections === 0 && isIdle) users.delete(key)
      }
    },
  }
}
