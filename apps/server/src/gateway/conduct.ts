/**
 * How the other end behaves: whether it is there, whether it reads, and how often
 * it is wrong. Pure: `socket.ts` tells the time and does what is said here.
 */
import { FULL_BYTES } from './connection.ts'
import { admit, type Window } from './window.ts'

export interface Conduct {
  /** When it is asked next whether it is there. */
  readonly ping_at: number
  /** Pings since anything was heard. */
  readonly missed: number
  readonly errors: Window
  /** Since when no byte has left, and how many lay there then; null while it reads. */
  readonly stuck: { readonly since: number; readonly bytes: number } | null
}

export const PING_MS = 10_000
export const MOST_MISSED = 2
export const STUCK_MS = 15_000
export const MOST_ERRORS = 20

/** `spread` is from 0 to 1 and keeps many connections from being asked in one moment. */
export function begin(now: number, spread: number): Conduct {
  return { ping_at: now + pause(spread), missed: 0, errors: [], stuck: null }
}

/** Any frame and any pong shows that it is there. */
export function alive(conduct: Conduct): Conduct {
  return conduct.missed === 0 ? conduct : { ...conduct, missed: 0 }
}

export function tick(
  conduct: Conduct,
  { now, buffered, spread }: { readonly now: number; readonly buffered: number; readonly spread: number },
): readonly [Conduct, 'ping' | 'lost' | 'stuck' | null] {
  const stuck = stuckness(conduct, buffered, now)
  if (stuck !== null && now - stuck.since >= STUCK_MS) return [conduct, 'stuck']
  if (now < conduct.ping_at) return [{ ...conduct, stuck }, null]
  if (conduct.missed >= MOST_MISSED) return [conduct, 'lost']
  return [{ ...conduct, stuck, missed: conduct.missed + 1, ping_at: now + pause(spread) }, 'ping']
}

/** One more error of theirs, and whether that is one too many for a minute. */
export function erred(conduct: Conduct, now: number): readonly [Conduct, boolean] {
  const { admitted, window } = admit(conduct.errors, MOST_ERRORS - 1, now)
  return [{ ...conduct, errors: window }, !admitted]
}

function stuckness({ stuck }: Conduct, buffered: number, now: number): Conduct['stuck'] {
  if (buffered < FULL_BYTES) return null
  return stuck === null || buffered < stuck.bytes ? { since: now, bytes: buffered } : stuck
}

/** 10 s, give or take a tenth. */
function pause(spread: number): number {
  return Math.round(PING_MS * (0.9 + spread * 0.2))
}
