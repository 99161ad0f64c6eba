import { describe, expect, it } from 'vitest'

import { contentWords, meets } from './implied-functions.ts'

const isMet = (wanted: string, statement: string) => meets(contentWords(wanted), contentWords(statement))

describe('an expected function', () => {
  it('is met by a statement that shares two content words, whatever their endings', () => {
    expect(isMet('Searching past orders', 'A shopper can search an order.')).toBe(true)
  })

  it('is not met by one shared word of several, nor by general words', () => {
    expect(isMet('Refund a cancelled booking', 'A guest cancels.')).toBe(false)
    expect(isMet('User support features', 'The system shall support users.')).toBe(false)
  })

  it('of one content word is met by that word', () => {
    expect(isMet('Login', 'A member can login.')).toBe(true)
  })

  it('of many words needs a third of them', () => {
    const long = 'Compare prices, ratings, delivery, warranty, colours, weight and origin'
    expect(isMet(long, 'Compare prices.')).toBe(false)
    expect(isMet(long, 'Compare prices and ratings.')).toBe(true)
  })
})
