/** A draft sends what was changed, and nothing that was not. */
import { aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { changesOf, draftOf, isStale } from './draft-of.ts'

const requirement = aRequirement({
  title: 'Search',
  statement: 'Search answers within 2 s.',
  priority: 'should',
})

describe('editing a requirement', () => {
  it('changes nothing by itself', () => {
    expect(changesOf(requirement, draftOf(requirement))).toEqual({})
  })

  it('sends the field that was written anew', () => {
    const draft = { ...draftOf(requirement), statement: ' Search answers within 500 ms. ' }
    expect(changesOf(requirement, draft)).toEqual({ statement: 'Search answers within 500 ms.' })
  })

  it('forgets the old word for a priority that was chosen', () => {
    expect(changesOf(requirement, { ...draftOf(requirement), priority: 'must' })).toEqual({
      priority: 'must',
      priority_label: null,
    })
  })

  it('leaves blank criteria out', () => {
    const draft = {
      ...draftOf(requirement),
      acceptance_criteria: [...requirement.acceptance_criteria, { text: '  ', origin: 'said' as const }],
    }
    expect(changesOf(requirement, draft)).toEqual({})
  })

  it('is stale once the requirement has another revision', () => {
    expect(isStale({ ...requirement, revision: 2 }, draftOf(requirement))).toBe(true)
  })
})
