import { describe, expect, it } from 'vitest'

import { openHearing, type Hearing } from './hearing.ts'
import type { KnownRequirement, Listening, SaidMessage } from './heard.ts'

const known = (key: string, statement: string, title: string, inferred = false): KnownRequirement => ({
  key,
  statement,
  title,
  inferred,
})
const said = (id: string, text: string, speaker?: string): SaidMessage => ({
  id,
  text,
  ...(speaker === undefined ? {} : { speaker }),
})

/** Takes what was heard for known, as a session does once the domain has judged it. */
function takeIn(hearing: Hearing, { steps }: Listening, from = 1): void {
  let number = from
  for (const step of steps) {
    if (step.step !== 'propose') continue
    const { statement, title } = step.heard.draft
    hearing.know(known(`REQ-${String(number).padStart(3, '0')}`, statement, title))
    number += 1
  }
}

/** A chat, message after message: what the last one is heard to say. */
function chat(...messages: readonly (readonly [speaker: string | undefined, text: string])[]): Listening {
  const hearing = openHearing()
  const all = messages.map(([speaker, text], index) => said(`msg_${index + 1}`, text, speaker))
  let number = 1
  for (const [index, message] of all.entries()) {
    const heard = hearing.listen([message], { before: all.slice(Math.max(0, index - 4), index) })
    if (index === all.length - 1) return heard
    takeIn(hearing, heard, number)
    number += heard.steps.filter(({ step }) => step === 'propose').length
  }
  throw new Error('nothing was said')
}

const statements = ({ steps }: Listening): string[] =>
  steps.flatMap((step) => (step.step === 'propose' ? [step.heard.draft.statement] : []))

describe('hearing a session that goes on', () => {
  it('knows a statement again under the key it was given', () => {
    const hearing = openHearing()
    const first = hearing.listen([said('msg_1', 'Users must be able to export reports as CSV.')])
    takeIn(hearing, first)
    const again = hearing.listen([said('msg_2', 'Users can export the reports as CSV.')])
    expect(again.steps).toMatchObject([{ step: 'refine', key: 'REQ-001', criterion: null }])
  })

  it('leaves what is known as it was, and sees what was said earlier in the same call', () => {
    const hearing = openHearing()
    const messages = [said('msg_1', 'We need a dark mode.'), said('msg_2', 'Please add a dark mode.')]
    const heard = hearing.listen(messages)
    expect(heard.steps).toMatchObject([
      { step: 'propose', heard: { key: 'R1' } },
      { step: 'refine', key: 'R1' },
    ])
    expect(hearing.listen(messages)).toEqual(heard)
  })

  it('goes by the present wording, and forgets', () => {
    const hearing = openHearing()
    const text = 'The page must load within 2 seconds.'
    hearing.know(known('REQ-001', 'The page shall load within 2 seconds.', 'Page load'))
    const copy = (): boolean => statements(hearing.listen([said('msg_1', text)])).length === 0
    expect(copy()).toBe(true)
    hearing.know(known('REQ-001', 'The page shall load within 5 seconds.', 'Page load'))
    expect(copy()).toBe(false)
    hearing.know(known('REQ-001', 'The page shall load within 2 seconds.', 'Page load'))
    expect(copy()).toBe(true)
    hearing.forget('REQ-001')
    expect(copy()).toBe(false)
  })

  it('hears what was inferred as new when somebody says it', () => {
    const hearing = openHearing()
    hearing.know(known('REQ-INF-001', 'The system shall provide a dark mode.', 'Dark mode', true))
    expect(statements(hearing.listen([said('msg_1', 'We need a dark mode.')]))).toHaveLength(1)
  })
})

