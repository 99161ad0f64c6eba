import { describe, expect, it } from 'vitest'

import { pageFrom } from './paging.ts'

const name = (item: string) => item
const pages = (items: readonly string[], limit: number): readonly (readonly string[])[] => {
  const all: (readonly string[])[] = []
  let cursor: string | null = null
  do {
    const page: ReturnType<typeof pageFrom<string>> = pageFrom(
      items,
      { limit, ...(cursor === null ? {} : { cursor }) },
      name,
    )
    all.push(page.items)
    cursor = page.next_cursor
  } while (cursor !== null)
  return all
}

describe('pages of a list', () => {
  it('hold every item once, and the last one says so', () => {
    expect(pages(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']])
    expect(pages(['a', 'b'], 2)).toEqual([['a', 'b']])
    expect(pages([], 2)).toEqual([[]])
  })

  it('go on after the last item, whatever came before it meanwhile', () => {
    const { next_cursor } = pageFrom(['b', 'c', 'd'], { limit: 1 }, name)
    expect(pageFrom(['a', 'b', 'c', 'd'], { limit: 5, cursor: next_cursor ?? '' }, name).items).toEqual([
      'c',
      'd',
    ])
  })

  it('refuse a cursor that is none of theirs', () => {
    expect(() => pageFrom(['a'], { limit: 1, cursor: 'zzz' }, name)).toThrow('start from the beginning')
  })
})
