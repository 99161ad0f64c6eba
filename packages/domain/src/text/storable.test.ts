import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { anyText, storableText } from '@parley/testing'
import { cutsSurrogatePair, unstorableAt, unstorableIn } from './storable.ts'

describe('storable text', () => {
  it('[S031] lets Chinese text and emoji pass', () => {
    expect(unstorableAt('登录 must work 👩‍💻 😀')).toBeNull()
  })

  it('names a NUL and where it stands', () => {
    expect(unstorableAt('ab\u0000')).toEqual({ index: 2, what: 'nul' })
  })

  it('names half a surrogate pair, whichever half, wherever it stands', () => {
    expect(unstorableAt('a\ud83d')).toEqual({ index: 1, what: 'lone_surrogate' })
    expect(unstorableAt('a\ude00b')).toEqual({ index: 1, what: 'lone_surrogate' })
    expect(unstorableAt('\ud83d\ud83d\ude00')).toEqual({ index: 0, what: 'lone_surrogate' })
    expect(unstorableAt('😀\ude00')).toEqual({ index: 2, what: 'lone_surrogate' })
  })

  it('is found in any field of a command, however deep', () => {
    const command = { title: 'fine', count: 3, none: null, criteria: [{ text: 'fine' }, { text: 'a\u0000' }] }
    expect(unstorableIn(command)).toEqual({ field: 'criteria.1.text', index: 1, what: 'nul' })
    expect(unstorableIn({ title: 'fine', links: [] })).toBeNull()
    expect(unstorableIn({ by: { 'a\u0000': 1 } })).toEqual({ field: 'by', index: 1, what: 'nul' })
  })

  it('[S031] agrees with the platform on what has a UTF-8 form', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), storableText()), (text) => {
        const storable = text.isWellFormed() && !text.includes('\u0000')
        expect(unstorableAt(text) === null).toBe(storable)
      }),
    )
  })

  it('knows where a cut parts a pair', () => {
    expect([0, 1, 2, 3, 4].map((index) => cutsSurrogatePair('a😀b', index))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ])
  })
})
