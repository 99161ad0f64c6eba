import { createHash } from 'node:crypto'

import { REQUIREMENT_TYPES } from '@parley/domain'
import { describe, expect, it } from 'vitest'

import { extractRequirements } from './extract-requirements.ts'
import type { InputFile } from './ports.ts'

const environment = {
  now: '2026-03-02T09:00:00.000Z',
  version: '0.1.0',
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
}
const extracted = (text: string, more: Partial<InputFile> = {}) =>
  extractRequirements([{ name: 'talk.txt', text, ...more }], environment)
const stated = (text: string) =>
  extracted(text).report.requirements.filter((requirement) => !requirement.inferred)
const inferred = (text: string) =>
  extracted(text).report.requirements.filter((requirement) => requirement.inferred)

const LOGIN = 'Users must be able to log in with email and password.'

describe('extracting from one clear sentence', () => {
  const { report } = extracted(LOGIN)
  const [requirement, ...more] = report.requirements.filter((one) => !one.inferred)

  it('[S006] [S007] [S035] gives exactly one stated requirement, functional, with an id', () => {
    expect(more).toEqual([])
    expect(requirement).toMatchObject({
      id: 'REQ-001',
      type: 'functional',
      quality: null,
      status: 'proposed',
      revision: 1,
    })
  })

  it('[S008] [S009] [S010] [S013] titles it, types it, names its actor, and says that it was stated', () => {
    expect(requirement).toMatchObject({
      title: expect.stringMatching(/login|authentication/i),
      actor: 'User',
      inferred: false,
    })
  })

  it('[S011] [S018] [S019] gives it criteria, confidence and a rationale', () => {
    expect(requirement?.acceptance_criteria.length).toBeGreaterThanOrEqual(3)
    expect(requirement?.confidence).toBeGreaterThan(0.8)
    expect(requirement?.rationale).toMatch(/\w/)
  })

  it('[S014] points at the message and quotes it', () => {
    const [source] = report.source.files
    expect(requirement?.source_refs).toEqual([source?.message_id])
    expect(requirement?.evidence).toEqual([
      { message_id: source?.message_id, start: 0, end: LOGIN.length, quote: LOGIN },
    ])
  })

  it('[S015] carries title, type, actor, action, criteria, priority and confidence', () => {
    expect(requirement).toMatchObject({
      title: expect.any(String),
      type: expect.any(String),
      actor: expect.any(String),
      action: 'log in',
      acceptance_criteria: expect.any(Array),
      priority: 'must',
      confidence: expect.any(Number),
    })
  })

  it('happens at the instant that was given', () => {
    expect(requirement).toMatchObject({ created_at: environment.now, updated_at: environment.now })
  })

  it('tells of the file: its name, size and hash', () => {
    expect(report.source).toMatchObject({
      name: 'talk.txt',
      files: [{ name: 'talk.txt', characters: LOGIN.length, sha256: environment.sha256(LOGIN) }],
    })
  })
})

describe('the types', () => {
  it.each([
    ['The system must export reports as CSV.', 'functional'],
    ['The page must load within 2 seconds.', 'non-functional'],
    ['The system must encrypt all passwords.', 'security'],
    ['Invoices must be kept for ten years.', 'data'],
  ])('[S026] are told apart: %s', (text, type) => {
    expect(REQUIREMENT_TYPES).toContain(type)
    expect(stated(text)).toMatchObject([{ type }])
  })
})

describe('vague words', () => {
  const vague = extracted('The system should be fast and maybe optimize things.')

  it('[S020] [S041] lower the confidence', () => {
    expect(vague.report.requirements[0]?.confidence).toBeLessThan(0.7)
  })

  it('[S021] [S039] [S040] stay in the statement, and issues point at them as ambiguous', () => {
    const { requirements, issues } = vague.report
    const quoted = issues.map((issue) => requirements[0]?.statement.slice(issue.start, issue.end))
    expect(requirements[0]?.action).toMatch(/fast|optimize/)
    expect(quoted).toEqual(expect.arrayContaining(['fast', 'optimize']))
    expect(issues.some((issue) => /ambiguous/i.test(issue.message))).toBe(true)
  })

  it('are asked about', () => {
    expect(vague.report.questions.map((question) => question.text).join('\n')).toContain('fast')
    expect(vague.report.questions[0]?.requirement_ids).toEqual(['REQ-001'])
  })
})

describe('what nobody said', () => {
  it('is proposed apart, with its rule, its rationale and what it derives from', () => {
    expect(inferred('The system must be secure.').length).toBeGreaterThan(0)
    for (const requirement of inferred('The system must be secure.')) {
      expect(requirement).toMatchObject({
        id: expect.stringMatching(/^REQ-INF-\d{3}$/),
        inferred: true,
        evidence: [],
        links: [{ kind: 'derives_from', id: 'REQ-001' }],
      })
      expect(requirement.rationale).toMatch(/\w/)
      expect(requirement.produced_by.rule).toMatch(/\w/)
    }
  })

  it('follows from nothing that was dropped', () => {
    expect(inferred(`${LOGIN}\n\nDrop REQ-001 because nobody uses it.`)).toEqual([])
  })
})

