import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nounPhrases } from './noun-phrases.ts'
import { readTokens } from './tokens.ts'

const WORDS =
  "the a all user's file files uploaded - and of to update 3 how many , . ( ) who I 😀 IT both re-use".split(
    ' ',
  )
const texts = oneof(
  array(constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' ')),
  string({ maxLength: 120, unit: 'grapheme' }),
)

describe('noun phrases of any text', () => {
  it('lie in the text, in order and apart, with their head at the end', () => {
    assert(
      property(texts, (text) => {
        const tokens = readTokens(text)
        let from = 0
        for (const { start, core, end, head, first, last } of nounPhrases(tokens)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(core).toBeGreaterThanOrEqual(start)
          expect(head.start).toBeGreaterThanOrEqual(core)
          expect(end).toBe(head.end)
          expect(tokens[first]?.start).toBe(start)
          expect(tokens[last]).toBe(head)
          expect(end).toBeLessThanOrEqual(text.length)
          from = end
        }
      }),
    )
  })
})
