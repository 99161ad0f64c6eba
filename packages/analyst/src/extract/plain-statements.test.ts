import { describe, expect, it } from 'vitest'
import { listen } from './listen.ts'

const statementsIn = (text: string): string[] =>
  listen([{ id: 'm', text }]).steps.flatMap((step) =>
    step.step === 'propose' ? [step.heard.draft.statement] : [],
  )

/** What a stranger types first: one plain line, with no heading and no list around it. */
describe('a plain statement alone', () => {
  it.each([
    ['Users can reset their password.', 'The system shall let users reset their password.'],
    ['Admins approve new accounts.', 'The system shall let admins approve new accounts.'],
    ['Staff log in with a PIN.', 'The system shall let staff log in with a PIN.'],
    ['Login with Google.', 'The system shall let users log in with Google.'],
    ['The app must let people share a photo.', 'The app shall let people share a photo.'],
    ['All data is encrypted at rest.', 'All data shall be encrypted at rest.'],
    ['Invoices are sent by email.', 'Invoices shall be sent by email.'],
    ['Each user has a profile picture.', 'Each user shall have a profile picture.'],
    ['Every order gets a tracking number.', 'Every order shall get a tracking number.'],
    ['The page loads in under 2 seconds.', 'The page shall load in under 2 seconds.'],
    [
      'Stock levels update automatically after each sale.',
      'Stock levels shall update automatically after each sale.',
    ],
    ['Works on tablets.', 'The system shall work on tablets.'],
    ['Must work offline.', 'The system shall work offline.'],
    ['Log all access.', 'The system shall log all access.'],
    ['99.9% uptime.', 'The system shall provide 99.9% uptime.'],
    [
      'Two-factor authentication for admins.',
      'The system shall provide two-factor authentication for admins.',
    ],
    ['Notifications can be turned off.', 'The system shall let users turn notifications off.'],
    ['The bill can be split.', 'The system shall let users split the bill.'],
    ['A booking cannot overlap another booking.', 'A booking shall not overlap another booking.'],
    ['Nobody but the owner may see the salary.', 'The system shall let only the owner see the salary.'],
    ['No guest can export reports.', 'The system shall not let any guest export reports.'],
    ['You must not please remove the map.', 'The system shall not let users remove the map.'],
    ["Don't store passwords.", 'The system shall not store passwords.'],
    ["Let's use PostgreSQL.", 'The system shall use PostgreSQL.'],
    ['No order is accepted after that.', 'No order shall be accepted after that.'],
    ["Users shouldn't be able to delete invoices.", 'The system shall not let users delete invoices.'],
    ["The app doesn't share data.", 'The app shall not share data.'],
    [
      'Each organisation sees only its own volunteers.',
      'Each organisation shall see only its own volunteers.',
    ],
    ['It must be possible to swap shifts.', 'The system shall let users swap shifts.'],
    ['Need offline maps.', 'The system shall provide offline maps.'],
    ['Make it easy to use.', 'The system shall be easy to use.'],
    [
      'If payment fails, the order is kept for 30 minutes.',
      'If payment fails, then the order shall be kept for 30 minutes.',
    ],
    [
      'After three wrong PINs the account is locked for 5 minutes.',
      'After three wrong PINs, the account shall be locked for 5 minutes.',
    ],
    [
      'When a patient is discharged, the app removes the bed from the list within 5 minutes.',
      'When a patient is discharged, the app shall remove the bed from the list within 5 minutes.',
    ],
  ])('“%s” becomes “%s”', (text, statement) => {
    expect(statementsIn(text)).toEqual([statement])
  })

  it('is a must when it says who may not', () => {
    const [step] = listen([{ id: 'm', text: 'No user may delete an invoice.' }]).steps
    expect(step).toMatchObject({
      heard: { draft: { priority: 'must', title: 'No user may delete an invoice' } },
    })
  })

  it('holds as many requirements as it says “must”', () => {
    expect(statementsIn('Passwords must be at least 12 characters and must not be shared.')).toEqual([
      'Passwords shall be at least 12 characters.',
      'Passwords shall not be shared.',
    ])
  })

  it.each([
    'Been using this for years.',
    'The library was built in 1912.',
    'Customers complain that the app crashes.',
    'I love this app.',
    'We have already initiated an audit.',
    'Thanks a lot!',
    'No ads.',
    'You must not drop REQ-004.',
    'See you on Monday.',
  ])('asks for nothing when it is “%s”', (text) => {
    expect(statementsIn(text)).toEqual([])
  })
})
