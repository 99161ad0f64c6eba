import { QUALITIES, REQUIREMENT_TYPES } from '@parley/domain'
import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { classifyRequirement, CLASSIFICATION_CUES } from './classify-requirement.ts'

const classify = (text: string, heading?: string) => classifyRequirement(text, readTokens(text), heading)
const kind = (text: string, heading?: string) => {
  const { type, quality } = classify(text, heading)
  return quality ?? type
}

describe('the type of a requirement', () => {
  it.each([
    ['The system shall let a nurse add a note to a chart.', 'functional'],
    ['Shoppers can filter the catalogue by size and colour.', 'functional'],
    ['The portal shall send a reminder to the tenant before the rent is due.', 'functional'],
    ['As a gardener, I want to print a planting plan so that I can take it outside.', 'functional'],
    ['The plan is shown on the first page.', 'functional'],
    ['Invoices must be retained for 7 years.', 'data'],
    ['Each parcel record shall contain the sender, the weight and the postcode.', 'data'],
    ['The service shall store the reading together with its unit.', 'data'],
    ['A search must return its first page within 2 seconds.', 'performance'],
    ['Latency at the 95th percentile stays below 300 ms.', 'performance'],
    ['The booking site shall handle 4,000 concurrent users.', 'scalability'],
    ['The design must scale horizontally as the number of clinics grows.', 'scalability'],
    ['The gateway shall achieve 99.95% uptime.', 'availability'],
    ['The help line must be available 24 hours a day.', 'availability'],
    ['The till shall continue to work if the card terminal goes down.', 'fault-tolerance'],
    ['The service must fail over to the second site without losing data.', 'fault-tolerance'],
    ['The product must comply with GDPR.', 'legal'],
    ['Exports must follow the regulations on medical records.', 'legal'],
    ['The page shall use the colours and the logo of the museum.', 'look-and-feel'],
    ['The app should have a modern, professional appearance.', 'look-and-feel'],
    ['The code base must be modular and easy to extend.', 'maintainability'],
    ['The client shall run on Windows 11 and recent Linux desktops.', 'operational'],
    ['The scheduler shall interface with the hospital billing system.', 'operational'],
    ['The engine must be portable to another operating system with minimal changes.', 'portability'],
    ['Only auditors can open the ledger of a closed year.', 'security'],
    ['All passwords must be hashed and encrypted at rest.', 'security'],
    ['Sessions end after 15 minutes of inactivity.', 'security'],
    ['The form must be easy to use for volunteers.', 'usability'],
    ['90% of new drivers shall be able to log a delivery after 10 minutes of training.', 'usability'],
    ['The site must meet WCAG 2.1 AA.', 'usability'],
    ['If one line fails, the other takes over.', 'fault-tolerance'],
    ['The lock must be usable day and night, without interruption.', 'availability'],
    ['Moving to another database must not require changes in the program.', 'portability'],
    ['New tariffs are added without a programmer.', 'maintainability'],
    ['The load shall be spread over several machines.', 'scalability'],
    ['The register has to fulfil the fiscal rules of each country.', 'legal'],
    ['Jurors must not see the marks of others.', 'security'],
    ['The label shall fit into a 19 inch rack.', 'operational'],
  ])('of “%s” is %s', (text, expected) => {
    expect(kind(text)).toBe(expected)
  })

  it.each([
    'The lobby desk shall print a badge for each visitor.',
    'The dispenser shall count the tablets in each bag.',
    'Drivers can move a stop to another tour.',
    'The shop shall offer gloves in four sizes.',
    'Museums can record a broken frame.',
    'The rental desk shall list all wheelchairs and racks.',
    'Users can record their mood and their sleep.',
    'A clerk can freeze the card of a customer.',
    'The desk shall book double rooms for seniors.',
    'Field technicians can close a job on the way.',
    'The harbour shall assign each container to a crane.',
    'Managers can add a new branch.',
    'The clerk can look up a parcel.',
    'The kiosk shall sell season tickets.',
    'Sellers can export their listings as a Portable Document Format file.',
    'The dispatcher shall be able to resend a failed message.',
  ])('of what a product deals in is functional: “%s”', (text) => {
    expect(kind(text)).toBe('functional')
  })

  it('goes with its quality: none for functions and data, security for security, one of the others otherwise', () => {
    const texts = [
      'Users can pay by card.',
      'Keep logs for 3 years.',
      'Encrypt backups.',
      'Answer within 2 s.',
    ]
    expect(texts.map((text) => classify(text)).map(({ type, quality }) => [type, quality])).toEqual([
      ['functional', null],
      ['data', null],
      ['security', 'security'],
      ['non-functional', 'performance'],
    ])
  })

  it('[S009] of a login is functional, of what guards it security', () => {
    const logins = ['Users must log in with e-mail and password.', 'User login', 'We need a login page.']
    expect(logins.map((text) => kind(text))).toEqual(['functional', 'functional', 'functional'])
    expect(kind('Passwords must have at least 12 characters.')).toBe('security')
    expect(kind('Add two-factor authentication.')).toBe('security')
  })

  it('of a bullet that begins with a verb is told by that verb', () => {
    expect(kind('- Export the shift plan, sorted by access level')).toBe('functional')
    expect(kind('Store the address of each depot')).toBe('data')
  })

  it('is functional when nothing speaks', () => {
    expect(classify('')).toEqual({ type: 'functional', quality: null, confidence: 0.7, cues: [] })
  })

  it('stays functional when one weak quality word stands beside what a user does', () => {
    expect(kind('The clerk shall be able to view the available rooms.')).toBe('functional')
    expect(kind('The editor shall display the audit report to the reviewer.')).toBe('functional')
  })

  it('tells a time limit on an action from the time that people need to learn', () => {
    expect(kind('The list shall be sorted within 3 seconds.')).toBe('performance')
    expect(kind('New clerks shall learn to sort the list within 30 minutes.')).toBe('usability')
  })

  it('takes “only if” for a condition and “only ROLE” for a permission', () => {
    expect(kind('Only if the stock is empty, the shop can order it.')).toBe('functional')
    expect(kind('Only the warehouse manager can order it.')).toBe('security')
  })
})

