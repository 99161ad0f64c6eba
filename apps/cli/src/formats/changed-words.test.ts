import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { markChangedWords } from './changed-words.ts'

describe('marking the words that changed', () => {
  it.each([
    ['a b c', 'a b c', 'a b c', 'a b c'],
    [
      'The app shall be fast.',
      'The app shall be quick.',
      'The app shall be [fast.]',
      'The app shall be [quick.]',
    ],
    ['within 5 minutes', 'within at most 10 minutes', 'within [5] minutes', 'within [at most 10] minutes'],
    ['', 'new words', '', '[new words]'],
    ['a b c d', 'b x d', '[a] b [c] d', 'b [x] d'],
  ])('%j and %j', (before, after, markedBefore, markedAfter) => {
    expect(markChangedWords(before, after)).toEqual({ before: markedBefore, after: markedAfter })
  })

  it('brackets aside, both are what they were, and what is outside of them is the same', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { before, after } = markChangedWords(one.join(' '), other.join(' '))
        expect(before.replaceAll(/[[\]]/g, '')).toBe(one.join(' '))
        expect(after.replaceAll(/[[\]]/g, '')).toBe(other.join(' '))
        const outside = (text: string) =>
          text
            .replaceAll(/\[[^\]]*\]/g, ' ')
            .split(/\s+/)
            .filter(Boolean)
        expect(outside(before)).toEqual(outside(after))
      }),
    )
  })

  it('very long texts are compared at their ends alone', () => {
    const long = (word: string) =>
      `start ${Array.from({ length: 2_000 }, (_, at) => word + String(at)).join(' ')} end`
    const { before } = markChangedWords(long('a'), long('b'))
    expect(before).toMatch(/^start \[a0 .* a1999\] end$/)
  })
})
