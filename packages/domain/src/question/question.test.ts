import { describe, expect, it } from 'vitest'
import { aDocument, after, aMessage, anna, anOccasion, aRequirement } from '@parley/testing'
import { accept, refuse } from '../decision.ts'
import { messageId, requirementId } from '../ids.ts'
import { recordMessage } from '../message/record-message.ts'
import { answerQuestion } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { isOpenQuestion, questionId } from './question.ts'
import { withdrawQuestion } from './withdraw-question.ts'

const now = anOccasion(1)
const later = anOccasion(2, anna)
const question_id = questionId('q1')
const question = { question_id, text: 'How fast?', requirement_id: requirementId(1, false) }
const bare = aDocument(aRequirement())
const state = after(bare, recordMessage(bare, aMessage('Within 2 s.'), now))
const asked = after(state, askQuestion(state, question, now))
const message_id = messageId('msg_1')

describe('asking a question', () => {
  it('leaves it open until it is answered', () => {
    expect(asked.questions).toEqual([
      {
        id: question_id,
        text: 'How fast?',
        requirement_id: 'REQ-001',
        asked_at: now.at,
        answered_at: null,
        answered_in: null,
        withdrawn_at: null,
        withdrawn_because: null,
      },
    ])
  })

  it('happens once, and under one text', () => {
    expect(askQuestion(asked, question, now)).toEqual(accept())
    expect(askQuestion(asked, { ...question, text: 'How slow?' }, now)).toEqual(
      refuse({ code: 'QUESTION_ID_TAKEN', question_id }),
    )
  })

  it('needs words that can be stored, and a requirement that is there or none', () => {
    expect(askQuestion(state, { ...question, text: ' ' }, now)).toEqual(
      refuse({ code: 'TEXT_BLANK', field: 'text' }),
    )
    expect(askQuestion(state, { ...question, text: '\u0000' }, now)).toMatchObject({
      refusal: { code: 'TEXT_NOT_STORABLE', field: 'text' },
    })
    expect(askQuestion(state, { ...question, requirement_id: requirementId(9, false) }, now)).toEqual(
      refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: 'REQ-009' }),
    )
    expect(askQuestion(state, { ...question, requirement_id: null }, now).accepted).toBe(true)
  })
})

describe('answering a question', () => {
  const answered = after(asked, answerQuestion(asked, { question_id, message_id }, later))

  it('closes it with the message that holds the answer', () => {
    expect(answered.questions).toMatchObject([{ answered_at: later.at, answered_in: 'msg_1' }])
  })

  it('happens once', () => {
    expect(answerQuestion(answered, { question_id, message_id }, later)).toEqual(accept())
    const other = after(
      answered,
      recordMessage(answered, aMessage('3 s.', { id: messageId('msg_2') }), later),
    )
    expect(answerQuestion(other, { question_id, message_id: messageId('msg_2') }, later)).toEqual(
      refuse({ code: 'QUESTION_ANSWERED', question_id, answered_in: message_id }),
    )
  })

  it('refuses a question never asked, a message never recorded, and a time that is none', () => {
    expect(answerQuestion(state, { question_id, message_id }, later)).toEqual(
      refuse({ code: 'QUESTION_UNKNOWN', question_id }),
    )
    expect(answerQuestion(asked, { question_id, message_id: messageId('msg_9') }, later)).toEqual(
      refuse({ code: 'MESSAGE_UNKNOWN', message_id: 'msg_9' }),
    )
    expect(answerQuestion(asked, { question_id, message_id }, { ...later, at: '' })).toMatchObject({
      refusal: { code: 'TIME_INVALID' },
    })
  })
})

describe('withdrawing a question', () => {
  const withdrawal = { question_id, reason: 'REQ-001 was retired.' }
  const withdrawn = after(asked, withdrawQuestion(asked, withdrawal, later))

  it('closes it with the reason, and it stays readable', () => {
    expect(withdrawn.questions).toMatchObject([
      { text: 'How fast?', withdrawn_at: later.at, withdrawn_because: 'REQ-001 was retired.' },
    ])
    expect(asked.questions.map(isOpenQuestion)).toEqual([true])
    expect(withdrawn.questions.map(isOpenQuestion)).toEqual([false])
  })

  it('happens once, and after that it takes no answer', () => {
    expect(withdrawQuestion(withdrawn, withdrawal, later)).toEqual(accept())
    expect(answerQuestion(withdrawn, { question_id, message_id }, later)).toEqual(
      refuse({ code: 'QUESTION_WITHDRAWN', question_id, at: later.at, reason: 'REQ-001 was retired.' }),
    )
  })

  it('may be followed by asking again, in other words and in the same place', () => {
    const reworded = { ...question, text: 'How fast at most?' }
    const again = after(withdrawn, askQuestion(withdrawn, reworded, later))
    expect(again.questions).toEqual([
      { ...asked.questions[0], text: 'How fast at most?', asked_at: later.at },
    ])
  })

  it('refuses a question never asked, one that was answered, and a reason without words', () => {
    expect(withdrawQuestion(state, withdrawal, later)).toEqual(
      refuse({ code: 'QUESTION_UNKNOWN', question_id }),
    )
    const answered = after(asked, answerQuestion(asked, { question_id, message_id }, later))
    expect(withdrawQuestion(answered, withdrawal, later)).toEqual(
      refuse({ code: 'QUESTION_ANSWERED', question_id, answered_in: message_id }),
    )
    expect(withdrawQuestion(asked, { question_id, reason: ' ' }, later)).toEqual(
      refuse({ code: 'TEXT_BLANK', field: 'reason' }),
    )
  })
})
