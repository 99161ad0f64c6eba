/**
 * What a host page tells of itself, when several tabs and clocks tell it at once.
 *
 * Each name keeps the value of the latest stamp, so any order of arrival gives
 * the same state. A clock that is ahead counts at most a minute ahead. Pure.
 */
import type { Json, Stamp, UiUpdate } from '@parley/protocol'

export interface UiRegister {
  /** The latest full state: names it did not have are gone unless told of later. */
  readonly full: Stamp
  readonly names: ReadonlyMap<string, { readonly stamp: Stamp; readonly value: Json }>
}

export type UiState = { readonly [name: string]: Json }

const NEVER: Stamp = { timestamp: -1, client_id: '', counter: 0 }
const MOST_AHEAD_MS = 60_000

/** As it was kept: older than anything that is told now. */
export function registerOf(kept: Json): UiRegister {
  const isState = typeof kept === 'object' && kept !== null && !Array.isArray(kept)
  const entries = isState ? Object.entries(kept as UiState) : []
  return { full: NEVER, names: new Map(entries.map(([name, value]) => [name, { stamp: NEVER, value }])) }
}

export function stateOf({ names }: UiRegister): UiState {
  return Object.fromEntries([...names].map(([name, { value }]) => [name, value]))
}

/** Null when all of it is older than what is known. */
export function takeIn(register: UiRegister, update: UiUpdate, now: number): UiRegister | null {
  const stamp = bounded(update.stamp ?? { timestamp: now, client_id: '', counter: 0 }, now)
  const isFull = update.mode === 'full' && !isLater(register.full, stamp)
  const full = isFull ? stamp : register.full
  const kept = [...register.names].filter(([, { stamp: at }]) => !isFull || isLater(at, stamp))
  const names = new Map(kept)
  let changed = isFull
  for (const [name, value] of Object.entries(update.state)) {
    const at = names.get(name)?.stamp ?? (isFull ? NEVER : full)
    if (isLater(at, stamp)) continue
    names.set(name, { stamp, value })
    changed = true
  }
  return changed ? { full, names } : null
}

function bounded(stamp: Stamp, now: number): Stamp {
  return { ...stamp, timestamp: Math.min(stamp.timestamp, now + MOST_AHEAD_MS) }
}

function isLater(one: Stamp, other: Stamp): boolean {
  if (one.timestamp !== other.timestamp) return one.timestamp > other.timestamp
  if (one.client_id !== other.client_id) return one.client_id > other.client_id
  return one.counter > other.counter
}
