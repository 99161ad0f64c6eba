/** Words lead to requirements, and the margin says to which. */
import { aDraft, aMessage, aSession, evidenceIn, setAside } from '@parley/testing'
import { replay, requirementId } from '@parley/domain'
import { describe, expect, it } from 'vitest'
import { marginOf, saidMarks, shortId } from './said-marks.ts'

const message = aMessage('Call the pharmacist. Text the pharmacist. Two shops have old fridges.')
const at = message.timestamp
const by = { kind: 'agent', id: 'extraction' } as const
const [first, second] = [requirementId(1, false), requirementId(2, false)]
const proposed = (id: typeof first, quote: string) =>
  ({
    type: 'requirement.proposed',
    at,
    by,
    requirement: { id, inferred: false, draft: aDraft(), evidence: [evidenceIn(message, quote)] },
  }) as const
const state = replay(aSession(message), [
  proposed(first, 'Text the pharmacist.'),
  proposed(second, 'Call the pharmacist.'),
  {
    type: 'coverage.recorded',
    at,
    by,
    message_ids: [message.id],
    sentences: [setAside(message, 'Two shops have old fridges.', { reason: 'unsure' })],
  },
])

describe('marks over what was said', () => {
  const marks = saidMarks(state).get(message.id) ?? []

  it('stand where the evidence stands, and where nobody took a sentence', () => {
    expect(marks.map((mark) => message.content.slice(mark.start, mark.end))).toEqual([
      'Text the pharmacist.',
      'Call the pharmacist.',
      'Two shops have old fridges.',
    ])
  })

  it('are told in the margin in the order of the text', () => {
    expect(marginOf(marks, { start: 0, end: message.content.length })).toEqual([second, first, 'unheard'])
    expect(marginOf(marks, { start: 0, end: 10 })).toEqual([second])
  })

  it('go when the requirement is no longer in force', () => {
    const without = replay(state, [
      {
        type: 'requirement.rejected',
        at,
        by: { kind: 'person', id: 'anna' },
        requirement_id: first,
        revision: 1,
        reason: 'no',
      },
    ])
    expect(saidMarks(without).get(message.id)).toHaveLength(2)
  })

  it('are short in the margin', () => {
    expect([shortId(first), shortId(requirementId(12, true))]).toEqual(['001', 'inf-12'])
  })
})
