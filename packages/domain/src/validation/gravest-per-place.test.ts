import { describe, expect, it } from 'vitest'

import { gravestPerPlace } from './gravest-per-place.ts'
import type { Finding } from './validation-issue.ts'

const found = (given: Partial<Finding>): Finding => ({
  rule: 'INCOSE-R26',
  issue_type: 'universal',
  severity: 'info',
  start: 0,
  end: 3,
  message: 'All is ambiguous.',
  suggestion: null,
  ...given,
})

describe('showing findings', () => {
  it('shows the gravest of several at one place', () => {
    const graver = found({ rule: 'INCOSE-R32', severity: 'warning' })
    expect(gravestPerPlace([found({}), graver])).toEqual([graver])
    expect(gravestPerPlace([graver, found({})])).toEqual([graver])
  })

  it('prefers the pronoun whose candidates are named', () => {
    const vague = found({ issue_type: 'vague_pronoun', severity: 'warning' })
    const named = found({ issue_type: 'ambiguous_pronoun', severity: 'warning' })
    expect(gravestPerPlace([vague, named])).toEqual([named])
    expect(gravestPerPlace([named, vague])).toEqual([named])
  })

  it('keeps what stands at other places, in order', () => {
    const later = found({ start: 8, end: 12 })
    expect(gravestPerPlace([found({}), later])).toEqual([found({}), later])
  })
})
