import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { TWICE } from './fluent.ts'
import { mayRepeat } from './may-repeat.ts'

const words = constantFrom(
  'a',
  'A',
  'the',
  'then',
  "it's",
  're-set',
  'set',
  '(so',
  'so,',
  '1a',
  'é',
  'élan',
  '\u0007',
  ' ',
)
const texts = array(
  oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: string({ maxLength: 4 }) }),
  {
    maxLength: 8,
  },
).chain((said) => constantFrom(said.join(' '), said.join(', '), said.join('')))

describe('a word said twice', () => {
  it('is never overlooked by the quick look for it', () => {
    assert(
      property(texts, (text) => {
        expect(mayRepeat(text) || text.search(TWICE) === -1).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
