/**
 * What has had its time is cleared away by itself, a bounded step at a time:
 * sessions that nobody used lately leave the memory, UI states of yesterday
 * leave the log. Reads go by the clock and never wait for this.
 */
import { MOST_UI_STATES_PER_STEP, type Log, type UiStatePlace } from '@parley/log'

import type { HotSessions } from '../session/hot-sessions.ts'
import type { Timers } from '../timers.ts'

export interface CleaningUp {
  readonly log: Pick<Log, 'clearUiStates'>
  readonly hots: Pick<HotSessions, 'dropUnused'>
  readonly timers: Timers
  readonly now: () => string
  readonly onFault: (fault: unknown) => void
}

/** Between two looks at what is in memory, and between two walks through the UI states. */
const LOOK_EVERY_MS = 60_000
/** Between two steps of one walk: a million rows in a quarter of an hour, and the database free meanwhile. */
const STEP_EVERY_MS = 1_000

/** Begins; gives what ends it, which waits for a step that is under way. */
export function startCleaningUp({ log, hots, timers, now, onFault }: CleaningUp): () => Promise<void> {
  let isStopped = false
  let after: UiStatePlace | null = null
  let step: Promise<void> | null = null
  let cancel = timers.later(LOOK_EVERY_MS, look)

  function look(): void {
    hots.dropUnused()
    step = clearSome()
  }

  async function clearSome(): Promise<void> {
    let nextMs = LOOK_EVERY_MS
    try {
      after = (await log.clearUiStates(now(), { limit: MOST_UI_STATES_PER_STEP, after })).next
      if (after !== null) nextMs = STEP_EVERY_MS
    } catch (fault) {
      // Told, and tried again from the same place at the next look.
      onFault(fault)
    }
    if (!isStopped) cancel = timers.later(nextMs, look)
  }

  return async () => {
    isStopped = true
    cancel()
    await step
  }
}