describe('commands in the text', () => {
  it('change priority and title, and add their words as evidence', () => {
    const [requirement] = stated(`${LOGIN} Make REQ-001 low. Rename REQ-001 to Signing in.`)
    expect(requirement).toMatchObject({
      title: 'Signing in',
      priority: 'could',
      priority_label: 'low',
      revision: 3,
    })
    expect(requirement?.evidence.map((evidence) => evidence.quote)).toEqual([
      LOGIN,
      'Make REQ-001 low.',
      'Rename REQ-001 to Signing in.',
    ])
  })

  it('[S037] drop a requirement without losing it', () => {
    expect(stated(`${LOGIN} Drop REQ-001 because nobody uses it.`)).toMatchObject([
      { id: 'REQ-001', status: 'retired' },
    ])
  })

  it('change what was inferred, without a quote', () => {
    const { report } = extracted(
      'The system must be secure. Make REQ-INF-001 low. Rename REQ-INF-001 to Transport. Drop REQ-INF-999.',
    )
    expect(report.coverage.unheard.map((sentence) => sentence.reason)).toContain('unsure')
  })

  it('that the domain refuses lose no sentence: they are set aside as unsure', () => {
    const { coverage } = extracted(`${LOGIN} Drop REQ-009 because it is late.`).report
    expect(coverage).toMatchObject({
      sentences: 2,
      accounted: 2,
      unheard: [
        {
          text: 'Drop REQ-009 because it is late.',
          reason: 'unsure',
          why: expect.stringContaining('not there'),
        },
      ],
    })
  })

  it('that repeat themselves change nothing', () => {
    const twice = stated(`${LOGIN} Drop REQ-001 because it is late. Drop REQ-001 because it is late.`)
    expect(twice).toMatchObject([{ status: 'retired' }])
  })
})

describe('refinements', () => {
  it('add a criterion that was said, and its words', () => {
    const [requirement, ...more] = stated(`${LOGIN} Login should support password reset via email.`)
    expect(more).toEqual([])
    expect(requirement?.acceptance_criteria).toContainEqual({
      text: 'Login shall support password reset via email.',
      origin: 'said',
    })
    expect(requirement?.evidence).toHaveLength(2)
  })

  it('link a part to its whole', () => {
    expect(
      stated('We need a dashboard that shows open claims. It should also show overdue claims.')[1]?.links,
    ).toEqual([{ kind: 'refines', id: 'REQ-001', suspect: false }])
  })
})

describe('contradictions', () => {
  it('are issues that name the other requirement, and are asked about', () => {
    const { issues, questions } = extracted(
      'The system shall load a page within 2 seconds.\n\nThe system shall load a page within 3 seconds.',
    ).report
    expect(issues).toContainEqual(
      expect.objectContaining({ issue_type: 'conflict', requirement_id: 'REQ-002', related_id: 'REQ-001' }),
    )
    expect(questions.some((question) => question.requirement_ids.length === 2)).toBe(true)
  })
})

describe('bad input', () => {
  it.each(['', ' ', '\r\n\r\n', '—'])('[S030] holds nothing and is no trouble: %j', (text) => {
    expect(extracted(text).report).toMatchObject({ requirements: [], issues: [], questions: [] })
  })

  it('[S031] keeps Chinese and emoji as they are', () => {
    const text = '用户必须能够登录。😀\n\nThe system must export reports as CSV 😀.'
    const { report, state } = extracted(text)
    expect(state.messages[0]?.content).toBe(text)
    expect(report.requirements[0]?.evidence[0]?.quote).toBe('The system must export reports as CSV 😀.')
    expect(report.coverage.unheard[0]).toMatchObject({ text: '用户必须能够登录。', reason: 'language' })
    expect(extracted(text).markdown()).not.toContain('\uFFFD')
  })

  it('[S032] reads 60,000 characters and accounts for all of it', () => {
    const { coverage } = extracted(`${LOGIN} We met on Monday and had a coffee. `.repeat(700)).report
    expect(coverage.accounted).toBe(coverage.sentences)
    expect(coverage.sentences).toBe(1400)
  })

  it('[S033] keeps <script> and SQL as text, and writes them so that nothing runs', () => {
    const text =
      "The system must accept <script>alert(1)</script> as a name.\n\nUsers must be able to search for '; DROP TABLE users; --"
    const { report, markdown } = extracted(text)
    expect(report.requirements[0]?.evidence[0]?.quote).toContain('<script>alert(1)</script>')
    expect(markdown()).not.toMatch(/<script/i)
  })

  it('is refused with what was believed when it cannot be stored', () => {
    expect(() => extracted('a\u0000b')).toThrow(/TEXT_NOT_STORABLE/)
    expect(() => extracted('a\uD800b')).toThrow(/TEXT_NOT_STORABLE/)
  })
})

describe('several files', () => {
  const { report, state } = extractRequirements(
    [
      { name: 'notes/first_talk.txt', text: 'Ana: We need a dark mode.\nBen: Great.' },
      { name: 'second-talk.md', text: 'Cleo: Please add a dark mode.\nAna: Yes.', format: 'markdown' },
    ],
    environment,
  )

  it('are one session, named after them', () => {
    expect(state.project_name).toBe('First talk, Second talk')
    expect(report.source).toMatchObject({
      name: 'notes/first_talk.txt, second-talk.md',
      files: [{ message_id: 'msg_1' }, { message_id: 'msg_2', format: 'markdown' }],
    })
  })

  it('[S014] give one requirement evidence from both', () => {
    expect(report.requirements[0]?.source_refs).toEqual(['msg_1', 'msg_2'])
  })

  it('have the participants of all', () => {
    expect(report.source.participants).toEqual(['Ana', 'Ben', 'Cleo'])
  })

  it('are untitled when there are none, or their names hold no word', () => {
    expect(extractRequirements([], environment).state.project_name).toBe('Untitled')
    expect(extracted('', { name: '__.txt' }).state.project_name).toBe('Untitled')
  })
})
