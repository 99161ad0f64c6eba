import type { Timers } from '@parley/application'
import type { Log } from '@parley/log'
import { describe, expect, it } from 'vitest'

import { ana, aWorkspace, memoryLog } from './testing/a-workspace.ts'

const MINUTE_MS = 60_000

/** A clock that a test moves, and what is to happen when it has moved far enough. */
function aClock() {
  let at = 0
  const waiting = new Map<object, { readonly when: number; readonly act: () => void }>()
  const timers: Timers = {
    milliseconds: () => at,
    breathe: async () => undefined,
    later: (delayMs, act) => {
      const key = {}
      waiting.set(key, { when: at + delayMs, act })
      return () => void waiting.delete(key)
    },
  }
  return {
    timers,
    waits: () => waiting.size,
    async pass(minutes: number): Promise<void> {
      const until = at + minutes * MINUTE_MS
      for (;;) {
        const [next] = [...waiting]
          .filter(([, { when }]) => when <= until)
          .sort((a, b) => a[1].when - b[1].when)
        if (next === undefined) break
        waiting.delete(next[0])
        at = next[1].when
        next[1].act()
        // What was begun comes to its end before the clock goes on.
        await new Promise((resolve) => setImmediate(resolve))
      }
      at = until
    },
  }
}

/** A log that counts how often a stream is read from its beginning. */
function aCountingLog() {
  const log = memoryLog()
  const counts = { fromStart: 0, clearedAt: [] as string[] }
  const counting: Log = {
    ...log,
    read: (tenant, stream, page) => {
      if (page.after === 0) counts.fromStart += 1
      return log.read(tenant, stream, page)
    },
    clearUiStates: (now, step) => {
      counts.clearedAt.push(now)
      return log.clearUiStates(now, step)
    },
  }
  return { log: counting, counts }
}

describe('a session that is not used', () => {
  async function aUsedSession(options: { readonly hotMinutes?: number } = {}) {
    const clock = aClock()
    const { log, counts } = aCountingLog()
    const tried = await aWorkspace({ log, timers: clock.timers, ...options })
    await tried.say('Users must be able to log in with email.')
    const before = await tried.workspace.snapshot(ana, tried.session_id)
    counts.fromStart = 0
    const resume = () => tried.workspace.snapshot(ana, tried.session_id)
    return { ...tried, clock, counts, before, resume }
  }

  it('[S361] resumes from memory after 3:59 hours and is rebuilt from the log after 4:01, the same', async () => {
    const { clock, counts, before, resume } = await aUsedSession()
    await clock.pass(3 * 60 + 59)
    expect(await resume()).toEqual(before)
    expect(counts.fromStart).toBe(0)

    await clock.pass(4 * 60 + 1)
    expect(await resume()).toEqual(before)
    expect(counts.fromStart).toBe(1)
  })

  it('[S359] leaves the memory after 4 hours by itself, and all that was said stays readable', async () => {
    const { clock, workspace, session_id, resume } = await aUsedSession()
    workspace.start()
    expect(workspace.vitals().hot_sessions).toBe(1)
    await clock.pass(3 * 60 + 58)
    expect(workspace.vitals().hot_sessions).toBe(1)
    await clock.pass(3)
    // Turns were taken when it started, at the latest then it was used last.
    await clock.pass(4 * 60)
    expect(workspace.vitals().hot_sessions).toBe(0)
    const history = await workspace.history(ana, session_id, 1_000)
    expect(history?.filter(({ type }) => type === 'message.recorded')).not.toHaveLength(0)
    expect((await resume())?.state.messages[0]?.content).toBe('Users must be able to log in with email.')
    await workspace.stop()
    expect(clock.waits()).toBe(0)
  })

  it('[S359] is kept for as long as SESSION_TIMEOUT_MINUTES says', async () => {
    const { clock, counts, resume } = await aUsedSession({ hotMinutes: 15 })
    await clock.pass(14)
    await resume()
    expect(counts.fromStart).toBe(0)
    await clock.pass(15)
    await resume()
    expect(counts.fromStart).toBe(1)
  })

  it('goes on counting from its last use, not from its first', async () => {
    const { clock, counts, resume } = await aUsedSession()
    for (let hour = 0; hour < 12; hour += 3) {
      await clock.pass(3 * 60)
      await resume()
    }
    expect(counts.fromStart).toBe(0)
  })
})

describe('cleaning up', () => {
  it('[S360] goes through the UI states while the server runs, and ends with it', async () => {
    const clock = aClock()
    const { log, counts } = aCountingLog()
    let now = '2026-03-02T09:00:00.000Z'
    const tried = await aWorkspace({ log, timers: clock.timers, now: () => now })
    await tried.workspace.putUiState(ana, tried.session_id, { page: 'cart' })
    tried.workspace.start()
    expect(await tried.workspace.uiState(ana, tried.session_id)).toEqual({ page: 'cart' })

    now = '2026-03-03T09:01:00.000Z'
    expect(await tried.workspace.uiState(ana, tried.session_id)).toBeNull()
    await clock.pass(2)
    expect(counts.clearedAt).toContain(now)
    // By the clock of yesterday it would still be there, had it not been deleted.
    now = '2026-03-02T09:00:00.000Z'
    expect(await tried.workspace.uiState(ana, tried.session_id)).toBeNull()

    await tried.workspace.stop()
    const steps = counts.clearedAt.length
    await clock.pass(600)
    expect(counts.clearedAt).toHaveLength(steps)
  })

  it('tells of a store that does not answer, and tries again', async () => {
    const clock = aClock()
    const { log, counts } = aCountingLog()
    let isAway = true
    const flaky: Log = {
      ...log,
      clearUiStates: async (now, step) => {
        if (isAway) throw new Error('away')
        return log.clearUiStates(now, step)
      },
    }
    const tried = await aWorkspace({ log: flaky, timers: clock.timers })
    tried.workspace.start()
    await clock.pass(2)
    expect(tried.faults).toContainEqual(new Error('away'))
    isAway = false
    await clock.pass(2)
    expect(counts.clearedAt).not.toHaveLength(0)
    await tried.workspace.stop()
  })
})
