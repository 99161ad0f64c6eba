import { describe, expect, it } from 'vitest'

import { rememberLast, rememberTexts } from './remember.ts'

describe('remembering texts', () => {
  it('reads a text once as long as it is among the last', () => {
    const read: string[] = []
    const remembered = rememberTexts((text) => read.push(text), { atLeast: 2, longest: 10 })
    for (const text of ['a', 'a', 'b', 'a', 'b']) remembered(text)
    expect(read).toEqual(['a', 'b'])
  })

  it('keeps in mind what is asked for again and again', () => {
    const read: string[] = []
    const remembered = rememberTexts((text) => read.push(text), { atLeast: 2, longest: 10 })
    for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a']) remembered(text)
    expect(read.filter((text) => text === 'a')).toEqual(['a'])
  })

  it('does not keep long texts', () => {
    const read: string[] = []
    const remembered = rememberTexts((text) => read.push(text), { atLeast: 2, longest: 3 })
    for (const text of ['long', 'long']) remembered(text)
    expect(read).toEqual(['long', 'long'])
  })
})

describe('remembering the last objects', () => {
  it('knows them by identity', () => {
    const read: object[] = []
    const remembered = rememberLast((one: object) => read.push(one))
    const [one, alike] = [{ a: 1 }, { a: 1 }]
    for (const each of [one, alike, one, alike]) remembered(each)
    expect(read).toEqual([one, alike])
  })

  it('forgets the one it was given first', () => {
    const read: number[] = []
    const remembered = rememberLast(({ id }: { id: number }) => read.push(id), 2)
    const all = [1, 2, 3, 1].map((id) => ({ id }))
    for (const each of all) remembered(each)
    expect(read).toEqual([1, 2, 3, 1])
  })
})
