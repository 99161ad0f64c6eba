import { array, assert, asyncProperty, integer, record, scheduler } from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { AppendAnswer, PreparedAppend } from './append-statement.ts'
import { groupCommit, MOST_APPENDS_IN_BATCH, MOST_CHARACTERS_IN_BATCH } from './group-commit.ts'

const appends = array(
  record({ stream: integer({ min: 0, max: 4 }), characters: integer({ min: 1, max: 3_000_000 }) }),
  { maxLength: 40 },
)

function prepared(stream: number, number: number, characters: number): PreparedAppend {
  const append = { tenant: 't', stream: `ses_${stream}`, expected_seq: number, events: [] }
  return { append, texts: [], audit: null, characters }
}

const answer = (place: number, head_seq: number): AppendAnswer => ({
  place,
  outcome: 'appended',
  head_seq,
  head_hash: '',
  hashes: [],
  first_seq: null,
  last_seq: null,
  first_answer: null,
  rings: false,
})

describe('group commit, in whatever order statements end', () => {
  it('writes each append once, answers it with its own answer, and keeps the order of each stream', async () => {
    await assert(
      asyncProperty(scheduler(), appends, integer({ min: 1, max: 3 }), async (s, given, lanes) => {
        const written = new Map<string, number[]>()
        const open = new Set<string>()
        let statements = 0
        const write = groupCommit({
          lanes,
          write: async (batch) => {
            statements += 1
            expect(statements).toBeLessThanOrEqual(lanes)
            expect(batch.length).toBeLessThanOrEqual(MOST_APPENDS_IN_BATCH)
            const characters = batch.reduce((sum, one) => sum + one.characters, 0)
            expect(batch.length === 1 || characters <= MOST_CHARACTERS_IN_BATCH).toBe(true)
            const streams = new Set(batch.map(({ append }) => append.stream))
            for (const stream of streams) expect(open.has(stream)).toBe(false)
            for (const stream of streams) open.add(stream)
            await s.schedule(Promise.resolve())
            for (const { append } of batch)
              written.set(append.stream, [...(written.get(append.stream) ?? []), append.expected_seq])
            for (const stream of streams) open.delete(stream)
            statements -= 1
            return batch.map(({ append }, index) => answer(index + 1, append.expected_seq)).toReversed()
          },
        })
        const answers = given.map(({ stream, characters }, number) =>
          write(prepared(stream, number, characters)),
        )
        const settled = await s.waitFor(Promise.all(answers))
        expect(settled.map(({ head_seq }) => head_seq)).toEqual(given.map((_, number) => number))
        for (const numbers of written.values()) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
        expect([...written.values()].flat()).toHaveLength(given.length)
      }),
    )
  })
})
