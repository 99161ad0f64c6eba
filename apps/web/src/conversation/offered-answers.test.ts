/** Answers are offered where they fit, and nothing is put into anyone's mouth elsewhere. */
import { requirementId } from '@parley/domain'
import { describe, expect, it } from 'vitest'
import { offeredAnswers } from './offered-answers.ts'

const [one, eight] = [requirementId(1, false), requirementId(8, false)]

describe('offered answers', () => {
  it('name both sides of a contradiction', () => {
    const conflicts = new Map([[eight, [one]]])
    expect(offeredAnswers({ text: 'Which one holds?', requirement_id: eight }, conflicts)).toEqual([
      'REQ-008 holds',
      'REQ-001 holds',
    ])
  })

  it('are yes and no for a question that takes them', () => {
    expect(offeredAnswers({ text: 'Is this asked for?', requirement_id: null }, new Map())).toEqual([
      'Yes',
      'No',
    ])
    expect(offeredAnswers({ text: 'Got it. Must the log be kept?', requirement_id: one }, new Map())).toEqual(
      ['Yes', 'No'],
    )
  })

  it('go by what is asked, not by what is quoted', () => {
    const text = 'You said “kept for 30 days or so”: did you mean that as something the product must do?'
    expect(offeredAnswers({ text, requirement_id: null }, new Map())).toEqual(['Yes', 'No'])
  })

  it('are none where only words will do', () => {
    expect(offeredAnswers({ text: 'How fast is fast enough?', requirement_id: one }, new Map())).toEqual([])
    expect(offeredAnswers({ text: 'Is it daily or weekly?', requirement_id: one }, new Map())).toEqual([])
  })
})
