import { array, assert, boolean, constantFrom, integer, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { rememberLast, rememberTexts } from './remember.ts'

const texts = array(oneof(constantFrom('a', 'b', 'c', 'd', '__proto__'), string({ maxLength: 12 })), {
  maxLength: 60,
})

describe('remembering what was read', () => {
  it('gives what reading anew gives, whatever was read in between', () => {
    assert(
      property(texts, integer({ min: 1, max: 6 }), integer({ min: 0, max: 8 }), (said, atLeast, longest) => {
        const read = (text: string) => `${text.length}:${text.toUpperCase()}`
        const remembered = rememberTexts(read, { atLeast, longest })
        for (const text of said) expect(remembered(text)).toBe(read(text))
      }),
    )
  })

  it('gives each object what belongs to it', () => {
    assert(
      property(
        array(integer({ min: 0, max: 5 }), { maxLength: 40 }),
        integer({ min: 1, max: 4 }),
        (places, most) => {
          const objects = Array.from({ length: 6 }, (_, place) => ({ place }))
          const remembered = rememberLast(({ place }: { readonly place: number }) => place * 2, most)
          for (const place of places) expect(remembered(objects[place] ?? { place })).toBe(place * 2)
        },
      ),
    )
  })

  it('never holds more than twice what it must hold', () => {
    assert(
      property(
        array(string({ maxLength: 3 }), { maxLength: 80 }),
        integer({ min: 1, max: 5 }),
        boolean(),
        (said, atLeast, again) => {
          let reads = 0
          const remembered = rememberTexts(() => (reads += 1), { atLeast, longest: 10 })
          for (const text of said) remembered(text)
          const fresh = Array.from({ length: 2 * atLeast }, (_, place) => `new ${place}`)
          for (const text of fresh) remembered(text)
          const before = reads
          const distinct = [...new Set(said)]
          for (const text of again ? distinct : distinct.toReversed()) remembered(text)
          expect(reads - before).toBe(distinct.length)
        },
      ),
    )
  })
})
