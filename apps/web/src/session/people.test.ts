/** People are called as they call themselves. */
import { describe, expect, it } from 'vitest'
import { firstName, initials, nameOf, speakerOf, tintOf } from './people.ts'

describe('people', () => {
  it('have the initials of their first and last name', () => {
    expect(initials('Marta Reyes')).toBe('MR')
    expect(initials('Ana Maria de la Cruz')).toBe('AC')
    expect(initials('李')).toBe('李')
    expect(initials('  ')).toBe('')
  })

  it('are called by their first name', () => {
    expect(firstName('Jonas Lindqvist')).toBe('Jonas')
  })

  it('keep their tint wherever they stand', () => {
    expect(tintOf('Jonas Lindqvist')).toBe(tintOf(' jonas lindqvist '))
  })

  it('are named by the message, and Parley by its role', () => {
    expect(speakerOf({ role: 'user', metadata: { speaker: 'Jonas' } })).toBe('Jonas')
    expect(speakerOf({ role: 'assistant', metadata: {} })).toBe('Parley')
  })

  it('never show an id in place of a name', () => {
    expect(nameOf('usr_17', [])).toBe('Somebody')
    expect(nameOf('anna', [])).toBe('anna')
  })
})
