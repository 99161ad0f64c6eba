import { accept, proposeRequirement, refuse, requirementId, retireRequirement } from '@parley/domain'
import { aDraft, aMessage, anOccasion, aSession, evidenceIn } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { decided, ifAccepted } from './deciding.ts'

const said = aMessage('Users must log in.')
const session = aSession(said)
const proposal = proposeRequirement(
  session,
  { draft: aDraft(), evidence: [evidenceIn(said, 'Users must log in.')] },
  anOccasion(1),
)
const refusal = retireRequirement(
  session,
  { requirement_id: requirementId(9, false), based_on: 1, reason: 'Gone.' },
  anOccasion(1),
)

describe('taking what the domain decides', () => {
  it('applies what is accepted', () => {
    expect(decided(session, proposal).requirements).toHaveLength(1)
    expect(ifAccepted(session, proposal)).toEqual(decided(session, proposal))
    expect(decided(session, accept())).toBe(session)
  })

  it('leaves the state as it was when a proposal is refused', () => {
    expect(refusal.accepted).toBe(false)
    expect(ifAccepted(session, refusal)).toBe(session)
  })

  it('takes the refusal of what was believed to hold for a mistake, and names it', () => {
    expect(() =>
      decided(session, refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: requirementId(9, false) })),
    ).toThrow(/REQUIREMENT_UNKNOWN: .*REQ-009/)
  })
})