describe('the heading above a requirement', () => {
  it('leans towards what it names', () => {
    expect(kind('Screens are rendered on the server.', 'Performance')).toBe('performance')
    expect(kind('Names are masked.', '4.2 Security and privacy')).toBe('security')
  })

  it('does not overrule clear words', () => {
    expect(kind('The user shall be able to search and print orders.', 'Performance')).toBe('functional')
  })

  it('that says non-functional makes a plain statement a quality', () => {
    const { type, quality } = classify('Works at the harbour office.', 'Non-Functional & Compliance')
    expect([type, quality === null]).toEqual(['non-functional', false])
    expect(kind('Works at the harbour office.', 'Functional requirements')).toBe('functional')
  })
})

describe('the explanation of a classification', () => {
  it('shows the very words that each cue saw', () => {
    const text = 'The user-friendly form shall load within 2 seconds.'
    const seen = classify(text).cues.map((cue) => [cue.id, text.slice(cue.start, cue.end)])
    expect(seen).toContainEqual(['usability/easy', 'user-friendly'])
    expect(seen).toContainEqual(['performance/time-limit', 'within 2 seconds'])
  })

  it('never reads across the end of a sentence', () => {
    const seen = classify('Records retain their order. Print it after 7 years.').cues.map((cue) => cue.id)
    expect(seen).not.toContain('data/retention')
  })

  it('is surer of what leads by more', () => {
    const clear = classify('All traffic must be encrypted with TLS against attacks.')
    const close = classify('The clerk shall update the password.')
    expect(clear.confidence).toBeGreaterThan(close.confidence)
  })
})

describe('the cue table', () => {
  it('names each cue once, with a class that exists, a weight and a reason', () => {
    const ids = CLASSIFICATION_CUES.map((cue) => cue.id)
    expect(new Set(ids).size).toBe(ids.length)
    const classes: readonly string[] = [...REQUIREMENT_TYPES, ...QUALITIES]
    for (const cue of CLASSIFICATION_CUES) {
      expect(classes).toContain(cue.votes)
      expect(cue.weight).toBeGreaterThan(0)
      expect(cue.reason).not.toBe('')
      expect(cue.phrases.length).toBeGreaterThan(0)
    }
  })
})
