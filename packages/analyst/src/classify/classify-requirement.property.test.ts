import { QUALITIES } from '@parley/domain'
import { array, assert, constantFrom, oneof, option, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { classifyRequirement } from './classify-requirement.ts'

const WORDS =
  'the system shall store encrypt only users within 2 seconds easy . available 99.9 % for 7 years — 😀'.split(
    ' ',
  )
const texts = oneof(
  array(constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  string({ maxLength: 200, unit: 'grapheme' }),
)

describe('classifying any text', () => {
  it('keeps type and quality together, cues inside the text and confidence between 0 and 1', () => {
    assert(
      property(texts, option(string({ maxLength: 30 }), { nil: undefined }), (text, heading) => {
        const { type, quality, confidence, cues } = classifyRequirement(text, readTokens(text), heading)
        expect(quality === null).toBe(type === 'functional' || type === 'data')
        expect(quality === 'security').toBe(type === 'security')
        expect([null, ...QUALITIES]).toContain(quality)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        for (const cue of cues) {
          expect(cue.start).toBeLessThanOrEqual(cue.end)
          expect(cue.end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('gives the same answer twice', () => {
    assert(
      property(texts, (text) => {
        const tokens = readTokens(text)
        expect(classifyRequirement(text, tokens)).toEqual(classifyRequirement(text, tokens))
      }),
    )
  })
})
