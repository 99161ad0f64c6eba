import { anyText, hostileText } from '@parley/testing'
import { array, assert, constantFrom, oneof, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { readClause } from './clause.ts'
import { findConditions } from './conditional.ts'

const WORDS =
  'the system shall must should users can not be able to log in export reports when if a which that and , . ( ) ? need want it has is are sent never also only in up'.split(
    ' ',
  )
const texts = oneof(
  array(constantFrom(...WORDS), { maxLength: 24 }).map((words) => words.join(' ')),
  hostileText(),
  anyText(),
)

describe('the main clause of any text', () => {
  it('is made of ranges inside the tokens, each part inside the main clause', () => {
    assert(
      property(texts, (text) => {
        const tokens = readTokens(text)
        const { main, subject, modal, verb, object, action } = readClause(tokens, findConditions(tokens))
        for (const range of [main, subject, modal, verb, object]) {
          if (range === null) continue
          expect(range.first).toBeGreaterThanOrEqual(main?.first ?? Infinity)
          expect(range.last).toBeLessThanOrEqual(main?.last ?? -1)
          expect(range.first).toBeLessThanOrEqual(range.last)
        }
        expect(action === null).toBe(verb === null)
        expect(main?.last ?? -1).toBeLessThan(tokens.length)
      }),
    )
  })
})
