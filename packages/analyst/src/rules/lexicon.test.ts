import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { lookUp } from './lexicon.ts'
import { spellings, type TermList } from './terms/term-list.ts'
import { LEXICON, WORD_LISTS } from './word-lists.ts'

const lists = Object.entries(WORD_LISTS as Readonly<Record<string, TermList>>)

describe('the lexicon', () => {
  it('spells a verb out in its regular forms, in both spellings', () => {
    expect(spellings('optimize~')).toEqual(
      expect.arrayContaining(['optimize', 'optimizes', 'optimized', 'optimizing', 'optimise', 'optimising']),
    )
    expect(spellings('simplify~')).toEqual(['simplify', 'simplifies', 'simplified', 'simplifying'])
  })

  it.each(lists)(
    'finds every word of the list “%s” as the tagger cuts it, alone or in a longer phrase',
    (_list, groups) => {
      const words = groups.flatMap(({ words: written }) => spellings(written))
      const lost = words.filter((word) => lookUp(LEXICON, readTokens(`The shop ${word} here`)).length === 0)
      expect(lost).toEqual([])
    },
  )

  it('prefers the longer phrase, of whatever list', () => {
    const found = lookUp(LEXICON, readTokens('no later than 5 as much as possible'))
    expect(found.map(({ list, parts }) => `${list}: ${parts.join(' ')}`)).toEqual([
      'fixed: no later than',
      'escape: as much as possible',
    ])
  })
})
