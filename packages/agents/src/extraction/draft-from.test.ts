import { describe, expect, it } from 'vitest'

import { draftFrom } from './draft-from.ts'

describe('a draft from words that somebody pointed at', () => {
  it('is worded by the analyst where it reads one requirement', () => {
    expect(draftFrom('Users must be able to export reports as CSV.')).toMatchObject({
      statement: 'The system shall let users export reports as CSV.',
      action: 'export',
      produced_by: { engine: 'parley-analyst' },
    })
  })

  it('keeps the words where it reads none, or more than one', () => {
    const blue = draftFrom('blue  walls,\neverywhere')
    expect(blue).toMatchObject({ statement: 'Blue walls, everywhere', action: null, quality: null })
    expect(blue.produced_by.rule).toBe('as-said')
    const two = 'Users must log in.\n\nManagers must approve orders.'
    expect(draftFrom(two).statement).toBe('Users must log in. Managers must approve orders.')
  })

  it('has a short title, cut between words', () => {
    const { title } = draftFrom('blue '.repeat(40))
    expect(title.length).toBeLessThanOrEqual(61)
    expect(title).toMatch(/blue…$/)
  })
})
