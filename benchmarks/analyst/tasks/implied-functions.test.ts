import { describe, expect, it } from 'vitest'

import { ALIGNMENTS } from './implied-alignment.ts'
import { impliedFunctions, meets, sharesWords } from './implied-functions.ts'
import type { Subject } from '../subject.ts'

const SITE = 'Image Prompt'
const functions = Object.keys(ALIGNMENTS[SITE]?.functions ?? {})

const measured = (statements: readonly string[], wanted: readonly string[] = functions) =>
  impliedFunctions
    .run(
      {
        text: () => JSON.stringify({ [SITE]: { narrative: 'A paragraph.', functions: wanted } }),
        files: () => [],
      },
      { extract: () => statements } as unknown as Subject,
    )
    .figures.map(({ metric, value }) => [metric, value])

describe('an expected function', () => {
  it('is met by a statement that holds every pattern of one alternative', () => {
    const ways = [[/\brefund\b/i, /\bbooking\b/i], [/\bcancel\b/i]]
    expect(meets('The system shall refund a cancelled booking.', ways)).toBe(true)
    expect(meets('The system shall cancel orders.', ways)).toBe(true)
    expect(meets('The system shall refund an order.', ways)).toBe(false)
    expect(meets('Anything at all.', [])).toBe(false)
  })
})

describe('an expected function of a site that nobody aligned', () => {
  it('is met by two content words in common, whatever their endings', () => {
    expect(sharesWords('Searching past orders', 'A shopper can search an order.')).toBe(true)
    expect(sharesWords('Refund a cancelled booking', 'A guest cancels.')).toBe(false)
    expect(sharesWords('User support features', 'The system shall support users.')).toBe(false)
    expect(sharesWords('Login', 'A member can login.')).toBe(true)
  })

  it('of many words is met by a third of them', () => {
    const long = 'Compare prices, ratings, delivery, warranty, colours, weight and origin'
    expect(sharesWords(long, 'Compare prices.')).toBe(false)
    expect(sharesWords(long, 'Compare prices and ratings.')).toBe(true)
  })
})

describe('what is implied, measured', () => {
  it('gives the share of functions that were found, and of statements that were wanted', () => {
    const statements = [
      'The system shall let users log in.',
      'The system shall let users choose the language of the interface.',
      'The system shall offer help pages and a way to contact support.',
      'The system shall brew coffee.',
    ]
    expect(measured(statements)).toEqual([
      ['recall', 2 / functions.length],
      ['precision', 2 / 4],
      ['wanted or sensible', 3 / 4],
    ])
  })

  it('refuses a function that nobody aligned', () => {
    expect(() => measured([], ['Fly to the moon'])).toThrow('“Fly to the moon”')
  })
})
