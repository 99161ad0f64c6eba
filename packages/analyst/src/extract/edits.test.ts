import { describe, expect, it } from 'vitest'

import { correctionIn } from './corrections.ts'
import { commandsIn } from './edits.ts'

describe('a command that sets a priority', () => {
  it.each([
    ['make REQ-002 a must', 'REQ-002', 'must'],
    ['Please mark REQ-001 as could.', 'REQ-001', 'could'],
    ['Set the priority of REQ-010 to high', 'REQ-010', 'high'],
    ["Can we change REQ-003's priority to low?", 'REQ-003', 'low'],
    ['Lower REQ-004 to nice-to-have.', 'REQ-004', 'nice-to-have'],
    ['REQ-001 is low priority.', 'REQ-001', 'low'],
    ['req-inf-001 should be a Must', 'REQ-INF-001', 'must'],
    ['REQ-1000 must be optional.', 'REQ-1000', 'optional'],
    ["Make REQ-001 a won't.", 'REQ-001', "won't"],
  ])('“%s”', (text, id, word) => {
    expect(commandsIn(text)).toEqual([{ kind: 'prioritise', id, word }])
  })
})

describe('a command that drops a requirement', () => {
  it.each([
    ['drop REQ-004 because nobody needs it', 'REQ-004', 'nobody needs it'],
    ['Please delete REQ-001, since it is a copy.', 'REQ-001', 'it is a copy'],
    ["Let's retire REQ-INF-002: too costly.", 'REQ-INF-002', 'too costly'],
  ])('“%s” keeps the reason', (text, id, reason) => {
    expect(commandsIn(text)).toEqual([{ kind: 'retire', id, reason }])
  })

  it('takes its own words for the reason when none is given', () => {
    expect(commandsIn('Drop REQ-003.')).toEqual([
      {
        kind: 'retire',
        id: 'REQ-003',
        reason: 'It was said: “Drop REQ-003.”',
      },
    ])
  })
})

describe('a command that gives a title', () => {
  it.each([
    ['Rename REQ-001 to Signing in', 'Signing in'],
    ['rename REQ-001 to “Signing in”.', 'Signing in'],
    ['Please retitle REQ-001 as Signing in!', 'Signing in'],
  ])('“%s”', (text, title) => {
    expect(commandsIn(text)).toEqual([{ kind: 'rename', id: 'REQ-001', title }])
  })
})

describe('several commands in one sentence', () => {
  it.each([
    'Drop REQ-001 and make REQ-002 a must.',
    'drop REQ-001, REQ-002 should be a must',
    'Drop REQ-001\nMake REQ-002 a must',
  ])('“%s” are all followed', (text) => {
    expect(commandsIn(text).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'retire REQ-001',
      'prioritise REQ-002',
    ])
  })
})

describe('what is no command', () => {
  it.each([
    '',
    'The login must be quick.',
    'What about REQ-002?',
    'REQ-001 is fine.',
    "Don't drop REQ-004.",
    'Make REQ-001 faster.',
    'Drop it.',
    'REQ-1 is low',
  ])('is “%s”', (text) => {
    expect(commandsIn(text)).toEqual([])
  })
})

describe('a correction of a figure', () => {
  it.each([
    ['Make that 5 seconds, not 10.', 'The page shall load within 10 seconds.', { from: '10', to: '5' }],
    ['Sorry, I meant 3.', 'The page shall load within 10 seconds.', { from: '10', to: '3' }],
    [
      'No, it should be 2,000 instead of 500',
      'The system shall support 500 users in 3 regions.',
      { from: '500', to: '2,000' },
    ],
  ])('“%s”', (text, statement, correction) => {
    expect(correctionIn(text, statement)).toEqual(correction)
  })

  it.each([
    ['Make that 5.', 'The system shall support 500 users in 3 regions.'],
    ['Make that 5, not 9.', 'The page shall load within 10 seconds.'],
    ['Make that 10.', 'The page shall load within 10 seconds.'],
    ['Make that 10.', 'The page shall load fast.'],
    ['Make that blue.', 'The page shall load within 10 seconds.'],
    ['10 it is.', 'The page shall load within 5 seconds.'],
  ])('is not clear, or is none: “%s” about “%s”', (text, statement) => {
    expect(correctionIn(text, statement)).toBeNull()
  })
})