describe('a chat, message after message', () => {
  it('hears the answer to a question of another speaker', () => {
    const heard = chat(['Ana', 'Should managers get email?'], ['Ben', 'Yes, email.'])
    expect(statements(heard)).toEqual(['The system shall let managers get email.'])
    const [step] = heard.steps
    const evidence = step?.step === 'propose' ? step.heard.evidence : []
    expect(evidence.map(({ message_id, quote }) => [message_id, quote])).toEqual([
      ['msg_1', 'Should managers get email?'],
      ['msg_2', 'Yes, email.'],
    ])
    expect(heard.notes).toMatchObject([{ message_id: 'msg_2', outcome: 'answered', key: 'R1' }])
  })

  it('hears the answer to a question of the assistant', () => {
    const asked = 'Noted. How many users should the system support?'
    expect(statements(chat(['Ana', 'Hi.'], ['Parley', asked], ['Ana', 'About 500.']))).toEqual([
      'The system shall support about 500 users.',
    ])
  })

  it('reads a duration into what was asked of the system', () => {
    expect(
      statements(chat(['Parley', 'How fast should search answer?'], ['Ana', 'Within 2 seconds.'])),
    ).toEqual(['Search shall answer within 2 seconds.'])
    expect(statements(chat(['Ben', 'How long should we keep claims?'], ['Ana', 'Seven years.']))).toEqual([
      'The system shall keep claims for seven years.',
    ])
  })

  it('does not take a reply that it cannot read together with its question for a wish', () => {
    expect(statements(chat(['Ana', 'Seven years.']))).toHaveLength(1)
    expect(statements(chat(['Parley', 'What does the law say?'], ['Ana', 'Seven years.']))).toEqual([])
  })

  it('takes back what was asked for, also by a name with a hyphen', () => {
    const heard = chat(['Ana', 'We need single sign-on.'], ['Ben', 'Forget the single sign-on.'])
    expect(heard.steps).toMatchObject([{ step: 'edit', edit: { kind: 'retire', key: 'REQ-001' } }])
  })

  it('does not take the speaker’s own next words for an answer', () => {
    expect(statements(chat(['Ana', 'Should managers get email?'], ['Ana', 'Yes, email.']))).toEqual([])
  })

  it('closes a question with a no', () => {
    const heard = chat(['Ana', 'Should managers get email?'], ['Ben', 'No.'])
    expect(heard.steps).toEqual([])
    expect(heard.notes).toMatchObject([{ reason: 'out_of_scope', why: 'It answers no.' }])
  })

  it('corrects the figure of what was asked for before, by its id, again and again', () => {
    const asked = ['Ana', 'The page must load within 2 seconds.'] as const
    expect(chat(asked, ['Ana', 'Make that 5 seconds.']).steps).toMatchObject([
      { step: 'edit', edit: { kind: 'correct', key: 'REQ-001', from: '2', to: '5' } },
    ])
    const hearing = openHearing()
    hearing.know(known('REQ-007', 'The page shall load within 5 seconds.', 'Page load'))
    const before = [said('msg_1', asked[1], 'Ana'), said('msg_2', 'Make that 5 seconds.', 'Ana')]
    const again = hearing.listen([said('msg_3', 'No, make that 3 seconds.', 'Ana')], { before })
    expect(again.steps).toMatchObject([{ edit: { kind: 'correct', key: 'REQ-007', from: '5', to: '3' } }])
  })

  it('fills in what a bare question left open', () => {
    const heard = chat(
      ['Ana', 'The system must support 500 users at once.'],
      ['Ben', 'For how long?'],
      ['Ana', 'At least four hours.'],
    )
    expect(heard.steps).toMatchObject([
      { step: 'refine', key: 'REQ-001', criterion: 'For how long? At least four hours.' },
    ])
  })

  it('knows what “it” is', () => {
    const heard = chat(
      ['Ana', 'We need a dashboard that shows open claims.'],
      ['Ana', 'It should also show overdue claims.'],
    )
    expect(statements(heard)).toEqual(['The dashboard shall show overdue claims.'])
    expect(heard.steps).toMatchObject([{ heard: { refines: ['REQ-001'] } }])
  })

  it('takes nothing of the messages before for said again', () => {
    const heard = chat(['Ana', 'We need a dark mode.'], ['Ana', 'Thanks!'])
    expect(heard.steps).toEqual([])
    expect(heard.notes.map(({ message_id }) => message_id)).toEqual(['msg_2'])
  })

  it('keeps files apart: without a conversation a question does not wait for the next message', () => {
    const files = [said('msg_1', 'Should managers get email?', 'Ana'), said('msg_2', 'Yes, email.', 'Ben')]
    const hearing = openHearing()
    expect(statements(hearing.listen(files))).toEqual([])
    expect(hearing.listen(files).open).toEqual(['Should managers get email?'])
    expect(statements(hearing.listen(files, { before: [] }))).toEqual([
      'The system shall let managers get email.',
    ])
  })
})
