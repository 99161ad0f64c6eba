import { describe, expect, it } from 'vitest'

import { wordSet } from '../word-set.ts'
import { readTokens } from './tokens.ts'
import { WordSet } from './word-facts.ts'

const DUTIES = wordSet('shall must')
const COLOURS = new WordSet(['red', 'green'])

describe('what word lists know of a word', () => {
  it('is known of each token, whatever its case', () => {
    const tokens = readTokens('The red lamp Shall glow.')
    expect(tokens.map((token) => DUTIES.holds(token))).toEqual([false, false, false, true, false, false])
    expect(tokens.map((token) => COLOURS.holds(token))).toEqual([false, true, false, false, false, false])
  })

  it('is known of a sentence as a whole, and of each sentence for itself', () => {
    const [red, green, plain] = ['red lamps', 'Lamps are green', 'lamps'].map((text) => readTokens(text))
    for (let round = 0; round < 3; round += 1) {
      expect([red, green, plain].map((tokens) => COLOURS.holdsAny(tokens ?? []))).toEqual([true, true, false])
      expect(DUTIES.holdsAny(green ?? [])).toBe(false)
    }
    expect(COLOURS.holdsAny([])).toBe(false)
  })

  it('ends with the sentence: beyond it no word stands', () => {
    expect(COLOURS.holds(readTokens('red')[1])).toBe(false)
  })

  it('is known of lists that are made when words were read already', () => {
    const tokens = readTokens('a zither plays')
    const late = new WordSet(['zither'])
    expect(tokens.map((token) => late.holds(token))).toEqual([false, true, false])
    expect(late.holdsAny(tokens)).toBe(true)
    expect(late.holdsAny(readTokens('a lute plays'))).toBe(false)
  })
})
