import {
  aDraft,
  aMessage,
  after,
  anIssue,
  anna,
  anOccasion,
  aSession,
  evidenceIn,
  extraction,
} from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { requirementId } from '../ids.ts'
import { proposeRequirement } from '../requirement/propose-requirement.ts'
import { reviseRequirement } from '../requirement/revise-requirement.ts'
import { dismissIssue, isDismissed, openIssues } from './dismiss-issue.ts'
import { reportIssues } from './report-issues.ts'

const requirement_id = requirementId(1, false)
const said = aMessage('The system shall be fast.')
const occasion = anOccasion(2, anna)
const issue = anIssue(requirement_id, { start: 20, end: 24 })
const dismissal = { requirement_id, rule: issue.rule, start: 20, end: 24, reason: 'Agreed at the kick-off.' }

function found() {
  const heard = aSession(said)
  const proposed = after(
    heard,
    proposeRequirement(
      heard,
      { draft: aDraft({ statement: said.content }), evidence: [evidenceIn(said, said.content)] },
      anOccasion(),
    ),
  )
  return after(proposed, reportIssues(proposed, { requirement_id, issues: [issue] }, anOccasion(1)))
}

describe('dismissing a finding', () => {
  it('takes it from the open ones, and keeps who said why', () => {
    const before = found()
    expect(openIssues(before)).toEqual([issue])
    const state = after(before, dismissIssue(before, dismissal, occasion))
    expect(openIssues(state)).toEqual([])
    expect(state.validation_issues).toEqual([issue])
    expect(state.dismissals).toMatchObject([{ words: 'fast', reason: dismissal.reason, by: anna }])
    expect(dismissIssue(state, dismissal, occasion)).toEqual({ accepted: true, events: [] })
  })

  it('holds when the same words are found again elsewhere in a new wording, and for no other words', () => {
    const before = found()
    const dismissed = after(before, dismissIssue(before, dismissal, occasion))
    const changes = { statement: 'It shall be fast and easy.' }
    const reworded = after(
      dismissed,
      reviseRequirement(dismissed, { requirement_id, based_on: 1, changes }, occasion),
    )
    const again = anIssue(requirement_id, { start: 12, end: 16 })
    const other = anIssue(requirement_id, { start: 21, end: 25 })
    const state = after(
      reworded,
      reportIssues(reworded, { requirement_id, issues: [again, other] }, anOccasion(4)),
    )
    expect(openIssues(state)).toEqual([other])
    expect(isDismissed(state, anIssue(requirementId(9, false)))).toBe(false)
  })

  it('is refused to agents, without a reason, and for what was not found', () => {
    const state = found()
    const code = (change: object, by = anna) => {
      const decision = dismissIssue(state, { ...dismissal, ...change }, anOccasion(2, by))
      return decision.accepted ? null : decision.refusal.code
    }
    expect(code({}, extraction)).toBe('PERSON_REQUIRED')
    expect(code({ reason: ' ' })).toBe('REASON_MISSING')
    expect(code({ rule: 'INCOSE-R99' })).toBe('ISSUE_UNKNOWN')
    expect(code({ requirement_id: requirementId(9, false) })).toBe('REQUIREMENT_UNKNOWN')
    expect(code({ reason: 'a\u0000' })).toBe('TEXT_NOT_STORABLE')
  })
})
