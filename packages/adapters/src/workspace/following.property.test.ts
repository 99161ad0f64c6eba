import type { SessionEvent } from '@parley/domain'
import type { Log, StoredEvent } from '@parley/log'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ana, aWorkspace, memoryLog } from './testing/a-workspace.ts'

/** A log whose bell is sometimes late, sometimes says only that there is news, and sometimes is not heard. */
function fickle(log: Log, moods: readonly ('tell' | 'news' | 'silent' | 'late')[]): Log {
  let rung = 0
  return {
    ...log,
    onAppended: (listener) =>
      log.onAppended((head, events) => {
        const mood = moods[rung % moods.length] ?? 'tell'
        rung += 1
        if (mood === 'tell') listener(head, events)
        if (mood === 'news') listener(head, null)
        if (mood === 'late') setImmediate(() => listener(head, events))
      }),
  }
}

const mood = fc.constantFrom('tell', 'news', 'silent', 'late')

/** Many whole talks: on a busy machine that takes its time. */
const LONG_MS = 60_000

describe('following while others write', () => {
  it('hands over every event once, in order, from where following began', { timeout: LONG_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mood, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 8 }),
        async (moods, before, after) => {
          const { workspace, session_id, say } = await aWorkspace({ log: fickle(memoryLog(), moods) })
          for (let count = 0; count < before; count += 1) await say(`before ${count}`)
          const told: StoredEvent<SessionEvent>[] = []
          // Written while following begins, in between, and after.
          const writing = Promise.all(Array.from({ length: after }, (_, count) => say(`during ${count}`)))
          const seat = await workspace.follow(ana, session_id, {
            events: (events) => told.push(...events),
            passing: () => undefined,
          })
          await writing
          const from = seat?.from_seq ?? -1
          // Whatever was not heard is made good by the next ring that is.
          for (let count = 0; count <= moods.length; count += 1) await say(`after ${count}`)
          const isHeard = moods.some((one) => one !== 'silent')
          for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => setImmediate(resolve))
          expect(told.map(({ seq }) => seq)).toEqual(told.map((_, at) => from + 1 + at))
          expect(told.length > 0).toBe(isHeard)
          seat?.stop()
          const upTo = told.length
          await say('when nobody follows')
          expect(told).toHaveLength(upTo)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('goes on when one follower throws', async () => {
    const { workspace, session_id, say, faults } = await aWorkspace()
    const told: number[] = []
    await workspace.follow(ana, session_id, {
      events: () => {
        throw new Error('a reader broke')
      },
      passing: () => undefined,
    })
    await workspace.follow(ana, session_id, {
      events: (events) => told.push(...events.map(({ seq }) => seq)),
      passing: () => undefined,
    })
    await say('something')
    expect(told).toEqual([2])
    expect(faults).toHaveLength(1)
  })
})
