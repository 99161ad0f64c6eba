/** A sliding window: so many in any minute, and when the next one may come. Pure and exact. */

/** When each of those within the window came, the oldest first. */
export type Window = readonly number[]

export const WINDOW_MS = 60_000

export type Admitted =
  | { readonly admitted: true; readonly window: Window }
  | { readonly admitted: false; readonly window: Window; readonly retry_after_ms: number }

export function admit(window: Window, limit: number, now: number): Admitted {
  const within = recent(window, now)
  const oldest = within[0]
  if (within.length >= limit && oldest !== undefined) {
    return { admitted: false, window: within, retry_after_ms: Math.max(1, oldest + WINDOW_MS - now) }
  }
  return { admitted: true, window: [...within, now] }
}

export function recent(window: Window, now: number): Window {
  const first = window.findIndex((at) => at > now - WINDOW_MS)
  if (first <= 0) return first === 0 ? window : []
  return window.slice(first)
}
