import { describe, expect, it } from 'vitest'

import { isWellFormed } from './well-formed.ts'
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

describe('a wording that a person would sign', () => {
  it.each([
    'export reports',
    'be available',
    'auto-tag receipts',
    'print labels',
    'continuously monitor the load',
    'wobble gently',
    'show a 5" screen',
  ])('opens with a verb: %s', (deed) => {
    expect(isWellFormed(wording(deed))).toBe(true)
  })

  it('may speak of a thing with its relative clause', () => {
    expect(isWellFormed(wording('be deleted', { subject: 'reports that users have not opened' }))).toBe(true)
  })
})

describe('a wording that nobody would sign', () => {
  it.each([
    ['ok', 'is too short'],
    ['export it', 'says nothing to a reader who was not there'],
    ['do this', 'says nothing to a reader who was not there'],
    ['get', 'is a verb that makes no deed alone'],
    ['provide and so on', 'rambles'],
    ['show yeah the list', 'rambles'],
    ['export reports and', 'trails off'],
    ['show the', 'trails off'],
    ['show show the list', 'stammers'],
    ['show the "list', 'opens a quote and never closes it'],
    ['the list of reports', 'opens with no verb'],
    ['reports quickly', 'opens with no verb'],
    ['they see it all', 'opens with a person'],
    [`show ${'a word '.repeat(60)}end`, 'is longer than anybody reads'],
  ])('“%s” %s', (deed) => {
    expect(isWellFormed(wording(deed))).toBe(false)
  })

  it.each([
    'there',
    'what people said',
    'because data',
    'the report is',
    'they',
    "it 's data",
    'a very long subject made of many words that'.repeat(3),
  ])('speaks of no thing: %s', (subject) => {
    expect(isWellFormed(wording('be shown', { subject }))).toBe(false)
  })

  it.each(['they', 'users who must pay', 'a b c d e f g h i'])(
    'lets nobody do it whom one could name: %s',
    (letWho) => {
      expect(isWellFormed(wording('export reports', { letWho }))).toBe(false)
    },
  )
})
