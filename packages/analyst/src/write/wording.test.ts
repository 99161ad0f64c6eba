import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { readStory } from '../story/story.ts'
import { titleOf } from './title.ts'
import { statementOf, wordingOf, type Surroundings, type Wording } from './wording.ts'

const ALONE: Surroundings = { story: null, role: null, it: null, isItem: false }

function worded(said: string, around: Partial<Surroundings> = {}): Wording {
  const story = readStory(said, readTokens(said))
  const wording = wordingOf(said, { ...ALONE, story, ...around })
  if (wording === null) throw new Error(`Nothing could be read from “${said}”.`)
  return wording
}

/** What people say, the statement, its title where one fits only. */
const SAID: readonly (readonly [string, string, string])[] = [
  [
    'The system shall export reports as CSV.',
    'The system shall export reports as CSV.',
    'Export reports as CSV',
  ],
  [
    'The system must encrypt all data at rest.',
    'The system shall encrypt all data at rest.',
    'Encrypt all data at rest',
  ],
  ['The system is required to send mail.', 'The system shall send mail.', 'Send mail'],
  ['System must log all changes', 'The system shall log all changes.', 'Log all changes'],
  [
    'Users must be able to log in with email and password.',
    'The system shall let users log in with email and password.',
    'Login with email and password',
  ],
  ['Users must be able to reset their password.', 'The system shall let users reset their password.', ''],
  [
    'Users can filter the list by date.',
    'The system shall let users filter the list by date.',
    'Filter the list by date',
  ],
  [
    'Admins should be able to delete accounts.',
    'The system shall let admins delete accounts.',
    'Delete accounts',
  ],
  ['Customers want to pay by card.', 'The system shall let customers pay by card.', 'Pay by card'],
  [
    'You should be able to pay with PayPal.',
    'The system shall let users pay with PayPal.',
    'Pay with PayPal',
  ],
  [
    'It must be possible to cancel an order.',
    'The system shall let users cancel an order.',
    'Cancel an order',
  ],
  ['Allow users to filter by date.', 'The system shall let users filter by date.', 'Filter by date'],
  ['Ability to export reports', 'The system shall let users export reports.', 'Export reports'],
  [
    'The system must allow users to export reports.',
    'The system shall let users export reports.',
    'Export reports',
  ],
  [
    'For each delivery the courier must take a photo.',
    'For each delivery, the courier shall take a photo.',
    '',
  ],
  [
    'Only after an audit shall the payment be released.',
    'Only after an audit, the payment shall be released.',
    '',
  ],
  [
    'As someone who is colour-blind, I want to print a list.',
    'The system shall let colour-blind people print a list.',
    '',
  ],
  [
    'As anyone who runs a shop, I want to print a list.',
    'The system shall let people who run a shop print a list.',
    '',
  ],
  [
    'As an operator, when a pump fails, I want to be told within a minute.',
    'When a pump fails, operators shall be told within a minute.',
    '',
  ],
  ['We need a dark mode.', 'The system shall provide a dark mode.', 'Dark mode'],
  [
    'We need to see who changed what.',
    'The system shall let users see who changed what.',
    'See who changed what',
  ],
  ['I want to see my invoices.', 'The system shall let users see their invoices.', ''],
  ['I would like to export my data as PDF.', 'The system shall let users export their data as PDF.', ''],
  ['We should encrypt backups.', 'The system shall encrypt backups.', 'Encrypt backups'],
  ['We want the app to remember the last search.', 'The app shall remember the last search.', ''],
  ['Customers keep asking for a mobile app.', 'The system shall provide a mobile app.', 'Mobile app'],
  ["Let's go with Stripe.", 'The system shall use Stripe.', 'Use Stripe'],
  [
    'We agreed to keep logs for seven years.',
    'The system shall keep logs for seven years.',
    'Keep logs for seven years',
  ],
  ['It would be great to have an audit trail.', 'The system shall provide an audit trail.', 'Audit trail'],
  [
    'There should be a search box on every page.',
    'The system shall provide a search box on every page.',
    'Search box on every page',
  ],
  ['How about a weekly summary?', 'The system shall provide a weekly summary.', 'Weekly summary'],
  ['There is no way to undo a delete.', 'The system shall let users undo a delete.', 'Undo a delete'],
  ['Please add an undo button.', 'The system shall provide an undo button.', 'Undo button'],
  ['Support OCR for receipts.', 'The system shall support OCR for receipts.', 'Support OCR for receipts'],
  ['Supports OCR for receipts.', 'The system shall support OCR for receipts.', 'Support OCR for receipts'],
  ['Receipt upload', 'The system shall provide receipt upload.', 'Receipt upload'],
  ['Integration with Slack', 'The system shall integrate with Slack.', 'Integrate with Slack'],
  ['The app lacks a calendar view.', 'The system shall provide a calendar view.', 'Calendar view'],
  ['The gateway keeps crashing.', 'The gateway shall not crash.', ''],
  ['All data encrypted at rest.', 'All data shall be encrypted at rest.', ''],
  ['Keys are rotated every 90 days.', 'Keys shall be rotated every 90 days.', ''],
  ['Hosted in the EU', 'The system shall be hosted in the EU.', ''],
  ['The report should be sorted by date.', 'The report shall be sorted by date.', ''],
  ['Each alert must be acknowledged by an operator.', 'Each alert shall be acknowledged by an operator.', ''],
  ['The page must load within 2 seconds.', 'The page shall load within 2 seconds.', ''],
  ['It should be fast.', 'The system shall be fast.', ''],
  ['The API must be available 99.9 % of the time.', 'The API shall be available 99.9 % of the time.', ''],
  [
    'The system shall not store passwords in plain text.',
    'The system shall not store passwords in plain text.',
    '',
  ],
  ['Never store passwords in plain text.', 'The system shall not store passwords in plain text.', ''],
  ['Users cannot delete invoices.', 'The system shall not let users delete invoices.', ''],
  ["We don't need a mobile app.", 'The system shall not include a mobile app.', ''],
  [
    'When a claim is approved, the system shall notify the claimant.',
    'When a claim is approved, the system shall notify the claimant.',
    '',
  ],
  [
    'While the device is offline, the app shall keep changes in a queue.',
    'While the device is offline, the app shall keep changes in a queue.',
    '',
  ],
  [
    'If the payment fails, the system shall retry the charge.',
    'If the payment fails, then the system shall retry the charge.',
    '',
  ],
  [
    'For each order, the system shall create an invoice.',
    'For each order, the system shall create an invoice.',
    '',
  ],
  [
    'As a manager, I want to see open claims so that I can plan.',
    'The system shall let managers see open claims.',
    'See open claims',
  ],
  [
    'As an admin, I need to be able to block users.',
    'The system shall let admins block users.',
    'Block users',
  ],
]

