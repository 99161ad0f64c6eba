/**
 * How long a UI state lives. It is what a host page told the assistant, and the
 * page tells it again: a day later it is nobody's any more.
 */
import type { StreamId, TenantId } from './log.ts'

const HOUR_MS = 3_600_000
export const UI_STATE_LIFE_MS = 24 * HOUR_MS

/** Where a clean-up stands: it walks along the key, the same for everybody. */
export interface UiStatePlace {
  readonly tenant: TenantId
  readonly session_id: StreamId
  readonly user_id: string
}

export interface UiStatesCleared {
  readonly cleared: number
  /** Where the next step goes on; null at the end of all rows. */
  readonly next: UiStatePlace | null
}

/** What was written after this instant is still there at `now`; both RFC 3339, UTC. */
export function uiStatesLiveAfter(now: string): string {
  return new Date(Date.parse(now) - UI_STATE_LIFE_MS).toISOString()
}

/** Rows that one step of a clean-up looks at. */
export const MOST_UI_STATES_PER_STEP = 1_000
