import { describe, expect, it } from 'vitest'

import { GENRES, type Genre } from '../genre/genre.ts'
import { readUtterance } from '../write/utterance.ts'
import { judge, type JudgeInput } from './judge.ts'

const judged = (sentence: string, genre: Genre, more: Partial<JudgeInput> = {}) => {
  const { text, tokens, clause, conditions } = readUtterance(sentence)
  return judge({ text, tokens, clause, conditions: conditions.length, isStory: false, genre, ...more })
}

describe('requirement or not', () => {
  it.each(['specification', 'talk', 'brief'] as const)(
    'hears what is ordered in a %s, and leaves a greeting',
    (genre) => {
      expect(judged('The system must export reports as CSV.', genre).yes).toBe(true)
      expect(judged('Hello everybody!', genre).yes).toBe(false)
    },
  )

  it('hears a wish in a review and leaves the praise', () => {
    expect(judged('I wish it had a dark mode, please add it.', 'review').yes).toBe(true)
    expect(judged('I love this app, it is great.', 'review').yes).toBe(false)
  })

  it.each(GENRES)('takes a story for a requirement (%s)', (genre) => {
    expect(judged('As a user, I want a map.', genre, { isStory: true }).yes).toBe(true)
  })

  it('looks for turns of phrase everywhere but in specifications', () => {
    const phrases = (genre: Genre) =>
      [...judged('We need a map.', genre).features].filter((feature) => feature.startsWith('said:'))
    expect(phrases('talk')).toContain('said:need')
    expect([...phrases('specification'), ...phrases('story')]).toEqual([])
  })

  it('adds what the surroundings tell', () => {
    const alone = judged('Receipt upload', 'brief', { heading: 'Features' })
    const item = judged('Receipt upload', 'brief', { heading: 'Features', extra: ['item'] })
    expect(item.features).toContain('item')
    expect(item.rate).toBeGreaterThan(alone.rate)
    expect([alone.yes, item.yes]).toEqual([false, true])
  })

  it('says no to what stands out of scope', () => {
    expect(judged('The system must print labels.', 'brief', { heading: 'Out of scope' }).yes).toBe(false)
  })
})
