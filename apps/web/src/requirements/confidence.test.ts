/** One word for how sure, always the one that fits the percent beside it. */
import { aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { bandOf, reasonsOf } from './confidence.ts'

describe('how sure', () => {
  it('changes its word at 50, 70 and 85', () => {
    expect([0.49, 0.5, 0.69, 0.7, 0.84, 0.85].map(bandOf)).toEqual([
      'weak',
      'unsure',
      'unsure',
      'likely',
      'likely',
      'firm',
    ])
  })

  it('goes by the percent that is shown, so the two never disagree', () => {
    expect(bandOf(0.846)).toBe('firm')
  })

  it('gives its reasons, for and against', () => {
    const inferred = aRequirement({ inferred: true, actor: null, acceptance_criteria: [] })
    expect(reasonsOf(inferred, 1).map(({ speaks }) => speaks)).toEqual([
      'against',
      'against',
      'against',
      'against',
    ])
    expect(
      reasonsOf(aRequirement({ actor: 'User' }), 0).filter(({ speaks }) => speaks === 'for'),
    ).toHaveLength(2)
  })
})
