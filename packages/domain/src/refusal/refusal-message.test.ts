import { describe, expect, it } from 'vitest'
import { messageId, requirementId, sessionId, sourceId } from '../ids.ts'
import { questionId } from '../question/question.ts'
import { REFUSAL_CODES, refusalMessage } from './refusal-message.ts'
import type { Refusal, RefusalCode, RefusalOf } from './refusal.ts'

const requirement_id = requirementId(7, false)
const message_id = messageId('msg_1')
const place = { message_id, start: 3, end: 9 }
const mismatch = { code: 'EVIDENCE_MISMATCH', ...place, quote: 'must fly', found: 'must run' } as const
const at = '2026-03-02T09:00:00Z'

const one: { readonly [Code in RefusalCode]: Omit<RefusalOf<Code>, 'code'> } = {
  SESSION_UNKNOWN: { session_id: sessionId('ses_1') },
  SESSION_EXISTS: { session_id: sessionId('ses_1') },
  TEXT_NOT_STORABLE: { field: 'title', index: 4, what: 'nul' },
  TEXT_BLANK: { field: 'title' },
  TIME_INVALID: { field: 'at', value: 'soon' },
  SOURCE_UNKNOWN: { source_id: sourceId('src_1') },
  SOURCE_WITHDRAWN: { source_id: sourceId('src_1'), name: 'notes.txt' },
  UNDO_NEEDS_PERSON: { source_id: sourceId('src_1') },
  UNDO_TOO_LARGE: { source_id: sourceId('src_1'), changes: 9_500, limit: 9_000 },
  TURN_UNDER_WAY: { turn_id: 'trn_3' },
  SOURCE_ID_TAKEN: { source_id: sourceId('src_1') },
  MESSAGE_UNKNOWN: { message_id },
  MESSAGE_ID_TAKEN: { message_id },
  EVIDENCE_MISSING: {},
  EVIDENCE_UNKNOWN_MESSAGE: { message_id },
  EVIDENCE_MISMATCH: { ...place, quote: 'must fly', fault: 'words_differ', found: 'must run' },
  EVIDENCE_BLANK: place,
  CONFIDENCE_OUT_OF_RANGE: { confidence: Number.NaN },
  QUALITY_MISPLACED: { type: 'data', quality: 'usability' },
  PRIORITY_UNKNOWN: { word: 'purple' },
  RATIONALE_MISSING: {},
  RULE_MISSING: {},
  REASON_MISSING: { requirement_id },
  LINK_UNKNOWN: { id: requirement_id },
  LINK_TO_ITSELF: { requirement_id },
  REQUIREMENT_UNKNOWN: { requirement_id },
  REQUIREMENT_INFERRED: { requirement_id },
  REQUIREMENT_REJECTED: { requirement_id, at, reason: 'no' },
  REQUIREMENT_RETIRED: { requirement_id, at, reason: 'not needed' },
  REQUIREMENT_SUPERSEDED: {
    requirement_id,
    at,
    superseded_by: [requirementId(8, false), requirementId(9, false)],
  },
  REQUIREMENT_IN_FORCE: { requirement_id },
  CONCURRENT_MODIFICATION: { requirement_id, based_on: 2, current: 3 },
  PERSON_REQUIRED: { requirement_id },
  SPLIT_TOO_FEW: { requirement_id, parts: 1 },
  MERGE_TOO_FEW: { requirement_ids: [requirement_id] },
  SUPERSEDED_BY_ITSELF: { requirement_id },
  STATUS_NOT_SETTABLE: { status: 'approved' },
  ISSUE_UNKNOWN: { requirement_id, rule: 'INCOSE-R7' },
  SENTENCE_UNKNOWN: place,
  VERSION_UNKNOWN: { version: 4 },
  VERSION_STALE: { version: 3, current: 4 },
  REVIEW_NEEDS_PERSON: {},
  REVIEW_BLOCKED: { conflicts: 1, errors: 2 },
  FEEDBACK_MISSING: { version: 3 },
  TURN_UNKNOWN: { turn_id: 'trn_9' },
  ISSUE_MISPLACED: { requirement_id, rule: 'INCOSE-R7' },
  COVERAGE_MISPLACED: place,
  QUESTION_UNKNOWN: { question_id: questionId('q1') },
  QUESTION_ID_TAKEN: { question_id: questionId('q1') },
  QUESTION_WITHDRAWN: { question_id: questionId('q1'), at: '2026-01-01T00:00:00Z', reason: 'It is settled.' },
  QUESTION_ANSWERED: { question_id: questionId('q1'), answered_in: message_id },
}

const say = (code: RefusalCode, facts: object): string => refusalMessage({ code, ...facts } as Refusal)

describe('the message of a refusal', () => {
  it('exists for every code, as one sentence or two of plain words', () => {
    expect(Object.keys(one).toSorted()).toEqual(REFUSAL_CODES.toSorted())
    for (const code of REFUSAL_CODES) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
      expect(say(code, one[code])).toMatch(/^\S.*\.$/)
      expect(say(code, one[code])).not.toMatch(/undefined|\[object/)
    }
  })

  it('names the thing and the way out', () => {
    expect(say('REQUIREMENT_RETIRED', one.REQUIREMENT_RETIRED)).toBe(
      'REQ-007 was retired on 2026-03-02T09:00:00Z (not needed); restore it before changing it.',
    )
    expect(say('REQUIREMENT_SUPERSEDED', one.REQUIREMENT_SUPERSEDED)).toContain('by REQ-008, REQ-009;')
    expect(say('MERGE_TOO_FEW', { requirement_ids: [] })).toContain('none was given')
  })

  it('says which half of the text is at fault', () => {
    expect(say('TEXT_NOT_STORABLE', one.TEXT_NOT_STORABLE)).toContain('NUL character at index 4')
    expect(say('TEXT_NOT_STORABLE', { field: 'title', index: 4, what: 'lone_surrogate' })).toContain(
      'half of a character',
    )
  })

  it('shows both the quote and what stands there', () => {
    expect(refusalMessage({ ...mismatch, fault: 'words_differ' })).toBe(
      'The quote is “must fly”, but characters 3 to 9 of message msg_1 read “must run”; quote the message exactly.',
    )
    expect(refusalMessage({ ...mismatch, fault: 'words_differ', found: null })).toContain('read “”')
    expect(refusalMessage({ ...mismatch, fault: 'outside_the_message', found: null })).toMatch(
      /^There are no characters 3 to 9/,
    )
    expect(refusalMessage({ ...mismatch, fault: 'cuts_a_character', found: null })).toContain('in half')
  })

  it('shortens long quotes on whole characters', () => {
    const said = (quote: string): string => refusalMessage({ ...mismatch, quote, fault: 'words_differ' })
    expect(said('a'.repeat(1000))).toContain(`“${'a'.repeat(60)}…”`)
    expect(said(`${'a'.repeat(59)}😀😀`)).toContain(`“${'a'.repeat(59)}…”`)
  })
})
