/**
 * Tickets: one WebSocket's way in, because a browser cannot send a header with
 * one and an address ends up in logs. Each works once and for 30 seconds.
 */
import type { Principal } from '@parley/domain'

import type { Ticket } from './access.ts'
import { hashOf, newSecret } from './secrets.ts'

const LIFE_MS = 30_000
/** More at once than all sockets of one person; the oldest go first. */
const MOST = 1_000

export interface Tickets {
  issue(principal: Principal): Ticket
  redeem(ticket: string): Principal | null
}

export function makeTickets(now: () => number): Tickets {
  /** By hash, in the order they were given out, which is the order they end in. */
  const open = new Map<string, { readonly principal: Principal; readonly ends: number }>()

  function forgetOld(): void {
    for (const [hash, { ends }] of open) {
      if (ends > now() && open.size <= MOST) return
      open.delete(hash)
    }
  }

  return {
    issue(principal) {
      const ticket = newSecret('tkt_')
      const ends = now() + LIFE_MS
      open.set(hashOf(ticket), { principal, ends })
      forgetOld()
      return { ticket, expires_at: new Date(ends).toISOString() }
    },
    redeem(ticket) {
      // Found by its hash: how long a look takes tells nothing about the ticket itself.
      const hash = hashOf(ticket.slice(0, 200))
      const found = open.get(hash)
      open.delete(hash)
      return found !== undefined && found.ends > now() ? found.principal : null
    },
  }
}
