import { describe, expect, it } from 'vitest'

import { nounPhrases } from './noun-phrases.ts'
import { readTokens } from './tokens.ts'

const phrasesOf = (text: string) =>
  nounPhrases(readTokens(text)).map(({ start, end }) => text.slice(start, end))
const coresOf = (text: string) => nounPhrases(readTokens(text)).map(({ core, end }) => text.slice(core, end))

describe('finding noun phrases', () => {
  it('ends a phrase at its head and starts another behind "of" and "in"', () => {
    expect(phrasesOf('The system shall store the colour of each lamp in the garden.')).toEqual([
      'The system',
      'the colour',
      'each lamp',
      'the garden',
    ])
  })

  it('says where a phrase begins without its article or possessive', () => {
    expect(coresOf('A nurse prints her labels and all the open orders.')).toEqual([
      'nurse',
      'labels',
      'open orders',
    ])
  })

  it('names the head and the tokens of a phrase', () => {
    const tokens = readTokens('Drivers see the next delivery address.')
    const phrase = nounPhrases(tokens).at(-1)
    expect(phrase?.head.text).toBe('address')
    expect(tokens.slice(phrase?.first, (phrase?.last ?? 0) + 1).map(({ text }) => text)).toEqual([
      'the',
      'next',
      'delivery',
      'address',
    ])
  })

  it('keeps participles, adverbs and pairs of adjectives in front of their noun', () => {
    expect(coresOf('I want to see uploaded invoices.')).toEqual(['uploaded invoices'])
    expect(coresOf('We work with externally stored images.')).toEqual(['externally stored images'])
    expect(coresOf('They need a short and clear answer.')).toEqual(['short and clear answer'])
  })

  it('keeps possessives and hyphenated words whole', () => {
    expect(coresOf("The clerk checks the tenant's last payment.")).toEqual(['clerk', "tenant's last payment"])
    expect(coresOf('Guests get read-only access.')).toEqual(['Guests', 'read-only access'])
  })

  it('takes a word behind "to" for a verb, and behind an article for a noun', () => {
    expect(coresOf('She wants to file the report.')).toEqual(['report'])
    expect(coresOf('She wants the update.')).toEqual(['update'])
  })

  it('finds nothing where nothing is named', () => {
    expect(phrasesOf('It must work.')).toEqual([])
    expect(phrasesOf('')).toEqual([])
  })
})
