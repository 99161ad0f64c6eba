import { describe, expect, it } from 'vitest'

import { generateSentences } from './generated-sentences.ts'

describe('generated sentences', () => {
  it('are the same for the same seed and others for another', () => {
    expect(generateSentences(50)).toEqual(generateSentences(50))
    expect(generateSentences(50, 1)).not.toEqual(generateSentences(50, 2))
  })

  it('differ from each other and leave no slot unfilled', () => {
    const sentences = generateSentences(500)
    expect(new Set(sentences).size).toBeGreaterThan(300)
    expect(sentences.filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([])
  })

  it('are about as long as sentences of specifications are', () => {
    const words = generateSentences(500).map((sentence) => sentence.split(' ').length)
    const average = words.reduce((total, count) => total + count, 0) / words.length
    expect(average).toBeGreaterThan(9)
    expect(average).toBeLessThan(25)
    expect(Math.max(...words)).toBeGreaterThan(30)
  })
})
