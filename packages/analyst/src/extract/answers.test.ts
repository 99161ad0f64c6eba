import { describe, expect, it } from 'vitest'

import { asksForMore, isFigure, pair } from './answers.ts'

const clauseOf = (question: string, answer: string) => {
  const pairing = pair(question, answer)
  return pairing?.kind === 'wanted' ? pairing.clause : null
}

describe('a question that is answered with yes', () => {
  it.each([
    ['Should managers get a weekly report?', 'Yes, definitely.', 'Should managers get a weekly report?'],
    ['So, should the app work offline?', 'Yeah.', 'should the app work offline?'],
    ['Do you want a dark mode?', 'Yes please.', 'We need a dark mode.'],
    ['Would users need push notifications?', 'Exactly.', 'We need push notifications.'],
    ['Do you want to have a map?', 'Sure!', 'We need a map.'],
  ])('“%s” – “%s” wants what was asked', (question, answer, clause) => {
    expect(clauseOf(question, answer)).toBe(clause)
  })
})

describe('a question that is answered with no', () => {
  it.each(['No.', 'I don’t think so, no.', 'No, not for now.', 'Not really.', 'Nope'])(
    '“%s” wants nothing',
    (answer) => {
      expect(pair('Should managers get a weekly report?', answer)).toEqual({ kind: 'refused' })
    },
  )
})

describe('a question with alternatives', () => {
  it.each([
    ['Should managers get email or Slack alerts?', 'Slack.', 'Should managers get Slack alerts?'],
    ['Do you want email or SMS?', 'SMS, I think.', 'We need SMS.'],
  ])('“%s” – “%s” takes the one that is named', (question, answer, clause) => {
    expect(clauseOf(question, answer)).toBe(clause)
  })

  it.each(['Yes.', 'Email and Slack, both.', 'Whatever works.'])('is left open by “%s”', (answer) => {
    expect(pair('Should managers get email or Slack alerts?', answer)).toBeNull()
  })
})

describe('a question with a gap', () => {
  it.each([
    [
      'How many users should the system support?',
      'About 500.',
      /^The system should support about 500 users\.$/i,
    ],
    ['How quickly should pages load?', '2 seconds.', /^Pages should load within 2 seconds$/],
    ['How fast should the report open?', 'In under 500 ms.', /report should open .*under 500 ms/],
    ['What format should the export use?', 'CSV.', /^The export should use CSV\.$/],
    ['Who should approve claims?', 'Only finance managers.', /^Only finance managers should approve claims$/],
    ['How long should the system keep logs?', '7 years.', /^The system should keep logs for 7 years\.$/],
    [
      'How long should the system keep logs?',
      'Until the claim is closed.',
      /^The system should keep logs until the claim is closed\.$/i,
    ],
  ])('“%s” is filled by “%s”', (question, answer, clause) => {
    expect(clauseOf(question, answer)).toMatch(clause)
  })

  it.each([
    ['How many users should the system support?', 'Not sure yet.'],
    ['How many users should the system support?', 'It depends.'],
    ['How many users should the system support?', 'How many do you have?'],
    ['How many users should the system support?', 'Right.'],
    ['How fast should the report open?', 'Blue.'],
    ['What should we do?', 'Wait.'],
    ['What do you want?', 'A map.'],
    ['How large should it be?', 'Ten.'],
    ['What should be shown?', 'All.'],
    ['What should happen?', 'Nothing.'],
    [
      'How many users should the system support?',
      'Well that is something that we would have to find out with all of them first of all, you know',
    ],
  ])('“%s” is not filled by “%s”', (question, answer) => {
    expect(pair(question, answer)).toBeNull()
  })
})

describe('a question that asks for no requirement', () => {
  it.each([
    ['Could you hear me?', 'Yes.'],
    ['Is it raining?', 'Yes.'],
    ['Do you like it here?', 'Not sure'],
    ['Why is that?', 'Yes.'],
    ['Are there two of them?', 'Yes.'],
  ])('“%s” – “%s” gives none', (question, answer) => {
    expect(pair(question, answer)).toBeNull()
  })
})

describe('a bare question for a figure', () => {
  it.each(['For how long?', 'How many?', 'And by when?', 'Up to what?'])('is “%s”', (question) => {
    expect(asksForMore(question)).toBe(true)
  })

  it.each(['How long is the road?', 'Why?', 'What?'])('is not “%s”', (question) => {
    expect(asksForMore(question)).toBe(false)
  })

  it('takes figures and spans of time for an answer', () => {
    expect([isFigure('At least 4 hours.'), isFigure('500'), isFigure('Blue.')]).toEqual([true, true, false])
  })
})
