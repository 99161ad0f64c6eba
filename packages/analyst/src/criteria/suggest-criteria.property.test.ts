import { QUALITIES, REQUIREMENT_TYPES } from '@parley/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { FUNCTIONAL_KINDS } from './functional-kinds.ts'
import { suggestCriteria } from './suggest-criteria.ts'

const verbs = FUNCTIONAL_KINDS.flatMap((kind) => kind.verbs)

const draft = fc.record({
  statement: fc.oneof(
    fc.string(),
    fc.constantFrom(
      'It shall answer within 2 seconds.',
      'Keep logs for 10 years.',
      'Only managers may see it.',
    ),
  ),
  type: fc.constantFrom(...REQUIREMENT_TYPES),
  quality: fc.constantFrom(null, ...QUALITIES),
  actor: fc.oneof(
    fc.constantFrom(null, 'System', 'Finance Managers', 'HR', 'the sales team', 'people', '用户'),
    fc.string(),
  ),
  action: fc.oneof(fc.constantFrom(null, ...verbs), fc.string()),
  object: fc.oneof(
    fc.constantFrom(null, 'expense claims', 'the data', 'with support', 'name and address', 'an hour'),
    fc.string(),
  ),
  condition: fc.oneof(
    fc.constantFrom(
      null,
      'When a claim is approved',
      'If it rains',
      'While the device is offline',
      'Unless told otherwise',
    ),
    fc.string(),
  ),
})

/** What the draft itself brings may hold anything; only our own words are judged. */
const tame = draft.filter(({ actor, action, object, condition }) =>
  [actor, action, object, condition].every((part) => part === null || /^[\p{L} ]*$/u.test(part)),
)

describe('suggesting acceptance criteria, whatever the draft', () => {
  it('[S011] gives at least three, none twice, said ones first', () => {
    fc.assert(
      fc.property(draft, fc.array(fc.string(), { maxLength: 5 }), (requirement, said) => {
        const criteria = suggestCriteria(requirement, said)
        expect(criteria.length).toBeGreaterThanOrEqual(3)
        expect(new Set(criteria.map((criterion) => criterion.text.toLowerCase())).size).toBe(criteria.length)
        const suggested = criteria.filter((criterion) => criterion.origin === 'suggested')
        expect(criteria.slice(criteria.length - suggested.length)).toEqual(suggested)
        expect(suggested.length === 0 || criteria.length === 3).toBe(true)
      }),
    )
  })

  it('writes whole sentences without a hole', () => {
    fc.assert(
      fc.property(tame, (requirement) => {
        for (const { text } of suggestCriteria(requirement, [])) {
          expect(text).toMatch(/^\p{Lu}.*\.$/su)
          expect(text).not.toMatch(/[{}]|undefined|null|\.\./)
          expect(text).not.toMatch(/ {2}| [,.]/)
        }
      }),
    )
  })

  it('writes no figure that the statement does not hold', () => {
    fc.assert(
      fc.property(tame, (requirement) => {
        const known = new Set(requirement.statement.match(/\d+/g))
        const written = suggestCriteria(requirement, []).flatMap(({ text }) => text.match(/\d+/g) ?? [])
        expect(written.filter((digits) => !known.has(digits))).toEqual([])
      }),
    )
  })
})
