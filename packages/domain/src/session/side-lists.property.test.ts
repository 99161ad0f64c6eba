import { anIssue, anna, anOccasion, aSession, steps, takeSteps } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { apply, replay } from './apply.ts'
import type { SessionEvent } from './events.ts'
import { allRequirements } from './find.ts'
import type { SessionState } from './state.ts'

const now = anOccasion(1, anna)
const numbers = fc.array(fc.nat(60), { maxLength: 40 })

/** What the steps do not do: findings come and go, messages are read and read again. */
function asideEvent(state: SessionState, n: number): SessionEvent | null {
  const all = allRequirements(state)
  const requirement = all[n % Math.max(1, all.length)]
  const message = state.messages[n % Math.max(1, state.messages.length)]
  if (n % 2 === 0 && requirement) {
    const issues = [anIssue(requirement.id), anIssue(requirement.id, { start: 4, end: 9 })].slice(n % 3)
    return { ...now, type: 'issues.found', requirement_id: requirement.id, issues }
  }
  if (!message) return null
  const unsure = { outcome: 'set_aside', reason: 'unsure', why: 'It is not clear.' } as const
  const sentences = n % 3 === 0 ? [] : [{ message_id: message.id, start: 0, end: 1 + (n % 4), ...unsure }]
  return { ...now, type: 'coverage.recorded', message_ids: n % 5 === 0 ? [] : [message.id], sentences }
}

/** Every event with the state it led to, one after the other. */
function told(
  events: readonly SessionEvent[],
  extra: readonly number[],
): {
  readonly events: readonly SessionEvent[]
  readonly states: readonly SessionState[]
} {
  const [all, states]: [SessionEvent[], SessionState[]] = [[], [aSession()]]
  const take = (choose: (state: SessionState) => SessionEvent | null | undefined): void => {
    const last = states.at(-1) ?? aSession()
    const event = choose(last)
    if (event === null || event === undefined) return
    all.push(event)
    states.push(apply(last, event))
  }
  for (const [index, event] of events.entries()) {
    take(() => event)
    const number = extra[index]
    if (number !== undefined) take((state) => asideEvent(state, number))
  }
  return { events: all, states }
}

describe('what is kept beside the lists of a state', () => {
  it('changes nothing: one by one, all at once, or from a state that came from elsewhere', () => {
    fc.assert(
      fc.property(steps(30), numbers, (taken, extra) => {
        const { events, states } = told(takeSteps(taken).events, extra)
        const last = states.at(-1)
        expect(replay(aSession(), events)).toEqual(last)
        const copied = events.reduce((state, event) => apply(structuredClone(state), event), aSession())
        expect(copied).toEqual(last)
      }),
    )
  })

  it('holds for an older state too, after others went on from it', () => {
    fc.assert(
      fc.property(steps(30), numbers, fc.nat(), fc.nat(60), (taken, extra, choice, n) => {
        const { events, states } = told(takeSteps(taken).events, extra)
        const at = choice % states.length
        const older = states[at] ?? aSession()
        expect(replay(older, events.slice(at))).toEqual(states.at(-1))
        const other = asideEvent(older, n)
        const rest = other === null ? [] : [other, other]
        expect(replay(older, rest)).toEqual(replay(structuredClone(older), rest))
      }),
    )
  })
})
