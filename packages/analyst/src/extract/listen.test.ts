import { describe, expect, it } from 'vitest'

import { genreOf, listen } from './listen.ts'
import type { KnownRequirement, Listening, Quote } from './heard.ts'
import { readText } from '../text/read-text.ts'

const listened = (text: string, known: readonly KnownRequirement[] = []) =>
  listen([{ id: 'msg_1', text }], known)
const proposed = ({ steps }: Listening) =>
  steps.flatMap((step) => (step.step === 'propose' ? [step.heard] : []))
const statements = (text: string) => proposed(listened(text)).map((heard) => heard.draft.statement)
const quotes = (evidence: readonly Quote[] = []) => evidence.map((one) => one.quote)
const outcomes = (text: string) => listened(text).notes.map((note) => note.reason ?? note.outcome)

describe('listening to one clear sentence', () => {
  const listening = listened('Users must be able to log in with email and password.')
  const [heard] = proposed(listening)

  it('[S006] gives exactly one requirement', () => {
    expect(proposed(listening)).toHaveLength(1)
  })

  it('[S008] [S009] [S010] [S011] [S018] [S019] gives it a title, type, actor, criteria, confidence and rationale', () => {
    expect(heard?.draft).toMatchObject({
      statement: 'The system shall let users log in with email and password.',
      title: expect.stringMatching(/login/i),
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'log in',
      priority: 'must',
    })
    expect(heard?.draft.acceptance_criteria.length).toBeGreaterThanOrEqual(3)
    expect(heard?.draft.confidence).toBeGreaterThan(0.8)
    expect(heard?.draft.rationale).toMatch(/^Stated: it says "must"/)
  })

  it('says who made it and by which form of asking', () => {
    expect(heard?.draft.produced_by).toMatchObject({ engine: 'parley-analyst', rule: 'let', model: null })
  })
})

describe('a question and its answer', () => {
  it.each([
    [
      'Ana: Should managers get a weekly report?\nBen: Yes, definitely.',
      'The system shall let managers get a weekly report.',
    ],
    [
      'Ana: Should managers get email or Slack alerts?\nBen: Slack.',
      'The system shall let managers get Slack alerts.',
    ],
    ['Ana: What format should the export use?\nBen: CSV.', 'The export shall use CSV.'],
    [
      'Ana: Do you want to export reports as CSV?\nBen: Yes please.',
      'The system shall let users export reports as CSV.',
    ],
    ['Ana: And how quickly should pages load?\nBen: 2 seconds.', 'Pages shall load within 2 seconds.'],
  ])('make one requirement with both as evidence: %j', (talk, statement) => {
    const listening = listened(talk)
    const [heard, ...more] = proposed(listening)
    expect([heard?.draft.statement, more]).toEqual([statement, []])
    expect(quotes(heard?.evidence)).toEqual(talk.split('\n').map((line) => line.replace(/^\w+: /, '')))
    expect(listening.notes.map((note) => [note.outcome, note.key])).toEqual([
      ['answered', 'R1'],
      ['answered', 'R1'],
    ])
  })

  it('makes none when the answer is no, and the question is not open any more than it was', () => {
    expect(statements('Ana: Should managers get a report?\nBen: No, not for now.')).toEqual([])
    expect(outcomes('Ana: Should managers get a report?\nBen: No, not for now.')).toEqual([
      'question',
      'out_of_scope',
    ])
  })

  it('is kept as open when nobody answers', () => {
    expect(listened('Ana: Should managers get a report?\nBen: I am not sure.').open).toEqual([
      'Should managers get a report?',
    ])
  })

  it('is no answer when the same person goes on', () => {
    const listening = listened('Ana: We need a report page. Should managers see it? Slack is down today.')
    expect(listening.notes.map((note) => note.outcome)).not.toContain('answered')
  })

  it('fills in what the requirement before left open', () => {
    const { steps, notes } = listened(
      'Ana: The app must keep working offline.\nBen: For how long?\nAna: At least four hours.',
    )
    expect(steps[1]).toMatchObject({
      step: 'refine',
      key: 'R1',
      criterion: expect.stringContaining('At least four hours'),
    })
    expect(notes.map((note) => note.outcome)).toEqual(['requirement', 'answered', 'answered'])
  })

  it('may say all of it, and then stands for itself', () => {
    const { steps, notes } = listened(
      'Ana: Should riders get reminders?\nBen: Yes, every rider should be able to turn reminders off.',
    )
    expect(steps).toMatchObject([
      { step: 'propose', heard: { draft: { statement: expect.stringMatching(/turn reminders off\.$/) } } },
    ])
    expect(notes[0]).toMatchObject({ outcome: 'answered', key: 'R1' })
  })
})