const TITLED = SAID.flatMap(([said, , title]) => (title === '' ? [] : ([[said, title]] as const)))

describe('one normalised sentence', () => {
  it.each(SAID)('“%s” becomes “%s”', (said, statement) => {
    expect(statementOf(worded(said))).toBe(statement)
  })

  it.each(TITLED)('“%s” has the title “%s”', (said, title) => {
    expect(titleOf(worded(said))).toBe(title)
  })

  it.each(SAID.map(([said, statement]) => [said, statement]))(
    '“%s” adds only function words and the verbs of the writer',
    (said, statement) => {
      const heard = new Set(stems(said))
      expect(stems(statement).filter((word) => !heard.has(word) && !OWN_WORDS.has(word))).toEqual([])
    },
  )
})

/** What the writer may add: function words, whom it speaks of, and the few verbs that carry a thing. */
const OWN_WORDS = new Set(
  'the a system shall not let then be provide use include integrate they them their users people'
    .split(' ')
    .map(stem),
)

function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:es|ed|ing|s|e)$/, '')
}

const stems = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem)

describe('what is kept beside the statement', () => {
  it('is the condition as said, without its comma', () => {
    expect(worded('When a claim is approved, the system shall notify the claimant.').condition).toBe(
      'When a claim is approved',
    )
  })

  it('is the reason that was given, apart from what is asked', () => {
    expect(worded('As a manager, I want to see open claims so that I can plan.').benefit).toBe('I can plan')
    expect(worded('The app must work offline because drivers lose the network.')).toMatchObject({
      deed: 'work offline',
      benefit: 'drivers lose the network',
    })
  })

  it('is who it is for', () => {
    expect(worded('Finance managers should be able to approve claims.').actor).toBe('Finance manager')
    expect(worded('As a warehouse clerk, I want to scan boxes.').actor).toBe('Warehouse clerk')
    expect(worded('The system must send mail.').actor).toBe('System')
  })
})

describe('the surroundings', () => {
  it('say whose deed an item of a list is', () => {
    expect(statementOf(worded('upload receipts', { role: 'Employees', isItem: true }))).toBe(
      'The system shall let employees upload receipts.',
    )
  })

  it('say what “it” stands for', () => {
    expect(statementOf(worded('It should show overdue claims.', { it: 'the dashboard' }))).toBe(
      'The dashboard shall show overdue claims.',
    )
    expect(statementOf(worded('We should export that as CSV.', { it: 'the report' }))).toBe(
      'The system shall let users export the report as CSV.',
    )
  })
})

describe('what is no part of the statement', () => {
  it.each([
    ['Um, so, we need, uh, a help page.', 'The system shall provide a help page.'],
    ['Hi team, please add a help page, thanks!', 'The system shall provide a help page.'],
    ['☐ Add a help page', 'The system shall provide a help page.'],
    ['Feature: a help page', 'The system shall provide a help page.'],
    ['We really need a help page, ok?', 'The system shall provide a help page.'],
    ['I think we should have a help page.', 'The system shall provide a help page.'],
    ['We need a help page 😀', 'The system shall provide a help page.'],
    ['The system must must show a help page (must).', 'The system shall show a help page.'],
  ])('is taken off: “%s”', (said, statement) => {
    expect(statementOf(worded(said))).toBe(statement)
  })
})

describe('what cannot be read', () => {
  it.each(['', '…', '😀', 'Okay.', 'It should.', 'We should have it.', 'They want this.'])(
    'is not forced into a statement: “%s”',
    (said) => {
      expect(wordingOf(said, ALONE)).toBeNull()
    },
  )

  it('is left rather than turned into its opposite', () => {
    expect(wordingOf("I don't think we should not add the map nobody wants.", ALONE)).toBeNull()
  })
})
