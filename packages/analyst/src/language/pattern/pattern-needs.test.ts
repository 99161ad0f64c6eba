import { describe, expect, it } from 'vitest'

import { needsOf } from './pattern-needs.ts'

const needs = (pattern: RegExp) => needsOf(pattern)?.toSorted() ?? null

describe('what a pattern cannot do without', () => {
  it('is its words, with what stands around them', () => {
    expect(needs(/\bshall\b/i)).toEqual([' shall '])
    expect(needs(/^(?:please|pls)\s+add/i)).toEqual([' please add', ' pls add'])
    expect(needs(/\bnotif(?:y|ies)\b/)).toEqual([' notifies ', ' notify '])
    expect(needs(/visuali[sz]e/)).toEqual(['visualise', 'visualize'])
  })

  it('is what is rarest, where several things have to be there', () => {
    expect(needs(/\bas\b.*?\bconsequently\b/)).toEqual([' consequently '])
    expect(needs(/(?:one|two|three) \w+ requirements/)).toEqual([' requirements'])
  })

  it('leaves out what may be missing, what is only looked at, and what is repeated', () => {
    expect(needs(/(?:really )?want(?! to)(?=ed)/)).toEqual(['want'])
    expect(needs(/(?<!not )allows?/)).toEqual(['allow'])
    expect(needs(/hmm+ yes/)).toEqual(['m yes'])
    expect(needs(/abc{2,3}d/)).toEqual(['abc'])
    expect(needs(/(?<name>token)\k<name>/)).toEqual(['token'])
  })

  it('takes marks, blanks and other scripts for what stands between words', () => {
    expect(needs(/don['’]t,? \(stop\)/)).toEqual(['don t stop '])
    expect(needs(/caf\u00e9s\x41t/)).toEqual(['caf sat'])
  })

  it('is nothing sure, where any text may do', () => {
    for (const pattern of [
      /\w+/,
      /[a-z]{3}/,
      /a|bcd/,
      /.*/,
      /\?$/,
      /(?:word)?/,
      /[^x]yes|\p{L}/u,
      /[\w]+nothing/v,
    ])
      expect(needs(pattern)).toBeNull()
  })
})
