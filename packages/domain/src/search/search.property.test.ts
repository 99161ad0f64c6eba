import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MOST_PLACES, openTally, placesIn } from './find-in-texts.ts'
import { foldInPieces, foldText } from './fold-text.ts'
import { readSearch } from './read-search.ts'

const PARTS =
  'Bike bikes BIKE café cafe\u0301 Straße ﬁle 取消预订 จองได้ 😀 " “a b” . , -  \n \t \u00a0 İ 3.5 x_y user’s é'
    .split(' ')
    .concat([' ', '  ', '\r\n'])
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 20 }).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.string({ maxLength: 60, unit: 'binary' }),
)

describe('a search in any texts', () => {
  it('gives places inside the texts, in order, apart, each of at least one character', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), texts, (set, typed) => {
        const search = readSearch(typed)
        if (search === null) return
        let before = { text: -1, end: 0 }
        for (const { text, start, end } of placesIn(
          set.map((one) => foldText(one)),
          search,
        )) {
          expect(text).toBeGreaterThanOrEqual(before.text)
          expect(start).toBeGreaterThanOrEqual(text === before.text ? before.end : 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(set[text]?.length ?? -1)
          before = { text, end }
        }
      }),
    )
  })

  it('finds a text by itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const search = readSearch(text)
        if (search === null) return
        const tally = openTally(search)
        tally.add(foldText(text))
        expect(tally.rank()).not.toBeNull()
        expect(placesIn([foldText(text)], search).length).toBeGreaterThan(0)
      }),
    )
  })

  it('finds the same whether accents are part of a letter or stand behind it', () => {
    fc.assert(
      fc.property(texts, texts, (text, typed) => {
        const [composed, apart] = [readSearch(typed), readSearch(typed.normalize('NFD'))]
        if (composed === null || apart === null) return
        const folded = [foldText(text)]
        expect(placesIn(folded, apart)).toEqual(placesIn(folded, composed))
      }),
    )
  })

  it('counts at most a hundred places', () => {
    fc.assert(
      fc.property(fc.nat(400), (times) => {
        const search = readSearch('bike')
        if (search === null) return
        const tally = openTally(search)
        for (const piece of foldInPieces('bike '.repeat(times))) tally.add(piece)
        expect(tally.rank()?.hits ?? 0).toBe(Math.min(MOST_PLACES, times))
      }),
    )
  })
})
