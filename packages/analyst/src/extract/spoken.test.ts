/** Rambling speech, ideas, burdens, lists begun in the message before: what becomes of them. */
import { describe, expect, it } from 'vitest'

import type { Listening } from './heard.ts'
import { openHearing } from './hearing.ts'
import { listen } from './listen.ts'

const statementsIn = ({ steps }: Listening) =>
  steps.flatMap((step) => (step.step === 'propose' ? [step.heard.draft.statement] : []))
const said = (...lines: string[]) => listen([{ id: 'm', text: lines.join('\n') }])
const statements = (...lines: string[]) => statementsIn(said(...lines))

describe('speech as it is spoken', () => {
  it('is worded without its stumbling and quoted with it', () => {
    const { steps } = said(
      'Ana: we keep losing invoices, it is a mess',
      'Ben: ok, so, um, the thing should, like, you know, send me a, a reminder two days before it is due',
    )
    expect(statementsIn({ steps } as Listening)).toEqual([
      'The system shall not lose invoices.',
      'The system shall send users a reminder two days before it is due.',
    ])
    expect(JSON.stringify(steps)).toContain('the thing should, like, you know, send me a, a reminder')
  })

  it('tells a burden of today from a wish', () => {
    expect(
      statements(
        'Ana: yeah, they have to jump through hoops to even find it',
        'Ben: They should not have to call support just to cancel.',
      ),
    ).toEqual(['The system shall not let users call support to cancel.'])
  })

  it('is told of today in all its pieces', () => {
    expect(
      statements('Ana: What do fans do?', 'Ben: So currently any fan, they need to pull the news.'),
    ).toEqual([])
  })

  it('begins anew, and is read from there', () => {
    expect(
      statements('Ana: So the system should be, uh, should have a guide for referees.', 'Ben: Mhm.'),
    ).toEqual(['The system shall have a guide for referees.'])
    expect(
      statements(
        'Ana: So what I would like the system to have, is to have the ability to define rules.',
        'Ben: Okay.',
      ),
    ).toEqual(['The system shall let users define rules.'])
  })

  it('leaves out what is said about it', () => {
    expect(
      statements(
        'Ana: It needs to be usable with a screen reader, that is a legal thing for us.',
        'Ben: Okay.',
      ),
    ).toEqual(['The system shall be usable with a screen reader.'])
  })

  it('a day of the week is no appointment when it comes each week', () => {
    expect(
      statements('Ana: Oh and can we get a list of overdue books every Monday?', 'Ben: I will write it up.'),
    ).toEqual(['The system shall provide a list of overdue books every Monday.'])
  })

  it('what would be nice is asked for, and may be skipped again', () => {
    const { steps } = said(
      'Ben: A dashboard with the last runs would be sweet.',
      'Liu: I’d skip the dashboard for now.',
    )
    expect(statementsIn({ steps } as Listening)).toEqual([
      'The system shall provide a dashboard with the last runs.',
    ])
    expect(steps.map((step) => (step.step === 'edit' ? step.edit.kind : step.step))).toEqual([
      'propose',
      'retire',
    ])
  })

  it('hears an idea that is put to the others', () => {
    expect(
      statements(
        'Ana: What if we build a small bot that answers the usual questions?',
        'Ben: Maybe we could just put a big button right on the dashboard.',
      ),
    ).toEqual([
      'The system shall provide a small bot that answers the usual questions.',
      'The system shall provide a big button right on the dashboard.',
    ])
  })

  it.each([
    'Fix it now or I’m finding a platform that respects my sanity.',
    'Either way, we can’t keep firefighting.',
    'Imagine the time saved if customers could just get answers.',
    'This lies with Bob, who will translate the model into code.',
    'A transform capability has been introduced.',
    'The billing job is misconfigured with an invalid schedule.',
    '- **Feature work** – Lead: @data-team',
  ])('puts “%s” into nobody’s mouth', (line) => {
    expect(statements(`Ana: ${line}`, 'Ben: Okay.')).toEqual([])
    expect(statements(line)).toEqual([])
  })
})

