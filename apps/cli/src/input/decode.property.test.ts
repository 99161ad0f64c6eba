import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decode } from './decode.ts'

/** Any text that could have been written: no NUL, no half pairs, no mark at the front. */
const written = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .filter((text) => !text.includes('\0') && text.isWellFormed() && !text.startsWith('\ufeff'))
  // Too few letters among control characters is what a binary file looks like.
  .map((text) => `The desk shall open. ${text}`)

describe('decoding, whatever comes', () => {
  it('gives back every text as it was written, in each encoding', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(decode(Buffer.from(text)).text).toBe(text)
        expect(decode(Buffer.from(`\ufeff${text}`)).text).toBe(text)
        expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le')).text).toBe(text)
        expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()).text).toBe(text)
      }),
    )
  })

  it('gives the exact bytes back or refuses: nothing is mended in silence', () => {
    const mixed = fc.tuple(written, fc.uint8Array({ maxLength: 6 }), written)
    fc.assert(
      fc.property(mixed, ([before, middle, after]) => {
        const bytes = Buffer.concat([Buffer.from(before), middle, Buffer.from(after)])
        const { text, refusal } = decode(bytes)
        const isExact = refusal === null && Buffer.from(text).equals(bytes)
        const isRefused = refusal !== null && /UTF-8|NUL|binary/.test(refusal)
        expect(isExact || isRefused).toBe(true)
      }),
    )
  })
})
