import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { checkSet, spelledOut, type SetOptions, type SetStatement } from './check-set.ts'
import { SET_RULES } from './set/set-rules.ts'

const asSet = (...texts: readonly string[]): SetStatement[] =>
  texts.map((text, index) => ({ id: `REQ-00${index + 1}`, text, tokens: readTokens(text) }))

const check = (texts: readonly string[], options?: SetOptions) => checkSet(asSet(...texts), options)
const rulesIn = (...texts: readonly string[]) => check(texts).map(({ rule }) => rule)

describe('the set rules', () => {
  it.each(SET_RULES.map((rule) => [rule.id, rule] as const))(
    '%s: its example breaks it, and the mended form breaks nothing',
    (id, rule) => {
      const found = check(rule.example.breaks).find((finding) => finding.rule === id)
      expect(found?.issue_type).toBe(rule.issue_type)
      expect(found?.severity).toBe(rule.severity)
      expect(rulesIn(...rule.example.mended)).toEqual([])
    },
  )
})

describe('numbers that clash', () => {
  const texts = [
    'Sessions shall expire after 15 minutes of inactivity.',
    'The system shall end an idle session after 30 minutes.',
  ]

  it('points at both values', () => {
    const [finding] = check(texts)
    expect(finding).toMatchObject({
      rule: 'PARLEY-CONFLICTING-NUMBERS',
      id: 'REQ-002',
      related_id: 'REQ-001',
    })
    expect(texts[1]?.slice(finding?.start, finding?.end)).toBe('30 minutes')
    expect(texts[0]?.slice(finding?.related_start ?? 0, finding?.related_end ?? 0)).toBe('15 minutes')
  })

  it('sees that 15 minutes and 900 s are the same', () => {
    expect(rulesIn('The session shall end after 15 minutes.', 'The session shall end after 900 s.')).toEqual([
      'INCOSE-R30',
    ])
  })

  it('leaves different things their different numbers', () => {
    expect(
      rulesIn(
        'The system shall answer search requests within 2 s.',
        'The system shall answer export requests within 10 s.',
      ),
    ).toEqual([])
  })
})

describe('repetitions and contradictions', () => {
  it('reports a repetition once, at the later statement', () => {
    const text = 'The system shall archive closed orders.'
    expect(check([text, text]).map(({ id, related_id, message }) => [id, related_id, message])).toEqual([
      ['REQ-002', 'REQ-001', 'REQ-002 repeats REQ-001 word for word.'],
    ])
  })

  it('sees a denial in “forbid” as well as in “not”', () => {
    expect(
      rulesIn(
        'The shop shall allow guest orders from abroad.',
        'The shop shall forbid guest orders from abroad.',
      ),
    ).toEqual(['PARLEY-CONTRADICTION'])
  })

  it('takes a condition and its opposite for two cases', () => {
    expect(
      rulesIn(
        'If the door is open, the lamp shall shine.',
        'If the door is not open, the lamp shall stay dark.',
      ),
    ).toEqual([])
  })

  it('does not take one word exchanged for another for a copy', () => {
    expect(
      rulesIn(
        'The system shall print the delivery note of an order.',
        'The system shall print the packing list of an order.',
      ),
    ).toEqual([])
  })
})

describe('terms', () => {
  it('accepts an acronym that any statement spells out', () => {
    expect(
      rulesIn('The gate shall read the PNR.', 'The desk shall print the passenger name record (PNR).'),
    ).toEqual([])
    expect(
      spelledOut([
        'the passenger name record (PNR)',
        'ETA means estimated time of arrival',
        'VIN: vehicle identification number',
      ]),
    ).toEqual(['ETA', 'PNR', 'VIN'])
  })

  it('accepts what the document defines', () => {
    expect(check(['The gate shall read the PNR.'], { definedTerms: ['PNR'] })).toEqual([])
  })
})

describe('any set', () => {
  it('gives the same findings each time, in the order of the statements', () => {
    const texts = SET_RULES.flatMap(({ example }) => [...example.breaks])
    const found = check(texts)
    expect(found).toEqual(check(texts))
    const places = found.map(({ id }) => id)
    expect(places.length).toBeGreaterThan(5)
  })

  it('silences a rule that is off', () => {
    const text = 'The system shall archive closed orders.'
    expect(check([text, text], { severities: { 'INCOSE-R30': 'off' } })).toEqual([])
  })

  it('reports no more than a few findings for each statement of a large, repetitive set', () => {
    const texts = Array.from(
      { length: 1000 },
      (_, index) => `The system shall store record ${index} of the archive within ${(index % 7) + 1} s.`,
    )
    expect(check(texts).length).toBeLessThan(3 * texts.length)
  })
})

describe('two names for two things', () => {
  it.each([
    [
      'programs and people',
      'The mobile client shall show the map.',
      'The shop shall greet the customer by name.',
    ],
    [
      'taking out and deleting',
      'The shop shall remove an item from the basket.',
      'The shop shall delete closed accounts.',
    ],
    ['registers and enrolment', 'The register shall list each ship.', 'The club shall let a guest sign up.'],
  ])('are left alone: %s', (_what, one, other) => {
    expect(rulesIn(one, other)).toEqual([])
  })
})
