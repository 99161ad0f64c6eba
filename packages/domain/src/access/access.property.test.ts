import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ACTIONS, mayDo, ROLES } from './access.ts'

describe('access', () => {
  it('lets everybody read and the owner do everything', () => {
    for (const role of ROLES) expect(mayDo({ role }, 'read')).toBe(true)
    for (const action of ACTIONS) expect(mayDo({ role: 'owner' }, action)).toBe(true)
  })

  it('lets nobody do what the owner could not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...ACTIONS), (role, action) => {
        expect(mayDo({ role }, action) && !mayDo({ role: 'owner' }, action)).toBe(false)
      }),
    )
  })

  it('keeps approving out of the reach of keys, and nothing else', () => {
    for (const action of ACTIONS) {
      expect(mayDo({ role: 'owner', by_key: true }, action)).toBe(action !== 'review')
    }
  })

  it('lets a reviewer sign and change nothing, and an editor change and not sign', () => {
    expect(ACTIONS.filter((action) => mayDo({ role: 'reviewer' }, action))).toEqual(['read', 'say', 'review'])
    expect(ACTIONS.filter((action) => mayDo({ role: 'editor' }, action))).toEqual([
      'read',
      'create',
      'say',
      'edit',
    ])
    expect(ACTIONS.filter((action) => mayDo({ role: 'viewer' }, action))).toEqual(['read'])
  })
})
