import { describe, expect, it } from 'vitest'

import { percentiles } from './measure-turns.ts'
import { asTable } from './report.ts'
import { judged } from './stalls.ts'
import { statement } from './statements.ts'

describe('the benchmark of turns', () => {
  it('says something different every time', () => {
    const said = Array.from({ length: 6000 }, (_, index) => statement(index))
    expect(new Set(said).size).toBe(said.length)
  })

  it('takes percentiles from what was measured', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(percentiles(times)).toEqual({ p50: 51, p99: 100 })
    expect(percentiles([7])).toEqual({ p50: 7, p99: 7 })
  })

  it('prints a row for each size in both tables', () => {
    const times = { p50: 1.24, p99: 2 }
    const stalls = { looks: 10, ours: 0, collector: 2, longest: 3.21 }
    const cold = { turn: 400, stalls: { ...stalls, ours: 1, longest: 7 } }
    const row = {
      store: 'memory',
      requirements: 50,
      turns: 300,
      ack: times,
      turn: times,
      append: times,
      computed: 0.9,
      stalls,
      cold,
    }
    const lines = asTable([row]).split('\n')
    expect(lines[2]).toBe(
      '| memory | 50 | 300 | 1.2 ms | 2.0 ms | 1.2 ms | 2.0 ms | 1.2 ms | 0.9 ms | 400.0 ms |',
    )
    expect(lines[6]).toBe('| memory | 50 | 0 of 10 | 2 | 3.2 ms | 1 of 10 | 2 | 7.0 ms |')
  })

  it('takes the collector off a stretch before it calls it ours', () => {
    const stretches = [
      { from: 0, to: 7, computed: 7 },
      { from: 10, to: 17, computed: 6 },
      { from: 20, to: 40, computed: 4 },
    ]
    const pauses = [{ startTime: 12, duration: 3 }]
    expect(judged(stretches, pauses)).toEqual({ ours: 1, collector: 1, longest: 7 })
  })
})
