import { describe, expect, it } from 'vitest'

import { fallsSince, rounded, type BenchmarkRecord } from './record.ts'
import type { Comparison } from './run-tasks.ts'

const line = (metric: string, ours: number | null): Comparison => ({
  task: 'talk',
  set: 'chats',
  n: 3,
  metric,
  floor: 0.5,
  published: 'none',
  ours,
})

const recordOf = (...comparisons: Comparison[]): BenchmarkRecord => ({
  date: '2026-01-01',
  versions: {},
  comparisons,
  speed: null,
})

describe('comparing with what is recorded', () => {
  it('reports what fell by more than a point, with both figures', () => {
    expect(fallsSince(recordOf(line('F1', 0.8)), [line('F1', 0.785)])).toEqual([
      'talk · chats · F1 fell from 0.800 to 0.785',
    ])
  })

  it('is content with a point less, the same, and more', () => {
    const before = recordOf(line('F1', 0.8), line('recall', 0.7), line('precision', 0.6))
    expect(fallsSince(before, [line('F1', 0.79), line('recall', 0.7), line('precision', 0.9)])).toEqual([])
  })

  it('reports a figure that is no longer measured', () => {
    expect(fallsSince(recordOf(line('F1', 0.8)), [])).toEqual([
      'talk · chats · F1 was 0.800 and was not measured now',
    ])
    expect(fallsSince(recordOf(line('F1', null)), [])).toEqual([])
  })

  it('records four digits', () => {
    expect(rounded([line('F1', 2 / 3), line('recall', null)]).map((one) => one.ours)).toEqual([0.6667, null])
  })
})
