/** What was once misheard, each as somebody would say it: commands, answers, denials and copies. */
import { describe, expect, it } from 'vitest'

import { readText } from '../text/read-text.ts'
import type { KnownRequirement, Listening, Quote } from './heard.ts'
import { listen } from './listen.ts'

const known = ['REQ-001', 'REQ-002', 'REQ-004'].map((key, index): KnownRequirement => ({
  key,
  title: `Print label ${index}`,
  statement: `The printer shall print label ${index}.`,
  inferred: false,
}))
const listened = (text: string): Listening => listen([{ id: 'm', text }], known)
const proposed = ({ steps }: Listening) =>
  steps.flatMap((step) => (step.step === 'propose' ? [step.heard] : []))
const statements = (text: string) => proposed(listened(text)).map((heard) => heard.draft.statement)
const outcomes = (text: string) => listened(text).notes.map((note) => note.reason ?? note.outcome)
const edits = (text: string) =>
  listened(text).steps.map((step) =>
    step.step === 'edit' ? `${step.edit.kind} ${step.edit.key}` : step.step,
  )

const quotesIn = ({ steps }: Listening): readonly Quote[] =>
  steps.flatMap((step) => {
    if (step.step === 'propose') return step.heard.evidence
    return step.step === 'refine' ? step.evidence : [step.edit.evidence]
  })

const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['Drop REQ-001 and make REQ-002 a must.', ['retire REQ-001', 'prioritise REQ-002']],
  [
    'Make REQ-002 a must, drop REQ-004 and rename REQ-001 to Labels.',
    ['prioritise REQ-002', 'retire REQ-004', 'rename REQ-001'],
  ],
  ["Don't drop REQ-004.", []],
]

/** What is said, and the statements it becomes. */
const DENIED: readonly (readonly [string, string])[] = [
  ["The app doesn't share data.", 'The app shall not share data.'],
  ['The app does not share data.', 'The app shall not share data.'],
  ["Users must not be able to see others' data.", "The system shall not let users see others' data."],
  ["Users can't see others' data.", "Users shall not see others' data."],
  ['Users may never see the salary of others.', 'The system shall not let users see the salary of others.'],
  ['Guests cannot export reports.', 'The system shall not let guests export reports.'],
  ['Nobody may see the salary.', 'The system shall not let anyone see the salary.'],
  ['None of the users may see the salary.', 'None of the users shall see the salary.'],
  ['Data must never leave the EU.', 'Data shall not leave the EU.'],
  ['The app should not store the location.', 'The app shall not store the location.'],
  ['The system must work without a network.', 'The system shall work without a network.'],
  ['Do not store passwords.', 'The system shall not store passwords.'],
  ['Never store passwords.', 'The system shall not store passwords.'],
]

const SHORT: readonly (readonly [string, readonly string[]])[] = [
  ['Must work offline.', ['The system shall work offline.']],
  ["Let's go with PostgreSQL.", ['The system shall use PostgreSQL.']],
  ["I'd love a widget.", ['The system shall provide a widget.']],
  ['I love this app.', []],
  ['I love the widget.', []],
  ['No ads.', []],
]

const LAST_WORDS: readonly (readonly [string, string])[] = [
  ['The panel must slide in from the right', 'The panel shall slide in from the right.'],
  ['The panel must slide in from the right.', 'The panel shall slide in from the right.'],
  ['The panel must slide in from the right, right.', 'The panel shall slide in from the right.'],
  ['The page must load within 2 seconds, right.', 'The page shall load within 2 seconds.'],
  ['The reader must turn the page to the right.', 'The reader shall turn the page to the right.'],
]

/** Two sentences that share most of their words, and are two requirements. */
const APART: readonly (readonly [string, string])[] = [
  ['The app must export reports.', 'The app must import reports.'],
  ['The app must encrypt backups.', 'The app must decrypt backups.'],
  ['Users can archive reports.', 'Users can delete reports.'],
  ['The page must load within 5 seconds.', 'The page must load within 5 minutes.'],
  ['The page must load within 5 seconds.', 'The page must load within 6 seconds.'],
  ['The app must support 500 users.', 'The app must support 5000 users.'],
  ['Users must see prices.', 'Users must not see prices.'],
]

const FOREIGN = [
  'Das System muss Berichte exportieren können.',
  'Die Anwendung soll schnell sein und wir brauchen eine Suche.',
  '系统必须支持登录。',
  '用户必须能够重置密码。',
]

const QUESTIONS = [
  'Should users be able to export?',
  'Should managers get email or Slack alerts?',
  'Do you want a dark mode?',
  'How many users should the system support?',
  'What format should the export use?',
  'Who should approve claims?',
]

