import { array, assert, boolean, constantFrom, nat, oneof, property, record, subarray } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openHearing, type Hearing } from './hearing.ts'
import type { KnownRequirement, SaidMessage, Step } from './heard.ts'
import { listen } from './listen.ts'

const WORDINGS = [
  ['The system shall let users export reports as CSV.', 'Export of reports'],
  ['The system shall let users log in with email and password.', 'Login'],
  ['The page shall load within 2 seconds.', 'Page load'],
  ['The page shall load within 5 seconds.', 'Page load'],
  ['The system shall provide a dashboard that shows open claims.', 'Dashboard'],
  ['The dashboard shall show overdue claims.', 'Overdue claims'],
  ['The system shall let managers get Slack alerts.', 'Slack alerts'],
  ['The system shall provide a dark mode.', 'Dark mode'],
] as const
const SAYINGS = [
  'Users must be able to export reports as CSV.',
  'Login should support password reset via email.',
  'The page must load within 2 seconds.',
  'Make that 5 seconds, not 2.',
  'Make it 3 seconds.',
  'We need a dashboard that shows open claims.',
  'It should also show overdue claims.',
  'Should managers get email or Slack alerts?',
  'Slack.',
  'Yes, definitely.',
  'No.',
  'For how long?',
  'At least four hours.',
  'Forget the dashboard.',
  'Please add a dark mode. Drop REQ-002 because nobody uses it.',
  '# Page\n\n- must load within 2 seconds\n\n## Acceptance criteria\n\n- It works offline.',
  'Thanks!',
]

interface Update {
  readonly key: number
  readonly wording: number
  readonly forget: boolean
  readonly inferred: number
}

const update = record<Update>({
  key: nat(12),
  wording: nat(WORDINGS.length - 1),
  forget: boolean(),
  inferred: nat(9),
})
const updates = array(update, { maxLength: 30 })
const messages = array(
  record({ text: constantFrom(...SAYINGS), speaker: oneof(constantFrom('Ana', 'Ben', 'Parley')) }),
  { maxLength: 6 },
).map((list) => list.map((one, index): SaidMessage => ({ id: `msg_${index}`, ...one })))

const keyOf = (number: number): string => `REQ-${String(number * 333).padStart(3, '0')}`

function take(hearing: Hearing, known: Map<string, KnownRequirement>, list: readonly Update[]): void {
  for (const { key, wording, forget, inferred } of list) {
    const [statement, title] = WORDINGS[wording] ?? WORDINGS[0]
    const one = { key: keyOf(key), statement, title, inferred: inferred === 0 }
    if (forget) {
      hearing.forget(one.key)
      known.delete(one.key)
    } else {
      hearing.know(one)
      known.set(one.key, one)
    }
  }
}

/** The requirements that a step speaks of, beside the one it proposes. */
function keysIn(step: Step): readonly string[] {
  if (step.step === 'propose') return step.heard.refines
  return [step.step === 'refine' ? step.key : step.edit.key]
}

describe('hearing, however what is known came about', () => {
  it('hears what listening hears that is told all of it at once', () => {
    assert(
      property(updates, messages, (list, said) => {
        const hearing = openHearing()
        const known = new Map<string, KnownRequirement>()
        for (const [index, message] of said.entries()) {
          take(hearing, known, list.slice(index * 5, index * 5 + 5))
          expect(hearing.listen([message])).toEqual(listen([message], [...known.values()]))
        }
        take(hearing, known, list)
        expect(hearing.listen(said)).toEqual(listen(said, [...known.values()].toReversed()))
      }),
    )
  })

  it('leaves no trace of a call, and is the same in steps', () => {
    assert(
      property(updates, messages, messages, (list, said, before) => {
        const hearing = openHearing()
        take(hearing, new Map(), list)
        const first = hearing.listen(said, { before })
        const steps = hearing.listening(said, { before })
        let step = steps.next()
        while (step.done !== true) step = steps.next()
        expect(step.value).toEqual(first)
        expect(hearing.listen(said, { before })).toEqual(first)
      }),
    )
  })

  it('speaks only of the messages given, and of keys that the caller knows', () => {
    assert(
      property(updates, messages, subarray([...SAYINGS], { maxLength: 4 }), (list, said, earlier) => {
        const hearing = openHearing()
        const known = new Map<string, KnownRequirement>()
        take(hearing, known, list)
        const before = earlier.map((text, index): SaidMessage => ({
          id: `before_${index}`,
          text,
          speaker: 'Ben',
        }))
        const { steps, notes } = hearing.listen(said, { before })
        const keys = new Set([...known.keys(), 'REQ-002'])
        for (const step of steps) {
          for (const key of keysIn(step)) expect(keys).toContain(key)
          keys.add(step.step === 'propose' ? step.heard.key : 'REQ-002')
        }
        const ids = new Set(said.map(({ id }) => id))
        for (const note of notes) {
          expect(ids).toContain(note.message_id)
          expect(note.key === null || keys.has(note.key)).toBe(true)
        }
      }),
    )
  })
})
