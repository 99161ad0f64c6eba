import { describe, expect, it } from 'vitest'
import { aDocument, aDraft, after, aMessage, anna, anOccasion, aRequirement, aSession } from '@parley/testing'
import { refuse } from '../decision.ts'
import { messageId, requirementId, sessionId } from '../ids.ts'
import { questionId } from '../question/question.ts'
import { apply, replay } from './apply.ts'
import type { SessionEvent } from './events.ts'
import { allRequirements, findMessage, findRequirement } from './find.ts'
import { openSession } from './open-session.ts'
import { emptySession } from './state.ts'

const now = anOccasion(1)

describe('applying events', () => {
  it('leaves the state before untouched, and every list that the event does not touch the same list', () => {
    const before = aDocument(aRequirement())
    const copy = structuredClone(before)
    const said = apply(before, { type: 'message.recorded', ...now, message: aMessage('Hi.') })
    expect(before).toEqual(copy)
    expect(said.requirements).toBe(before.requirements)
    expect(said.messages).not.toBe(before.messages)
  })

  it('survives JSON unchanged', () => {
    const state = aDocument(aRequirement())
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  })

  it('throws for an event that does not exist', () => {
    const unknown = { type: 'requirement.forgotten', ...now } as unknown as SessionEvent
    expect(() => apply(aSession(), unknown)).toThrow('no such event: requirement.forgotten')
  })

  it('throws for an id out of its row: the log is not whole', () => {
    const propose = (id: string, inferred: boolean): SessionEvent => ({
      type: 'requirement.proposed',
      ...now,
      requirement: { id: id as ReturnType<typeof requirementId>, inferred, draft: aDraft(), evidence: [] },
    })
    expect(() => apply(aSession(), propose('REQ-002', false))).toThrow('REQ-002 is not the next id')
    expect(() => apply(aSession(), propose('REQ-INF-001', false))).toThrow('is not the next id')
    expect(() => apply(aSession(), propose('first', false))).toThrow('first is not the next id')
  })

  it('throws for a change of what is not there', () => {
    const [first, nowhere] = [requirementId(1, false), requirementId(1, true)]
    const events: SessionEvent[] = [
      { type: 'requirement.retired', ...now, requirement_id: first, reason: 'x' },
      {
        type: 'requirement.revised',
        ...now,
        requirement_id: nowhere,
        revision: 2,
        changes: {},
        evidence: [],
        reason: null,
      },
      { type: 'question.answered', ...now, question_id: questionId('q9'), message_id: messageId('msg_1') },
      { type: 'question.withdrawn', ...now, question_id: questionId('q9'), reason: 'It is settled.' },
    ]
    for (const event of events) expect(() => apply(aSession(), event)).toThrow(/does not have|never asked/)
  })

  it('gives the same for one event at a time as for all at once', () => {
    const events: SessionEvent[] = [1, 2, 3].map((number) => ({
      type: 'message.recorded',
      ...now,
      message: aMessage('Hi.', { id: messageId(`msg_${number}`) }),
    }))
    expect(events.reduce(apply, aSession())).toEqual(replay(aSession(), events))
  })
})

describe('opening a session', () => {
  const closed = emptySession(sessionId('ses_1'))
  const command = { project_name: 'Library', user_id: 'usr_1' }

  it('gives it its name, its owner and its time', () => {
    expect(after(closed, openSession(closed, command, now))).toEqual({
      ...closed,
      ...command,
      opened_at: now.at,
    })
  })

  it('happens once', () => {
    expect(openSession(aSession(), command, now)).toEqual(
      refuse({ code: 'SESSION_EXISTS', session_id: 'ses_1' }),
    )
  })

  it('refuses an empty name, text that cannot be stored, and a time that is none', () => {
    expect(openSession(closed, { ...command, project_name: ' ' }, now)).toEqual(
      refuse({ code: 'TEXT_BLANK', field: 'project_name' }),
    )
    expect(openSession(closed, { ...command, user_id: '\u0000' }, now)).toMatchObject({
      refusal: { code: 'TEXT_NOT_STORABLE', field: 'user_id' },
    })
    expect(openSession(closed, command, { ...now, by: { ...anna, id: '\ud800' } })).toMatchObject({
      refusal: { code: 'TEXT_NOT_STORABLE', field: 'by.id' },
    })
    expect(openSession(closed, command, { at: '2026', by: anna })).toMatchObject({
      refusal: { code: 'TIME_INVALID' },
    })
  })
})

describe('looking things up', () => {
  const state = aDocument(aRequirement(), aRequirement({ inferred: true }))

  it('finds a requirement at the place that its id names', () => {
    expect(allRequirements(state).map(({ id }) => id)).toEqual(['REQ-001', 'REQ-INF-001'])
    expect(findRequirement(state, requirementId(1, true))?.inferred).toBe(true)
    expect(findRequirement(state, requirementId(2, true))).toBeNull()
  })

  it('takes no other spelling of an id', () => {
    for (const id of ['REQ-0001', 'REQ-1', '__proto__', '', 'REQ-000']) {
      expect(findRequirement(state, id as ReturnType<typeof requirementId>)).toBeNull()
    }
    expect(findMessage(state, messageId('__proto__'))).toBeNull()
  })
})
