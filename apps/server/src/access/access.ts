/**
 * Who is asking: what every door of this server needs to know before it opens.
 *
 * Each way in leads to a principal or to nothing; there is no other way in, and
 * no mode in which one is not needed. Secrets are compared by their hashes, in
 * constant time, and stand in no log.
 */
import type { Principal } from '@parley/domain'

export interface Ticket {
  readonly ticket: string
  /** RFC 3339, UTC. */
  readonly expires_at: string
}

export interface Access {
  /** A program's key, as in `Authorization: Bearer …` without that first word. */
  principalOfBearer(token: string): Principal | null
  /** A browser that came in by a link; takes the whole `Cookie` header. */
  principalOfCookie(cookieHeader: string | undefined): Principal | null
  /** One WebSocket's way in: works once, for 30 seconds. */
  issueTicket(principal: Principal): Ticket
  redeemTicket(ticket: string): Principal | null
  /** Is what a browser says it comes from this very server? A missing origin is no browser's. */
  isOwnOrigin(origin: string | undefined, host: string | undefined): boolean
}

/** Why a link did not let anybody in. */
export type LinkFault = 'used' | 'old' | 'wrong'

export type Redeemed =
  | { readonly outcome: 'in'; readonly session_token: string; readonly principal: Principal }
  | { readonly outcome: 'refused'; readonly why: LinkFault }

/** Access for one person on their own machine. */
export interface LocalAccess extends Access {
  /** A new one-time link's secret; earlier ones stay good until they are used or old. */
  issueLink(): { readonly secret: string; readonly expires_at: string }
  redeemLink(secret: string): Promise<Redeemed>
  signOut(cookieHeader: string | undefined): Promise<void>
  readonly cookieName: string
  /** Resolves when everything that changed is on the disk. */
  written(): Promise<void>
}
