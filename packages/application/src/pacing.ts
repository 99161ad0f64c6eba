/**
 * Keeping the event loop free: whoever works on it stops for a breath as soon as
 * all together have held it too long.
 */
import type { Pace } from '@parley/agents'

import type { Timers } from './timers.ts'

/** Below what a connection's next frame would notice. */
const LONGEST_STRETCH_MS = 2

export interface Pacing {
  readonly rest: Pace
  /** The same, and `check` may throw when there is no point in going on. */
  readonly checking: (check: () => void) => Pace
}

/** One for a process: four sessions that work side by side share one event loop. */
export function openPacing(timers: Timers): Pacing {
  let breathedAt = timers.milliseconds()

  async function rest(): Promise<void> {
    if (timers.milliseconds() - breathedAt < LONGEST_STRETCH_MS) return
    await timers.breathe()
    breathedAt = timers.milliseconds()
  }

  return {
    rest,
    checking: (check) => async () => {
      check()
      await rest()
      check()
    },
  }
}
