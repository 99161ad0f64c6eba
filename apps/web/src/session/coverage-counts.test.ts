/** The meter counts every sentence exactly once. */
import { apply, type SessionEvent } from '@parley/domain'
import { aMessage, aSession, setAside } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { coverageCounts, sentencesLeft } from './coverage-counts.ts'

const message = aMessage('Good morning. I would rather not send patient names. Two shops have old fridges.')
const sentences = [
  setAside(message, 'Good morning.'),
  setAside(message, 'I would rather not send patient names.', { reason: 'unsure' }),
  setAside(message, 'Two shops have old fridges.', { reason: 'context' }),
]
const heard: SessionEvent = {
  type: 'coverage.recorded',
  at: message.timestamp,
  by: { kind: 'agent', id: 'extraction' },
  message_ids: [message.id],
  sentences,
}

describe('coverage', () => {
  const state = apply(aSession(message), heard)

  it('adds up to all sentences', () => {
    const { all, taken, answers, aside, unheard, heard: heardCount } = coverageCounts(state)
    expect({ all, aside, unheard }).toEqual({ all: 3, aside: 2, unheard: 1 })
    expect(taken + answers + aside).toBe(heardCount)
  })

  it('counts a message nobody read yet as one that waits, not as unheard', () => {
    expect(coverageCounts(aSession(message))).toMatchObject({ all: 1, heard: 0, unheard: 0, waiting: 1 })
  })

  it('keeps the words of what was left', () => {
    const { unheard, aside } = sentencesLeft(state)
    expect(unheard.map(({ text }) => text)).toEqual(['I would rather not send patient names.'])
    expect(aside.map(({ reason }) => reason)).toEqual(['small_talk', 'context'])
  })
})
