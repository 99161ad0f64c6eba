import fc from 'fast-check'
import { anyText } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { canonical } from './canonical.ts'

/** What JSON can carry; minus zero is zero there. */
const anyJson = () =>
  fc.jsonValue({ stringUnit: 'binary' }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)

describe('canonical JSON, for any value', () => {
  it('reads back as the same value', () => {
    fc.assert(
      fc.property(anyJson(), (value) => {
        fc.pre(isWellFormed(value))
        expect(JSON.parse(canonical(value))).toEqual(value)
      }),
    )
  })

  it('is the same text however the members are ordered', () => {
    fc.assert(
      fc.property(anyJson(), (value) => {
        fc.pre(isWellFormed(value))
        expect(canonical(backwards(value))).toBe(canonical(value))
      }),
    )
  })

  it('is a fixed point: canonical text, read and written, is the same bytes', () => {
    fc.assert(
      fc.property(anyJson(), (value) => {
        fc.pre(isWellFormed(value))
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
    )
  })

  it('differs for values that differ', () => {
    fc.assert(
      fc.property(anyJson(), anyJson(), (one, two) => {
        fc.pre(isWellFormed(one) && isWellFormed(two))
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(two))
        expect(canonical(one) === canonical(two)).toBe(same)
      }),
    )
  })

  it('refuses exactly the texts that have half a character', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const write = () => canonical({ [text]: text })
        expect(attempt(write)).toEqual(text.isWellFormed() ? { [text]: text } : 'refused')
      }),
    )
  })

  it('writes numbers as ECMAScript does, and reads them back exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(canonical(number)).toBe(Object.is(number, -0) ? '0' : String(number))
        expect(Number(canonical(number))).toBe(number + 0)
      }),
    )
  })
})

function attempt(write: () => string): unknown {
  try {
    return JSON.parse(write())
  } catch {
    return 'refused'
  }
}

function isWellFormed(value: unknown): boolean {
  return !/\\u[dD][89a-fA-F]/.test(JSON.stringify(value))
}

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, backwards(member)]),
  )
}

/** As a list of pairs, which has an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const)
  return { pairs: pairs.toSorted(([left], [right]) => (left < right ? -1 : 1)) }
}
