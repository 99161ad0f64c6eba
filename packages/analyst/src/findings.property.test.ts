import { array, assert, constantFrom, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findingsAt, findingsIn } from './findings.ts'
import { readUtterance } from './write/utterance.ts'

const texts = array(
  constantFrom(
    'The system shall send the CRM record to the API.',
    'Users must be able to see KPIs quickly, as it is fast.',
    'the QRS (Query Result Set) shall be shown in the QRS, etc.',
    'It may be done',
    'ERP',
    '',
  ),
  { maxLength: 3 },
).map((said) => said.join(' '))

describe('findings of a statement with terms that are explained elsewhere', () => {
  it('are what the rules find, whether or not the statement was checked without them before', () => {
    assert(
      property(texts, uniqueArray(constantFrom('CRM', 'KPI', 'qrs', 'other')), (text, definedTerms) => {
        const { tokens, conditions } = readUtterance(text)
        expect(findingsIn(text, { definedTerms })).toEqual(
          findingsAt(text, tokens, conditions, [], { definedTerms }),
        )
        expect(findingsIn(text)).toEqual(findingsAt(text, tokens, conditions))
      }),
    )
  })

  it('are the caller’s own to change', () => {
    const text = 'The system shall be fast.'
    findingsIn(text).pop()
    expect(findingsIn(text)).toEqual(findingsIn(text, { definedTerms: ['x'] }))
    expect(findingsIn(text)).not.toEqual([])
  })
})
