import { anyText, hostileText, storableText } from '@parley/testing'
import { array, assert, constantFrom, integer, oneof, property, shuffledSubarray, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { GENRES } from '../genre/genre.ts'
import { readUtterance } from '../write/utterance.ts'
import { decide, reasonsOf, type Verdict } from './cue.ts'
import { headingClass, headingFeatures } from './heading-class.ts'
import { CUE_TABLES, judge } from './judge.ts'

/** All that any cue asks for, and something that none does. */
const FEATURES = [
  'asked-by-nobody',
  ...new Set(
    Object.values(CUE_TABLES).flatMap(({ cues }) =>
      cues.flatMap(({ when }) => when.map((feature) => feature.replace(/^!/, ''))),
    ),
  ),
]
const KINDS = ['requirement', 'non-goal', 'question', 'context', 'process', 'other']
const HEADING_WORDS =
  '1.2 # The system shall : must have requirements overview scope history glossary notes of design > and user steps next'.split(
    ' ',
  )
const features = array(constantFrom(...FEATURES), { maxLength: 14 })
const tables = constantFrom(...GENRES).map((genre) => CUE_TABLES[genre])

const WORDS =
  'The system shall must should we need want a map , . ? not be encrypted when if users can export I think please within 2 seconds 😀 登录'.split(
    ' ',
  )
const texts = oneof(
  array(constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  storableText(120),
  hostileText(),
  anyText(),
)

describe('deciding by any features', () => {
  it('depends on which features there are, not on their order or how often they were seen', () => {
    const seenAnew = features.chain((seen) =>
      tuple(
        shuffledSubarray([...seen, ...seen], { minLength: seen.length * 2 }).map((again) => [seen, again]),
      ),
    )
    assert(
      property(seenAnew, tables, ([[seen = [], again = []]], table) => {
        expect(decide(new Set(again), table)).toEqual(decide(new Set(seen), table))
      }),
    )
  })

  it('adds up exactly the cues that fired, and says yes above zero', () => {
    assert(
      property(features, tables, (seen, table) => {
        const { yes, score, fired } = decide(new Set(seen), table)
        expect(score).toBeCloseTo(fired.reduce((sum, { weight }) => sum + weight, table.bias))
        expect(yes).toBe(score > 0)
        for (const { when } of fired)
          for (const feature of when)
            expect(seen.includes(feature.replace(/^!/, ''))).toBe(!feature.startsWith('!'))
      }),
    )
  })

  it('[S012] gives a rate from 0 to 1, and never a lower one for a higher score', () => {
    assert(
      property(features, features, tables, (one, other, table) => {
        const verdicts: Verdict[] = [one, other].map((seen) => decide(new Set(seen), table))
        const [lower, higher] = verdicts.toSorted((a, b) => a.score - b.score)
        expect(lower?.rate).toBeGreaterThanOrEqual(0)
        expect(higher?.rate).toBeGreaterThanOrEqual(lower?.rate ?? NaN)
        expect(higher?.rate).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('names as reasons cues that fired for the decision, at most as many as asked for, strongest first', () => {
    assert(
      property(features, tables, integer({ min: 0, max: 5 }), (seen, table, most) => {
        const verdict = decide(new Set(seen), table)
        const reasons = reasonsOf(verdict, most)
        const speaking = verdict.fired.filter(({ weight }) => weight > 0 === verdict.yes)
        expect(reasons).toHaveLength(Math.min(most, speaking.length))
        const weights = reasons.map((reason) =>
          Math.max(...speaking.filter((cue) => cue.reason === reason).map(({ weight }) => Math.abs(weight))),
        )
        expect(weights).toEqual(weights.toSorted((a, b) => b - a))
      }),
    )
  })
})

describe('judging any text', () => {
  it('gives the verdict that its features alone would give, however the surroundings are told', () => {
    const surroundings = array(constantFrom('item', 'role-label', 'terse'), { maxLength: 5 })
    assert(
      property(texts, constantFrom(...GENRES), surroundings, (said, genre, extra) => {
        const { text, tokens, clause, conditions } = readUtterance(said)
        const input = { text, tokens, clause, isStory: false, conditions: conditions.length, genre }
        const judged = judge({ ...input, extra })
        expect(judged).toEqual(judge({ ...input, extra: extra.toReversed() }))
        expect(judged).toMatchObject(decide(judged.features, CUE_TABLES[genre]))
      }),
    )
  })
})

describe('reading any heading', () => {
  it('gives it one kind, whatever else it adds, and the same below any other heading that says nothing', () => {
    const headings = oneof(
      array(constantFrom(...HEADING_WORDS), { maxLength: 8 }).map((words) => words.join(' ')),
      storableText(60),
      hostileText(),
      anyText(),
    )
    assert(
      property(headings, (heading) => {
        const kind = headingClass(heading)
        expect(KINDS).toContain(kind)
        const kinds = headingFeatures(heading).filter((feature) => KINDS.includes(feature.slice(8)))
        expect(kinds).toEqual([`heading:${kind}`])
        expect(headingClass(`Zebra > ${heading}`)).toBe(kind)
      }),
    )
  })
})
