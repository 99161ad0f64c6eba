import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { aSession, steps, takeSteps } from '@parley/testing'
import { requirementId } from '../ids.ts'
import { isInForce } from '../requirement/in-force.ts'
import { withQuotes } from '../requirement/read-requirement.ts'
import type { Requirement } from '../requirement/requirement.ts'
import { apply, replay } from './apply.ts'
import { allRequirements } from './find.ts'
import { storyOf } from './story.ts'

const CLOSING = /rejected|retired|superseded|split|merged/

const stands = (requirement: Requirement | undefined): boolean =>
  requirement !== undefined && isInForce(requirement)

describe('any session', () => {
  it('[S063] is the fold of its events, in one go, one by one, and in two halves', () => {
    fc.assert(
      fc.property(steps(), fc.nat(30), (taken, cut) => {
        const { state, events } = takeSteps(taken)
        expect(replay(aSession(), events)).toEqual(state)
        expect(events.reduce(apply, aSession())).toEqual(state)
        expect(replay(replay(aSession(), events.slice(0, cut)), events.slice(cut))).toEqual(state)
        expect(replay(aSession(), JSON.parse(JSON.stringify(events)) as typeof events)).toEqual(state)
      }),
    )
  })

  it('[S063] keeps every earlier state as it was', () => {
    fc.assert(
      fc.property(steps(20), (taken) => {
        const { events } = takeSteps(taken)
        const kept = events.map((_, count) => replay(aSession(), events.slice(0, count)))
        const copies = structuredClone(kept)
        kept.forEach((state, index) => replay(state, events.slice(index)))
        expect(kept).toEqual(copies)
      }),
    )
  })

  it('[S007] gives ids without a gap and never twice', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        const { state } = takeSteps(taken)
        const expected = (count: number, inferred: boolean): string[] =>
          Array.from({ length: count }, (_, index) => requirementId(index + 1, inferred))
        expect(state.requirements.map(({ id }) => id)).toEqual(expected(state.requirements.length, false))
        expect(state.inferred_requirements.map(({ id }) => id)).toEqual(
          expected(state.inferred_requirements.length, true),
        )
      }),
    )
  })

  it('[S037] never loses a requirement, nor takes one out of force without an event that says why', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        const { events } = takeSteps(taken)
        let state = aSession()
        for (const event of events) {
          const before = allRequirements(state)
          state = apply(state, event)
          const now = new Map(allRequirements(state).map((requirement) => [requirement.id, requirement]))
          for (const { id, inferred } of before) expect(now.get(id)?.inferred).toBe(inferred)

          const left = before.filter(({ id, status }) => isInForce({ status }) && !stands(now.get(id)))
          const stories = left.map(({ id }) => storyOf(state, id).at(-1)?.type)
          expect(stories.filter((type) => !CLOSING.test(type ?? ''))).toEqual([])
        }
      }),
    )
  })

  it('[S013] tells what was said from what was inferred: words with the one, a rule with the other', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        const { state } = takeSteps(taken)
        for (const requirement of state.requirements) {
          expect(requirement.inferred).toBe(false)
          expect(requirement.evidence.length).toBeGreaterThan(0)
          for (const { quote } of withQuotes(state, requirement.evidence)) expect(quote.trim()).not.toBe('')
        }
        for (const requirement of state.inferred_requirements) {
          expect(requirement.inferred).toBe(true)
          expect(requirement.evidence).toEqual([])
          expect(requirement.produced_by.rule).not.toBeNull()
        }
      }),
    )
  })

  it('begins the story of every requirement with the event that brought it', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        const { state } = takeSteps(taken)
        for (const { id, created_at } of allRequirements(state)) {
          expect(storyOf(state, id)[0]).toMatchObject({ at: created_at })
          expect(storyOf(state, id)[0]?.type).toMatch(/proposed|split|merged/)
        }
      }),
    )
  })
})