const SAID = [
  ...COMMANDS.map(([text]) => text),
  ...DENIED.map(([text]) => text),
  ...SHORT.map(([text]) => text),
  ...LAST_WORDS.map(([text]) => text),
  ...APART.map((both) => both.join(' ')),
  ...FOREIGN,
  ...QUESTIONS.flatMap((question) =>
    ['Yes.', 'no', 'No idea'].map((reply) => `Ana: ${question}\nBen: ${reply}`),
  ),
]

describe('commands about requirements that are there', () => {
  it.each(COMMANDS)('“%s” gives %j', (text, given) => {
    expect(edits(text)).toEqual(given)
  })
})

describe('what must not happen', () => {
  it.each(DENIED)('“%s” keeps its not: “%s”', (text, statement) => {
    expect(statements(text)).toEqual([statement])
  })

  it.each(['Do not store passwords.', 'Guests cannot export reports.', "The app doesn't share data."])(
    'is told by the title as well: “%s”',
    (text) => {
      expect(proposed(listened(text))[0]?.draft.title).toMatch(/\bnot\b/)
    },
  )
})

describe('a few words', () => {
  it.each(SHORT)('“%s” ask for %j', (text, given) => {
    expect(statements(text)).toEqual(given)
  })
})

describe('a last word', () => {
  it.each(LAST_WORDS)('is taken off only after a comma: “%s” becomes “%s”', (text, statement) => {
    expect(statements(text)).toEqual([statement])
  })
})

describe('an answer', () => {
  it.each(
    QUESTIONS.flatMap((question) =>
      ['no', 'No.', 'nope', 'Nope.', 'No idea', 'No idea.'].map((reply) => [question, reply]),
    ),
  )('“%s” – “%s” makes no requirement', (question, reply) => {
    expect(listened(`Ana: ${question}\nBen: ${reply}`).steps).toEqual([])
  })

  it.each(QUESTIONS)('leaves “%s” open when it is “No idea.”, and closes it when it is “No.”', (question) => {
    expect(listened(`Ana: ${question}\nBen: No idea.`).open).toEqual([question])
    expect(listened(`Ana: ${question}\nBen: No.`).open).toEqual([])
  })

  it.each(['yes', 'Yes.', 'Yes!', 'Yeah, sure.'])('“%s” makes one requirement with both quotes', (reply) => {
    const question = 'Should users be able to export?'
    for (const talk of [`Ana: ${question}\nBen: ${reply}`, `${question}\n\n${reply}`]) {
      const [heard, ...more] = proposed(listened(talk))
      expect([heard?.draft.statement, more]).toEqual(['The system shall let users export.', []])
      expect(heard?.evidence.map(({ quote }) => quote)).toEqual([question, reply])
      expect(outcomes(talk)).toEqual(['answered', 'answered'])
    }
  })
})

describe('nearly the same words', () => {
  it.each(APART)('“%s” and “%s” are two requirements', (one, other) => {
    expect(outcomes(`${one} ${other}`)).toEqual(['requirement', 'requirement'])
    expect(statements(`${one} ${other}`)).toHaveLength(2)
  })

  it.each([' ', '\n\n'])(
    'that are the same words are one requirement with two quotes (%j between)',
    (between) => {
      const sentence = 'Users must be able to upload photos.'
      const listening = listened(sentence + between + sentence)
      expect(proposed(listening)).toHaveLength(1)
      expect(listening.steps[1]).toMatchObject({ step: 'refine', key: 'R1', criterion: null })
      expect(quotesIn(listening).map(({ start, quote }) => [start, quote])).toEqual([
        [0, sentence],
        [sentence.length + between.length, sentence],
      ])
    },
  )
})

describe('another language', () => {
  it.each(FOREIGN)('[S031] “%s” is set aside as such', (text) => {
    expect(outcomes(text)).toEqual(['language'])
    expect(listened(text).steps).toEqual([])
  })

  it('[S031] leaves the English beside it as it is', () => {
    const english = 'The app must export reports.'
    expect(outcomes(`${english} ${FOREIGN[0]}`)).toEqual(['requirement', 'language'])
    expect(outcomes(`${FOREIGN[2]}${english}`)).toEqual(['language', 'requirement'])
  })
})

describe('the account of it', () => {
  it.each(SAID)('has one note for each sentence, and quotes what stands at its place: %j', (text) => {
    const listening = listened(text)
    const places = readText(text).sentences.map(({ parts }) => [parts[0]?.start, parts.at(-1)?.end])
    expect(listening.notes.map(({ start, end }) => [start, end])).toEqual(places)
    for (const { start, end, quote } of quotesIn(listening)) expect(text.slice(start, end)).toBe(quote)
  })
})
