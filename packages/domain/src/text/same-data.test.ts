import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { sameData } from './same-data.ts'

describe('the same data', () => {
  it('does not depend on the order of fields, but on that of lists', () => {
    expect(sameData({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
    expect(sameData({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  })

  it('tells apart what is missing, null, empty, and of another kind', () => {
    expect(sameData({ a: undefined }, { b: undefined })).toBe(false)
    expect(sameData({}, { a: 1 })).toBe(false)
    expect(sameData([], {})).toBe(false)
    expect(sameData(null, {})).toBe(false)
    expect(sameData({}, null)).toBe(false)
    expect(sameData('1', 1)).toBe(false)
  })

  it('holds for every copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameData(value, structuredClone(value))).toBe(true)
      }),
    )
  })
})
