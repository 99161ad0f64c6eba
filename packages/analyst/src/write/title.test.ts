import { array, assert, constantFrom, property, record, boolean, option } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { titleOf } from './title.ts'
import type { Wording } from './wording.ts'

const wording = (deed: string, more: Partial<Wording> = {}): Wording => ({
  form: 'modal-shall',
  subject: 'the system',
  actor: 'System',
  negated: false,
  letWho: null,
  deed,
  condition: null,
  benefit: null,
  ...more,
})

describe('a title', () => {
  it.each([
    ['provide a dark mode', {}, 'Dark mode'],
    ['export reports as CSV', { letWho: 'users' }, 'Export reports as CSV'],
    ['encrypt all data', {}, 'Encrypt all data'],
    ['log in with email', { letWho: 'users' }, 'Login with email'],
    ['sign up with Google', { letWho: 'users' }, 'Sign-up with Google'],
  ])('names the deed or the thing: %s %j', (deed, more, title) => {
    expect(titleOf(wording(deed, more))).toBe(title)
  })

  it.each([
    ['be encrypted at rest', { subject: 'all data' }, /encrypt.*at rest/i],
    ['be available', { subject: 'reports' }, /reports.*available/i],
    ['be fast', {}, /fast/i],
    ['be hosted in the EU', {}, /hosted in the EU/i],
    ['apply tax', { subject: 'the engine' }, /appl(?:y|ies) tax/i],
    ['have totals', { subject: 'the report' }, /totals/i],
    ['carry names', { subject: 'the tags' }, /carry names/i],
  ])('keeps the words that tell it apart: %s %j', (deed, more, title) => {
    expect(titleOf(wording(deed, more))).toMatch(title)
  })

  it.each([
    ['store passwords in plain text', {}],
    ['include a mobile app', {}],
    ['show the price', { subject: 'the report' }],
    ['be shown', { subject: 'prices' }],
    ['be slow', {}],
    ['delete invoices', { letWho: 'users' }],
  ])('says no where the statement does: %s %j', (deed, more) => {
    expect(titleOf(wording(deed, { negated: true, ...more }))).toMatch(/\b(?:no|not|never|cannot)\b/i)
  })

  it.each([
    [
      'send a mail to the owner that tells in detail what was changed by whom and when it was changed',
      'Send a mail to the owner',
    ],
    [
      'send the weekly summary of all open claims to finance managers in the whole region',
      'Send the weekly summary of all open claims to finance managers',
    ],
    ['show the amount (in euro and in the currency of the invoice)', 'Show the amount'],
    ['provide search, filter, and sort', 'Search, filter, and sort'],
  ])('ends at the boundary of a phrase: %s', (deed, title) => {
    expect(titleOf(wording(deed))).toBe(title)
  })

  it('has at most 64 characters, no line break, no final mark, and starts with a capital', () => {
    const words = constantFrom(
      ...'show the list of open claims, that users see when a report for all is sent and (very) long words within 2 seconds: “now” per day; abcdefghijklmnopqrstuvwxyz'.split(
        ' ',
      ),
    )
    const some = (minLength: number, maxLength: number) =>
      array(words, { minLength, maxLength }).map((list) => list.join(' '))
    const wordings = record({
      deed: some(1, 25).map((rest) => `show ${rest}`),
      subject: option(some(1, 4), { nil: 'the system' }),
      letWho: option(constantFrom('users')),
      negated: boolean(),
    })
    assert(
      property(wordings, ({ deed, ...more }) => {
        const title = titleOf(wording(deed, more))
        expect(title.length).toBeLessThanOrEqual(64)
        expect(title).toMatch(/^[^\p{Ll}\s]/u)
        expect(title).not.toMatch(/[\n.;,:\s]$|\n/)
      }),
    )
  })
})
