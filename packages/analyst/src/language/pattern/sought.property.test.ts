import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { TOLD_PHRASES } from '../../decide/told-phrases.ts'
import { SAID_PHRASES } from '../../decide/said-phrases.ts'
import { ASK_FORMS } from '../../write/ask-forms.ts'
import { sought } from './sought.ts'

/** Parts of patterns, each valid by itself and behind any other. */
const part = fc.constantFrom(
  'as',
  'the',
  'ie',
  'Shall',
  'we ',
  'no-',
  '\\b',
  '\\s+',
  '\\w*',
  '.{0,3}',
  '(?:a|the|with)',
  '(?: not)?',
  "['’]",
  '[sz]',
  '[^.]',
  '[a-c]',
  '(?=s)',
  '(?!\\s)',
  '(?<=s)',
  '^',
  '$',
  's{2}',
  'k+',
  '\\.',
  '(?:an? |)',
  '\\u0073',
  '\\d',
)
const pattern = fc
  .tuple(
    fc.array(part, { minLength: 1, maxLength: 7 }),
    fc.array(part, { maxLength: 4 }),
    fc.constantFrom('', 'i', 'iu', 'is'),
  )
  .map(
    ([one, other, flags]) =>
      new RegExp(other.length === 0 ? one.join('') : `${one.join('')}|${other.join('')}`, flags),
  )
const text = fc
  .array(
    fc.constantFrom(
      'as',
      'AS',
      'the',
      'ie',
      'shall',
      'we',
      'with',
      'not',
      'no',
      'ss',
      'kk',
      ' ',
      ' ',
      '-',
      '’',
      '.',
      'é',
      'ſ',
      '\u212a',
      '1',
      'a b',
      '\n',
    ),
    { maxLength: 16 },
  )
  .map((pieces) => pieces.join(''))

describe('looking for a pattern where it may stand', () => {
  it('finds what the pattern finds, whatever it is made of', () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 6 }), (given, texts) => {
        const guarded = sought(given)
        for (const one of [...texts, ...texts]) {
          expect(guarded.test(one)).toBe(given.test(one))
          expect(guarded.exec(one)?.[0]).toBe(given.exec(one)?.[0])
          expect(guarded.replace(one, '<$&>')).toBe(one.replace(given, '<$&>'))
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('finds the turns of phrase that the analyst knows', () => {
    const patterns = [...SAID_PHRASES, ...TOLD_PHRASES, ...ASK_FORMS].map((one) => one.pattern)
    const words = [
      ...new Set(patterns.flatMap(({ source }) => source.match(/[a-z’']{2,}/gi) ?? [])),
      ',',
      '?',
      ':',
      '-',
      '3',
    ]
    const guarded = patterns.map(sought)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (said) => {
        const one = said.join(' ')
        expect(guarded.map((each) => each.test(one))).toEqual(patterns.map((each) => each.test(one)))
      }),
      { numRuns: 300 },
    )
  })
})
