import { describe, expect, it } from 'vitest'

import { openPacing } from './pacing.ts'
import type { Timers } from './timers.ts'

describe('pacing', () => {
  const clock = { ms: 0, breaths: 0 }
  const timers: Timers = {
    milliseconds: () => clock.ms,
    breathe: async () => {
      clock.breaths += 1
    },
    later: () => () => undefined,
  }

  it('gives others their turn once the loop was held long enough, by all together', async () => {
    const pacing = openPacing(timers)
    const pace = pacing.checking(() => undefined)
    await pace()
    expect(clock.breaths).toBe(0)
    clock.ms += 10
    await pacing.rest()
    expect(clock.breaths).toBe(1)
    await pace()
    expect(clock.breaths).toBe(1)
  })

  it('throws where there is no point in going on', async () => {
    const pace = openPacing(timers).checking(() => {
      throw new Error('cancelled')
    })
    await expect(pace()).rejects.toThrow('cancelled')
  })
})
