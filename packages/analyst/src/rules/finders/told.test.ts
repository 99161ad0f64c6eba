import { describe, expect, it } from 'vitest'

import { readTokens } from '../../language/tokens.ts'
import { isTold } from './told.ts'

describe('a turn in talk that asks for nothing', () => {
  it.each([
    'Auditors flagged some mismatches, especially in spring.',
    'The app works pretty well most of the time.',
    'Our rules are continuously updated by the legal team.',
    "I've been a customer for a number of years.",
  ])('only tells: %s', (text) => {
    expect(isTold(readTokens(text))).toBe(true)
  })

  it.each([
    'It needs to work offline.',
    'The list has to load quickly.',
    'The form is confusing, cut it down.',
    'Show it in a nice colour.',
    'Faster exports and a bit more contrast.',
    'Is there some way to undo it?',
    'The app is nice but I miss several filters.',
  ])('wants something: %s', (text) => {
    expect(isTold(readTokens(text))).toBe(false)
  })
})
