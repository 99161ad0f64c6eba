import { askQuestion, questionId } from '@parley/domain'
import { aDocument, after, anOccasion, aRequirement, aSession } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { answerFromState } from './answer-from-state.ts'

const blank = aSession()
const one = aDocument(aRequirement({ status: 'accepted' }))
const asked = after(
  one,
  askQuestion(
    one,
    { question_id: questionId('open:x'), text: 'Who may export?', requirement_id: null },
    anOccasion(1),
  ),
)

describe('questions about the session', () => {
  it.each([
    ['How many requirements are there?', blank, 'None yet.'],
    ['how many requirements do we have', one, '1 requirement: 1 stated and 0 inferred. 1 accepted.'],
    ['What is still open?', blank, 'Nothing is open.'],
    ['What is still open?', asked, 'Open: 1 question. The latest question: Who may export?'],
    ['Are there any conflicts?', one, 'No requirement conflicts with another.'],
    ['which version is this?', blank, 'No document yet. It starts with the first requirement.'],
    ['show REQ-009', one, 'There is no REQ-009 in this session.'],
  ])('%s', (text, state, answer) => {
    expect(answerFromState(state, text)).toBe(answer)
  })

  it('read a requirement back', () => {
    expect(answerFromState(one, 'What does REQ-001 say?')).toBe(
      'REQ-001, revision 1, accepted: “The system shall let users log in with email and password”',
    )
  })

  it('are not mistaken for wishes, nor wishes for them', () => {
    expect(answerFromState(one, 'The system must show how fast it is.')).toBeNull()
    expect(answerFromState(one, `What is still open? ${'And more. '.repeat(40)}`)).toBeNull()
  })
})
