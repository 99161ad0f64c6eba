import { describe, expect, it } from 'vitest'
import { PRIORITIES } from './requirement.ts'
import { readPriority } from './read-priority.ts'

describe('reading a priority', () => {
  it.each(PRIORITIES)('[S085] takes the MoSCoW word %s as it is', (word) => {
    expect(readPriority(word)).toEqual({ priority: word, priority_label: null })
  })

  it.each([
    ['high', 'must'],
    ['medium', 'should'],
    ['low', 'could'],
    ['Mandatory', 'must'],
    ['nice to have', 'could'],
    ['Nice-to-have', 'could'],
    ['not this time', 'wont'],
  ])('[S085] reads %s as %s and keeps the word', (word, priority) => {
    expect(readPriority(word)).toEqual({ priority, priority_label: word })
  })

  it('does not mind case, apostrophes and space around the word', () => {
    expect(readPriority(' MUST ')).toEqual({ priority: 'must', priority_label: null })
    expect(readPriority("Won't")).toEqual({ priority: 'wont', priority_label: null })
    expect(readPriority('won’t have')).toEqual({ priority: 'wont', priority_label: 'won’t have' })
    expect(readPriority(' High ')).toEqual({ priority: 'must', priority_label: 'High' })
  })

  it('knows nothing of other words', () => {
    expect(readPriority('purple')).toBeNull()
    expect(readPriority('')).toBeNull()
    expect(readPriority('constructor')).toBeNull()
  })
})
