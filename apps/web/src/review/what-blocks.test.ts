/** Before a signature: each contradiction once, each error, and what is undecided. */
import {
  replay,
  requirementId,
  type Requirement,
  type SessionState,
  type ValidationIssue,
} from '@parley/domain'
import { aDocument, anIssue, anOccasion, aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { signOff } from './what-blocks.ts'

const [one, two, three] = [requirementId(1, false), requirementId(2, false), requirementId(3, false)]
const stated = (id: Requirement['id'], status: Requirement['status']): Requirement =>
  aRequirement({ id, status })
const state = aDocument(stated(one, 'accepted'), stated(two, 'proposed'), stated(three, 'retired'))
const having = (...issues: readonly ValidationIssue[]): SessionState =>
  replay(
    state,
    [...Map.groupBy(issues, (issue) => issue.requirement_id)].map(([requirement_id, found]) => ({
      type: 'issues.found',
      ...anOccasion(),
      requirement_id,
      issues: found,
    })),
  )

describe('what stands before a signature', () => {
  it('names a contradiction once, though both sides know of it', () => {
    const { blocks } = signOff(
      having(
        anIssue(one, { issue_type: 'conflict', related_id: two, severity: 'error' }),
        anIssue(two, { issue_type: 'conflict', related_id: one, severity: 'error' }),
      ),
    )
    expect(blocks).toEqual([{ kind: 'conflict', one, other: two }])
  })

  it('counts errors, not warnings, and none of what is no longer in force', () => {
    expect(
      signOff(
        having(anIssue(one, { severity: 'error' }), anIssue(two), anIssue(three, { severity: 'error' })),
      ).errors,
    ).toBe(1)
  })

  it('tells what nobody decided on', () => {
    expect(signOff(state).undecided).toEqual([two])
  })

  it('tells what builds on something that changed, and lets it hinder nobody', () => {
    const links = [{ kind: 'depends_on', id: one, suspect: false }] as const
    const linked = aDocument(stated(one, 'accepted'), aRequirement({ id: two, links }))
    expect(signOff(linked).suspect).toEqual([])
    const changes = { statement: 'The system shall do another thing.' }
    const revised = { requirement_id: one, revision: 2, changes, evidence: [], reason: null }
    const after = replay(linked, [{ type: 'requirement.revised', ...anOccasion(), ...revised }])
    expect(signOff(after)).toMatchObject({ suspect: [two], blocks: [] })
  })
})
