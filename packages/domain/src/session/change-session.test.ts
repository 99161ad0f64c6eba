import { after, aMessage, anna, anOccasion, aSession } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { recordMessage } from '../message/record-message.ts'
import { apply } from './apply.ts'
import { changeSession, deleteSession } from './change-session.ts'

const occasion = anOccasion(1, anna)

describe('changing a session', () => {
  it('[S061] starts at version 0 and counts every change', () => {
    const before = aSession()
    expect(before.version).toBe(0)
    const renamed = after(
      before,
      changeSession(before, { based_on: 0, changes: { project_name: 'Archive' } }, occasion),
    )
    expect(renamed).toMatchObject({ version: 1, project_name: 'Archive', status: 'active' })
    expect(renamed.due).toEqual([])
    const other = { persona_type: 'architect', status: 'reviewing' } as const
    expect(after(renamed, changeSession(renamed, { based_on: 1, changes: other }, occasion))).toMatchObject({
      version: 2,
      project_name: 'Archive',
      ...other,
    })
  })

  it('gives a document the new name by a turn, where there is a document', () => {
    const published = {
      type: 'document.published',
      ...anOccasion(),
      version: 1,
      changes: [],
      document_hash: 'hash',
    } as const
    const before = apply(aSession(), published)
    const renamed = changeSession(before, { based_on: 0, changes: { project_name: 'Archive' } }, occasion)
    expect(after(before, renamed).due).toEqual([{ kind: 'edit' }])
    const archived = changeSession(before, { based_on: 0, changes: { status: 'archived' } }, occasion)
    expect(after(before, archived).due).toEqual([])
  })

  it('[S060] refuses a change made on a version that is no more', () => {
    const before = aSession()
    const changed = after(
      before,
      changeSession(before, { based_on: 0, changes: { status: 'archived' } }, occasion),
    )
    expect(changeSession(changed, { based_on: 0, changes: { status: 'active' } }, occasion)).toEqual({
      accepted: false,
      refusal: { code: 'CONCURRENT_MODIFICATION', requirement_id: null, based_on: 0, current: 1 },
    })
  })

  it('[S062] does not set a session approved: a review does', () => {
    expect(
      changeSession(aSession(), { based_on: 0, changes: { status: 'approved' } }, occasion),
    ).toMatchObject({
      refusal: { code: 'STATUS_NOT_SETTABLE' },
    })
  })

  it('wants a name with a word in it, and takes no change for none', () => {
    const before = aSession()
    expect(changeSession(before, { based_on: 0, changes: { project_name: ' ' } }, occasion)).toMatchObject({
      refusal: { code: 'TEXT_BLANK', field: 'project_name' },
    })
    expect(changeSession(before, { based_on: 0, changes: {} }, occasion)).toEqual({
      accepted: true,
      events: [],
    })
    const never = { ...before, opened_at: null }
    expect(changeSession(never, { based_on: 0, changes: {} }, occasion)).toMatchObject({
      refusal: { code: 'SESSION_UNKNOWN' },
    })
  })
})

describe('deleting a session', () => {
  it('closes it to everything that comes after, as if it were not there', () => {
    const before = aSession()
    const gone = after(before, deleteSession(before, occasion))
    expect(gone.deleted).toBe(true)
    expect(deleteSession(gone, occasion)).toMatchObject({ refusal: { code: 'SESSION_UNKNOWN' } })
    expect(recordMessage(gone, aMessage('Hello.'), occasion)).toMatchObject({
      refusal: { code: 'SESSION_UNKNOWN' },
    })
  })
})
