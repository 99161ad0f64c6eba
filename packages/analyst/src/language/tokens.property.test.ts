import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { maskForTagger } from './mask.ts'
import { readTokens } from './tokens.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'v2.1',
        'e.g.',
        '$1,000.50',
        'Node.js',
        'a@b.io',
        '.csv',
        'don’t',
        '\u00a0',
        '\u3000',
        '\u200b',
        '\u0085',
        ' ',
        '\r\n',
        '😀',
        'x'.repeat(200),
        '…',
        'U.S.',
      ),
      {
        maxLength: 20,
      },
    )
    .map((pieces) => pieces.join('')),
)

describe('reading tokens', () => {
  it('[S031] cuts every token from the text it was given, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const token of readTokens(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.text).not.toMatch(/\s/)
          at = token.end
        }
      }),
      { numRuns: 200 },
    )
  })

  it('keeps the length of what it masks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(maskForTagger(text)).toHaveLength(text.length)
      }),
    )
  })

  it('leaves no word out', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/), { maxLength: 20 }), (words) => {
        const text = words.join(' \u3000')
        expect(
          readTokens(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(words.join(''))
      }),
    )
  })
})
