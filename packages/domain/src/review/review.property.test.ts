import {
  anIssue,
  anna,
  anOccasion,
  aDraft,
  aMessage,
  aSession,
  evidenceIn,
  extraction,
} from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { proposeRequirement } from '../requirement/propose-requirement.ts'
import { requirementId } from '../ids.ts'
import { replay } from '../session/apply.ts'
import type { SessionState } from '../session/state.ts'
import { dismissIssue } from '../validation/dismiss-issue.ts'
import { reportIssues } from '../validation/report-issues.ts'
import { reviewDocument } from './review-document.ts'

const said = aMessage('Users must log in.')
const requirement_id = requirementId(1, false)

function takes(
  state: SessionState,
  decision:
    | ReturnType<typeof reportIssues>
    | ReturnType<typeof reviewDocument>
    | ReturnType<typeof dismissIssue>
    | ReturnType<typeof proposeRequirement>,
): SessionState {
  if (!decision.accepted) throw new Error(decision.refusal.code)
  return replay(state, decision.events)
}

/** A session with one requirement and so many versions of its document. */
function published(versions: number): SessionState {
  let state = aSession(said)
  state = takes(
    state,
    proposeRequirement(
      state,
      { draft: aDraft(), evidence: [evidenceIn(said, 'Users must log in.')] },
      anOccasion(),
    ),
  )
  for (let version = 1; version <= versions; version += 1) {
    state = replay(state, [
      {
        type: 'document.published',
        ...anOccasion(version),
        version,
        changes: [],
        document_hash: `hash ${version}`,
      },
    ])
  }
  return state
}

const review = (version: number, decision: 'approved' | 'changes_requested' = 'approved') => ({
  version,
  decision,
  feedback: 'Say which users.',
})

describe('a review', () => {
  it('is taken for the latest version only, and tells an older one apart from one that is not there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -2, max: 9 }), (versions, version) => {
        const decision = reviewDocument(published(versions), review(version), anOccasion(9, anna))
        const code = decision.accepted ? 'accepted' : decision.refusal.code
        const unknown = versions === 0 || version > versions
        const known = version === versions ? 'accepted' : 'VERSION_STALE'
        expect(code).toBe(unknown ? 'VERSION_UNKNOWN' : known)
      }),
    )
  })

  it('needs a person, whatever is decided', () => {
    for (const decision of ['approved', 'changes_requested'] as const) {
      const refused = reviewDocument(published(1), review(1, decision), anOccasion(9, extraction))
      expect(refused).toEqual({ accepted: false, refusal: { code: 'REVIEW_NEEDS_PERSON' } })
    }
  })

  it('[S062] makes the session approved, and the next version makes it active again', () => {
    const before = published(1)
    const approved = takes(before, reviewDocument(before, review(1), anOccasion(9, anna)))
    expect(approved).toMatchObject({ status: 'approved', approval_status: 'approved', approved_version: 1 })
    expect(approved.due.at(-1)).toEqual({ kind: 'review', version: 1, decision: 'approved' })
    const again = reviewDocument(approved, review(1), anOccasion(10, anna))
    expect(again).toEqual({ accepted: true, events: [] })

    const written = replay(approved, [
      { type: 'document.published', ...anOccasion(11), version: 2, changes: [], document_hash: 'hash 2' },
    ])
    expect(written).toMatchObject({ status: 'active', approval_status: 'pending', approved_version: 1 })
  })

  it('taken back by asking for changes, makes an earlier version the approved one, and can be given again', () => {
    const first = published(1)
    const approved = takes(first, reviewDocument(first, review(1), anOccasion(9, anna)))
    const second = replay(approved, [
      { type: 'document.published', ...anOccasion(10), version: 2, changes: [], document_hash: 'hash 2' },
    ])
    const both = takes(second, reviewDocument(second, review(2), anOccasion(11, anna)))
    const back = takes(both, reviewDocument(both, review(2, 'changes_requested'), anOccasion(12, anna)))
    expect(back).toMatchObject({
      approval_status: 'changes_requested',
      approved_version: 1,
      status: 'active',
    })
    const again = takes(back, reviewDocument(back, review(2), anOccasion(13, anna)))
    expect(again).toMatchObject({ approval_status: 'approved', approved_version: 2 })
    const only = takes(
      approved,
      reviewDocument(approved, review(1, 'changes_requested'), anOccasion(10, anna)),
    )
    expect(only.approved_version).toBeNull()
  })

  it('asks for the words of whoever wants changes', () => {
    const decision = reviewDocument(
      published(1),
      { version: 1, decision: 'changes_requested', feedback: ' ' },
      anOccasion(9, anna),
    )
    expect(decision).toEqual({ accepted: false, refusal: { code: 'FEEDBACK_MISSING', version: 1 } })
  })

  it('is kept from approving by errors and conflicts until each is dismissed with a reason', () => {
    const rules = fc.uniqueArray(fc.constantFrom('INCOSE-R7', 'INCOSE-R10', 'PARLEY-UNIT', 'PARLEY-SET'))
    fc.assert(
      fc.property(rules, fc.boolean(), (found, conflict) => {
        const issues = found.map((rule) =>
          anIssue(requirement_id, {
            rule,
            severity: 'error',
            issue_type: conflict ? 'conflict' : 'unit',
            start: 0,
            end: 3,
          }),
        )
        let state = published(1)
        state = takes(state, reportIssues(state, { requirement_id, issues }, anOccasion(8)))
        for (const rule of found) {
          expect(reviewDocument(state, review(1), anOccasion(9, anna))).toMatchObject({
            accepted: false,
            refusal: { code: 'REVIEW_BLOCKED' },
          })
          const dismissal = { requirement_id, rule, start: 0, end: 3, reason: 'Agreed with the customer.' }
          state = takes(state, dismissIssue(state, dismissal, anOccasion(9, anna)))
        }
        expect(reviewDocument(state, review(1), anOccasion(9, anna)).accepted).toBe(true)
      }),
    )
  })
})
