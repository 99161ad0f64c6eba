import type { Reanalysis, ReanalysisProposal } from '@parley/application'
import { messageId, requirementId, sessionId, type ValidationIssue } from '@parley/domain'
import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'

import { displayWidth } from '../terminal/display-width.ts'
import { paper } from '../terminal/screen.ts'
import { reanalysisTable } from './reanalysis-table.ts'

const quoted = { message_id: messageId('msg_1'), start: 0, end: 21, quote: 'It must be very fast.' }
const standing = {
  requirement_id: requirementId(1, false),
  revision: 1,
  title: 'App is fast',
  statement: 'The app should be fast.',
}
const issue: ValidationIssue = {
  rule: 'INCOSE-R7',
  issue_type: 'ambiguous_adjective_adverb',
  severity: 'warning',
  start: 18,
  end: 22,
  message: '“fast” is ambiguous: it names no time.',
  suggestion: null,
  requirement_id: standing.requirement_id,
  related_id: null,
}
const draft = {
  title: 'Alarm',
  statement: 'The fridge shall alarm.',
  type: 'functional',
  quality: null,
  actor: null,
  action: null,
  object: null,
  condition: null,
  acceptance_criteria: [],
  priority: 'must',
  confidence: 0.5,
  rationale: 'A warm fridge spoils what is in it.',
} as const
const aside = { outcome: 'set_aside', requirement_id: null, reason: 'context', why: 'It describes.' } as const

const EVERYTHING: readonly ReanalysisProposal[] = [
  {
    id: '1',
    kind: 'add',
    draft,
    evidence: [quoted, quoted, quoted, quoted, quoted],
    was: aside,
    like: requirementId(7, false),
  },
  {
    id: '2',
    kind: 'revise',
    ...standing,
    evidence: [quoted],
    changes: [
      { field: 'statement', before: 'The app should be fast.', after: 'The app shall be fast.' },
      { field: 'quality', before: null, after: 'performance' },
      {
        field: 'acceptance_criteria',
        before: [
          { text: 'It is fast.', origin: 'said' },
          { text: 'It is there.', origin: 'said' },
        ],
        after: [
          { text: 'It is there.', origin: 'said' },
          { text: 'It takes 2 s.', origin: 'suggested' },
        ],
      },
    ],
  },
  { id: '3', kind: 'retire', ...standing, evidence: [quoted], now: aside },
  { id: '4', kind: 'infer', rule: 'cold-implies-warm', draft, derives_from: [requirementId(1, false)] },
  { id: '5', kind: 'withdraw', ...standing, rule: 'gone' },
  { id: '6', kind: 'issue', ...standing, issue, words: 'fast', was: null },
  { id: '7', kind: 'issue', ...standing, issue: { ...issue, rule: 'INCOSE-R2' }, words: 'fast', was: 'info' },
  { id: '8', kind: 'settled', ...standing, issue, words: 'fast' },
  {
    id: '9',
    kind: 'sentence',
    place: quoted,
    before: null,
    after: { outcome: 'edited', requirement_id: requirementId(2, false), reason: null, why: 'It asks.' },
    changes: [{ field: 'priority', before: 'must', after: 'could' }],
  },
]

const aReanalysis = (overrides: Partial<Reanalysis> = {}): Reanalysis => ({
  session_id: sessionId('ses_1'),
  project_name: 'Fridge',
  as_of_seq: 9,
  analyst: { engine: 'parley-analyst', version: '0.2.0' },
  written_by: ['0.1.0', '0.2.0'],
  messages: { compared: 2, not_compared: 0 },
  proposals: [],
  left_out: 0,
  by_people: { written: 0, edited: 0, accepted: 0, rejected: 0, dismissed: 0, sentences: 0 },
  left_alone: 0,
  ...overrides,
})

const linesOf = (reanalysis: Reanalysis, width = 80): readonly string[] =>
  reanalysisTable([reanalysis], { ...paper, width })
    .trimEnd()
    .split('\n')

