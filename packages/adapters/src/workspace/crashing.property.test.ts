import { openWorkspace, runtimeTimers, type Timers } from '@parley/application'
import type { SessionState } from '@parley/domain'
import { canonical, type AppendOutcome, type Log, type LoggedEvent } from '@parley/log'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ana, aWorkspace, countedIds, memoryLog, sha256, untilSettled, NOW } from './testing/a-workspace.ts'

const SAID = [
  'Users must be able to log in with email and password.',
  'Hello',
  'The fridge must alarm within 5 minutes when the door is open.',
  'The app must be fast. The old tool mailed a list.',
  'The fridge must alarm within 10 minutes when the door is open.',
  'Login should support password reset via email.',
  'Drop REQ-001 because nobody uses it.',
]

/** A process that dies at its nth step: before it is written, or right after, before it hears of it. */
function mortal(log: Log, dies: { readonly at: number; readonly when: 'before' | 'after' }) {
  let steps = 0
  let isDead = false
  const alarms = new Set<() => void>()
  /** With a process go its timers. */
  const die = (): void => {
    isDead = true
    for (const cancel of alarms) cancel()
  }
  const never = <Value>(): Promise<Value> => new Promise(() => undefined)
  const alive =
    <Given extends unknown[], Value>(act: (...given: Given) => Promise<Value>) =>
    (...given: Given): Promise<Value> =>
      isDead ? never() : act(...given)
  const mortalLog: Log = {
    ...log,
    append: async <Event extends LoggedEvent>(
      append: Parameters<typeof log.append<Event>>[0],
    ): Promise<AppendOutcome<Event>> => {
      if (isDead) return never()
      steps += append.lease === undefined ? 0 : 1
      const isLast = append.lease !== undefined && steps === dies.at
      if (isLast) die()
      if (isLast && dies.when === 'before') return never()
      const outcome = await log.append(append)
      return isLast ? never() : outcome
    },
    claim: alive(log.claim),
    renew: alive(log.renew),
    release: alive(log.release),
    read: alive(log.read),
    onAppended: (listener) => log.onAppended((head, events) => void (isDead || listener(head, events))),
    onDue: (listener) => log.onDue(() => void (isDead || listener())),
  }
  const timers: Timers = {
    ...runtimeTimers,
    later: (delayMs, act) => {
      if (isDead) return () => undefined
      const cancel = runtimeTimers.later(delayMs, act)
      alarms.add(cancel)
      return cancel
    },
  }
  return { log: mortalLog, timers, isDead: () => isDead }
}

/** What a crash may not change: everything but runs, attempts and the names of replies. */
function lasting(state: SessionState) {
  const { turns, messages, validation_issues, ...rest } = state
  return {
    ...rest,
    messages: messages.map(({ role, content, metadata }) => {
      const { run_id, ...lasts } = metadata
      return { role, content, isReply: run_id !== undefined, metadata: lasts }
    }),
    validation_issues: validation_issues.map(canonical).toSorted(),
    turns: turns.map(({ id, trigger, outcome }) => ({ id, trigger, outcome })),
  }
}

async function undisturbed(said: readonly string[]): Promise<SessionState> {
  const tried = await aWorkspace()
  tried.workspace.start()
  for (const content of said) await tried.talk(content)
  await tried.workspace.stop()
  return (await tried.settled()).state
}

/** Many whole talks: on a busy machine that takes its time. */
const LONG_MS = 60_000

describe('a process that dies while it takes a turn', () => {
  it(
    '[S042] [S043] leaves a log from which another goes on: nothing said is lost, each turn ends once, nothing is doubled',
    { timeout: LONG_MS },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(SAID, { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 1, max: 24 }),
          fc.constantFrom('before' as const, 'after' as const),
          async (said, at, when) => {
            const clock = { ms: 1_000_000 }
            const log = memoryLog(() => clock.ms)
            const newId = countedIds()
            const dying = mortal(log, { at, when })
            const first = await aWorkspace({ log: dying.log, timers: dying.timers, newId })
            const { session_id } = first
            const second = openWorkspace({ log, sha256, now: () => NOW, newId })
            first.workspace.start()
            let isTakenOver = false
            const settle = async (): Promise<void> => {
              for (;;) {
                if (dying.isDead() && !isTakenOver) {
                  clock.ms += 30_000
                  second.start()
                  isTakenOver = true
                }
                const snapshot = await second.snapshot(ana, session_id)
                const last = snapshot?.state.turns.at(-1)
                if (snapshot?.state.due.length === 0 && last?.outcome !== null) return
                await new Promise((resolve) => setImmediate(resolve))
              }
            }
            const acked: unknown[] = []
            for (const content of said) {
              // A dead process answers nobody: what it did not ack is said to the other.
              const asked = dying.isDead() ? second : first.workspace
              const done = await asked.perform(ana, session_id, { type: 'say', content })
              if (done.done) acked.push(done.answer.message_id)
              await settle()
            }
            const { state } = await untilSettled(second, session_id)
            await second.stop()
            if (!dying.isDead()) await first.workspace.stop()

            const ids = state.messages.map(({ id }) => id)
            expect(acked).toHaveLength(said.length)
            for (const id of acked) expect(ids).toContain(id)
            expect(state.turns.every(({ outcome }) => outcome !== null)).toBe(true)
            expect(new Set(state.turns.map(({ trigger }) => JSON.stringify(trigger))).size).toBe(said.length)
            expect(anonymous(lasting(state))).toEqual(anonymous(lasting(await undisturbed(said))))
          },
        ),
        { numRuns: 25 },
      )
    },
  )
})

/** Messages by their place, since two processes count their ids apart. */
function anonymous(value: unknown): unknown {
  const seen = new Map<string, string>()
  const text = JSON.stringify(value).replaceAll(/msg_\w+|"document_hash":"\w+"|"hash":"\w+"/g, (found) => {
    if (!found.startsWith('msg_')) return '"hash":""'
    if (!seen.has(found)) seen.set(found, `message ${seen.size + 1}`)
    return seen.get(found) ?? ''
  })
  return JSON.parse(text) as unknown
}
