/**
 * Time as work needs it: how long something took, a breath for others, and later.
 *
 * A port, because a test wants to hold time still; what is built in are the
 * runtime's own timers, named here since this package is compiled without types
 * of Node or a browser.
 */
export interface Timers {
  /** Milliseconds from some fixed point; only differences mean something. */
  readonly milliseconds: () => number
  /** Returns after everything else that waits had its turn. */
  readonly breathe: () => Promise<void>
  /** Calls once, later; gives what takes it back. */
  readonly later: (delayMs: number, act: () => void) => () => void
}

declare const performance: { readonly now: () => number }
declare const setImmediate: (act: () => void) => unknown
declare const setTimeout: (act: () => void, delayMs: number) => unknown
declare const clearTimeout: (timer: unknown) => void

export const runtimeTimers: Timers = {
  milliseconds: () => performance.now(),
  breathe: () => new Promise((resolve) => void setImmediate(resolve)),
  later: (delayMs, act) => {
    const timer = setTimeout(act, delayMs)
    return () => clearTimeout(timer)
  },
}
