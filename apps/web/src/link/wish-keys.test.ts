/** Trying again never does a thing twice, and wishing again does. */
import { describe, expect, it } from 'vitest'
import type { Answer } from '../session/session-link.ts'
import { unreachable } from './answer.ts'
import { openWishKeys } from './wish-keys.ts'

function asked(...answers: readonly Answer<number>[]) {
  let made = 0
  const keys = openWishKeys(() => `key-${(made += 1)}`)
  const used: string[] = []
  const left = [...answers]
  return {
    used,
    wish: async (wish: string) =>
      keys.under(wish, async (key) => {
        used.push(key)
        return left.shift() ?? { accepted: true, value: 1 }
      }),
  }
}

describe('a wish', () => {
  const lost: Answer<number> = { accepted: false, problem: unreachable('unknown') }
  const notDone: Answer<number> = { accepted: false, problem: unreachable('none') }

  it('keeps its key while nobody knows whether it was done', async () => {
    const { wish, used } = asked(lost, lost)
    await wish('accept')
    await wish('accept')
    await wish('accept')
    expect(used).toEqual(['key-1', 'key-1', 'key-1'])
  })

  it('has a new key once it was answered for', async () => {
    const { wish, used } = asked(lost, { accepted: true, value: 1 }, notDone)
    for (const _ of Array.from({ length: 4 })) await wish('accept')
    expect(used).toEqual(['key-1', 'key-1', 'key-2', 'key-3'])
  })

  it('shares its key with no other', async () => {
    const { wish, used } = asked(lost)
    await wish('accept')
    await wish('reject')
    expect(used).toEqual(['key-1', 'key-2'])
  })
})
