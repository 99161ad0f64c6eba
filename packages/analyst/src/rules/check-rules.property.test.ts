import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { checkRules } from './check-rules.ts'
import { spellings, type TermList } from './terms/term-list.ts'
import { WORD_LISTS } from './word-lists.ts'

const listWords = Object.values(WORD_LISTS as Readonly<Record<string, TermList>>).flatMap((groups) =>
  groups.flatMap(({ words }) => spellings(words)),
)
const plainWords = [
  'the',
  'system',
  'shall',
  'a',
  'user',
  'store',
  'orders',
  'and',
  '5',
  's',
  '(',
  ')',
  '/',
  ',',
  '.',
  'PNR',
  'when',
  '🙂',
  'be',
  'sent',
]
const word = fc.oneof(fc.constantFrom(...listWords), fc.constantFrom(...plainWords))
const sentence = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '))
const anything = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 60 }))

describe('checking any text', () => {
  it('gives findings in order, inside the text, with words and a suggestion that are not empty', () => {
    fc.assert(
      fc.property(anything, fc.nat(30), (text, cut) => {
        const conditions = [{ start: 0, end: Math.min(cut, text.length) }]
        const findings = checkRules({ text, tokens: readTokens(text), conditions })
        findings.forEach((finding, index) => {
          expect(finding.start).toBeGreaterThanOrEqual(0)
          expect(finding.end).toBeGreaterThan(finding.start)
          expect(finding.end).toBeLessThanOrEqual(text.length)
          expect(finding.message.trim()).not.toBe('')
          expect(finding.suggestion?.trim()).not.toBe('')
          expect(finding.start).toBeGreaterThanOrEqual(findings[index - 1]?.start ?? 0)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same findings each time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const subject = { text, tokens: readTokens(text), conditions: [] }
        expect(checkRules(subject)).toEqual(checkRules({ text, tokens: readTokens(text), conditions: [] }))
      }),
      { numRuns: 50 },
    )
  })
})
