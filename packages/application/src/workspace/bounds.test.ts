import { LARGEST_IMPORT, LONGEST_MESSAGE, requirementId, type SessionState } from '@parley/domain'
import { aSession } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { MOST_EVENTS, MOST_REQUIREMENTS, tooMuch } from './bounds.ts'
import type { Command } from './workspace.ts'

const state = aSession()
const importing = (content: string): Command => ({
  type: 'import_source',
  name: 'a.txt',
  kind: 'file',
  held_at: null,
  content,
  format: 'text',
})

describe('what is too much', () => {
  it('counts characters of a message, and bytes of an import', () => {
    expect(tooMuch(state, 1, { type: 'say', content: 'x'.repeat(LONGEST_MESSAGE) })).toBeNull()
    expect(tooMuch(state, 1, { type: 'say', content: 'x'.repeat(LONGEST_MESSAGE + 1) })).toMatchObject({
      code: 'TOO_LONG',
    })
    expect(tooMuch(state, 1, importing('x'.repeat(LARGEST_IMPORT)))).toBeNull()
    expect(tooMuch(state, 1, importing('x'.repeat(LARGEST_IMPORT + 1)))).toMatchObject({
      code: 'TOO_LARGE',
    })
  })

  it.each([
    ['é', 2],
    ['語', 3],
    ['😀', 4],
  ])('counts %s as %i bytes', (character, bytes) => {
    const most = LARGEST_IMPORT / bytes
    expect(tooMuch(state, 1, importing(character.repeat(Math.floor(most))))).toBeNull()
    const excess = Math.floor(most) + 1
    expect(tooMuch(state, 1, importing(character.repeat(excess)))).toMatchObject({ bytes: excess * bytes })
  })

  it('lets a full session be read, edited and deleted, and takes in no more', () => {
    const say: Command = { type: 'say', content: 'Hello' }
    expect(tooMuch(state, MOST_EVENTS, say)).toMatchObject({ code: 'SESSION_FULL', what: 'events' })
    expect(tooMuch(state, MOST_EVENTS, { type: 'delete_session' })).toBeNull()
    const full: SessionState = { ...state, requirements: Array.from({ length: MOST_REQUIREMENTS }) }
    const add: Command = { type: 'add_requirement', statement: 'More.' }
    expect(tooMuch(full, 1, add)).toMatchObject({ code: 'SESSION_FULL', what: 'requirements' })
    expect(tooMuch(full, 1, say)).toBeNull()
    const retire = { requirement_id: requirementId(1, false), based_on: 1, reason: 'Late.' }
    expect(tooMuch(full, 1, { type: 'retire_requirement', ...retire })).toBeNull()
  })
})
