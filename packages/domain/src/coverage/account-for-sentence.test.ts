import { aMessage, after, anna, anOccasion, aSession, setAside } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { requirementId } from '../ids.ts'
import { apply } from '../session/apply.ts'
import { accountForSentence } from './account-for-sentence.ts'
import { coverageOf } from './coverage-of.ts'
import { recordCoverage } from './record-coverage.ts'

const said = aMessage('Two shops have old fridges.')
const occasion = anOccasion(1, anna)
const unsure = setAside(said, 'Two shops have old fridges.', { reason: 'unsure' })
const mine = { ...unsure, reason: 'context', why: 'Only the new fridges count.' } as const

function heard() {
  const before = aSession(said)
  return after(before, recordCoverage(before, { message_ids: [said.id], sentences: [unsure] }, anOccasion()))
}

describe('what a person says of a sentence', () => {
  it('stands in place of what was recorded for it, and asks for a turn', () => {
    const before = heard()
    const state = after(before, accountForSentence(before, mine, occasion))
    expect(coverageOf(state)).toMatchObject({ sentences: 1, unheard: [{ reason: 'context' }] })
    expect(state.due.at(-1)).toEqual({ kind: 'edit' })
    expect(accountForSentence(state, mine, occasion)).toEqual({ accepted: true, events: [] })
  })

  it('is refused without a word why, of a sentence nobody read, and of a requirement that is not there', () => {
    const state = heard()
    expect(accountForSentence(state, { ...mine, why: ' ' }, occasion)).toMatchObject({
      refusal: { code: 'TEXT_BLANK', field: 'why' },
    })
    expect(accountForSentence(state, { ...mine, end: 5 }, occasion)).toMatchObject({
      refusal: { code: 'SENTENCE_UNKNOWN', end: 5 },
    })
    const { reason: _, ...place } = mine
    const taken = { ...place, outcome: 'requirement', requirement_id: requirementId(1, false) } as const
    expect(accountForSentence(state, taken, occasion)).toMatchObject({
      refusal: { code: 'REQUIREMENT_UNKNOWN' },
    })
    expect(accountForSentence({ ...state, opened_at: null }, mine, occasion)).toMatchObject({
      refusal: { code: 'SESSION_UNKNOWN' },
    })
  })

  it('cannot be folded into a session that never read it', () => {
    const stray = { type: 'sentence.accounted', ...occasion, sentence: mine } as const
    expect(() => apply(aSession(said), stray)).toThrow('never read')
  })
})
