import { createHash } from 'node:crypto'

import { anyText } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sha256 } from './sha256.ts'

const byNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

describe('our SHA-256', () => {
  it('gives the example of FIPS 180-4', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it.each([0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1_000, 100_000])(
    'agrees with Node on %d bytes, where the padding turns over',
    (length) => {
      const text = 'a'.repeat(length)
      expect(sha256(text)).toBe(byNode(text))
    },
  )

  it('agrees with Node on any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(sha256(text)).toBe(byNode(text.toWellFormed()))
      }),
    )
  })
})
