import { createHash } from 'node:crypto'

import { readText } from '@parley/analyst'
import { hostileText, storableText } from '@parley/testing'
import { array, assert, constantFrom, oneof, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { extractRequirements } from './extract-requirements.ts'

const environment = {
  now: '2026-03-02T09:00:00.000Z',
  version: '0.1.0',
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
}
const extracted = (text: string) => extractRequirements([{ name: 'talk.txt', text }], environment)

const LINES = `The system must export reports as CSV.
Users must be able to log in with email and password.
Login should support password reset via email.
The system must be secure.
We need a dashboard that shows open claims.
It should also show overdue claims.
Ana: Should managers get email or Slack alerts?
Ben: Slack.
Ben: No, make that 5 seconds.
The page must load within 2 seconds.
The page must load within 3 seconds.
# Features
- PDF and JPG are accepted
- Employees: upload receipts
Make REQ-001 a must.
Drop REQ-001 because nobody uses it.
Rename REQ-002 to <b>Signing in</b>
REQ-INF-001 is low priority.
As a manager, I want to see open claims so that I can plan.
Das System muss Berichte exportieren können.
The system must accept <script>alert(1)</script> as text.
\`\`\`
Thanks!`.split('\n')
const lines = tuple(
  array(
    oneof(
      { weight: 8, arbitrary: constantFrom(...LINES) },
      { weight: 2, arbitrary: oneof(storableText(), hostileText()) },
    ),
    { maxLength: 10 },
  ),
  constantFrom('\n', '\r\n', '\n\n', ' '),
).map(([said, between]) => said.join(between))
/** In which there is something to read; half characters are refused at the door. */
const texts = oneof(lines, storableText(120), hostileText()).filter(
  (text) => text.isWellFormed() && readText(text).sentences.length > 0,
)

describe('extracting from any text', () => {
  it('accounts for every sentence', () => {
    assert(
      property(texts, (text) => {
        const { coverage } = extracted(text).report
        expect(coverage.sentences).toBe(readText(text).sentences.length)
        expect(coverage.accounted).toBe(coverage.sentences)
        for (const { start, end, text: words, why } of coverage.unheard) {
          expect(text.slice(start, end)).toBe(words)
          expect(why).not.toBe('')
        }
      }),
    )
  })

  it('[S013] [S014] quotes exactly, and states nothing without a quote', () => {
    assert(
      property(texts, (text) => {
        for (const { inferred, evidence, source_refs } of extracted(text).report.requirements) {
          for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
          expect(inferred || evidence.length > 0).toBe(true)
          expect(source_refs).toEqual(evidence.length > 0 ? ['msg_1'] : [])
        }
      }),
    )
  })

  it('[S007] counts ids without a gap, stated and inferred apart', () => {
    assert(
      property(texts, (text) => {
        const { requirements } = extracted(text).report
        const ids = (inferred: boolean) =>
          requirements.filter((one) => one.inferred === inferred).map((one) => one.id)
        const counted = (prefix: string, count: number) =>
          Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(3, '0')}`)
        expect(ids(false)).toEqual(counted('REQ-', ids(false).length))
        expect(ids(true)).toEqual(counted('REQ-INF-', ids(true).length))
      }),
    )
  })

  it('[S011] [S012] [S019] leaves no requirement without title, criteria, confidence, rationale, and links that lead somewhere', () => {
    assert(
      property(texts, (text) => {
        const { requirements } = extracted(text).report
        const ids = requirements.map((requirement) => requirement.id)
        for (const {
          title,
          acceptance_criteria,
          confidence,
          rationale,
          links,
          inferred,
          produced_by,
        } of requirements) {
          expect(title).toMatch(/\S/)
          expect(acceptance_criteria.length).toBeGreaterThanOrEqual(3)
          expect(confidence >= 0 && confidence <= 1).toBe(true)
          expect(rationale).toMatch(/\S/)
          expect(!inferred || /\S/.test(produced_by.rule ?? '')).toBe(true)
          for (const { id } of links) expect(ids).toContain(id)
        }
      }),
    )
  })

  it('finds issues only inside statements that are there', () => {
    assert(
      property(texts, (text) => {
        const { requirements, issues } = extracted(text).report
        for (const { requirement_id, related_id, start, end } of issues) {
          const statement = requirements.find((one) => one.id === requirement_id)?.statement ?? ''
          expect(start >= 0 && start <= end && end <= statement.length).toBe(true)
          expect([null, ...requirements.map((one) => one.id)]).toContain(related_id)
        }
      }),
    )
  })

  it('[S033] writes a document in which nothing runs', () => {
    assert(
      property(texts, (text) => {
        expect(extracted(text).markdown()).not.toMatch(/<script/i)
      }),
    )
  })

  it('gives the same bytes twice', () => {
    assert(
      property(texts, (text) => {
        expect(JSON.stringify(extracted(text))).toBe(JSON.stringify(extracted(text)))
      }),
      { numRuns: 30 },
    )
  })
})
