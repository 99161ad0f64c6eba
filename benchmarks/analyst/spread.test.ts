import { describe, expect, it } from 'vitest'

import { share } from './scores.ts'
import { spreadOf } from './spread.ts'

const right = (some: readonly { readonly ok: boolean }[]) =>
  share(some.filter(({ ok }) => ok).length, some.length)
const rows = (group: string, pattern: string) =>
  pattern.split('').map((mark) => ({ group, ok: mark === '+' }))

describe('the spread over documents', () => {
  it('is the worst, the middle and the best of them, however long each is', () => {
    const all = [...rows('a', '++++++++'), ...rows('b', '+-'), ...rows('c', '---'), ...rows('d', '+++-')]
    expect(spreadOf(all, right)).toEqual({ groups: 4, worst: 0, median: 0.5, best: 1 })
  })

  it('is not told of one or two documents, nor where none are named', () => {
    expect(spreadOf([...rows('a', '+'), ...rows('b', '-')], right)).toBeNull()
    expect(spreadOf<{ ok: boolean; group?: string }>([{ ok: true }], right)).toBeNull()
  })
})
