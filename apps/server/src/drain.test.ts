import { describe, expect, it } from 'vitest'

import { drain, LATE } from './drain.ts'

describe('ending', () => {
  it('closes one part after the other, and goes on past one that fails', async () => {
    const said: string[] = []
    const broken = new Error('no')
    const part = (name: string, fails = false) => ({
      name,
      close: async () => {
        await Promise.resolve()
        said.push(name)
        if (fails) throw broken
      },
    })
    const { unfinished } = await drain([part('a'), part('b', true), part('c')], 5_000)
    expect(said).toEqual(['a', 'b', 'c'])
    expect(unfinished).toEqual([{ name: 'b', reason: broken }])
  })

  it('has an end even when a part has none; the parts after it are still asked', async () => {
    const said: string[] = []
    const { unfinished } = await drain(
      [
        { name: 'hangs', close: () => new Promise(() => {}) },
        { name: 'log', close: () => void said.push('log') },
      ],
      20,
    )
    expect(said).toEqual(['log'])
    expect(unfinished).toContainEqual({ name: 'hangs', reason: LATE })
  })
})
