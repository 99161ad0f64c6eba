import { array, assert, constantFrom, option, property, record, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { PhraseIndex } from './phrase-index.ts'

const word = constantFrom('a', 'the', 'shall', 'be', 'constructor')
const starts = array(
  record({ first: word, second: option(uniqueArray(word, { maxLength: 3 }), { nil: null }) }),
  { maxLength: 20 },
).map((given) => given.map((start, phrase) => ({ ...start, phrase })))

describe('phrases by their first two words', () => {
  it('are those that trying each in turn finds, in the same order', () => {
    assert(
      property(starts, word, option(word, { nil: undefined }), (given, first, second) => {
        const tried = given
          .filter((start) => start.first === first)
          .filter((start) => start.second === null || (second !== undefined && start.second.includes(second)))
          .map(({ phrase }) => phrase)
        expect(new PhraseIndex(given).at(first, second)).toEqual(tried)
      }),
    )
  })
})
