import { describe, expect, it } from 'vitest'

import { GENRES } from '../genre/genre.ts'
import { readUtterance } from '../write/utterance.ts'
import { readFeatures } from './features.ts'
import { CUE_TABLES } from './judge.ts'
import { SAID_PHRASES } from './said-phrases.ts'
import { TOLD_PHRASES } from './told-phrases.ts'

/** What the surroundings of a sentence add, beside what it shows itself. */
const FROM_SURROUNDINGS = [
  'described',
  'advertises',
  'item',
  'field',
  'role-label',
  'terse',
  'alone',
  'list-begun',
]
const SUBJECTS = [
  'The system',
  'A user',
  'This document',
  'The project',
  'All data',
  'We',
  'They',
  'It',
  'I',
  'You',
  'Magic',
  'This rule',
]
const MODALS = [
  'shall',
  'must',
  'should',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'needs to',
  'has to',
  'wants to',
  'is required to',
]
const SENTENCES = [
  ...SUBJECTS.flatMap((subject) => [
    ...MODALS.flatMap((modal) => [
      `${subject} ${modal} send mail.`,
      `${subject} ${modal} be able to allow it.`,
    ]),
    `${subject} sends mail.`,
    `${subject} is a thing.`,
    `${subject} was nice.`,
  ]),
  'A booking cannot overlap.',
  'Export reports',
  'Supports OCR for receipts.',
  'Should it work?',
  'These items:',
  'Label: the text.',
  '1.2 Scope',
  'See https://a.example for more.',
  'The system must load within 2 seconds and never stop.',
  'If it fails, the system must stop.',
  'It is crucial that we win.',
  'This suggests a change.',
  'Nice weather',
  'I think the following section, e.g. chapter two, is not done, please.',
  'Users are informed.',
  'Every user needs mail.',
  'The system shall send mail, and it must do so.',
  'There is a way for all, which shall help.',
  'Ability to print.',
  'Only users may print.',
  'Forms are validated first.',
  'Design note: it shall be small.',
  'Background: it is small.',
  'Out of scope: prints.',
  'The page will comply with it, and not within 2 seconds.',
  'It closes automatically, and we notify the developers of other systems.',
  'The developer shall test it.',
  'It is assumed, and should be noted, that a key is required from June on (KEY).',
  'These things can be seen in the specification.',
]
const HEADINGS = [
  undefined,
  'Functional requirements',
  'Open questions',
  'Background',
  'Next steps',
  'Out of scope',
  'Scope',
  'Glossary',
  'Main success scenario',
  'The system shall:',
  'Zebra',
]

const produced = new Set([
  ...FROM_SURROUNDINGS,
  ...[...SAID_PHRASES, ...TOLD_PHRASES].map(({ feature }) => feature),
])
for (const sentence of SENTENCES) {
  const { text, tokens, clause, conditions } = readUtterance(sentence)
  for (const heading of HEADINGS) {
    for (const isStory of [true, false]) {
      const input = { text, tokens, clause, isStory, conditions: conditions.length, heading }
      for (const feature of readFeatures(input)) produced.add(feature)
    }
  }
}

describe.each(GENRES)('the table for %s', (genre) => {
  const table = CUE_TABLES[genre]

  it('names each cue once', () => {
    const ids = table.cues.map((cue) => cue.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('asks only for features that a sentence or its surroundings can show', () => {
    const asked = table.cues.flatMap((cue) => cue.when.map((feature) => feature.replace(/^!/, '')))
    expect([...new Set(asked)].filter((feature) => !produced.has(feature))).toEqual([])
  })

  it('holds no cue that can never fire or weighs nothing', () => {
    const idle = table.cues.filter(
      ({ when, weight }) =>
        when.length === 0 || weight === 0 || when.some((feature) => when.includes(`!${feature}`)),
    )
    expect(idle).toEqual([])
  })

  it('gives each cue a reason in words that completes "because"', () => {
    for (const { reason } of table.cues) expect(reason).toMatch(/^["a-z][^\n]*[\p{L}"]$/u)
  })

  it('rises with the score, within 0 and 1', () => {
    const { calibration } = table
    expect(calibration.length).toBeGreaterThan(3)
    for (const [index, { upTo, rate }] of calibration.entries()) {
      const before = calibration[index - 1]
      expect(upTo).toBeGreaterThan(before?.upTo ?? -Infinity)
      expect(rate).toBeGreaterThan(before?.rate ?? 0)
      expect(rate).toBeLessThan(1)
    }
  })

  it('takes a user story for a requirement whatever else it shows', () => {
    expect(table.cues.find((cue) => cue.id === 'story')).toMatchObject({ when: ['story'], weight: 4 })
  })
})
