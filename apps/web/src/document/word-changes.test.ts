/** A comparison tells what came and what went, and reads as one wording on each side. */
import { describe, expect, it } from 'vitest'
import { wordChanges, type WordChange } from './word-changes.ts'

const before = 'While the door is open, for a short time, no alarm is raised.'
const after = 'While the door is open, for up to 10 minutes, no alarm is raised.'
const side = (changes: readonly WordChange[], leave: 'added' | 'removed') =>
  changes
    .filter(({ kind }) => kind !== leave)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')

describe('comparing two wordings', () => {
  it('keeps what is the same in one piece', () => {
    expect(wordChanges(before, before)).toEqual([{ kind: 'same', text: before }])
    expect(wordChanges('', '')).toEqual([])
  })

  it('puts neighbouring changes together', () => {
    expect(wordChanges(before, after).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
  })

  it('reads as the old wording without what came, as the new one without what went', () => {
    const changes = wordChanges(before, after)
    expect(side(changes, 'added')).toBe(before)
    expect(side(changes, 'removed')).toBe(after)
  })

  it('shows something wholly new as added', () => {
    expect(wordChanges('', after)).toEqual([{ kind: 'added', text: after }])
  })

  it('ends at once for texts too long to compare by words', () => {
    const long = 'word '.repeat(5_000)
    expect(wordChanges(long, `${long}more`)).toHaveLength(2)
  })
})
