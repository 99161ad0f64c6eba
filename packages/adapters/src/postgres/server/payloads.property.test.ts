import { MAX_NAME_CHARACTERS } from '@parley/log'
import { storableText } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MAX_PAYLOAD_BYTES, payloadsOf, readPayload } from './payloads.ts'

const aHead = () =>
  fc.record({
    tenant: storableText(24),
    stream: fc.oneof(
      storableText(24),
      fc.constantFrom('字', 'x', '\u0001').map((unit) => unit.repeat(MAX_NAME_CHARACTERS)),
    ),
    seq: fc.nat(),
    hash: fc.string({ unit: fc.constantFrom('0', 'f'), minLength: 64, maxLength: 64 }),
  })

describe('the payloads of notifications', () => {
  it('hold all heads in order, ring once at the end, and are never too long', () => {
    fc.assert(
      fc.property(fc.array(aHead(), { maxLength: 40 }), fc.boolean(), fc.uuid(), (heads, due, from) => {
        const payloads = payloadsOf({ from, heads, due })
        for (const payload of payloads)
          expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(MAX_PAYLOAD_BYTES)
        const news = payloads.map(readPayload)
        expect(news.flatMap((each) => each?.heads ?? [])).toEqual(heads)
        expect(news.map((each) => each?.due)).toEqual(
          payloads.map((_, at) => due && at === payloads.length - 1),
        )
      }),
    )
  })

  it('are nothing when somebody else wrote them', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (payload) => {
        expect(readPayload(payload)).toBeNull()
      }),
    )
  })
})
