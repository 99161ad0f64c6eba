import {
  messageId,
  questionId,
  requirementId,
  sessionId,
  sourceId,
  turnId,
  type SessionEvent,
} from '@parley/domain'
import { aDraft } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { auditEntries } from './audit-entries.ts'

const session = { session_id: sessionId('ses_1'), user_id: 'usr_owner' }
const at = '2026-03-02T09:00:00.000Z'
const ana = { at, by: { kind: 'person', id: 'usr_ana' } } as const
const agent = { at, by: { kind: 'agent', id: 'parley-extraction' } } as const
const one = requirementId(1, false)
const two = requirementId(2, false)
const three = requirementId(3, false)
const made = (id: typeof one) => ({ id, inferred: false, draft: aDraft(), evidence: [] })
const words = (...events: SessionEvent[]) =>
  auditEntries(events, { session, after: 6, asker: {} }).map(
    ({ seq, part, action, entity_type, entity_id }) => `${seq}.${part} ${entity_type} ${entity_id} ${action}`,
  )

describe('the lines of the audit that an event leaves', () => {
  it('[S069] are exactly one for a requirement that is proposed, with who, what and when', () => {
    const entries = auditEntries([{ type: 'requirement.proposed', ...ana, requirement: made(one) }], {
      session,
      after: 6,
      asker: { address: '127.0.0.1' },
    })
    expect(entries).toEqual([
      {
        seq: 7,
        part: 1,
        user_id: 'usr_ana',
        agent: null,
        via: 'sign_in',
        address: '127.0.0.1',
        action: 'created',
        entity_type: 'requirement',
        entity_id: 'REQ-001',
        timestamp: at,
      },
    ])
  })

  it('name the agent, and the person on whose account it works', () => {
    const events = [{ type: 'requirement.proposed', ...agent, requirement: made(one) }] as const
    const [line] = auditEntries(events, { session, after: 0, asker: null })
    expect(line).toMatchObject({
      user_id: 'usr_owner',
      agent: 'parley-extraction',
      via: 'agent',
      address: null,
    })
  })

  it('tell a program with a key from a person who is signed in', () => {
    const events = [{ type: 'session.deleted', ...ana }] as const
    expect(auditEntries(events, { session, after: 0, asker: { by_key: true } })).toMatchObject([
      { via: 'key' },
    ])
  })

  it('are one for each requirement that a split or a merge touches', () => {
    const split = {
      type: 'requirement.split',
      ...ana,
      requirement_id: one,
      into: [made(two), made(three)],
      reason: null,
    } as const
    const merged = {
      type: 'requirement.merged',
      ...ana,
      requirement_ids: [two, three],
      into: made(one),
      reason: null,
    } as const
    expect(words(split, merged)).toEqual([
      '7.1 requirement REQ-001 split',
      '7.2 requirement REQ-002 created',
      '7.3 requirement REQ-003 created',
      '8.1 requirement REQ-002 merged',
      '8.2 requirement REQ-003 merged',
      '8.3 requirement REQ-001 created',
    ])
  })

  it('say in the words of the field what was done to sessions, requirements, questions and versions', () => {
    const requirement_id = one
    const reason = 'said so'
    const withdrawal = { retired: [one], put_back: [], kept: [], questions: [] }
    expect(
      words(
        {
          type: 'session.opened',
          ...ana,
          session_id: session.session_id,
          project_name: 'P',
          user_id: 'usr_ana',
        },
        { type: 'session.changed', ...ana, version: 1, changes: {} },
        { type: 'requirement.accepted', ...ana, requirement_id, revision: 2, reason },
        { type: 'requirement.rejected', ...ana, requirement_id, revision: 2, reason },
        { type: 'requirement.retired', ...ana, requirement_id, reason },
        { type: 'requirement.restored', ...ana, requirement_id, reason },
        { type: 'requirement.superseded', ...ana, requirement_id, superseded_by: two, reason },
        {
          type: 'issue.dismissed',
          ...ana,
          requirement_id,
          rule: 'INCOSE-R7',
          words: 'fast',
          related_id: null,
          reason,
        },
        { type: 'question.withdrawn', ...agent, question_id: questionId('q_1'), reason },
        { type: 'document.published', ...agent, version: 3, changes: [], document_hash: 'h' },
        {
          type: 'document.reviewed',
          ...ana,
          version: 3,
          document_hash: 'h',
          decision: 'approved',
          feedback: null,
        },
        { type: 'turn.cancel_requested', ...ana, turn_id: turnId(1) },
        { type: 'source.withdrawn', ...ana, source_id: sourceId('src_1'), withdrawal },
        { type: 'source.restored', ...ana, source_id: sourceId('src_1') },
      ).map((line) => line.replace(/^\d+\.1 /, '')),
    ).toEqual([
      'session ses_1 created',
      'session ses_1 changed',
      'requirement REQ-001 accepted',
      'requirement REQ-001 rejected',
      'requirement REQ-001 retired',
      'requirement REQ-001 restored',
      'requirement REQ-001 superseded',
      'issue REQ-001 INCOSE-R7 dismissed',
      'question q_1 withdrawn',
      'version 3 published',
      'version 3 approved',
      'turn trn_1 cancelled',
      'source src_1 withdrawn',
      'source src_1 restored',
    ])
  })

  it('are none for the bookkeeping of the program', () => {
    const turn_id = turnId(1)
    expect(
      words(
        { type: 'issues.found', ...agent, requirement_id: one, issues: [] },
        { type: 'coverage.recorded', ...agent, message_ids: [messageId('msg_1')], sentences: [] },
        { type: 'turn.ended', ...agent, turn_id, outcome: 'waiting' },
        {
          type: 'requirements.extracted',
          ...agent,
          turn_id,
          message_id: messageId('msg_1'),
          requirement_ids: [one],
        },
      ),
    ).toEqual([])
  })
})
