import { describe, expect, it } from 'vitest'

import { Complaint } from '../complaint.ts'
import { lintConfig } from './lint-config.ts'

const RULES = ['INCOSE-R2', 'INCOSE-R7', 'PARLEY-LENGTH']
const read = (text: string) => lintConfig('own.json', text, RULES)

function complaintsOf(text: string): readonly string[] {
  try {
    read(text)
  } catch (error) {
    if (error instanceof Complaint) return error.lines
    throw error
  }
  return []
}

describe('severities of one’s own', () => {
  it('are taken as they stand', () => {
    const severities = { 'INCOSE-R7': 'error', 'INCOSE-R2': 'off', 'PARLEY-LENGTH': 'info' }
    expect(read(JSON.stringify({ severities }))).toEqual({ severities })
  })

  it('may be none', () => {
    expect(read('{}')).toEqual({ severities: {} })
  })

  it('name a rule that exists, and say which was meant', () => {
    expect(complaintsOf('{"severities": {"INCOSE-7": "off"}}')).toEqual([
      "'own.json': there is no rule 'INCOSE-7'; did you mean INCOSE-R7?",
    ])
    expect(complaintsOf('{"severities": {"no-vague-words": "off"}}')).toEqual([
      "'own.json': there is no rule 'no-vague-words'",
    ])
  })

  it('name a level that exists', () => {
    expect(complaintsOf('{"severities": {"INCOSE-R7": "fatal"}}')).toEqual([
      `'own.json': 'INCOSE-R7' is "fatal"; levels are error, warning, info, off`,
    ])
  })

  it('are all told at once when several are wrong', () => {
    const text = '{"severities": {"INCOSE-R7": 2, "X": "off"}, "rules": {}}'
    expect(complaintsOf(text)).toHaveLength(3)
  })

  it.each(['', '{', '[]', 'null', '{"severities": []}', '{"severities": "off"}'])(
    '%j is no configuration',
    (text) => {
      expect(complaintsOf(text)).toHaveLength(1)
    },
  )
})
