/** What one may do here is what the server would let one do. */
import { ACTIONS, mayDo, ROLES } from '@parley/domain'
import { type Me } from '@parley/protocol'
import { describe, expect, it } from 'vitest'
import { aboutMe } from './about.ts'

const me = (role: Me['role']): Me => ({
  user_id: 'usr_1',
  tenant_id: 'ten_1',
  name: 'Marta',
  role,
  tier: 'free',
  rights: ACTIONS.filter((action) => mayDo({ role }, action)),
})

describe('about the reader', () => {
  it.each(ROLES)('says of a person who is %s what that role may do', (role) => {
    expect(aboutMe(me(role)).may).toEqual({
      say: mayDo({ role }, 'say'),
      edit: mayDo({ role }, 'edit'),
      sign: mayDo({ role }, 'review'),
    })
  })
})
