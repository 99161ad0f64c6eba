import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { jsonInPieces, piecesOf } from './json-in-pieces.ts'

const joined = (value: unknown) => [...piecesOf(value, 0)].join('')

describe('JSON in pieces', () => {
  it('is exactly what JSON.stringify gives', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => joined(value) === JSON.stringify(value)))
    const long = Array.from({ length: 173 }, (_, index) => ({ index, text: `“${index}”`, none: undefined }))
    const state = {
      seq: 1,
      state: { list: long, empty: [], nothing: undefined, deep: { deeper: { list: long } } },
    }
    expect(joined(state)).toBe(JSON.stringify(state))
    expect(joined({})).toBe('{}')
    for (const before of ['', 'a']) {
      const text = `${before}${'🦊"\n'.repeat(60_000)}`
      expect(joined({ text })).toBe(JSON.stringify({ text }))
    }
  })

  it('comes in pieces, with room for others in between', async () => {
    const value = { list: Array.from({ length: 1_000 }, (_, index) => index) }
    let pieces = 0
    let text = ''
    for await (const piece of jsonInPieces(value)) {
      pieces += 1
      text += piece
    }
    expect(JSON.parse(text)).toEqual(value)
    expect(pieces).toBeGreaterThan(10)
  })
})
