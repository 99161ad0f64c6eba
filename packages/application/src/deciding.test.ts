import { accept, proposeRequirement, refuse, requirementId, retireRequirement } from '@parley/domain'
import { aDraft, aMessage, anOccasion, aSession, evidenceIn } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { openDeciding } from './deciding.ts'

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
  it('applies what is accepted, and keeps the events in order', () => {
    const deciding = openDeciding(session, anOccasion(1))
    expect(deciding.may(proposal)).toBe(true)
    expect(deciding.state.requirements).toHaveLength(1)
    expect(deciding.events.map((event) => event.type)).toEqual(['requirement.proposed'])
  })

  it('leaves the state as it was when nothing follows, or a proposal is refused', () => {
    const deciding = openDeciding(session, anOccasion(1))
    deciding.must(accept())
    expect(deciding.may(refusal)).toBe(false)
    expect(deciding.state).toBe(session)
    expect(deciding.events).toEqual([])
  })

  it('takes the refusal of what was believed to hold for a mistake, and names it', () => {
    const unknown = refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: requirementId(9, false) } as const)
    expect(() => openDeciding(session, anOccasion(1)).must(unknown)).toThrow(/REQUIREMENT_UNKNOWN: .*REQ-009/)
  })
})
