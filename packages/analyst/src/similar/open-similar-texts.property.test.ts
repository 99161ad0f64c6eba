import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openSimilarTexts, type Alike, type SimilarTexts } from './open-similar-texts.ts'

const WORDS =
  'bike rider tariff lock gate night email receipt cancel booking visitor day week pay cash desk battery report 用户取消 3.5'
    .split(' ')
    .concat(['so that', 'the', 'shall', ',', '.'])
const sentences = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '))
const texts = fc.oneof(
  { weight: 4, arbitrary: sentences },
  { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: 'grapheme' }) },
)
const sets = fc.array(texts, { minLength: 1, maxLength: 12 })
const HAS_A_WORD = /[\p{L}\p{N}_]/u

const ALL = { most: 1000, least: Number.MIN_VALUE }

function holding(list: Iterable<readonly [number, string]>): SimilarTexts {
  const similar = openSimilarTexts()
  for (const [number, text] of list) similar.put(String(number), text)
  return similar
}

const scoreOf = (alike: readonly Alike[], number: number): number =>
  alike.find(({ id }) => id === String(number))?.score ?? 0

describe('texts of similar wording, whatever they are', () => {
  it('are most like themselves, never below 0 or above 1, and as like each other one way as the other', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const similar = holding(set.entries())
        const rows = set.map((text) => similar.nearest(text, ALL))
        for (const [one, row] of rows.entries()) {
          expect(scoreOf(row, one)).toBe(HAS_A_WORD.test(set[one] ?? '') ? 1 : 0)
          for (const { id, score } of row) {
            expect(score).toBeGreaterThan(0)
            expect(score).toBeLessThanOrEqual(1)
            expect(scoreOf(rows[Number(id)] ?? [], one)).toBe(score)
          }
        }
      }),
    )
  })

  it('are the same to the last bit in whatever order they came, and whatever came and went between', () => {
    const histories = fc.record({
      set: sets,
      passing: fc.array(fc.record({ at: fc.nat(11), text: texts }), { maxLength: 8 }),
      order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      asked: texts,
    })
    fc.assert(
      fc.property(histories, ({ set, passing, order, asked }) => {
        const straight = holding(set.entries())
        const shuffled = [...set.entries()].toSorted(
          ([one], [other]) => (order[one] ?? 0) - (order[other] ?? 0),
        )
        const roundabout = openSimilarTexts()
        for (const { at, text } of passing) {
          roundabout.put(String(at), text)
          roundabout.nearest(asked, ALL)
        }
        for (const { at } of passing) roundabout.remove(String(at))
        for (const [number, text] of shuffled) roundabout.put(String(number), text)
        for (const text of [asked, ...set])
          expect(roundabout.nearest(text, ALL)).toEqual(straight.nearest(text, ALL))
      }),
    )
  })

  it('change no more by a text that shares no word with them than all words weigh more by it', () => {
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 2, maxLength: 12 }), (set) => {
        const before = holding(set.entries())
        const after = holding(set.entries())
        after.put('unrelated', 'Zebras graze.')
        // The fewer parts there are, the more one adds; there are at least as many as texts.
        const by = (1 + Math.log((set.length + 2) / (set.length + 1))) ** 2 + 1e-5
        for (const text of set) {
          const [was, is] = [before.nearest(text, ALL), after.nearest(text, ALL)]
          for (const number of set.keys()) {
            const [old, fresh] = [scoreOf(was, number), scoreOf(is, number)]
            expect(fresh).toBeLessThanOrEqual(old * by + 1e-5)
            expect(fresh).toBeGreaterThanOrEqual(old / by - 1e-5)
          }
        }
      }),
    )
  })
})
