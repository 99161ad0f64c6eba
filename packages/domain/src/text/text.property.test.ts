import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { anyText, storableText } from '@parley/testing'
import { isInstant } from './instant.ts'
import { sameData } from './same-data.ts'
import { cutsSurrogatePair, unstorableAt, unstorableIn } from './storable.ts'

const someText = fc.oneof(anyText(), storableText())

describe('any text', () => {
  it('[S031] that can be stored comes back from UTF-8 unchanged, any other does not or holds a NUL', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const back = Buffer.from(text, 'utf8').toString('utf8')
        expect(back === text && !text.includes('\u0000')).toBe(unstorableAt(text) === null)
      }),
      { numRuns: 500 },
    )
  })

  it('can be stored up to the first place that is named, and no further', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const index = unstorableAt(text)?.index ?? text.length
        expect(unstorableAt(text.slice(0, index))).toBeNull()
        expect(unstorableAt(text.slice(0, index + 1))?.index ?? text.length).toBe(index)
      }),
      { numRuns: 500 },
    )
  })

  it('[S031] is cut into two halves that can be stored exactly where no pair is parted', () => {
    fc.assert(
      fc.property(storableText(), fc.nat(60), (text, index) => {
        const halves = [text.slice(0, index), text.slice(index)]
        const whole = halves.every((half) => unstorableAt(half) === null)
        expect(cutsSurrogatePair(text, index)).toBe(!whole)
      }),
      { numRuns: 500 },
    )
  })

  it('is found by its path, however deep in a command it stands', () => {
    const step = fc.oneof(fc.constantFrom('draft', 'text', 'links'), fc.nat(3))
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), someText, (path, text) => {
        const command = path.reduceRight<unknown>(
          (inner, name) =>
            typeof name === 'string'
              ? { title: 'fine', [name]: inner, after: null }
              : [...Array.from({ length: name }, () => 'fine'), inner],
          text,
        )
        const place = unstorableAt(text)
        expect(unstorableIn(command)).toEqual(place && { field: path.join('.'), ...place })
      }),
      { numRuns: 500 },
    )
  })
})

describe('any instant', () => {
  const instant = fc
    .date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString())

  it('[S016] is read as the same moment that wrote it, and as none in another shape', () => {
    fc.assert(
      fc.property(instant, (text) => {
        expect(isInstant(text)).toBe(true)
        expect(new Date(text).toISOString()).toBe(text)
        for (const other of [text.slice(0, -1), ` ${text}`, `${text}\n`, text.toLowerCase(), `+00${text}`]) {
          expect(isInstant(other)).toBe(false)
        }
      }),
    )
  })

  it('[S016] names a day that its month has', () => {
    const digits = (number: fc.Arbitrary<number>, length: number): fc.Arbitrary<string> =>
      number.map((value) => String(value).padStart(length, '0'))
    const years = digits(
      fc.oneof(
        fc.nat(99).map((century) => century * 100),
        fc.nat(9999),
      ),
      4,
    )
    const months = digits(fc.oneof(fc.constant(2), fc.nat(14)), 2)
    const days = digits(fc.oneof(fc.integer({ min: 28, max: 32 }), fc.nat(99)), 2)
    fc.assert(
      fc.property(years, months, days, (year, month, day) => {
        const date = new Date(0)
        date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
        const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
        expect(isInstant(`${year}-${month}-${day}T09:30:00Z`)).toBe(exists)
      }),
      { numRuns: 1000 },
    )
  })

  it('sorts as text as it does in time', () => {
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        expect(one < other).toBe(Date.parse(one) < Date.parse(other))
      }),
    )
  })
})

describe('any data', () => {
  it('is the same as another exactly when both are written alike with their fields in order', () => {
    const few = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        fc.constantFrom(null, true, 0, 1, '', '0', '😀'),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b', '0', 'constructor'), tie('value'), {
          maxKeys: 2,
          noNullPrototype: true,
        }),
      ),
    })).value
    fc.assert(
      fc.property(few, few, (one, other) => {
        expect(sameData(one, other)).toBe(inOrder(one) === inOrder(other))
        expect(sameData(one, other)).toBe(sameData(other, one))
      }),
      { numRuns: 1000 },
    )
  })

  it('stays the same when its fields are turned around', () => {
    fc.assert(
      fc.property(fc.json(), (written) => {
        expect(sameData(JSON.parse(written), turned(JSON.parse(written)))).toBe(true)
      }),
    )
  })
})

/** The same data as JSON, every object's fields sorted. */
function inOrder(value: unknown): string {
  return JSON.stringify(
    rebuilt(value, (fields) => fields.toSorted(([one], [other]) => (one < other ? -1 : 1))),
  )
}

/** The same data, every object's fields from last to first. */
function turned(value: unknown): unknown {
  return rebuilt(value, (fields) => fields.toReversed())
}

type Fields = readonly (readonly [string, unknown])[]

function rebuilt(value: unknown, arranged: (fields: Fields) => Fields): unknown {
  if (Array.isArray(value)) return value.map((inner) => rebuilt(inner, arranged))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    arranged(Object.entries(value)).map(([name, inner]) => [name, rebuilt(inner, arranged)]),
  )
}
