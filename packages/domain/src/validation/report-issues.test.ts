import { describe, expect, it } from 'vitest'
import { aDocument, after, anIssue, anOccasion, aRequirement } from '@parley/testing'
import { accept, refuse } from '../decision.ts'
import { requirementId } from '../ids.ts'
import { apply } from '../session/apply.ts'
import type { EventOf } from '../session/events.ts'
import { reportIssues } from './report-issues.ts'

const now = anOccasion(1)
const [first, second] = [requirementId(1, false), requirementId(2, false)]
const document = aDocument(aRequirement(), aRequirement({ id: second }))

describe('reporting issues', () => {
  it('[S039] keeps all findings of a requirement at once, in place of the earlier ones', () => {
    const issues = [anIssue(first), anIssue(first, { rule: 'INCOSE-R9', related_id: second })]
    const found = after(document, reportIssues(document, { requirement_id: first, issues }, now))
    const other = after(
      found,
      reportIssues(found, { requirement_id: second, issues: [anIssue(second)] }, now),
    )
    expect(other.validation_issues).toEqual([...issues, anIssue(second)])
    const mended = after(other, reportIssues(other, { requirement_id: first, issues: [] }, now))
    expect(mended.validation_issues).toEqual([anIssue(second)])
  })

  it('changes nothing when the same is found again', () => {
    const issues = [anIssue(first)]
    const found = after(document, reportIssues(document, { requirement_id: first, issues }, now))
    expect(reportIssues(found, { requirement_id: first, issues: [anIssue(first)] }, now)).toEqual(accept())
  })

  it('forgets the findings of a wording that was revised, and keeps them when only its weight changed', () => {
    const found = after(
      document,
      reportIssues(document, { requirement_id: first, issues: [anIssue(first)] }, now),
    )
    const revised = (changes: EventOf<'requirement.revised'>['changes']) =>
      apply(found, {
        type: 'requirement.revised',
        ...now,
        requirement_id: first,
        revision: 2,
        changes,
        evidence: [],
        reason: null,
      })
    expect(revised({ statement: 'The system shall stop.' }).validation_issues).toEqual([])
    expect(revised({ rationale: 'It was asked for twice.' }).validation_issues).toEqual([anIssue(first)])
  })

  it('takes a finding about what is missing, which lies nowhere', () => {
    const issues = [anIssue(first, { start: 0, end: 0 })]
    expect(reportIssues(document, { requirement_id: first, issues }, now).accepted).toBe(true)
  })

  it('keeps the place in the other requirement that it is about', () => {
    const issues = [anIssue(first, { related_id: second, related_start: 4, related_end: 10 })]
    const found = after(document, reportIssues(document, { requirement_id: first, issues }, now))
    expect(found.validation_issues).toEqual(issues)
  })

  it.each([
    { start: -1 },
    { end: 1000 },
    { start: 4, end: 3 },
    { start: 0.5 },
    { end: 1.5 },
    { requirement_id: second },
    { related_id: second, related_start: 0, related_end: 1000 },
    { related_id: second, related_start: 0 },
    { related_id: null, related_start: 0, related_end: 3 },
  ])('refuses a finding that is not in the statement: %o', (overrides) => {
    const decision = reportIssues(
      document,
      { requirement_id: first, issues: [anIssue(first, overrides)] },
      now,
    )
    expect(decision).toEqual(refuse({ code: 'ISSUE_MISPLACED', requirement_id: first, rule: 'INCOSE-R7' }))
  })

  it('refuses requirements that are not there, and text that cannot be stored', () => {
    const nowhere = requirementId(9, false)
    expect(reportIssues(document, { requirement_id: nowhere, issues: [] }, now)).toEqual(
      refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: nowhere }),
    )
    const related = [anIssue(first, { related_id: nowhere })]
    expect(reportIssues(document, { requirement_id: first, issues: related }, now)).toEqual(
      refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: nowhere }),
    )
    const nul = [anIssue(first, { message: '\u0000' })]
    expect(reportIssues(document, { requirement_id: first, issues: nul }, now)).toMatchObject({
      refusal: { code: 'TEXT_NOT_STORABLE', field: 'issues.0.message' },
    })
  })
})
