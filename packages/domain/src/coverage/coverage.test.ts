import { describe, expect, it } from 'vitest'
import { aDraft, after, aMessage, anOccasion, aSession, evidenceIn, setAside } from '@parley/testing'
import { accept, refuse } from '../decision.ts'
import { messageId, requirementId } from '../ids.ts'
import { proposeRequirement } from '../requirement/propose-requirement.ts'
import type { SentenceOutcome } from './coverage.ts'
import { coverageOf } from './coverage-of.ts'
import { recordCoverage } from './record-coverage.ts'

const now = anOccasion(1)
const said = aMessage('你好 😀! Users must log in.')
const other = aMessage('Thanks.', { id: messageId('msg_2') })
const session = aSession(said, other, aMessage('Noted.', { id: messageId('msg_3'), role: 'assistant' }))
const evidence = evidenceIn(said, 'Users must log in.')
const state = after(session, proposeRequirement(session, { draft: aDraft(), evidence: [evidence] }, now))

const hello = setAside(said, '你好 😀!')
const { quote: _, ...place } = evidence
const heard: SentenceOutcome = {
  ...place,
  outcome: 'requirement',
  requirement_id: requirementId(1, false),
  why: 'It says must.',
}

describe('coverage', () => {
  it('accounts for every sentence and fills in the words of what was set aside', () => {
    const covered = after(
      state,
      recordCoverage(state, { message_ids: [said.id, other.id], sentences: [hello, heard] }, now),
    )
    expect(coverageOf(covered)).toMatchObject({
      accounted: 2,
      unheard: [{ text: '你好 😀!', start: 0, end: 6, reason: 'small_talk', message_id: 'msg_1' }],
    })
  })

  it('counts a message that nobody has read yet as a sentence not accounted for', () => {
    expect(coverageOf(state)).toEqual({ sentences: 2, accounted: 0, unheard: [] })
    const covered = after(
      state,
      recordCoverage(state, { message_ids: [said.id], sentences: [hello, heard] }, now),
    )
    expect(coverageOf(covered)).toMatchObject({ sentences: 3, accounted: 2 })
  })

  it('counts a message in which no sentence was found as read', () => {
    const covered = after(
      state,
      recordCoverage(state, { message_ids: [said.id, other.id], sentences: [hello] }, now),
    )
    expect(coverageOf(covered)).toMatchObject({ sentences: 1, accounted: 1 })
  })

  it('replaces what was recorded for a message before, and only for that', () => {
    const thanks = setAside(other, 'Thanks.')
    const once = after(state, recordCoverage(state, { message_ids: [], sentences: [hello, thanks] }, now))
    const twice = after(once, recordCoverage(once, { message_ids: [said.id], sentences: [heard] }, now))
    expect(twice.coverage).toEqual([thanks, heard])
  })

  it('changes nothing when nothing was read', () => {
    expect(recordCoverage(state, { message_ids: [], sentences: [] }, now)).toEqual(accept())
  })

  it('refuses places that are no place, overlap, or run backwards', () => {
    const record = (...sentences: SentenceOutcome[]): unknown =>
      recordCoverage(state, { message_ids: [], sentences }, now)
    const misplaced = (start: number, end: number): unknown =>
      refuse({ code: 'COVERAGE_MISPLACED', message_id: 'msg_1', start, end })
    expect(record({ ...hello, end: 1000 })).toEqual(misplaced(0, 1000))
    expect(record({ ...hello, end: 4 })).toEqual(misplaced(0, 4))
    expect(record(hello, { ...heard, start: 5 })).toEqual(misplaced(5, heard.end))
    expect(record(heard, hello)).toEqual(misplaced(0, 6))
  })

  it('refuses messages and requirements that are not there, and text that cannot be stored', () => {
    const nowhere = messageId('msg_9')
    expect(recordCoverage(state, { message_ids: [nowhere], sentences: [] }, now)).toEqual(
      refuse({ code: 'MESSAGE_UNKNOWN', message_id: nowhere }),
    )
    const wrong: SentenceOutcome = { ...heard, requirement_id: requirementId(9, false) }
    expect(recordCoverage(state, { message_ids: [], sentences: [wrong] }, now)).toEqual(
      refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: 'REQ-009' }),
    )
    expect(
      recordCoverage(state, { message_ids: [], sentences: [{ ...hello, why: '\u0000' }] }, now),
    ).toMatchObject({
      refusal: { code: 'TEXT_NOT_STORABLE', field: 'sentences.0.why' },
    })
  })
})
