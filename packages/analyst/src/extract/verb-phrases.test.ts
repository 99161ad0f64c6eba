import { describe, expect, it } from 'vitest'

import { deedsOf, isConcrete, startsDeed } from './verb-phrases.ts'

describe('verb phrases in a row', () => {
  it.each([
    [
      'record talks, write notes and send them to everyone',
      ['record talks', 'write notes', 'send them to everyone'],
    ],
    ['create, edit and share notes', ['create, edit and share notes']],
    [
      'uses games, streaks and rewards to keep learners',
      ['uses games, streaks and rewards to keep learners'],
    ],
    ['searching flights and booking hotels', ['searching flights', 'booking hotels']],
    ['upload a resume, apply with one click', ['upload a resume', 'apply with one click']],
    ['', []],
  ])('are told apart where each has its own object: %s', (text, deeds) => {
    expect(deedsOf(text)).toEqual(deeds)
  })

  it.each(['convert images into text', 'turn ideas into prompts', 'work offline', 'share notes'])(
    'are deeds when they can be built and tried: %s',
    (deed) => {
      expect(isConcrete(deed)).toBe(true)
    },
  )

  it.each(['streamline design', 'save time', 'become an expert', 'share', 'boost productivity'])(
    'are praise when they cannot: %s',
    (deed) => {
      expect(isConcrete(deed)).toBe(false)
    },
  )

  it('may say of people what says nothing of a product', () => {
    expect(isConcrete('get alerts for new jobs', true)).toBe(true)
    expect(isConcrete('get alerts for new jobs')).toBe(false)
  })

  it('begin with a verb of the form that is asked for', () => {
    expect(startsDeed('securely stores files', 'third')).toBe(true)
    expect(startsDeed('store files', 'third')).toBe(false)
    expect(startsDeed('blue files', null)).toBe(false)
  })
})
