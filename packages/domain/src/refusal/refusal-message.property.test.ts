import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { storableText } from '@parley/testing'
import { messageId, requirementId, sessionId, sourceId } from '../ids.ts'
import { questionId } from '../question/question.ts'
import { QUALITIES, REQUIREMENT_TYPES } from '../requirement/requirement.ts'
import { refusalMessage } from './refusal-message.ts'
import type { Refusal, RefusalCode, RefusalOf } from './refusal.ts'

const words = storableText(200)
const anId = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
const field = fc.constantFrom('title', 'text', 'draft.acceptance_criteria.2.text', 'by.id')
const at = fc.constantFrom('2026-03-02T09:00:00Z', '2026-03-02T09:00:00.123Z')

const session_id = anId.map(sessionId)
const source_id = anId.map(sourceId)
const message_id = anId.map(messageId)
const question_id = anId.map(questionId)
const requirement_id = fc
  .tuple(fc.integer({ min: 1, max: 12_000 }), fc.boolean())
  .map(([number, inferred]) => requirementId(number, inferred))
const place = { message_id, start: fc.integer(), end: fc.integer() }

type FactsOf<Code extends RefusalCode> = {
  readonly [Fact in Exclude<keyof RefusalOf<Code>, 'code'>]: fc.Arbitrary<RefusalOf<Code>[Fact]>
}

/** What each refusal can be about. A code without an entry does not compile. */
const facts: { readonly [Code in RefusalCode]: FactsOf<Code> } = {
  SESSION_UNKNOWN: { session_id },
  SESSION_EXISTS: { session_id },
  TEXT_NOT_STORABLE: { field, index: fc.nat(), what: fc.constantFrom('nul', 'lone_surrogate') },
  TEXT_BLANK: { field },
  TIME_INVALID: { field, value: words },
  SOURCE_UNKNOWN: { source_id },
  SOURCE_WITHDRAWN: { source_id, name: words },
  UNDO_NEEDS_PERSON: { source_id },
  UNDO_TOO_LARGE: { source_id, changes: fc.nat(), limit: fc.nat() },
  TURN_UNDER_WAY: { turn_id: fc.constantFrom('trn_3', null) },
  SOURCE_ID_TAKEN: { source_id },
  MESSAGE_UNKNOWN: { message_id },
  MESSAGE_ID_TAKEN: { message_id },
  EVIDENCE_MISSING: {},
  EVIDENCE_UNKNOWN_MESSAGE: { message_id },
  EVIDENCE_MISMATCH: {
    ...place,
    quote: words,
    fault: fc.constantFrom('outside_the_message', 'cuts_a_character', 'words_differ'),
    found: fc.option(words),
  },
  EVIDENCE_BLANK: place,
  CONFIDENCE_OUT_OF_RANGE: { confidence: fc.double() },
  QUALITY_MISPLACED: {
    type: fc.constantFrom(...REQUIREMENT_TYPES),
    quality: fc.constantFrom(...QUALITIES),
  },
  PRIORITY_UNKNOWN: { word: words },
  RATIONALE_MISSING: {},
  RULE_MISSING: {},
  REASON_MISSING: { requirement_id },
  LINK_UNKNOWN: { id: requirement_id },
  LINK_TO_ITSELF: { requirement_id },
  REQUIREMENT_UNKNOWN: { requirement_id },
  REQUIREMENT_INFERRED: { requirement_id },
  REQUIREMENT_REJECTED: { requirement_id, at, reason: words },
  REQUIREMENT_RETIRED: { requirement_id, at, reason: words },
  REQUIREMENT_SUPERSEDED: {
    requirement_id,
    at,
    superseded_by: fc.array(requirement_id, { minLength: 1, maxLength: 4 }),
  },
  REQUIREMENT_IN_FORCE: { requirement_id },
  CONCURRENT_MODIFICATION: {
    requirement_id: fc.option(requirement_id),
    based_on: fc.integer(),
    current: fc.nat(),
  },
  PERSON_REQUIRED: { requirement_id },
  SPLIT_TOO_FEW: { requirement_id, parts: fc.nat(1) },
  MERGE_TOO_FEW: { requirement_ids: fc.array(requirement_id, { maxLength: 1 }) },
  SUPERSEDED_BY_ITSELF: { requirement_id },
  STATUS_NOT_SETTABLE: { status: words },
  ISSUE_UNKNOWN: { requirement_id, rule: fc.constantFrom('INCOSE-R7', 'PARLEY-UNIT') },
  SENTENCE_UNKNOWN: place,
  VERSION_UNKNOWN: { version: fc.nat() },
  VERSION_STALE: { version: fc.nat(), current: fc.nat() },
  REVIEW_NEEDS_PERSON: {},
  REVIEW_BLOCKED: { conflicts: fc.nat(), errors: fc.nat() },
  FEEDBACK_MISSING: { version: fc.nat() },
  TURN_UNKNOWN: { turn_id: anId },
  ISSUE_MISPLACED: { requirement_id, rule: fc.constantFrom('INCOSE-R7', 'PARLEY-UNIT') },
  COVERAGE_MISPLACED: place,
  QUESTION_UNKNOWN: { question_id },
  QUESTION_ID_TAKEN: { question_id },
  QUESTION_WITHDRAWN: { question_id, at, reason: words },
  QUESTION_ANSWERED: { question_id, answered_in: message_id },
}

const LINE_ENDS = /[\n\r\u2028\u2029\v\f\u0085]/g

const refusals: fc.Arbitrary<Refusal> = fc.oneof(
  ...Object.entries(facts).map(([code, about]) =>
    fc.record(about as Record<string, fc.Arbitrary<unknown>>).map((drawn) => ({ code, ...drawn }) as Refusal),
  ),
)

describe('the message of any refusal', () => {
  it('is one line of whole characters, without a hole', () => {
    fc.assert(
      fc.property(refusals, (refusal) => {
        const message = refusalMessage(refusal)
        expect(message).toMatch(/^\S.*\S\.$/u)
        expect(message.isWellFormed()).toBe(true)
        expect(message).not.toMatch(/undefined|null|\[object/)
      }),
      { numRuns: 1000 },
    )
  })

  it('names every id that it is about', () => {
    fc.assert(
      fc.property(refusals, (refusal) => {
        const message = refusalMessage(refusal)
        const ids = Object.entries(refusal)
          .filter(([fact, value]) => value !== null && /(^|_)ids?$|^superseded_by$|^answered_in$/.test(fact))
          .flatMap(([, value]: [string, unknown]) => value)
        expect(ids.filter((id) => !message.includes(String(id)))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('shows other words as they are when they are short, and otherwise how they begin, on one line', () => {
    fc.assert(
      fc.property(storableText(), fc.integer({ min: 1, max: 4 }), (text, times) => {
        const word = text.repeat(times).replaceAll(LINE_ENDS, '↵')
        const message = refusalMessage({ code: 'PRIORITY_UNKNOWN', word: text.repeat(times) })
        const shown = message.slice(1, message.indexOf('” is no priority; use must'))
        const whole = shown === word && shown.length <= 60
        const begun = /^.{59,60}…$/s.test(shown) && word.startsWith(shown.slice(0, -1))
        expect(word.length > 60 ? begun : whole).toBe(true)
        expect(shown.isWellFormed()).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
