import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { inferRequirements, type Known } from './infer-requirements.ts'
import { INFERENCE_RULES } from './inference-rules.ts'

const sentences = [
  ...INFERENCE_RULES.flatMap((rule) => [rule.example, rule.nearMiss]),
  'The sky is blue.',
  'A clerk can add notes to a case.',
  '',
]

const known = fc
  .array(
    fc.record({
      statement: fc.oneof(fc.constantFrom(...sentences), fc.string()),
      title: fc.constantFrom('', 'Login', 'Refunds'),
      action: fc.constantFrom(null, 'create', 'add', 'delete'),
      object: fc.constantFrom(null, 'courses', 'a note', 'the list of open claims that wait'),
      described: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map((one, index): Known => ({ key: `REQ-${index}`, type: 'functional', quality: null, ...one })),
  )

const asKnown = (statement: string, index: number): Known => ({
  key: `REQ-INF-${index}`,
  statement,
  title: '',
  type: 'functional',
  quality: null,
  action: null,
  object: null,
})

describe('inferring requirements, whatever was stated', () => {
  it('adds nothing the second time, with and without a limit', () => {
    fc.assert(
      fc.property(known, fc.constantFrom({}, { limit: 1000 }), (stated, options) => {
        const first = inferRequirements(stated, options)
        const again = inferRequirements(
          [...stated, ...first.map(({ draft }, index) => asKnown(draft.statement, index))],
          options,
        )
        expect(again).toEqual([])
      }),
    )
  })

  it('gives the same whatever the order of the input', () => {
    fc.assert(
      fc.property(
        known.chain((stated) =>
          fc.tuple(fc.constant(stated), fc.shuffledSubarray(stated, { minLength: stated.length })),
        ),
        ([stated, shuffled]) => {
          expect(inferRequirements(shuffled)).toEqual(inferRequirements(stated))
        },
      ),
    )
  })

  it('stays within its bound, names each rule once, and points only at what was stated', () => {
    fc.assert(
      fc.property(known, (stated) => {
        const inferred = inferRequirements(stated)
        const half = Math.min(12, Math.max(3, Math.ceil(stated.length / 2)))
        const usual = stated.some(({ described }) => described === true) ? 14 : 0
        expect(inferred.length).toBeLessThanOrEqual(half + usual)
        expect(new Set(inferred.map((one) => one.rule)).size).toBe(inferred.length)
        const keys = new Set(stated.map((one) => one.key))
        for (const one of inferred) {
          expect(one.from.length).toBeGreaterThan(0)
          expect(one.from.every((key) => keys.has(key))).toBe(true)
          expect(one.draft.statement).not.toContain('{')
        }
      }),
    )
  })
})
