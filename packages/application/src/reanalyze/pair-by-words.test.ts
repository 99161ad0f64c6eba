import { messageId, requirementId, type Place, type Requirement } from '@parley/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { pairByWords, sharedBy } from './pair-by-words.ts'

const at = (start: number, end: number, message = 'msg_1'): Place => ({
  message_id: messageId(message),
  start,
  end,
})

function one(number: number, statement: string, ...evidence: readonly Place[]): Requirement {
  return {
    id: requirementId(number, false),
    title: statement,
    statement,
    type: 'functional',
    quality: null,
    actor: null,
    action: null,
    object: null,
    condition: null,
    acceptance_criteria: [],
    priority: 'must',
    priority_label: null,
    confidence: 1,
    rationale: 'It was said.',
    produced_by: { engine: 'parley-analyst', version: '1', rule: null, model: null, prompt_hash: null },
    links: [],
    inferred: false,
    source_refs: [],
    evidence,
    status: 'proposed',
    revision: 1,
    created_at: '2026-03-02T09:00:00.000Z',
    updated_at: '2026-03-02T09:00:00.000Z',
  }
}

const told = (recorded: readonly Requirement[], heard: readonly Requirement[]) => {
  const { pairs, onlyRecorded, onlyHeard } = pairByWords(recorded, heard)
  return {
    pairs: pairs.map((pair) => `${pair.recorded.statement}=${pair.heard.statement}`),
    gone: onlyRecorded.map(({ statement }) => statement),
    fresh: onlyHeard.map(({ statement }) => statement),
  }
}

describe('which requirement of one reading is which of another', () => {
  it('the same words with the same wording come first, whatever their order', () => {
    const [a, b] = [one(1, 'a', at(0, 9)), one(2, 'b', at(0, 9))]
    expect(told([a, b], [one(1, 'b', at(0, 9)), one(2, 'a', at(0, 9))])).toEqual({
      pairs: ['a=a', 'b=b'],
      gone: [],
      fresh: [],
    })
  })

  it('the same words in another wording are the same requirement', () => {
    expect(told([one(1, 'a', at(0, 9))], [one(1, 'x', at(0, 9))]).pairs).toEqual(['a=x'])
  })

  it('words that overlap belong to the one that shares the most of them', () => {
    const heard = [one(1, 'x', at(0, 3)), one(2, 'y', at(3, 12))]
    expect(told([one(1, 'a', at(0, 10))], heard)).toEqual({ pairs: ['a=y'], gone: [], fresh: ['x'] })
  })

  it('the same place of another message is another place', () => {
    const heard = [one(1, 'a', at(0, 9, 'msg_2'))]
    expect(told([one(1, 'a', at(0, 9))], heard)).toEqual({ pairs: [], gone: ['a'], fresh: ['a'] })
  })

  const places = fc
    .tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 9 }))
    .map(([start, length]) => at(start, start + length))
  const lists = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), places), { maxLength: 8 })
    .map((list) => list.map(([statement, place], index) => one(index + 1, statement, place)))

  it('each stands in one pair at most, pairs share words, and nobody is lost', () => {
    fc.assert(
      fc.property(lists, lists, (recorded, heard) => {
        const { pairs, onlyRecorded, onlyHeard } = pairByWords(recorded, heard)
        for (const pair of pairs)
          expect(sharedBy(pair.recorded.evidence, pair.heard.evidence)).toBeGreaterThan(0)
        expect(new Set([...pairs.map((pair) => pair.recorded), ...onlyRecorded])).toEqual(new Set(recorded))
        expect(new Set([...pairs.map((pair) => pair.heard), ...onlyHeard])).toEqual(new Set(heard))
        expect(pairs.length + onlyRecorded.length).toBe(recorded.length)
        expect(pairs.length + onlyHeard.length).toBe(heard.length)
      }),
    )
  })

  it('a reading beside itself is all pairs of the same', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { pairs, onlyRecorded, onlyHeard } = pairByWords(list, list)
        expect([onlyRecorded, onlyHeard]).toEqual([[], []])
        for (const { recorded, heard } of pairs) expect(heard.statement).toBe(recorded.statement)
      }),
    )
  })
})
