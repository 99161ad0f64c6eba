import { describe, expect, it } from 'vitest'

import { findingsAt, findingsIn } from './findings.ts'
import { readTokens } from './language/tokens.ts'
import type { RuleOptions } from './rules/rule.ts'

describe('what is wrong with one sentence', () => {
  it('is told with its rule, its place and a way out', () => {
    const sentence = 'The system shall be user-friendly.'
    const [finding] = findingsIn(sentence)
    expect(finding).toMatchObject({
      rule: 'INCOSE-R7',
      severity: 'warning',
      issue_type: 'subjective_language',
    })
    expect(sentence.slice(finding?.start, finding?.end)).toBe('user-friendly')
    expect(finding?.suggestion).toMatch(/\w/)
  })

  it('[S040] calls an ambiguous word ambiguous', () => {
    expect(findingsIn('The system shall be fast.').map((finding) => finding.message)).toEqual([
      expect.stringMatching(/ambiguous/i),
    ])
  })

  it('is nothing for a sentence that can be checked as it stands', () => {
    expect(findingsIn('The system shall load the start page within 2 seconds.')).toEqual([])
  })

  it('names the things a pronoun may stand for', () => {
    const sentence = 'The system shall load the page and the report, and it shall be shown.'
    const pronoun = findingsIn(sentence).find((finding) => finding.issue_type === 'ambiguous_pronoun')
    expect(pronoun?.message).toMatch(/“it” is ambiguous: it may stand for “.+” or “.+”\./)
    expect(sentence.slice(pronoun?.start, pronoun?.end)).toBe('it')
  })

  it('stands in the order of the text', () => {
    const findings = findingsIn('The system shall be fast, easy and flexible, and it should be adequate.')
    expect(findings.length).toBeGreaterThan(3)
    expect(findings.map((finding) => finding.start)).toEqual(
      findings.map((finding) => finding.start).toSorted((a, b) => a - b),
    )
  })

  it('leaves out a rule that was turned off', () => {
    expect(findingsIn('The system shall be fast.', { severities: { 'INCOSE-R7': 'off' } })).toEqual([])
  })

  it('a pronoun has the severity that a project asked for, however it came to be unclear', () => {
    const text = 'Where a printer is installed, it shall be possible to print a label.'
    const levels = (severities: RuleOptions['severities']) =>
      findingsIn(text, severities === undefined ? {} : { severities })
        .filter(({ rule }) => rule === 'INCOSE-R24')
        .map(({ severity }) => severity)
    expect(levels(undefined)).toEqual(['info'])
    expect(levels({ 'INCOSE-R24': 'error' })).toEqual(['error'])
    expect(levels({ 'INCOSE-R24': 'off' })).toEqual([])
  })

  it('is the same with what was read already', () => {
    const sentence = 'The system shall be fast.'
    expect(findingsAt(sentence, readTokens(sentence), [])).toEqual(findingsIn(sentence))
  })
})
