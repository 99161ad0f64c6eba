import { describe, expect, it } from 'vitest'
import {
  aDocument,
  aDraft,
  after,
  aMessage,
  anIssue,
  anna,
  anOccasion,
  aRequirement,
  aSession,
  aSource,
  evidenceIn,
  producedByAnalyst,
  setAside,
} from '@parley/testing'
import { messageId, requirementId, sourceId } from '../ids.ts'
import { recordCoverage } from '../coverage/record-coverage.ts'
import { askQuestion } from '../question/ask-question.ts'
import { questionId } from '../question/question.ts'
import { proposeRequirement } from '../requirement/propose-requirement.ts'
import type { Requirement } from '../requirement/requirement.ts'
import { reportIssues } from '../validation/report-issues.ts'
import type { SessionState } from '../session/state.ts'
import { composeDocument } from './compose-document.ts'
import { renderMarkdown } from './render-markdown.ts'

const now = anOccasion(1, anna)
const [first, second] = [requirementId(1, false), requirementId(2, false)]

function bodyOf(state: SessionState, id: string): string {
  return composeDocument(state).find((section) => section.id === id)?.markdown ?? ''
}

describe('composing the document', () => {
  it('follows the outline of ISO/IEC/IEEE 29148', () => {
    expect(composeDocument(aSession()).map(({ title }) => title)).toEqual([
      'Requirements: Library',
      '1 Purpose',
      '2 Scope',
      '3 Definitions',
      '4 Stakeholders and actors',
      '5 Functional requirements',
      '6 Quality requirements',
      '7 Security requirements',
      '8 Data requirements',
      '9 Constraints',
      '10 Assumptions',
      '11 Open questions',
      '12 Traceability',
      '13 Change history',
    ])
  })

  it('says one honest sentence where nothing was said', () => {
    for (const { title, markdown } of composeDocument(aSession())) {
      expect(`${title}: ${markdown}`).toMatch(/\.$/)
    }
    expect(bodyOf(aSession(), 'security')).toBe('Nothing was said about security.')
  })

  it.each<[string, string, Partial<Requirement>]>([
    ['functional', 'functional', {}],
    ['non-functional', 'quality', { type: 'non-functional', quality: 'performance' }],
    ['non-functional without a quality', 'quality', { type: 'non-functional' }],
    ['security', 'security', { type: 'security' }],
    ['non-functional: security', 'security', { type: 'non-functional', quality: 'security' }],
    ['data', 'data', { type: 'data' }],
    ['non-functional: legal', 'constraints', { type: 'non-functional', quality: 'legal' }],
    ['left out', 'scope', { priority: 'wont' }],
    ['inferred and only proposed', 'assumptions', { inferred: true }],
    ['inferred and accepted', 'functional', { inferred: true, status: 'accepted' }],
  ])('[S026] puts what is %s under %s', (_, chapter, overrides) => {
    const requirement = aRequirement(overrides)
    const ids = composeDocument(aDocument(requirement)).map(({ id }) => id)
    expect(ids[ids.indexOf(requirement.id) - 1]).toBe(chapter)
  })

  it('shows a requirement with its weight, its words, its criteria and what is to settle', () => {
    const said = aMessage('Search must answer\nin < 2 s.', { metadata: { speaker: 'Anna *' } })
    const session = aSession(said)
    const draft = aDraft({
      title: 'Fast `search`',
      statement: 'The system shall answer a search in < 2 s.',
      type: 'non-functional',
      quality: 'performance',
      priority_label: 'high',
      confidence: 0.874,
      acceptance_criteria: [{ text: '95 of 100 answer in 2 s', origin: 'said' }],
    })
    const proposed = after(
      session,
      proposeRequirement(session, { draft, evidence: [evidenceIn(said, said.content)] }, now),
    )
    const found = reportIssues(
      proposed,
      { requirement_id: first, issues: [anIssue(first), anIssue(first, { suggestion: null })] },
      now,
    )
    const section = composeDocument(after(proposed, found)).filter(({ id }) => id === first)

    expect(renderMarkdown(section)).toBe(
      [
        '### REQ-001 Fast \\`search\\`',
        'The system shall answer a search in \\< 2 s.',
        '**Must** (said as “high”) · non-functional: performance · confidence 87 % · proposed',
        '> Search must answer\\\n> in \\< 2 s.\n>\n> — Anna \\*',
        'Accepted when:',
        '- 95 of 100 answer in 2 s *(said)*',
        'To settle:',
        '- warning: This is ambiguous. Say how much. (INCOSE-R7)\n',
      ].join('\n\n'),
    )
  })

  it('marks what was inferred, and says why, by which rule, and from what', () => {
    const links = [
      { kind: 'derives_from', id: first, suspect: false },
      { kind: 'depends_on', id: first, suspect: true },
      { kind: 'refines', id: first, suspect: false },
    ] as const
    const inferred = aRequirement({
      inferred: true,
      links,
      acceptance_criteria: [],
      rationale: 'Passwords leak!',
    })
    const body = bodyOf(aDocument(aRequirement(), inferred), 'REQ-INF-001')
    expect(body).toContain('**INFERRED** · **Must** · functional')
    expect(body).toContain('*Nobody said this.* Passwords leak! It derives from REQ-001. (rule modal.must)')
    expect(body).toContain('Depends on REQ-001; Refines REQ-001.')
    expect(body).toContain(
      'To look at again, because it was written with something else in view:\n\n- REQ-001 has changed.',
    )
    expect(body).not.toContain('Accepted when')

    const bare = aRequirement({
      inferred: true,
      status: 'accepted',
      produced_by: { ...producedByAnalyst, rule: null },
    })
    expect(bodyOf(aDocument(bare), 'REQ-INF-001')).toContain('*Nobody said this.* It was said with “must”.\n')
  })

  it('names who was heard, who acts, where it came from and what words mean', () => {
    const source = aSource({ held_at: null, participants: [], name: 'Notes | 1', kind: 'file' })
    const from = { metadata: { speaker: 'Ben', source_id: sourceId('src_1') } }
    const said = aMessage('One. Two.', from)
    const state = aSession(
      source,
      aSource({ id: sourceId('src_2') }),
      said,
      aMessage('Hi.', { ...from, id: messageId('msg_2') }),
    )
    const requirements = [aRequirement({ actor: 'Member' }), aRequirement({ id: second, actor: 'member' })]
    const document = { ...state, requirements }

    expect(bodyOf(document, 'scope')).toBe(
      'Drawn from 2 messages in:\n\n- Notes \\| 1: file\n- Kick-off: meeting of 2026-03-02 with Anna, Ben\n\nNothing was said to be out of scope.',
    )
    expect(bodyOf(document, 'actors')).toBe('Heard were Ben.\n\n- **Member**: REQ-001, REQ-002')

    const own = composeDocument(document, {
      project_name: 'Loans_',
      purpose: 'Lend books.',
      scope: 'Only books.',
      terms: [{ term: 'Loan', meaning: 'a book | lent' }],
    })
    expect(own[0]?.title).toBe('Requirements: Loans_')
    expect(own[1]?.markdown).toMatch(/^Lend books\.\n/)
    expect(own[2]?.markdown).toMatch(/^Only books\.\n\nDrawn from/)
    expect(own[3]?.markdown).toBe('- **Loan**: a book \\| lent')
  })

  it('[S014] traces every requirement to words, speaker and place', () => {
    const spoken = aMessage('Users must | log in.', {
      metadata: { speaker: 'Anna', source_id: sourceId('src_1') },
    })
    const written = aMessage('Log me in.', { id: messageId('msg_2') })
    const session = aSession(aSource(), spoken, written)
    const evidence = [evidenceIn(spoken, spoken.content), evidenceIn(written, written.content)]
    const stated = after(session, proposeRequirement(session, { draft: aDraft(), evidence }, now))
    const links = [{ kind: 'derives_from', id: first, suspect: false }] as const
    const inferred = [
      aRequirement({ inferred: true, links }),
      aRequirement({
        inferred: true,
        id: requirementId(2, true),
        produced_by: { ...producedByAnalyst, rule: null },
      }),
    ]
    const rows = bodyOf({ ...stated, inferred_requirements: inferred }, 'traceability').split('\n')
    expect(rows.slice(-4)).toEqual([
      '| REQ-001 | “Users must \\| log in.” | Anna | Kick-off: msg_1, 0–20 |',
      '| REQ-001 | “Log me in.” | — | msg_2, 0–10 |',
      '| REQ-INF-001 | *inferred, not said* | — | rule modal.must, from REQ-001 |',
      '| REQ-INF-002 | *inferred, not said* | — |  |',
    ])
  })

  it('lists the questions that are open, and the sentences nobody could place', () => {
    const said = aMessage('Dark mode, maybe? Thanks.', { metadata: { speaker: 'Ben' } })
    const quiet = aMessage('Hm?', { id: messageId('msg_2') })
    const session = { ...aSession(said, quiet), requirements: [aRequirement()] }
    const unsure = [
      setAside(said, 'Dark mode, maybe?', { reason: 'unsure' }),
      setAside(said, 'Thanks.'),
      setAside(quiet, 'Hm?', { reason: 'unsure' }),
    ]
    const covered = after(session, recordCoverage(session, { message_ids: [], sentences: unsure }, now))
    const ask = (state: SessionState, id: string, requirement_id: typeof first | null): SessionState =>
      after(
        state,
        askQuestion(state, { question_id: questionId(id), text: 'How fast?', requirement_id }, now),
      )
    const asked = ask(ask(covered, 'q1', first), 'q2', null)

    expect(bodyOf(asked, 'questions').split('\n')).toEqual([
      '- How fast? (REQ-001)',
      '- How fast?',
      '- Is this asked for? “Dark mode, maybe?” — Ben',
      '- Is this asked for? “Hm?”',
    ])
    expect(bodyOf(asked, 'title')).toBe(
      '1 requirement stated, 0 inferred · 0 accepted · 0 with issues to settle · 4 open questions',
    )
  })

  it('[S033] shows markup in every place where people’s words stand as text', () => {
    const evil = '<script>alert(1)</script> [x](javascript:alert(1)) | `x`\n# y'
    const said = aMessage(evil, { metadata: { speaker: evil, source_id: sourceId('src_1') } })
    const session = aSession(aSource({ name: evil, participants: [evil], held_at: evil }), said)
    const draft = aDraft({
      title: evil,
      statement: evil,
      actor: evil,
      priority_label: evil,
      acceptance_criteria: [{ text: evil, origin: 'said' }],
    })
    const proposed = after(
      session,
      proposeRequirement(session, { draft, evidence: [evidenceIn(said, evil)] }, now),
    )
    const options = { project_name: evil, purpose: evil, scope: evil, terms: [{ term: evil, meaning: evil }] }
    const markdown = renderMarkdown(composeDocument(proposed, options))
    expect(markdown).not.toMatch(/<|(?<!\\)\[|(?<!\\)`|^# y/m)
    for (const row of markdown.split('\n').filter((line) => line.startsWith('|'))) {
      expect([4, 5]).toContain(row.match(/(?<!\\)\|/g)?.length)
    }
  })

  it('[S031] keeps Chinese and emoji byte for byte', () => {
    const said = aMessage('用户必须能够登录 👩‍💻。')
    const session = aSession(said)
    const draft = aDraft({ title: '登录 😀' })
    const state = after(
      session,
      proposeRequirement(session, { draft, evidence: [evidenceIn(said, said.content)] }, now),
    )
    const markdown = renderMarkdown(composeDocument(state))
    expect(markdown).toContain('### REQ-001 登录 😀\n')
    expect(markdown).toContain('> 用户必须能够登录 👩‍💻。\n')
  })

  it('throws when a place points nowhere: the log is not whole', () => {
    const lost = aRequirement({ evidence: [{ message_id: messageId('msg_9'), start: 0, end: 1 }] })
    expect(() => composeDocument(aDocument(lost))).toThrow('msg_9')
  })
})
