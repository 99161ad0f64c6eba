import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { findConditions, isConditional } from './conditional.ts'
import { findPassives } from './passive.ts'
import { ambiguousPronouns } from './pronouns.ts'

const WORDS =
  'when if while where unless once in case of the event then , . ( ) system shall be is not sent opened it they them this files file and within 2 s after a user 😀'.split(
    ' ',
  )
const texts = oneof(
  array(constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  string({ maxLength: 120, unit: 'grapheme' }),
)

function expectInOrder(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
): void {
  let from = 0
  for (const { start, end } of places) {
    expect(start).toBeGreaterThanOrEqual(from)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    from = end
  }
}

describe('places in any text', () => {
  it('lie in the text, in order and apart', () => {
    assert(
      property(texts, (text) => {
        const tokens = readTokens(text)
        expectInOrder(text, findConditions(tokens))
        expectInOrder(text, ambiguousPronouns(text, tokens))
        for (const { start, end } of findPassives(tokens)) expectInOrder(text, [{ start, end }])
      }),
    )
  })

  it('name candidates that stand in the text', () => {
    assert(
      property(texts, (text) => {
        for (const { pronoun, start, end, candidates } of ambiguousPronouns(text, readTokens(text))) {
          expect(text.slice(start, end)).toBe(pronoun)
          expect(candidates).not.toHaveLength(1)
          for (const candidate of candidates) expect(text).toContain(candidate)
        }
      }),
    )
  })

  it('say the same twice', () => {
    assert(
      property(texts, (text) => {
        const tokens = readTokens(text)
        expect(isConditional(tokens)).toBe(isConditional(readTokens(text)))
        expect(findConditions(tokens)).toEqual(findConditions(readTokens(text)))
      }),
    )
  })
})
