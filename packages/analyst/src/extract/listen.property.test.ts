import { anyText, hostileText, storableText } from '@parley/testing'
import { array, assert, constantFrom, oneof, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readText } from '../text/read-text.ts'
import type { Listening, Quote, Step } from './heard.ts'
import { listen } from './listen.ts'

const LINES = `The system must export reports as CSV.
Users must be able to log in with email and password.
Login should support password reset via email.
We need a dashboard that shows open claims.
It should also show overdue claims.
Ana: Should managers get email or Slack alerts?
Ben: Slack.
Ben: Yes, definitely.
Ben: No.
Ana: How many users should the system support?
Ben: About 500.
Ben: For how long?
Ana: At least four hours.
Ben: Make that 5 seconds, not 2.
The page must load within 2 seconds.
# Features
## Acceptance criteria
Acceptance criteria:
- PDF and JPG are accepted
- TBD
- Employees: upload receipts, submit claims
Managers:
- approve claims
# Out of scope
- Mobile apps
Make REQ-001 a must.
Drop REQ-001 because nobody uses it.
Rename REQ-001 to Signing in.
As a manager, I want to see open claims so that I can plan.
The gateway keeps crashing.
The report must be sorted, and managers must be able to approve it; each entry must have a date.
Das System muss Berichte exportieren können.
用户必须能够登录。
\`\`\`
const a = must()
| Id | Text |
|---|---|
| 1 | The system shall be fast. |
> quoted must be kept
Description: The app should remember me.
Hi all,
Thanks!
<script>alert(1)</script>
WEBVTT
00:01.000 --> 00:02.000`.split('\n')
const WORDS =
  'the system shall must should users can not be able to log in export reports when if a an we need want please it also , . ; : ? ( ) and or that which claims encrypted within 2 seconds REQ-001 "quoted" don\'t keeps crashing allow let have make sure of for with each only is Ana: Slack $1,000.50 e.g. wish what if go with agreed ability way — 😀 登录'.split(
    ' ',
  )

const lines = tuple(
  array(
    oneof(
      { weight: 9, arbitrary: constantFrom(...LINES) },
      { weight: 1, arbitrary: oneof(storableText(), hostileText()) },
    ),
    { maxLength: 12 },
  ),
  constantFrom('\n', '\r\n', '\n\n', ' '),
).map(([said, between]) => said.join(between))
const words = array(constantFrom(...WORDS), { maxLength: 30 }).map((said) => said.join(' '))
const texts = oneof(lines, words, storableText(120), hostileText(), anyText())

const listened = (text: string): Listening => listen([{ id: 'msg_1', text }])

function evidenceOf(step: Step): readonly Quote[] {
  if (step.step === 'propose') return step.heard.evidence
  return step.step === 'refine' ? step.evidence : [step.edit.evidence]
}

/** The requirements that a step speaks of, beside the one it proposes. */
function keysIn(step: Step): readonly string[] {
  if (step.step === 'propose') return step.heard.refines
  return [step.step === 'refine' ? step.key : step.edit.key]
}

describe('listening to any text', () => {
  it('quotes exactly what stands at the place, and something', () => {
    assert(
      property(texts, (text) => {
        for (const step of listened(text).steps) {
          expect(evidenceOf(step).length).toBeGreaterThan(0)
          for (const { start, end, quote } of evidenceOf(step)) {
            expect(text.slice(start, end)).toBe(quote)
            expect(quote.trim()).not.toBe('')
          }
        }
      }),
    )
  })

  it('notes each sentence once, in order, where it stands', () => {
    assert(
      property(texts, (text) => {
        const { notes } = listened(text)
        const places = readText(text).sentences.map(({ parts }) => [parts[0]?.start, parts.at(-1)?.end])
        expect(notes.map((note) => [note.start, note.end])).toEqual(places)
        for (const [index, note] of notes.entries())
          expect(note.start).toBeGreaterThanOrEqual(notes[index - 1]?.end ?? 0)
      }),
    )
  })

  it('gives each sentence a reason, or the requirement it went to', () => {
    assert(
      property(texts, (text) => {
        for (const { outcome, reason, key, why } of listened(text).notes) {
          expect([reason !== null, key === null]).toEqual([outcome === 'set_aside', outcome === 'set_aside'])
          expect(why).not.toBe('')
        }
      }),
    )
  })

  it('speaks only of what was proposed before, or of an id that somebody named', () => {
    assert(
      property(texts, (text) => {
        const { steps, notes } = listened(text)
        const named = [...text.matchAll(/REQ-(?:INF-)?\d+/gi)].map(([id]) => id.toUpperCase())
        const known = new Set(named)
        for (const step of steps) {
          for (const key of keysIn(step)) expect(known).toContain(key)
          if (step.step === 'propose') known.add(step.heard.key)
        }
        for (const { key } of notes) expect([null, ...known]).toContain(key)
      }),
    )
  })

  it('[S011] [S012] [S019] drafts what is complete: title, statement, criteria, confidence, rationale', () => {
    assert(
      property(texts, (text) => {
        const proposals = listened(text).steps.flatMap((step) =>
          step.step === 'propose' ? [step.heard] : [],
        )
        expect(proposals.map((heard) => heard.key)).toEqual(proposals.map((_, index) => `R${index + 1}`))
        for (const { draft } of proposals) {
          expect(draft.title).toMatch(/\S/)
          expect(draft.statement).toMatch(/^\S.* shall [^\n]*\.$/)
          expect(draft.acceptance_criteria.length).toBeGreaterThanOrEqual(3)
          expect(draft.confidence).toBeGreaterThanOrEqual(0)
          expect(draft.confidence).toBeLessThanOrEqual(1)
          expect(draft.rationale).toMatch(/^Stated/)
          expect(draft.quality === null).toBe(draft.type === 'functional' || draft.type === 'data')
        }
      }),
    )
  })

  it('gives the same twice', () => {
    assert(
      property(texts, (text) => {
        expect(listened(text)).toEqual(listened(text))
      }),
      { numRuns: 40 },
    )
  })
})
