/** The list shows what was asked for, and always knows what it hides. */
import { requirementId, type Requirement } from '@parley/domain'
import { aDocument, anIssue, aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { conflictsOf, NO_FILTER, requirementRows, type Filter } from './requirement-rows.ts'

const stated = (number: number, overrides: Partial<Requirement> = {}): Requirement =>
  aRequirement({ id: requirementId(number, false), ...overrides })
const inferred = aRequirement({ id: requirementId(1, true), inferred: true })
const suspect = stated(4, {
  status: 'accepted',
  links: [{ kind: 'depends_on', id: requirementId(1, false), suspect: true }],
})
const state = aDocument(
  stated(1, { confidence: 0.9 }),
  stated(2, { status: 'accepted', confidence: 0.4, type: 'data' }),
  stated(3, { status: 'retired' }),
  suspect,
  inferred,
)
const shown = (filter: Partial<Filter>, conflicts = new Map()) =>
  requirementRows(state, conflicts, { ...NO_FILTER, ...filter }).rows.map((row) => row.key)

describe('the list of requirements', () => {
  it('puts what needs a person first, also what was accepted and is suspect', () => {
    expect(shown({})).toEqual(['to_review', 'REQ-001', 'REQ-004', 'REQ-INF-001', 'accepted', 'REQ-002'])
  })

  it('hides what is no longer in force until it is asked for', () => {
    expect(shown({ also: ['retired'] }).slice(-2)).toEqual(['gone', 'REQ-003'])
  })

  it('narrows by segment, type and words', () => {
    expect(shown({ shown: 'inferred' })).toEqual(['to_review', 'REQ-INF-001'])
    expect(shown({ types: ['data'] })).toEqual(['accepted', 'REQ-002'])
    expect(shown({ words: 'req-004' })).toEqual(['to_review', 'REQ-004'])
  })

  it('counts every segment whatever is filtered, and what is hidden', () => {
    const {
      counts,
      hidden,
      shown: left,
    } = requirementRows(state, new Map(), { ...NO_FILTER, types: ['data'] })
    expect(counts).toEqual({ all: 4, to_review: 3, inferred: 1, conflicts: 0 })
    expect({ hidden, left }).toEqual({ hidden: 3, left: 1 })
  })

  it('sorts the least sure first when asked', () => {
    expect(shown({ sorting: 'confidence', shown: 'all' })[1]).toBe('REQ-001')
    expect(shown({ sorting: 'confidence' }).at(-1)).toBe('REQ-002')
  })
})

describe('conflicts', () => {
  it('are known from both sides, by finding and by link', () => {
    const [one, two, four] = [requirementId(1, false), requirementId(2, false), requirementId(4, false)]
    const linked = aDocument(
      stated(1),
      stated(2),
      stated(3),
      stated(4, { links: [{ kind: 'conflicts_with', id: two, suspect: false }] }),
    )
    const found = anIssue(one, { issue_type: 'conflict', related_id: two })
    expect(Object.fromEntries(conflictsOf(linked, [found]))).toEqual({
      [one]: [two],
      [two]: [one, four],
      [four]: [two],
    })
  })

  it('end when one of the two is no longer in force', () => {
    const found = anIssue(requirementId(1, false), {
      issue_type: 'conflict',
      related_id: requirementId(3, false),
    })
    expect(conflictsOf(state, [found]).size).toBe(0)
  })
})
