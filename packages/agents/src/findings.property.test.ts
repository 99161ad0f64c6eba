import type { RequirementId, SessionState, ValidationIssue } from '@parley/domain'
import { aSession } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openFindings } from './findings.ts'

const IDS: readonly RequirementId[] = ['REQ-001', 'REQ-002', 'REQ-003'] as never
const POOL: readonly ValidationIssue[] = Array.from({ length: 12 }, (_, index) => ({
  rule: `rule_${index}`,
  issue_type: index % 4 === 0 ? 'conflict' : 'ambiguity',
  severity: index % 5 === 0 ? 'error' : 'warning',
  start: 0,
  end: 1,
  message: '',
  suggestion: '',
  requirement_id: IDS[index % IDS.length],
  related_id: null,
})) as never

/** Lists of findings as they follow one another, whatever leaves, enters or comes back. */
const lists = fc.array(fc.shuffledSubarray([...POOL]), { minLength: 1, maxLength: 8 })

const withIssues = (validation_issues: readonly ValidationIssue[]): SessionState => ({
  ...aSession(),
  validation_issues,
})

describe('findings, followed from state to state', () => {
  it('are for every state what its list says', () => {
    fc.assert(
      fc.property(lists, (followed) => {
        const findings = openFindings()
        for (const state of followed.map(withIssues)) {
          for (const id of IDS) {
            const theirs = state.validation_issues.filter((issue) => issue.requirement_id === id)
            expect(findings.of(state, id)).toEqual(theirs)
            expect(findings.openOf(state, [id, id])).toEqual(theirs)
          }
          expect(findings.grave(state)).toEqual(
            state.validation_issues.filter(
              ({ issue_type, severity }) => issue_type === 'conflict' || severity === 'error',
            ),
          )
        }
      }),
    )
  })
})
