import {
  apply,
  questionId,
  requirementId,
  type RequirementId,
  type SessionEvent,
  type SessionState,
  type ValidationIssue,
} from '@parley/domain'
import { aDocument, anIssue, anna, anOccasion, aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { askedBefore } from '../review/asked-before.ts'
import { settledQuestions } from './settled-questions.ts'

const [one, two] = [requirementId(1, false), requirementId(2, false)]
const now = anOccasion(1, anna)
const document = aDocument(
  aRequirement({ statement: 'Search shall be fast.' }),
  aRequirement({ id: two, statement: 'Login shall be fast.' }),
)
const conflict = anIssue(two, { issue_type: 'conflict', related_id: one })
const vague = anIssue(one, { issue_type: 'subjective_language', severity: 'warning', start: 16, end: 20 })

const asked = (state: SessionState, id: string): SessionState =>
  apply(state, {
    ...now,
    type: 'question.asked',
    question_id: questionId(id),
    text: 'How fast?',
    requirement_id: one,
  })
const then = (state: SessionState, event: object): SessionState =>
  apply(state, { ...now, ...event } as SessionEvent)

function settled(
  state: SessionState,
  issues: readonly ValidationIssue[] = [],
  changed: readonly RequirementId[] = [],
): readonly string[] {
  return settledQuestions({
    state,
    issuesOf: (id) => issues.filter(({ requirement_id }) => requirement_id === id),
    hasChanged: (id) => changed.includes(id),
  }).map(({ reason }) => reason)
}

describe('a question about a contradiction', () => {
  const open = asked(document, 'contradiction:REQ-001+REQ-002')

  it('stays open while both stand against each other', () => {
    expect(settled(open, [conflict])).toEqual([])
  })

  it('is settled when one side goes, and says how', () => {
    expect(settled(then(open, { type: 'requirement.retired', requirement_id: two, reason: 'x' }))).toEqual([
      'REQ-002 was retired.',
    ])
    const superseded = {
      type: 'requirement.superseded',
      requirement_id: two,
      superseded_by: one,
      reason: null,
    }
    expect(settled(then(open, superseded))).toEqual(['REQ-002 was superseded by REQ-001.'])
  })

  it('is settled when they no longer contradict each other', () => {
    expect(settled(open)).toEqual(['REQ-001 and REQ-002 no longer contradict each other.'])
  })
})

describe('a question about a word of two requirements', () => {
  const open = asked(document, 'missing_number:REQ-001+REQ-002')

  it('stays open while one of them stands', () => {
    expect(
      settled(then(open, { type: 'requirement.retired', requirement_id: two, reason: 'x' }), [vague]),
    ).toEqual([])
  })

  it('is settled only by a change that fills the gap', () => {
    expect(settled(open, [vague], [one])).toEqual([])
    expect(settled(open, [], [])).toEqual([])
    expect(settled(open, [], [one])).toEqual(['REQ-001 and REQ-002 say it now.'])
  })
})

describe('a question that was closed', () => {
  it('is left alone', () => {
    const open = asked(document, 'contradiction:REQ-001+REQ-002')
    const withdrawn = {
      type: 'question.withdrawn',
      question_id: 'contradiction:REQ-001+REQ-002',
      reason: 'x',
    }
    expect(settled(then(open, withdrawn))).toEqual([])
  })

  it('counts as asked for what took the place of its requirement, once it was answered', () => {
    const open = asked(document, 'missing_number:REQ-001')
    const gone = { type: 'requirement.superseded', requirement_id: one, superseded_by: two, reason: null }
    const answer = { type: 'question.answered', question_id: 'missing_number:REQ-001', message_id: 'msg_1' }
    expect(askedBefore(then(open, gone))).toEqual(['missing_number:REQ-001'])
    expect(askedBefore(then(then(open, answer), gone))).toEqual([
      'missing_number:REQ-001',
      'missing_number:REQ-002',
    ])
    const withdrawn = { type: 'question.withdrawn', question_id: 'missing_number:REQ-001', reason: 'x' }
    expect(askedBefore(then(open, withdrawn))).toEqual([])
  })
})
