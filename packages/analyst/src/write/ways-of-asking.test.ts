import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { readStory } from '../story/story.ts'
import { statementOf, wordingOf } from './wording.ts'

const statement = (said: string) => {
  const wording = wordingOf(said, {
    story: readStory(said, readTokens(said)),
    role: null,
    it: null,
    isItem: false,
  })
  return wording === null ? null : statementOf(wording)
}

describe('ways of asking', () => {
  it.each([
    ['Drivers need the app to work offline.', 'The app shall work offline.'],
    ['Managers would like to see the total.', 'The system shall let managers see the total.'],
    ['We would like users to confirm their mail.', 'The system shall let users confirm their mail.'],
    ['We need data encrypted at rest.', 'Data shall be encrypted at rest.'],
    ['We need something simple.', 'The system shall be simple.'],
    ['I wish I could undo a delete.', 'The system shall let users undo a delete.'],
    ['I want it to be fast.', 'The system shall be fast.'],
    ['The ability for managers to export reports', 'The system shall let managers export reports.'],
    ['Enable managers to export reports.', 'The system shall let managers export reports.'],
    ['The team decided to keep logs.', 'The system shall keep logs.'],
    ['Decision: logs are kept.', 'Logs shall be kept.'],
    ['It was mentioned that logs are kept.', 'Logs shall be kept.'],
    ["It's important that logs are kept.", 'Logs shall be kept.'],
    ['Make sure users can log in.', 'The system shall let users log in.'],
    ['Customers have requested an export to Excel.', 'The system shall provide an export to Excel.'],
    ["I'd suggest adding a map.", 'The system shall provide a map.'],
    ['We should build a portal.', 'The system shall provide a portal.'],
    ['They should be able to see totals.', 'The system shall let users see totals.'],
    ['We see the totals on the report.', 'The system shall let users see the totals on the report.'],
    ['Managers approve claims.', 'The system shall let managers approve claims.'],
    ['The report gets sent to managers.', 'The report shall be sent to managers.'],
    ['The report has a title.', 'The report shall have a title.'],
    ['Every report must have a title.', 'Every report shall have a title.'],
    ["Let's go with mail for now.", 'The system shall use mail.'],
    ['As a driver, I want an offline mode.', 'The system shall provide an offline mode.'],
    ['As a user I can see totals.', 'The system shall let users see totals.'],
  ])('“%s” asks for “%s”', (said, wanted) => {
    expect(statement(said)).toBe(wanted)
  })

  it.each([
    ['We keep losing invoices.', 'The system shall not lose invoices.'],
    ['The gateway keeps dropping connections, and that hurts.', 'The gateway shall not drop connections.'],
    ['We must not lose any data.', 'The system shall not lose any data.'],
    ["We shouldn't store credit card numbers.", 'The system shall not store credit card numbers.'],
    ["We don't want users to see drafts.", 'The system shall not let users see drafts.'],
    ['Users should not be able to see salaries.', 'The system shall not let users see salaries.'],
    ['As a manager, I don’t want guests to see totals.', 'The system shall not let guests see totals.'],
    ['Guests shall not post comments.', 'Guests shall not post comments.'],
  ])('“%s” forbids: “%s”', (said, wanted) => {
    expect(statement(said)).toBe(wanted)
  })

  it.each([
    ['Should we add a map?', 'The system shall provide a map.'],
    ['Should the app send mail?', 'The app shall send mail.'],
    ['Should managers get alerts?', 'The system shall let managers get alerts.'],
    ['Should it be blue?', 'The system shall be blue.'],
  ])('“%s” asks whether “%s”', (said, wanted) => {
    expect(statement(said)).toBe(wanted)
  })
})
