import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { inferRequirements, type Inferred, type Known } from './infer-requirements.ts'
import { openInference } from './inference.ts'
import { INFERENCE_RULES } from './inference-rules.ts'

const STATEMENTS = [
  ...INFERENCE_RULES.flatMap(({ example, nearMiss, implied }) => [example, nearMiss, implied.statement]),
  'A clerk can delete notes.',
  'The system shall let clerks create invoices.',
  '',
]

const updates = fc.array(
  fc.record({
    key: fc.nat(15),
    forget: fc.boolean(),
    statement: fc.constantFrom(...STATEMENTS),
    title: fc.constantFrom('', 'Login', 'Refunds'),
    action: fc.constantFrom(null, 'create', 'delete'),
    object: fc.constantFrom(null, 'an invoice', 'Invoices', 'a note', 'orders'),
    ask: fc.boolean(),
    described: fc.boolean(),
  }),
  { maxLength: 60, size: 'max' },
)

describe('inferring while a session goes on', () => {
  it('gives at every moment what is inferred from all that is known', () => {
    fc.assert(
      fc.property(updates, fc.constantFrom({}, { limit: 1000 }), (list, options) => {
        const inference = openInference()
        const known = new Map<string, Known>()
        const [given, wanted]: [Inferred[][], Inferred[][]] = [[], []]
        for (const { key: number, forget, ask, ...wording } of list) {
          const key = `REQ-${String(number * 77).padStart(3, '0')}`
          const one: Known = { key, type: 'functional', quality: null, ...wording }
          if (forget) {
            inference.forget(key)
            known.delete(key)
          } else {
            inference.know(one)
            known.set(key, one)
          }
          if (!ask) continue
          given.push(inference.infer(options))
          wanted.push(inferRequirements([...known.values()], options))
        }
        expect(given).toEqual(wanted)
        const shuffled = [...known.values()].toReversed()
        expect(inference.infer(options)).toEqual(inferRequirements(shuffled, options))
      }),
    )
  })
})