describe('questions and answers between people', () => {
  it.each([
    ['Should guests not see prices?', 'Yes.', 'Guests shall not see prices.'],
    [
      'How long should we keep invoices?',
      'Ten years, I think.',
      'The system shall keep invoices for ten years.',
    ],
    [
      'Who can change a price?',
      'Only the store manager, nobody else.',
      'The system shall let only the store manager change a price.',
    ],
    [
      'Should we send the receipt by mail or print it?',
      'By mail.',
      'The system shall send the receipt by mail.',
    ],
    [
      'would you like to have an overview of open orders',
      'Oh yes, that would be great.',
      'The system shall provide an overview of open orders.',
    ],
  ])('“%s” – “%s” says: %s', (question, answer, statement) => {
    expect(statements(`Interviewer: ${question}`, `Shop owner: ${answer}`)).toEqual([statement])
  })

  it.each([
    [
      'How far ahead can they book?',
      'Three months, I’d say.',
      'The system shall let users book up to three months ahead.',
    ],
    [
      'How fast should the calendar load?',
      'It has to be quick. Under two seconds, otherwise we wait.',
      'The calendar shall load under two seconds.',
    ],
    ['We could sync with Outlook, maybe?', 'Oh that would be great.', 'The system shall sync with Outlook.'],
    [
      'Should that be on a phone or on the terminal?',
      'On the terminal, nobody has a phone.',
      'The system shall be on the terminal.',
    ],
    [
      'How long can the scanner be offline?',
      'At least a full shift.',
      'The scanner shall be offline for at least a full shift.',
    ],
    [
      'Does it have to work offline?',
      'Yeah, the wifi is terrible, so it has to work offline.',
      'The system shall work offline.',
    ],
  ])('“%s” – “%s” says: %s', (question, answer, statement) => {
    expect(statements(`Nora: ${question}`, `Lee: ${answer}`)).toEqual([statement])
  })

  it('a list answers what is needed in the thing named before', () => {
    expect(
      statements(
        'Ana: We need an overview.',
        'Ben: Sure. What do you need in it?',
        'Ana: supplier, amount and due date',
      ),
    ).toContain('The system shall provide supplier, amount and due date in the overview.')
  })

  it('a question still waits after a mhm', () => {
    expect(statements('Ana: Should managers get a weekly report?', 'Ben: Mhm.', 'Ben: Yes, please.')).toEqual(
      ['The system shall let managers get a weekly report.'],
    )
  })

  it('a question that was answered is not left open, though nothing could be made of the answer', () => {
    const { open } = said(
      'Ana: How many reports do you expect? And who writes them?',
      'Ben: Okay. The referee writes one after each match and hands it to us.',
      'Ana: Who pays the referee?',
      'Ben: I am not sure.',
    )
    expect(open).toEqual(['Who pays the referee?'])
  })

  it('what is asked about the talk is not left open', () => {
    expect(said('Ana: Do you agree with that?', 'Ben: The system must work offline.').open).toEqual([])
    expect(said('Ana: Who may see it?', 'Ben: Good question.').open).toEqual(['Who may see it?'])
  })
})

describe('a list and the line that introduces it', () => {
  it('belong together when the line stands in the turn before', () => {
    expect(
      statements(
        'Maya: We need the following:',
        'Maya:',
        '- export to PDF',
        '- a search by customer',
        '',
        'Jon: ok',
      ),
    ).toEqual(['The system shall export to PDF.', 'The system shall provide a search by customer.'])
  })

  it('belong together when the line stands in the message before', () => {
    const talk = ['The portal must show:', 'open orders', 'late deliveries', 'That is all for now.']
    const messages = talk.map((text, index) => ({ id: `m${index}`, text, speaker: 'Kim' }))
    expect(statementsIn(openHearing().listen(messages, { before: [] }))).toEqual([
      'The portal shall show open orders.',
      'The portal shall show late deliveries.',
    ])
  })

  it('a line alone asks for nothing yet', () => {
    expect(statements('Hi Sam, the portal must show:')).toEqual([])
  })
})
