import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { after, aDraft, aMessage, anOccasion, aSession, storableText } from '@parley/testing'
import { readRequirement } from '../requirement/read-requirement.ts'
import { proposeRequirement } from '../requirement/propose-requirement.ts'
import { requirementId } from '../ids.ts'

const anOffset = fc.oneof(fc.integer({ min: -2, max: 70 }), fc.constantFrom(Number.NaN, 0.5, Infinity))

describe('the evidence lock, for any text and any place', () => {
  it('lets in exactly the places that hold their quote on whole characters', () => {
    fc.assert(
      fc.property(storableText(), anOffset, anOffset, fc.boolean(), (text, start, end, honest) => {
        const message = aMessage(text)
        const quote = honest ? text.slice(start, end) : `${text.slice(start, end)}!`
        const evidence = [{ message_id: message.id, start, end, quote }]
        const state = aSession(message)
        const decision = proposeRequirement(state, { draft: aDraft(), evidence }, anOccasion())

        const inside =
          Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length
        const whole = inside && text.slice(0, start).isWellFormed() && text.slice(start, end).isWellFormed()
        expect(decision.accepted).toBe(whole && honest && quote.trim() !== '')

        if (!decision.accepted) return
        const read = readRequirement(after(state, decision), requirementId(1, false))
        expect(read?.evidence).toEqual(evidence)
      }),
      { numRuns: 500 },
    )
  })

  it('[S014] leaves every accepted requirement with sources that resolve to messages', () => {
    fc.assert(
      fc.property(storableText(), fc.nat(60), fc.nat(60), (text, start, length) => {
        const message = aMessage(text)
        const state = aSession(message)
        const end = start + length
        const evidence = [{ message_id: message.id, start, end, quote: text.slice(start, end) }]
        const decision = proposeRequirement(state, { draft: aDraft(), evidence }, anOccasion())
        if (!decision.accepted) return
        expect(after(state, decision).requirements[0]?.source_refs).toEqual([message.id])
      }),
    )
  })
})
