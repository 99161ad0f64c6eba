import { QUALITIES, REQUIREMENT_TYPES } from '@parley/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { faultsOf } from './faults-of.ts'
import { questions } from './questions.ts'
import type { Examined, QuestionInput } from './question.ts'
import { VAGUE_GROUPS } from './vague-words.ts'

const words = VAGUE_GROUPS.flatMap((group) => group.words)

const known = fc
  .array(
    fc.record({
      statement: fc.oneof(
        fc.string(),
        fc.constantFrom('Users pay.', 'Search is fast?', 'It must “never” fail.'),
      ),
      title: fc.oneof(fc.constantFrom('', 'Login'), fc.string()),
      type: fc.constantFrom(...REQUIREMENT_TYPES),
      quality: fc.constantFrom(null, ...QUALITIES),
      actor: fc.constantFrom(null, 'User'),
      action: fc.constantFrom(null, 'pay', 'upload', 'view'),
      object: fc.constantFrom(null, 'receipts'),
      condition: fc.constant(null),
      confidence: fc.double({ min: 0, max: 1 }),
      vague: fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.map((one, index): Examined => ({ key: `REQ-${index}`, ...one })))

const anyInput = known.chain((heard): fc.Arbitrary<QuestionInput> =>
  fc.record({
    known: fc.constant(heard),
    contradictions: fc.array(
      fc.record({
        a: fc.constantFrom('REQ-0', 'REQ-1'),
        b: fc.constantFrom('REQ-1', 'REQ-2'),
        what: fc.string(),
      }),
      { maxLength: 2 },
    ),
    unsure: fc.array(fc.record({ text: fc.string() }), { maxLength: 3 }),
    openQuestions: fc.array(fc.string(), { maxLength: 3 }),
  }),
)

describe('asking, whatever was heard', () => {
  it('asks each question once, with one question mark', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const asked = questions(input)
        expect(new Set(asked.map((question) => question.id)).size).toBe(asked.length)
        for (const { text } of asked) expect(text.match(/\?/g)).toHaveLength(1)
        expect(asked.flatMap(faultsOf)).toEqual([])
      }),
    )
  })

  it('asks for nothing that was asked for before', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const asked = questions(input).map(({ id }) => id)
        const [first = ''] = asked
        expect(questions({ ...input, asked: [first] }).map(({ id }) => id)).not.toContain(first)
        expect(questions({ ...input, asked })).toEqual([])
      }),
    )
  })

  it('asks the same whatever the order of the input', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const reversed: QuestionInput = {
          known: input.known.toReversed(),
          contradictions: input.contradictions.toReversed(),
          unsure: input.unsure.toReversed(),
          openQuestions: input.openQuestions.toReversed(),
        }
        expect(questions(reversed)).toEqual(questions(input))
      }),
    )
  })
})