describe('what was said before stays in mind', () => {
  it('“it” is the thing that was asked for, and points at it', () => {
    const [dashboard, overdue] = proposed(
      listened('Ana: We need a dashboard that shows open claims.\nAna: It should also show overdue claims.'),
    )
    expect(overdue?.draft.statement).toBe('The dashboard shall show overdue claims.')
    expect(overdue?.refines).toEqual([dashboard?.key])
  })

  it('“it” is the system when nothing was asked for', () => {
    expect(statements('It should also work without a network in trains.')).toEqual([
      'The system shall work without a network in trains.',
    ])
  })

  it('a support for what is there refines it instead of standing beside it', () => {
    const { steps, notes } = listened(
      'Users must be able to log in with email and password. Login should support password reset via email.',
    )
    expect(steps[1]).toMatchObject({
      step: 'refine',
      key: 'R1',
      criterion: 'Login shall support password reset via email.',
    })
    expect(notes[1]).toMatchObject({ outcome: 'refined', key: 'R1' })
  })

  it('a copy adds its words as evidence and no criterion', () => {
    const { steps } = listened(
      'Users must be able to export reports as CSV.\n\nUsers can export the reports as CSV.',
    )
    expect(steps[1]).toMatchObject({
      step: 'refine',
      key: 'R1',
      criterion: null,
      evidence: [{ quote: 'Users can export the reports as CSV.' }],
    })
  })

  it('reaches from message to message', () => {
    const { steps, notes } = listen([
      { id: 'msg_1', text: 'We need a dark mode.' },
      { id: 'msg_2', text: 'Please add a dark mode.' },
    ])
    expect(steps[1]).toMatchObject({ step: 'refine', key: 'R1', evidence: [{ message_id: 'msg_2' }] })
    expect(notes.map((note) => note.message_id)).toEqual(['msg_1', 'msg_2'])
  })

  it('takes in what was known already, but for what was only inferred', () => {
    const known = {
      key: 'REQ-007',
      title: 'Dark mode',
      statement: 'The system shall provide a dark mode.',
      inferred: false,
    }
    expect(listened('We need a dark mode.', [known]).steps).toMatchObject([
      { step: 'refine', key: 'REQ-007' },
    ])
    expect(listened('We need a dark mode.', [{ ...known, inferred: true }]).steps).toMatchObject([
      { step: 'propose' },
    ])
  })
})

describe('commands', () => {
  it('change a requirement and are no requirement themselves', () => {
    const { steps, notes } = listened(
      'Make REQ-002 a must. Drop REQ-004 because nobody needs it. Rename REQ-001 to Signing in.',
    )
    expect(steps).toMatchObject([
      {
        step: 'edit',
        edit: {
          kind: 'prioritise',
          key: 'REQ-002',
          word: 'must',
          evidence: { quote: 'Make REQ-002 a must.' },
        },
      },
      { step: 'edit', edit: { kind: 'retire', key: 'REQ-004', reason: 'nobody needs it' } },
      { step: 'edit', edit: { kind: 'rename', key: 'REQ-001', title: 'Signing in' } },
    ])
    expect(notes.map((note) => note.outcome)).toEqual(['edited', 'edited', 'edited'])
  })

  it('correct a figure of what was just said', () => {
    const { steps, notes } = listened(
      'Ana: Right, the page must load within 10 seconds.\nBen: No, make that 5 seconds, not 10.',
    )
    expect(steps[1]).toMatchObject({
      step: 'edit',
      edit: { kind: 'correct', key: 'R1', from: '10', to: '5' },
    })
    expect(notes[1]).toMatchObject({ outcome: 'edited', key: 'R1' })
  })
})

describe('lists', () => {
  it('under “Acceptance criteria” belong to the requirement above, but for what is still to be decided', () => {
    const { steps, notes } = listened(
      '# Receipts\n\nEmployees must be able to upload receipts.\n\n## Acceptance criteria\n\n- PDF and JPG are accepted\n- [ ] Files over 10 MB are refused\n- TBD\n',
    )
    expect(steps.slice(1)).toMatchObject([
      { step: 'refine', key: 'R1', criterion: 'PDF and JPG are accepted' },
      { step: 'refine', key: 'R1', criterion: 'Files over 10 MB are refused' },
    ])
    expect(notes.at(-1)).toMatchObject({ outcome: 'set_aside', reason: 'context' })
  })

  it('under a role tell what that role does', () => {
    expect(
      statements('# Functional requirements\n\nEmployees:\n\n- upload receipts\n- view their balance\n'),
    ).toEqual([
      'The system shall let employees upload receipts.',
      'The system shall let employees view their balance.',
    ])
  })

  it('with a role as the label tell what that role does', () => {
    expect(statements('# Features\n\n- Employees: upload receipts\n- Managers: approve claims\n')).toEqual([
      'The system shall let employees upload receipts.',
      'The system shall let managers approve claims.',
    ])
  })

  it('with a name as the label take it for the title', () => {
    const [heard] = proposed(listened('# Features\n\n- Audit trail: The system must log every change.\n'))
    expect(heard?.draft).toMatchObject({
      title: 'Audit trail',
      statement: 'The system shall log every change.',
    })
  })

  it('of features name what is wanted', () => {
    expect(statements('# Features\n\n- Receipt upload\n- Export to CSV\n')).toHaveLength(2)
  })
})

