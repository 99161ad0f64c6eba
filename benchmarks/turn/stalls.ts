/**
 * Counts how often the event loop was held for longer than it may be.
 *
 * A timer looks once a millisecond, so that watching leaves the processors to
 * those who work. What the main thread computed between two looks counts, and not
 * what the machine did for others meanwhile; the collector's pauses are told apart
 * from what our code did in one stretch.
 */
import { PerformanceObserver } from 'node:perf_hooks'
import { setTimeout as after } from 'node:timers/promises'

export interface Stalls {
  readonly looks: number
  /** Stretches longer than is allowed without what the collector took of them. */
  readonly ours: number
  /** Stretches that only the collector's pause made too long. */
  readonly collector: number
  /** Milliseconds of computing in the longest of ours, allowed or not. */
  readonly longest: number
}

export const ALLOWED_MS = 5

interface Stretch {
  readonly from: number
  readonly to: number
  readonly computed: number
}

/** Until a pause of the collector is told to those who observe it. */
const TOLD_AFTER_MS = 250
/** Shorter stretches are of no interest; what is kept stays small. */
const KEPT_MS = 1

/** Gives what ends the watch and tells what was seen. */
export function watchLoop(): () => Promise<Stalls> {
  const stretches: Stretch[] = []
  const pauses: Pause[] = []
  const collector = new PerformanceObserver((list) => pauses.push(...list.getEntries()))
  collector.observe({ entryTypes: ['gc'] })
  let [looks, clock, computed] = [0, performance.now(), processorMs()]
  const look = () => {
    const [now, used] = [performance.now(), processorMs()]
    const held = Math.min(now - clock, used - computed)
    if (held > KEPT_MS) stretches.push({ from: clock, to: now, computed: held })
    looks += 1
    ;[clock, computed] = [now, used]
  }
  const timer = setInterval(look, 1).unref()
  return async () => {
    look()
    clearInterval(timer)
    await after(TOLD_AFTER_MS)
    pauses.push(...collector.takeRecords())
    collector.disconnect()
    return { looks, ...judged(stretches, pauses) }
  }
}

export interface Pause {
  readonly startTime: number
  readonly duration: number
}

export function judged(stretches: readonly Stretch[], pauses: readonly Pause[]): Omit<Stalls, 'looks'> {
  let [ours, collector, longest] = [0, 0, 0]
  for (const { from, to, computed } of stretches) {
    const paused = pauses
      .filter(({ startTime }) => startTime >= from && startTime < to)
      .reduce((sum, { duration }) => sum + duration, 0)
    const own = Math.max(0, computed - paused)
    longest = Math.max(longest, own)
    if (own > ALLOWED_MS) ours += 1
    else if (computed > ALLOWED_MS) collector += 1
  }
  return { ours, collector, longest }
}

/** What the main thread computed so far. */
export function processorMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
