import { Broken, Unavailable } from '@parley/log'
import { describe, expect, it } from 'vitest'

import type { AppendAnswer, PreparedAppend } from './append-statement.ts'
import { groupCommit, MOST_WAITING } from './group-commit.ts'

const prepared = (stream: string): PreparedAppend => ({
  append: { tenant: 't', stream, expected_seq: 0, events: [] },
  texts: [],
  audit: null,
  characters: 10,
})

const answerAt = (place: number): AppendAnswer => ({
  place,
  outcome: 'appended',
  head_seq: 1,
  head_hash: '',
  hashes: [],
  first_seq: null,
  last_seq: null,
  first_answer: null,
  rings: false,
})

/** Writes what it is given once `free` is called; until then everything gathers. */
function gathering(write: (streams: readonly string[]) => void) {
  let free = () => {}
  const gate = new Promise<void>((open) => (free = open))
  const batches: string[][] = []
  const commit = groupCommit({
    lanes: 1,
    write: async (batch) => {
      await gate
      const streams = batch.map(({ append }) => append.stream)
      batches.push(streams)
      write(streams)
      return streams.map((_, index) => answerAt(index + 1))
    },
  })
  return { commit, batches, free: () => free() }
}

describe('group commit', () => {
  it('sends the first append at once, and all that came meanwhile together', async () => {
    const { commit, batches, free } = gathering(() => {})
    const all = ['a', 'b', 'c', 'd'].map((stream) => commit(prepared(stream)))
    free()
    await Promise.all(all)
    expect(batches).toEqual([['a'], ['b', 'c', 'd']])
  })

  it('refuses alone what the database refuses', async () => {
    const { commit, free } = gathering((streams) => {
      if (streams.includes('bad')) throw new Broken('The database refused: no.')
    })
    const all = ['first', 'a', 'bad', 'b'].map((stream) => commit(prepared(stream)))
    free()
    const settled = await Promise.allSettled(all)
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  })

  it('tells every append of a batch that its effect is unknown when the answer was lost', async () => {
    let down = false
    const { commit, batches, free } = gathering(() => {
      if (down) throw new Unavailable('gone', 'unknown')
      down = true
    })
    const all = ['first', 'a', 'b'].map((stream) => commit(prepared(stream)))
    free()
    const settled = await Promise.allSettled(all)
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(settled.slice(1)).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ effect: 'unknown' }) },
      { status: 'rejected', reason: expect.objectContaining({ effect: 'unknown' }) },
    ])
    // Not tried again by itself: it may have been written.
    expect(batches).toHaveLength(2)
  })

  it('refuses, without effect, what is more than can wait', async () => {
    const { commit, free } = gathering(() => {})
    const all = Array.from({ length: MOST_WAITING + 2 }, (_, index) => commit(prepared(`s${index}`)))
    free()
    const settled = await Promise.allSettled(all)
    const refused = settled.filter(({ status }) => status === 'rejected')
    expect(refused).toEqual([{ status: 'rejected', reason: expect.objectContaining({ effect: 'none' }) }])
  })
})
