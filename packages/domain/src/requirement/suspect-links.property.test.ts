import { aSession, holdTalk, steps, takeSteps, talks } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { RequirementId } from '../ids.ts'
import { replay } from '../session/apply.ts'
import type { SessionEvent } from '../session/events.ts'
import { allRequirements, findRequirement } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import { suspectLinks, suspectLinksOf } from './suspect-links.ts'

/** All that anybody relies on, as one text: read from the state, and from nothing that the fold remembers of links. */
function meaning({ messages, sources, ...state }: SessionState, id: RequirementId): string {
  const requirement = findRequirement({ messages, sources, ...state }, id)
  if (requirement === null) return 'nothing'
  const withdrawn = new Set(sources.filter((source) => source.withdrawn !== undefined).map((one) => one.id))
  const counts = new Set(
    messages
      .filter(({ metadata: { source_id } }) => source_id === undefined || !withdrawn.has(source_id))
      .map((message) => message.id),
  )
  return JSON.stringify([
    requirement.statement.split(/\s+/).filter((word) => word !== ''),
    requirement.acceptance_criteria.map(({ text }) => text),
    requirement.evidence
      .filter(({ message_id }) => counts.has(message_id))
      .map(({ message_id, start, end }) => [message_id, start, end].join())
      .toSorted(),
    ['proposed', 'accepted'].includes(requirement.status),
  ])
}

/** What each link was looked at with, by going through the whole history again. */
function suspectByHistory(events: readonly SessionEvent[]): readonly string[] {
  const looked = new Map<string, string>()
  let state = aSession()
  for (const event of events) {
    const before = state
    state = replay(state, [event])
    for (const { id, links } of allRequirements(state)) {
      for (const link of links) {
        const key = `${id} ${link.kind} ${link.id}`
        const confirms =
          event.type === 'requirement.links_confirmed' &&
          event.requirement_id === id &&
          event.ids.includes(link.id)
        if (confirms) looked.set(key, meaning(state, link.id))
        else if (!looked.has(key)) looked.set(key, meaning(before, link.id))
      }
    }
  }
  return allRequirements(state).flatMap(({ id, links }) =>
    links
      .filter((link) => looked.get(`${id} ${link.kind} ${link.id}`) !== meaning(state, link.id))
      .map((link) => `${id} ${link.kind} ${link.id}`),
  )
}

function suspectByFold(state: SessionState): readonly string[] {
  return allRequirements(state).flatMap(({ id, links }) =>
    links.filter(({ suspect }) => suspect).map((link) => `${id} ${link.kind} ${link.id}`),
  )
}

describe('suspect links', () => {
  it('are those whose other end means something else than when somebody last looked', () => {
    let seen = 0
    fc.assert(
      fc.property(talks(50), (happened) => {
        const { state, events } = holdTalk(happened)
        const suspect = suspectByFold(state)
        expect(suspect).toEqual(suspectByHistory(events))
        seen += suspect.length
      }),
      { numRuns: 150 },
    )
    expect(seen).toBeGreaterThan(50)
  })

  it('are so also where requirements are split, merged and superseded', () => {
    fc.assert(
      fc.property(steps(30), (taken) => {
        const { state, events } = takeSteps(taken)
        expect(suspectByFold(state)).toEqual(suspectByHistory(events))
      }),
    )
  })

  it('tell at least one change each, and never words that read the same before and after', () => {
    fc.assert(
      fc.property(talks(50), (happened) => {
        const { state } = holdTalk(happened)
        for (const requirement of allRequirements(state)) {
          for (const { changes, from_revision, to_revision } of suspectLinksOf(state, requirement)) {
            expect(changes.length).toBeGreaterThan(0)
            expect(from_revision).toBeLessThanOrEqual(to_revision)
            for (const { before, after } of changes) expect(after).not.toEqual(before)
          }
        }
        expect(suspectLinks(state).length).toBeLessThanOrEqual(suspectByFold(state).length)
      }),
    )
  })
})
