import { describe, expect, it } from 'vitest'

import { askingOf, asksIn, isAcknowledgement } from './question.ts'

describe('what a turn asks', () => {
  it.each([
    'How often do you send the report?',
    'Okay. Um, so why don’t the old tools satisfy your needs',
    'Good. And would you like to see the fines as well?',
    'Could you describe how a booking is made',
    'Nice to hear. Who should be able to change a price? Okay.',
    'Where should the data live?',
  ])('“%s” is about the matter', (text) => {
    expect(askingOf(text)).toBe('matter')
  })

  it.each([
    'Do you agree with that?',
    'Can you hear me?',
    'What do you mean?',
    'Did you come by train?',
    'How was your weekend?',
  ])('“%s” is about the talk', (text) => {
    expect(askingOf(text)).toBe('talk')
  })

  it.each([
    'Anything else?',
    'Okay, great. Is there anything we missed?',
    'Do you have any other questions?',
  ])('“%s” leaves the word', (text) => {
    expect(askingOf(text)).toBe('open')
  })

  it.each([
    'What I want is a map.',
    'It is always full, right?',
    'Yes.',
    'When you look at the map, the data you see there is ours.',
    'What happens is that we get a call.',
    '',
  ])('“%s” asks nothing', (text) => {
    expect(askingOf(text)).toBeNull()
  })

  it('is what the turn ends with: a question that was talked over waits for no answer', () => {
    const over = 'We stop there. Then we look. It is late by then. So we go home.'
    expect(askingOf(`And how do they work? ${over}`)).toBeNull()
    expect(askingOf(`${over} And how do they work? Mhm. Okay.`)).toBe('matter')
  })

  it('needs no mark where the words are in the order of a question', () => {
    expect(asksIn('would you like them to have a say in the schedule')).toBe(true)
    expect(asksIn('would be good')).toBe(false)
  })
})

it.each([
  ['Mhm. Okay.', true],
  ['Yeah, yeah, I see', true],
  ['…', true],
  ['Okay, every Friday.', false],
])('“%s” only acknowledges: %s', (text, is) => {
  expect(isAcknowledgement(text)).toBe(is)
})