describe('what is set aside', () => {
  it('stands under what is out of scope', () => {
    expect(
      outcomes(
        '# Features\n\n- The system must export reports.\n\n# Out of scope\n\n- Mobile apps\n- The system must print labels.\n',
      ),
    ).toEqual(['heading', 'requirement', 'heading', 'out_of_scope', 'out_of_scope'])
  })

  it('[S031] is not in English, and is never mangled', () => {
    const text =
      'The system must export reports.\n\nDas System muss Berichte exportieren können und die Daten sicher speichern.\n\n系统必须支持登录。'
    const { notes } = listened(text)
    expect(notes.map((note) => note.reason)).toEqual([null, 'language', 'language'])
    expect(notes.slice(1).map((note) => text.slice(note.start, note.end))).toEqual(
      text.split('\n\n').slice(1),
    )
  })

  it('is code', () => {
    expect(outcomes('The system must export reports.\n\n```js\nconst a = mustExport()\n```\n')).toEqual([
      'requirement',
      'not_text',
    ])
  })

  it.each([
    ['Ana: Hi everybody!\nBen: Hello.', 'small_talk'],
    ['Ana: Could you hear me?\nBen: Yes.', 'small_talk'],
    ['Ana: The meeting is on Friday next week.\nBen: We have the budget for that milestone.', 'process'],
  ])('has a reason: %j', (talk, reason) => {
    expect(outcomes(talk)[0]).toBe(reason)
  })

  it('says in a line why', () => {
    for (const { why } of listened('# A\n\nHi!\n\nWhat is it?\n\nIt is blue.\n\n😀').notes)
      expect(why).toMatch(/^[A-Z“].+\.$/)
  })
})

describe('several in one sentence', () => {
  const text = 'The system must log all changes, and managers must be able to export the log.'
  const listening = listened(text)

  it('become one requirement each, with their own words as evidence', () => {
    expect(proposed(listening).map((heard) => [heard.draft.statement, quotes(heard.evidence)])).toEqual([
      ['The system shall log all changes.', ['The system must log all changes']],
      ['The system shall let managers export the log.', ['managers must be able to export the log.']],
    ])
  })

  it('are still one sentence, accounted for once', () => {
    expect(listening.notes).toMatchObject([{ outcome: 'requirement', key: 'R1', start: 0, end: text.length }])
  })
})

describe('who speaks', () => {
  it('is named in the rationale and among the participants', () => {
    const listening = listened('Ana: We need a dark mode.\nBen: Great.')
    expect(listening.participants).toEqual(['Ana', 'Ben'])
    expect(proposed(listening)[0]).toMatchObject({
      speaker: 'Ana',
      draft: { rationale: expect.stringMatching(/^Stated by Ana: /) },
    })
  })

  it('is taken from the message where the text does not tell', () => {
    const { steps } = listen([{ id: 'msg_1', text: 'We need a dark mode.', speaker: 'Cleo' }])
    expect(steps).toMatchObject([{ heard: { speaker: 'Cleo' } }])
  })

  it('makes a text with two turns a talk', () => {
    expect(genreOf([readText('Ana: We need a map.\nBen: Great.')])).toBe('talk')
    expect(genreOf([])).toBe('brief')
  })
})

describe('how sure it is', () => {
  const confidenceOf = (text: string) => proposed(listened(text))[0]?.draft.confidence ?? NaN

  it('[S020] is less when the words are vague or hedged', () => {
    expect(confidenceOf('The system should be fast and maybe optimize things.')).toBeLessThan(0.7)
    expect(confidenceOf('The system must export reports, I guess.')).toBeLessThan(
      confidenceOf('The system must export reports.'),
    )
  })

  it('is told with the doubt', () => {
    expect(proposed(listened('The system must be fast.'))[0]?.draft.rationale).toMatch(
      /Less sure because of an ambiguous word\.$/,
    )
  })

  it('names the reason that was given', () => {
    const [heard] = proposed(listened('As a manager, I want to see open claims so that I can plan my week.'))
    expect(heard?.draft.rationale).toContain('The reason given: I can plan my week.')
  })
})
