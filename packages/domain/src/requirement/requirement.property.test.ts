import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  aDraft,
  after,
  aMessage,
  anna,
  anOccasion,
  aSession,
  evidenceIn,
  steps,
  storableText,
  takeSteps,
} from '@parley/testing'
import { accept } from '../decision.ts'
import { requirementId } from '../ids.ts'
import { isSamePlace, messagesOf } from '../message/places.ts'
import { apply } from '../session/apply.ts'
import { allRequirements, findMessage, findRequirement } from '../session/find.ts'
import { passage, storyOf } from '../session/story.ts'
import { confirmLinks } from './confirm-links.ts'
import { decideRequirement } from './decide-requirement.ts'
import { isInForce } from './in-force.ts'
import { proposeRequirement } from './propose-requirement.ts'
import { readRequirement } from './read-requirement.ts'
import { refineRequirement } from './refine-requirement.ts'
import { retireRequirement } from './retire-requirement.ts'
import { reviseRequirement } from './revise-requirement.ts'
import { setPriority } from './set-priority.ts'
import { splitRequirement } from './split-requirement.ts'

const now = anOccasion(1, anna)

describe('any requirement', () => {
  it('[S063] counts its revisions from 1 without a gap, each one told in its story', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        const { state } = takeSteps(taken)
        for (const { id, revision } of allRequirements(state)) {
          const told = storyOf(state, id).flatMap((event) =>
            event.type === 'requirement.revised' || event.type === 'requirement.refined'
              ? [event.revision]
              : [],
          )
          expect([1, ...told]).toEqual(Array.from({ length: revision }, (_, index) => index + 1))
        }
      }),
    )
  })

  it('[S014] loses no word it stands on, and hands all of them on when it is split or merged', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        const { events } = takeSteps(taken)
        let state = aSession()
        for (const event of events) {
          const before = allRequirements(state)
          state = apply(state, event)
          const handsOn = event.type === 'requirement.split' || event.type === 'requirement.merged'
          const { from, to } = handsOn ? passage(event) : { from: [], to: [] }

          for (const { id, evidence } of before) {
            for (const heir of from.includes(id) ? [id, ...to] : [id]) {
              const held = findRequirement(state, heir)?.evidence ?? []
              expect(evidence.filter((place) => !held.some((one) => isSamePlace(one, place)))).toEqual([])
            }
          }
        }
      }),
    )
  })

  it('[S014] reads back with the words that stand at each of its places, none of them twice', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        const { state } = takeSteps(taken)
        for (const { id } of allRequirements(state)) {
          const { evidence, source_refs } = readRequirement(state, id) ?? { evidence: [], source_refs: null }
          expect(source_refs).toEqual(messagesOf(evidence))
          expect(new Set(evidence.map((place) => JSON.stringify(place))).size).toBe(evidence.length)
          for (const { message_id, start, end, quote } of evidence) {
            expect(quote).toBe(findMessage(state, message_id)?.content.slice(start, end))
          }
        }
      }),
    )
  })

  it('[S060] takes no change from someone who read another revision, nor any while it is out of force', () => {
    fc.assert(
      fc.property(steps(25), fc.integer({ min: -3, max: 3 }), (taken, off) => {
        const { state } = takeSteps(taken)
        for (const { id, revision, status } of allRequirements(state)) {
          const addressed = { requirement_id: id, based_on: revision + off }
          const open = isInForce({ status })
          if (open && off === 0) continue

          const decisions = [
            reviseRequirement(state, { ...addressed, changes: { title: 'Another title' } }, now),
            refineRequirement(state, { ...addressed, evidence: [], acceptance_criteria: [] }, now),
            setPriority(state, { ...addressed, word: 'low' }, now),
            splitRequirement(state, { ...addressed, into: [{ draft: aDraft() }, { draft: aDraft() }] }, now),
            decideRequirement(state, { ...addressed, decision: 'accept' }, now),
            decideRequirement(state, { ...addressed, decision: 'reject', reason: 'no' }, now),
            retireRequirement(state, { ...addressed, reason: 'no' }, now),
            confirmLinks(state, { ...addressed, ids: [] }, now),
          ]
          const code = open ? 'CONCURRENT_MODIFICATION' : `REQUIREMENT_${status.toUpperCase()}`
          for (const decision of decisions) expect(decision).toMatchObject({ refusal: { code } })
        }
      }),
    )
  })
})

describe('any wording', () => {
  const said = aMessage('Users must log in.')
  const evidence = [evidenceIn(said, 'Users must log in.')]
  const session = aSession(said)
  const state = after(session, proposeRequirement(session, { draft: aDraft(), evidence }, now))
  const requirement_id = requirementId(1, false)

  it('[S031] is kept as it was written, and changes nothing when it is written again', () => {
    fc.assert(
      fc.property(storableText(), storableText(), (statement, rationale) => {
        const changes = { statement, rationale }
        const decision = reviseRequirement(state, { requirement_id, based_on: 1, changes }, now)
        expect(decision.accepted).toBe(statement.trim() !== '' && rationale.trim() !== '')
        if (!decision.accepted) return

        const revised = after(state, decision)
        expect(findRequirement(revised, requirement_id)).toMatchObject({ ...changes, revision: 2 })
        const again = reviseRequirement(revised, { requirement_id, based_on: 2, changes }, now)
        expect(again).toEqual(accept())
      }),
      { numRuns: 500 },
    )
  })
})