describe('a reanalysis for a person', () => {
  it('says plainly that nothing would change', () => {
    expect(linesOf(aReanalysis())).toEqual([
      'Fridge',
      'ses_1, read by parley-analyst 0.2.0, written by 0.1.0',
      '',
      'Nothing would change.',
      '2 messages read again.',
      'Nothing was changed.',
    ])
  })

  it('tells every kind under a heading of its own, with its number', () => {
    const lines = linesOf(aReanalysis({ proposals: EVERYTHING }))
    expect(lines.filter((line) => /^\S.*\(\d+\)$/.test(line))).toEqual([
      'Would be heard now (1)',
      'Would be worded otherwise (1)',
      'Would no longer be heard (1)',
      'Would be proposed though nobody said it (1)',
      'Would no longer be proposed (1)',
      'Findings that would appear (2)',
      'Findings that would vanish (1)',
      'Sentences that would be read otherwise (1)',
    ])
    for (const line of [
      '    and in 2 more places',
      '    The words were set aside (context).',
      '    REQ-007 says the same already.',
      '    - The app [should] be fast.',
      '    + The app [shall] be fast.',
      '    quality: none → performance',
      '    - It is fast.',
      '    + It takes 2 s.',
      '    The words are set aside (context) now.',
      '    The rule gone no longer leads to it.',
      '    warning INCOSE-R7 “fast” is ambiguous: it names no time.',
      '    warning (was info) INCOSE-R2 “fast” is ambiguous: it names no time.',
      '    warning INCOSE-R7 “fast”',
      '    was no sentence of their own',
      '    would be read as a change of REQ-002',
      '    priority: must → could',
    ])
      expect(lines).toContain(line)
    expect(lines.join(' ')).not.toContain('It is there.')
  })

  it('the findings of one requirement stand together under its name', () => {
    const lines = linesOf(aReanalysis({ proposals: EVERYTHING.filter(({ kind }) => kind === 'issue') }))
    expect(lines.filter((line) => line.includes('REQ-001'))).toEqual(['  REQ-001 App is fast'])
  })

  it('counts what would change, what is left out, and what is people’s', () => {
    const text = linesOf(
      aReanalysis({
        proposals: EVERYTHING,
        messages: { compared: 1, not_compared: 3 },
        left_out: 1,
        left_alone: 1,
        by_people: { written: 1, edited: 2, accepted: 3, rejected: 4, dismissed: 1, sentences: 2 },
      }),
    ).join(' ')
    expect(text).toContain(
      '1 to add, 1 to reword, 1 to retire, 1 assumption to propose, 1 assumption to withdraw, ' +
        '2 findings would appear, 1 finding would vanish, 1 sentence read otherwise.',
    )
    expect(text).toContain('1 message read again, 3 not compared: never read to the end.')
    expect(text).toContain('1 more proposal left out here')
    expect(text).toContain(
      '1 written by hand, 2 edited, 3 accepted, 4 rejected, 1 finding dismissed, 2 sentences decided on; ' +
        '1 difference there is not proposed.',
    )
  })

  it.each([30, 47, 80, 200])('fits %i columns, and obeys nothing that stands in it', (width) => {
    const proposals = EVERYTHING.map((one) =>
      one.kind === 'revise' ? { ...one, title: '\u001B[2Jgone\u0007 and a very long title '.repeat(4) } : one,
    )
    const project_name = '\u001B]0;title\u0007 Fridge'
    for (const line of linesOf(aReanalysis({ proposals, project_name }), width)) {
      expect(displayWidth(line)).toBeLessThanOrEqual(width)
      expect(line).not.toMatch(/\p{Cc}/u)
    }
  })

  it('in colours it is the same text', () => {
    const reanalysis = aReanalysis({ proposals: EVERYTHING })
    const coloured = reanalysisTable([reanalysis], { ...paper, colours: picocolors.createColors(true) })
    expect(coloured).toContain('\u001B[')
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')
    expect(coloured.replaceAll(escapes, '')).toBe(reanalysisTable([reanalysis], paper))
  })
})
