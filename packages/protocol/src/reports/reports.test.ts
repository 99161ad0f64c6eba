import { describe, expect, it } from 'vitest'

import { analysisSchema, analyzeInputSchema, analyzeOutputSchema } from './analysis.ts'
import { validationIssueSchema } from './finding.ts'
import { confidenceSchema, instantSchema, requirementIdSchema } from './parts.ts'
import { evidenceSchema } from './requirement.ts'

const analysis = {
  id: '7',
  requirement: true,
  confidence: 0.93,
  unsure: false,
  type: 'functional',
  quality: null,
  pattern: 'event',
  actor: 'dock',
  action: 'unlock',
  object: 'the bike',
  condition: 'when the rider taps a card',
  conditional: true,
  passive: false,
  persona: null,
  benefit: null,
  entities: ['the rider', 'a card', 'the dock', 'the bike'],
  issues: [],
}

describe('the shapes that cross out', () => {
  it.each(['REQ-001', 'REQ-1234', 'REQ-INF-001'])('%s names a requirement', (id) => {
    expect(requirementIdSchema.safeParse(id).success).toBe(true)
  })

  it.each(['REQ-1', 'REQ-INF-01', 'req-001', 'REQ-001 ', 'REQ-', ''])('“%s” names none', (id) => {
    expect(requirementIdSchema.safeParse(id).success).toBe(false)
  })

  it.each([0, 0.5, 1])('%d is a confidence', (confidence) => {
    expect(confidenceSchema.safeParse(confidence).success).toBe(true)
  })

  it.each([-0.01, 1.01, Number.NaN, '0.5'])('%s is no confidence', (confidence) => {
    expect(confidenceSchema.safeParse(confidence).success).toBe(false)
  })

  it.each(['2025-03-01T09:30:00Z', '2025-03-01T09:30:00.125Z'])('%s is an instant', (instant) => {
    expect(instantSchema.safeParse(instant).success).toBe(true)
  })

  it.each(['2025-03-01', '2025-03-01T09:30:00+01:00', '2025-13-01T09:30:00Z', '2025-03-01T24:30:00Z'])(
    '%s is none: UTC to the second at least',
    (instant) => {
      expect(instantSchema.safeParse(instant).success).toBe(false)
    },
  )

  it('a quote is never empty', () => {
    const evidence = { message_id: 'msg_1', start: 0, end: 0, quote: '' }
    expect(evidenceSchema.safeParse(evidence).success).toBe(false)
  })

  it('an issue names its requirement, a rule with an id, and a known type', () => {
    const issue = {
      requirement_id: 'REQ-001',
      related_id: null,
      rule: 'INCOSE-R7',
      issue_type: 'ambiguous_adjective_adverb',
      severity: 'warning',
      start: 4,
      end: 8,
      message: 'The word is ambiguous.',
      suggestion: null,
    }
    expect(validationIssueSchema.safeParse(issue).success).toBe(true)
    expect(validationIssueSchema.safeParse({ ...issue, issue_type: 'ugly' }).success).toBe(false)
    expect(validationIssueSchema.safeParse({ ...issue, rule: 'R7' }).success).toBe(false)
  })

  it('an analysis has all its fields and no others', () => {
    const { passive: _, ...incomplete } = analysis
    expect(analysisSchema.safeParse(analysis).success).toBe(true)
    expect(analysisSchema.safeParse(incomplete).success).toBe(false)
    expect(analysisSchema.safeParse({ ...analysis, mood: 'good' }).success).toBe(false)
  })

  it('a line out is an analysis or an error', () => {
    const error = { id: null, error: { code: 'NOT_JSON', message: 'the line is not JSON' } }
    expect(analyzeOutputSchema.safeParse(analysis).success).toBe(true)
    expect(analyzeOutputSchema.safeParse(error).success).toBe(true)
    expect(analyzeOutputSchema.safeParse({ id: null }).success).toBe(false)
  })

  it('a line in needs an id and a text; the rest may be left out, and more may come along', () => {
    const line = { id: '1', text: 'The dock shall lock.' }
    expect(analyzeInputSchema.safeParse(line).success).toBe(true)
    expect(analyzeInputSchema.safeParse({ ...line, before: ['It rains.'] }).success).toBe(true)
    expect(analyzeInputSchema.safeParse({ text: line.text }).success).toBe(false)
    expect(analyzeInputSchema.safeParse({ ...line, heading: 7 }).success).toBe(false)
    expect(analyzeInputSchema.safeParse({ ...line, label: 'F' }).success).toBe(true)
  })
})
