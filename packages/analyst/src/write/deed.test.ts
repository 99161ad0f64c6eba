import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { readDeed } from './deed.ts'
import { doesItThemselves } from './deeds.ts'
import { plural } from './plural.ts'
import type { Wording } from './wording.ts'

const wording = (deed: string, subject = 'the system'): Wording => ({
  form: 'modal-shall',
  subject,
  actor: 'System',
  negated: false,
  letWho: null,
  deed,
  condition: null,
  benefit: null,
})

describe('the action and the object of a deed', () => {
  it.each([
    ['export monthly reports as CSV', 'export', 'monthly reports'],
    ['log in with Google', 'log in', null],
    ['work offline', 'work', null],
    ['show the total of each order', 'show', 'total of each order'],
  ])('of “%s”', (deed, action, object) => {
    expect(readDeed(wording(deed))).toMatchObject(deed === 'work offline' ? { action } : { action, object })
  })

  it('are those of the passive: what it is done to is the object', () => {
    expect(readDeed(wording('be encrypted at rest', 'all data'))).toEqual({
      action: 'encrypt',
      object: 'data',
    })
    expect(readDeed(wording('be hosted in the EU'))).toEqual({ action: 'host', object: null })
  })
})

describe('whose deed a verb is when people say “we”', () => {
  const theirs = (text: string) => doesItThemselves(text.split(' ')[0] ?? '', readTokens(text))

  it('is theirs when people see, choose or sign', () => {
    expect(['see all claims', 'approve claims', 'log in'].map(theirs)).toEqual([true, true, true])
  })

  it('is the system’s when it stores, sends or checks by itself', () => {
    expect(['encrypt backups', 'log all changes', 'wobble'].map(theirs)).toEqual([false, false, false])
  })
})

describe('the plural of a role', () => {
  it.each([
    ['a data user', 'data users'],
    ['the secretary', 'secretaries'],
    ['a coach', 'coaches'],
    ['a sales person', 'sales people'],
    ['a head of department', 'heads of department'],
    ['an HR', 'HR'],
    ['staff', 'staff'],
    ['users', 'users'],
  ])('of “%s” is “%s”', (one, many) => {
    expect(plural(one)).toBe(many)
  })
})
