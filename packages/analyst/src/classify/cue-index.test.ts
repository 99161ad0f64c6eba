import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { cuesFor } from './cue.ts'
import { findCues, indexCues } from './cue-index.ts'
import { inflect } from './inflect.ts'

const found = (phrases: string, text: string) =>
  findCues(indexCues(cuesFor('functional', [['test', 1, 'a test', phrases]])), readTokens(text)).map((hit) =>
    text.slice(hit.start, hit.end),
  )

describe('a cue phrase', () => {
  it('finds words, inflections and choices', () => {
    expect(found('print', 'Please print it')).toEqual(['print'])
    expect(found('encrypt~ disk|file', 'It encrypts file names')).toEqual(['encrypts file'])
    expect(found('print', 'The printer prints')).toEqual([])
  })

  it('finds a word that may be missing with and without it', () => {
    expect(found('have direct? access', 'They have access')).toEqual(['have access'])
    expect(found('have direct? access', 'They have direct access')).toEqual(['have direct access'])
  })

  it('finds numbers as digits and as words', () => {
    expect(found('# clicks', 'in 2 clicks')).toEqual(['2 clicks'])
    expect(found('# clicks', 'in three clicks')).toEqual(['three clicks'])
    expect(found('# clicks', 'in many clicks')).toEqual([])
  })

  it('does not mind hyphens, commas and brackets', () => {
    expect(found('look and feel', 'a look-and-feel')).toEqual(['look-and-feel'])
    expect(found('keep _ for', 'keep (them), for')).toEqual(['keep (them), for'])
  })

  it('leaps over six words and no more, inside one sentence', () => {
    expect(found('keep ... years', 'keep a b c d e f years')).toHaveLength(1)
    expect(found('keep ... years', 'keep a b c d e f g years')).toEqual([])
    expect(found('keep ... years', 'keep it. Many years')).toEqual([])
  })

  it('with ^ fits only the first word of the text', () => {
    expect(found('^ print it', '- Print it')).toEqual(['Print it'])
    expect(found('^ print it', 'Please print it')).toEqual([])
  })

  it('counts once, at its first place', () => {
    expect(found('print', 'print and print')).toEqual(['print'])
  })

  it('refuses a group that does not exist and a phrase that begins with a gap', () => {
    expect(() => found('passwords? ... policy', 'x')).toThrow('begins with something that is not a word')
    expect(() => found('{nobody} can', 'x')).toThrow('{nobody}')
  })
})

describe('inflection', () => {
  it('follows the regular rules', () => {
    expect(inflect('notify')).toEqual(['notify', 'notifies', 'notified', 'notifying'])
    expect(inflect('store')).toEqual(['store', 'stores', 'stored', 'storing'])
    expect(inflect('pass')).toEqual(['pass', 'passes', 'passed', 'passing'])
    expect(inflect('play')).toEqual(['play', 'plays', 'played', 'playing'])
  })
})
