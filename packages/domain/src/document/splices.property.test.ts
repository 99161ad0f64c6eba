import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { PublishedSection } from './section.ts'
import { spliced, splicesBetween } from './splices.ts'

const list = fc
  .uniqueArray(fc.record({ id: fc.nat(40).map((id) => `REQ-${id}`), hash: fc.constantFrom('a', 'b') }), {
    selector: ({ id }) => id,
    maxLength: 40,
  })
  .map((sections): readonly PublishedSection[] => sections)

const sizes = (before: readonly PublishedSection[], after: readonly PublishedSection[]): number =>
  splicesBetween(before, after).reduce((sum, { remove, insert }) => sum + remove + insert.length, 0)

describe('the difference of two lists of sections', () => {
  it('[S065] leads from the one to the other', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(spliced(before, splicesBetween(before, after))).toEqual(after)
      }),
    )
  })

  it('is nothing where nothing differs, and splices never touch', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(splicesBetween(before, structuredClone(before))).toEqual([])
        let reached = -1
        for (const { at, remove } of splicesBetween(before, after)) {
          expect(at).toBeGreaterThan(reached)
          reached = at + remove
        }
      }),
    )
  })

  it('costs what changed: one new, one gone, one written anew, one moved', () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.nat(), (before, from, to) => {
        const at = from % Math.max(1, before.length)
        const one = before[at]
        if (one === undefined) return
        const without = before.toSpliced(at, 1)
        expect(sizes(before, without)).toBe(1)
        expect(sizes(without, before)).toBe(1)
        expect(sizes(before, before.with(at, { ...one, hash: 'c' }))).toBe(2)
        expect(sizes(before, without.toSpliced(to % before.length, 0, one))).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('leads there too where long lists have little in common', () => {
    const long = (name: string): readonly PublishedSection[] =>
      Array.from({ length: 300 }, (_, index) => ({ id: `${name}-${index}`, hash: 'a' }))
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [before, after] = [
          [...long('old'), ...one],
          [...long('new'), ...other],
        ]
        expect(spliced(before, splicesBetween(before, after))).toEqual(after)
      }),
      { numRuns: 20 },
    )
  })
})
