import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { aDocument, after, anIssue, anOccasion, aRequirement } from '@parley/testing'
import { accept } from '../decision.ts'
import { requirementId } from '../ids.ts'
import { gravestPerPlace } from './gravest-per-place.ts'
import { reportIssues } from './report-issues.ts'
import { ISSUE_TYPES, SEVERITIES, type ValidationIssue } from './validation-issue.ts'

const now = anOccasion(1)
const ids = [requirementId(1, false), requirementId(2, false)] as const
const statement = 'It lets users log in 😀.'
const document = aDocument(...ids.map((id) => aRequirement({ id, statement })))

/** So few places and kinds that they meet; some lie outside the statement. */
const issuesOf = (id: ValidationIssue['requirement_id']): fc.Arbitrary<readonly ValidationIssue[]> =>
  fc.array(
    fc
      .record({
        rule: fc.constantFrom('INCOSE-R7', 'INCOSE-R24', 'PARLEY-UNIT'),
        issue_type: fc.oneof(
          fc.constantFrom('vague_pronoun', 'ambiguous_pronoun'),
          fc.constantFrom(...ISSUE_TYPES),
        ),
        severity: fc.constantFrom(...SEVERITIES),
        start: fc.nat(2),
        end: fc.oneof(
          { weight: 20, arbitrary: fc.integer({ min: 2, max: 4 }) },
          fc.constantFrom(-1, 0.5, 99),
        ),
      })
      .map((facts) => anIssue(id, facts)),
    { maxLength: 12 },
  )

const placeOf = ({ start, end }: ValidationIssue): string => `${start} to ${end}`

describe('the findings that are shown, of any that were made', () => {
  it('are one for each place where something was found, in the order of the places', () => {
    fc.assert(
      fc.property(issuesOf(ids[0]), (issues) => {
        const shown = gravestPerPlace(issues)
        expect(shown.map(placeOf)).toEqual([...new Set(issues.map(placeOf))])
        expect(shown.filter((issue) => !issues.includes(issue))).toEqual([])
        expect(gravestPerPlace(shown)).toEqual(shown)
      }),
    )
  })

  it('hide nothing graver at their place, nor the pronoun whose candidates are named', () => {
    fc.assert(
      fc.property(issuesOf(ids[0]), (issues) => {
        for (const shown of gravestPerPlace(issues)) {
          const hidden = issues.filter((issue) => placeOf(issue) === placeOf(shown))
          const gravest = SEVERITIES.find((severity) => hidden.some((issue) => issue.severity === severity))
          expect(shown.severity).toBe(gravest)
          if (shown.issue_type !== 'vague_pronoun') continue
          const named = hidden.filter(({ issue_type }) => issue_type === 'ambiguous_pronoun')
          expect(named.map(({ severity }) => severity)).not.toContain(gravest)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('any report of findings', () => {
  const reports = fc.array(
    fc
      .constantFrom(...ids)
      .chain((requirement_id) => issuesOf(requirement_id).map((issues) => ({ requirement_id, issues }))),
    { maxLength: 6 },
  )

  it('stands in place of the one before, until the next, and touches no other requirement', () => {
    fc.assert(
      fc.property(reports, (all) => {
        let state = document
        const standing = new Map<string, readonly ValidationIssue[]>()
        for (const report of all) {
          const decision = reportIssues(state, report, now)
          if (!decision.accepted) continue
          state = after(state, decision)
          standing.set(report.requirement_id, report.issues)
          expect(reportIssues(state, report, now)).toEqual(accept())
          for (const id of ids) {
            const found = state.validation_issues.filter((issue) => issue.requirement_id === id)
            expect(found).toEqual(standing.get(id) ?? [])
          }
        }
      }),
    )
  })

  it('is taken exactly when every finding lies within the statement', () => {
    fc.assert(
      fc.property(issuesOf(ids[0]), (issues) => {
        const within = issues.every(
          ({ start, end }) => Number.isInteger(end) && start <= end && end <= statement.length,
        )
        expect(reportIssues(document, { requirement_id: ids[0], issues }, now).accepted).toBe(within)
      }),
    )
  })
})
