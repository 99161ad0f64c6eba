/**
 * How the stream stands, in the workspace's words.
 *
 * A connection that comes back within a few tries was never really away for a
 * reader; one that does not is offline, since the moment it was lost.
 */
import type { Status } from '@parley/client'
import type { ConnectionStatus } from '../session/session-link.ts'

export interface Connection {
  readonly status: ConnectionStatus
  readonly since: string
}

const TRIES_UNNOTICED = 3

/** Null: nothing to tell, because we ended it ourselves. */
export function connectionAfter(before: Connection, status: Status, now: string): Connection | null {
  const next = wordOf(status)
  if (next === null) return null
  // Reconnecting turned into offline is the same absence.
  const isSame = next === before.status || (isAway(next) && isAway(before.status))
  return { status: next, since: isSame ? before.since : now }
}

function wordOf(status: Status): ConnectionStatus | null {
  switch (status.status) {
    case 'connecting':
    case 'live':
    case 'offline':
      return status.status
    case 'reconnecting':
      return status.attempt > TRIES_UNNOTICED ? 'offline' : 'reconnecting'
    case 'ended':
      return ENDED[status.reason]
  }
}

const ENDED = {
  closed: null,
  signed_out: 'signed_out',
  forbidden: 'gone',
  not_found: 'gone',
  too_many_connections: 'crowded',
  version: 'outdated',
  refused: 'outdated',
} as const satisfies Record<Extract<Status, { readonly status: 'ended' }>['reason'], ConnectionStatus | null>

const isAway = (status: ConnectionStatus): boolean => status === 'reconnecting' || status === 'offline'
