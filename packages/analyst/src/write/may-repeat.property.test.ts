import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { TWICE } from './fluent.ts'
import { mayRepeat, maySayTwice } from './may-repeat.ts'

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
  it('is looked for behind what it may be the same as, and not farther', () => {
    expect(maySayTwice('it should, it should be blue')).toBe(true)
    expect(maySayTwice('the clerk and the nurse')).toBe(false)
    expect(mayRepeat('the clerk and the nurse')).toBe(true)
  })

  it('is never overlooked by the quick look for it', () => {
    assert(
      property(texts, (text) => {
        const isNothing = text.search(TWICE) === -1
        expect(mayRepeat(text) || isNothing).toBe(true)
        expect(maySayTwice(text) || isNothing).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
