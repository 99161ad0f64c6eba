import { describe, expect, it } from 'vitest'

import { counted, firstName, listed, quoted } from './words.ts'

describe('the words of agents', () => {
  it('count one and many', () => {
    expect([counted(1, 'quote'), counted(3, 'quote'), counted(0, 'quote'), counted(2_000, 'event')]).toEqual([
      '1 quote',
      '3 quotes',
      '0 quotes',
      '2,000 events',
    ])
  })

  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C', 'D'], 'A, B, C and D'],
    [['A', 'B', 'C', 'D', 'E'], 'A, B, C and 2 more'],
  ])('list %j', (items, text) => {
    expect(listed(items)).toBe(text)
  })

  it('quote in one line, cut between words, on whole characters', () => {
    expect(quoted(' It must\nwork. ')).toBe('“It must work”')
    expect(quoted('word '.repeat(30), 20)).toBe('“word word word word…”')
    expect(quoted('😀'.repeat(60), 5).isWellFormed()).toBe(true)
  })

  it('call people by their first name', () => {
    expect([firstName('Ana Silva'), firstName(' Ana '), firstName('')]).toEqual(['Ana', 'Ana', ''])
  })
})
