import { rulesFileSchema } from '@parley/protocol'
import { describe, expect, it } from 'vitest'

import { Complaint } from '../complaint.ts'
import { readRules } from './rules-file.ts'

const SETTABLE = { rules: ['INCOSE-R2', 'INCOSE-R7', 'PARLEY-LENGTH'], lists: ['vague', 'escape', 'fixed'] }
const read = (text: string) => readRules('own.json', text, SETTABLE)

function complaintsOf(text: string): readonly string[] {
  try {
    read(text)
  } catch (error) {
    if (error instanceof Complaint) return error.lines
    throw error
  }
  return []
}

describe('rules of one’s own', () => {
  it('are taken as they stand', () => {
    const severities = { 'INCOSE-R7': 'error', 'INCOSE-R2': 'off', 'PARLEY-LENGTH': 'info' }
    const words = { vague: { add: ['snazzy'], remove: ['normal'] } }
    expect(read(JSON.stringify({ severities, words }))).toEqual({
      severities,
      words,
      definedTerms: [],
    })
  })

  it('may be none', () => {
    expect(read('{}')).toEqual({ severities: {}, words: {}, definedTerms: [] })
  })

  it('define terms and acronyms', () => {
    const text = '{"terms": ["Case Manager"], "acronyms": {"PNR": "passenger name record"}}'
    expect(read(text).definedTerms).toEqual(['Case Manager', 'PNR'])
  })

  it('name a rule and a list that exist, and say which was meant', () => {
    expect(complaintsOf('{"severities": {"INCOSE-7": "off"}, "words": {"vage": {}}}')).toEqual([
      "'own.json', severities: there is no rule 'INCOSE-7'; did you mean INCOSE-R7?",
      "'own.json', words: there is no word list 'vage'; did you mean vague?",
    ])
    expect(complaintsOf('{"severities": {"no-vague-words": "off"}}')).toEqual([
      "'own.json', severities: there is no rule 'no-vague-words'",
    ])
  })

  it.each([
    ['{"severities": {"INCOSE-R7": "fatal"}}', 'severities.INCOSE-R7', 'error, warning, info, off'],
    ['{"words": {"vague": {"add": ["ok", 7]}}}', 'words.vague.add.1', '7 is no word'],
    ['{"words": {"vague": {"more": []}}}', 'words.vague', 'more'],
    ['{"terms": "Case Manager"}', 'terms', 'list'],
    ['{"rules": {}}', 'the whole', 'rules'],
    ['[]', 'the whole', 'object'],
    ['null', 'the whole', 'object'],
  ])('%s is refused with its place', (text, place, said) => {
    const [complaint, ...others] = complaintsOf(text)
    expect(others).toEqual([])
    expect(complaint).toContain(`'own.json', ${place}: `)
    expect(complaint).toContain(said)
  })

  it('are all told at once when several are wrong', () => {
    expect(complaintsOf('{"severities": {"INCOSE-R7": 2, "X": 1}, "rules": {}}')).toHaveLength(4)
  })

  it.each(['', '{', '{"severities": }'])('%j is no JSON', (text) => {
    expect(complaintsOf(text)).toEqual([expect.stringContaining("'own.json' is not JSON: ")])
  })

  it.each([
    '{}',
    '{"$schema": "x", "severities": {"INCOSE-R7": "off"}, "words": {"vague": {}}, "terms": [], "acronyms": {"A": ""}}',
    '{"$schema": 7}',
    '{"severities": {"INCOSE-R7": "loud"}}',
    '{"severities": []}',
    '{"words": {"vague": []}}',
    '{"words": {"vague": {"add": [""]}}}',
    '{"words": {"vague": {"take": []}}}',
    '{"terms": [1]}',
    `{"terms": ["${'x'.repeat(101)}"]}`,
    '{"acronyms": {"PNR": 1}}',
    '{"acronyms": {"": "nothing"}}',
    `{"acronyms": {"${'X'.repeat(21)}": "long"}}`,
    '{"more": {}}',
    '"off"',
  ])('are read as the published schema says: %s', (text) => {
    expect(complaintsOf(text).length === 0).toBe(rulesFileSchema.safeParse(JSON.parse(text)).success)
  })
})
