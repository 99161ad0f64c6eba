import { ISSUE_TYPES } from '@parley/domain'
import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { checkRules } from './check-rules.ts'
import type { RuleOptions } from './rule.ts'
import { RULES } from './rules.ts'

/** Condition clauses are found elsewhere; here they are given as words of the text. */
function check(text: string, conditions: readonly string[] = [], options?: RuleOptions) {
  const places = conditions.map((clause) => {
    const start = text.indexOf(clause)
    return { start, end: start + clause.length }
  })
  return checkRules({ text, tokens: readTokens(text), conditions: places }, options)
}

const rulesIn = (text: string, conditions?: readonly string[]) =>
  check(text, conditions).map(({ rule }) => rule)

const spanOf = (text: string, rule: string, conditions?: readonly string[]) => {
  const finding = check(text, conditions).find((found) => found.rule === rule)
  return finding === undefined ? null : text.slice(finding.start, finding.end)
}

/** The clause that "If … ," or "When … ," opens. */
const leadingCondition = (text: string): string[] =>
  /^(?:If|When|While|Where)\b[^,]*/.exec(text)?.slice(0, 1) ?? []

const trailingCondition = (text: string): string[] => /\bif the amount[^.]*/.exec(text)?.slice(0, 1) ?? []

describe('the catalogue of rules', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s: its example breaks it, and the mended form breaks nothing',
    (id, rule) => {
      const { breaks, mended } = rule.example
      expect(rulesIn(breaks, [...leadingCondition(breaks), ...trailingCondition(breaks)])).toContain(id)
      expect(check(mended, leadingCondition(mended))).toEqual([])
    },
  )

  it('has at least 25 rules, each with an id of its own and a kind that exists', () => {
    const ids = RULES.map(({ id }) => id)
    expect(ids.length).toBeGreaterThanOrEqual(25)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of RULES) {
      expect(rule.id).toMatch(/^(?:INCOSE-R\d+|PARLEY-[A-Z-]+)$/)
      expect(ISSUE_TYPES).toContain(rule.issue_type)
      expect(rule.why).toMatch(/^[A-Z“].+\.$/)
    }
  })

  it('says of each rule what it leaves alone', () => {
    expect(RULES.filter(({ leaves }) => leaves === undefined).map(({ id }) => id)).toEqual([])
  })

  it('leaves ambiguous pronouns to those who know the sentences around', () => {
    expect(RULES.flatMap((rule) => rule.issue_types ?? [rule.issue_type])).not.toContain('ambiguous_pronoun')
  })
})

describe('vague words', () => {
  it('[S021] points at the vague verb that is kept in the action', () => {
    const text = 'The system shall optimize the import of orders.'
    expect(spanOf(text, 'INCOSE-R7')).toBe('optimize')
  })

  it('[S021] points at “fast” and asks for a time and a load', () => {
    const finding = check('The search shall be fast.').find(({ rule }) => rule === 'INCOSE-R7')
    expect(finding?.issue_type).toBe('subjective_language')
    expect(finding?.suggestion).toBe('State a time and a load, such as: within 2 s for 95 % of requests.')
  })

  it('[S039] finds something in a vague requirement', () => {
    expect(check('optimize performance somehow').length).toBeGreaterThan(0)
  })

  it('[S040] calls an ambiguity ambiguous', () => {
    const messages = check('optimize performance somehow').map(({ message }) => message)
    expect(messages.some((message) => /ambiguous/i.test(message))).toBe(true)
  })

  it.each([
    ['user-friendly', 'The shop shall have a user-friendly layout.'],
    ['user friendly', 'The shop shall have a user friendly layout.'],
    ['somehow', 'The shop shall somehow show the price.'],
    ['quickly', 'The shop shall load quickly.'],
    ['several', 'The shop shall accept several cards.'],
  ])('[S040] calls “%s” ambiguous', (word, text) => {
    const finding = check(text).find(({ rule }) => rule === 'INCOSE-R7')
    expect(text.slice(finding?.start, finding?.end)).toBe(word)
    expect(finding?.message).toContain('ambiguous')
  })

  it('[S040] calls a pronoun without its noun ambiguous', () => {
    expect(check('It shall print a receipt.').find(({ rule }) => rule === 'INCOSE-R24')?.message).toContain(
      'ambiguous',
    )
  })
})

describe('rewrites and questions', () => {
  it('drops “be able to” where a verb follows', () => {
    const finding = check('The system shall be able to process refunds.').find(
      ({ rule }) => rule === 'INCOSE-R10',
    )
    expect(finding?.suggestion).toBe('Write “shall process”.')
  })

  it('asks for a range in place of an approximation', () => {
    const text = 'The system shall keep approx 1000 records.'
    expect(spanOf(text, 'INCOSE-R33')).toBe('approx 1000')
    expect(check(text).find(({ rule }) => rule === 'INCOSE-R33')?.suggestion).toContain(
      'between 950 and 1,050',
    )
    expect(rulesIn(text)).toContain('INCOSE-R38')
  })

  it('covers the words inside a phrase by the phrase', () => {
    expect(rulesIn('The system shall compress files as much as possible.')).toEqual(['INCOSE-R8'])
  })
})

const WELL_WRITTEN: readonly (readonly [string, ...string[]])[] = [
  ['The system shall lock the account for 15 minutes after 5 failed attempts.', 'after 5 failed attempts'],
  [
    'Where the night mode is installed, the display shall show white text on a black background.',
    'Where the night mode is installed',
  ],
  [
    'When a user submits an order, the shop shall send a confirmation within 60 s.',
    'When a user submits an order',
  ],
  ['While the door is open, the oven shall keep the heater switched off.', 'While the door is open'],
  [
    'If the payment is not confirmed within 30 s, then the terminal shall cancel the sale.',
    'If the payment is not confirmed within 30 s',
  ],
  ['The meter shall record the temperature every 60 seconds.'],
  ['The system shall accept no more than 3 parallel sessions for each user.'],
  ['The upload shall accept files of up to 20 MB.'],
  ['The invoice shall state the amount in EUR.'],
  ['Each door shall report its state to the control room within 2 s.'],
  ['The train shall reach a speed of 160 km/h.'],
  ['The hotline shall assign at least one agent to each call.'],
  ['The plug-in shall list the name, the size and the date of each file.'],
]

describe('well-written statements', () => {
  it.each(WELL_WRITTEN)('says nothing against: %s', (text, ...conditions) => {
    expect(check(text, conditions)).toEqual([])
  })

  it('lets a user story want, explain and speak of “I”', () => {
    const found = check('As a clerk, I want to print a label so that I find the parcel again.')
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(found.map(({ rule }) => rule)).not.toContain('INCOSE-R24')
    expect(found.map(({ rule }) => rule)).not.toContain('INCOSE-R20')
  })
})

describe('exemptions', () => {
  it.each([
    ['INCOSE-R17', 'The card shall have one I/O port.', 'The card shall have one input/output port.'],
    ['INCOSE-R17', 'The link shall carry 100 MB/s.', 'The link shall carry text/images.'],
    [
      'INCOSE-R17',
      'The system shall read https://example.org/a/b each day.',
      'The system shall read a name/address each day.',
    ],
    ['INCOSE-R16', 'The lift shall carry not more than 8 persons.', 'The lift shall not carry animals.'],
    [
      'INCOSE-R19',
      'The form shall contain a name and an address.',
      'The system shall encrypt the name and delete the address.',
    ],
    [
      'INCOSE-R19',
      'The name and the address shall appear on the label.',
      'The printer shall print the name and shall cut the label.',
    ],
    ['INCOSE-R24', 'Each sensor shall send its reading.', 'It shall send its reading.'],
    ['INCOSE-R37', 'The file shall be at most 5 MB, at 10 EUR each.', 'The file shall hold one PNR.'],
    ['INCOSE-R38', 'The clerk answers with no 5 times.', 'The clerk shall open door no. 5 first.'],
    ['PARLEY-COMPARATIVE', 'The scan shall be faster than 2 s.', 'The scan shall be faster.'],
    [
      'PARLEY-UNCERTAIN-VERB',
      'The report shall cover the month of May 2027.',
      'The report may cover the month.',
    ],
    [
      'INCOSE-R12',
      'The door unlocks after the user logs in.',
      'The door unlocks after the user logs in the.',
    ],
    ['INCOSE-R12', 'Measure the temperature of every fridge', 'The temperature of every fridge'],
    ['INCOSE-R40', 'The plant shall hold 1,000,000 l.', 'The plant shall hold 1,25 l.'],
    [
      'INCOSE-R35',
      'The server shall hold 100 simultaneous calls.',
      'The server shall hold simultaneous calls.',
    ],
  ])('%s is silent for “%s” and speaks for “%s”', (rule, silent, speaks) => {
    expect(rulesIn(silent)).not.toContain(rule)
    expect(rulesIn(speaks)).toContain(rule)
  })

  it.each([
    ['INCOSE-R7', 'The buzzer shall sound within 5 minutes.', 'The plan shall be sound.'],
    ['INCOSE-R7', 'The light shall turn green.', 'The case shall be light.'],
    ['INCOSE-R7', 'The page shall be accessible to screen readers.', 'The page shall be accessible.'],
    ['INCOSE-R7', 'The switch shall have the value “high”.', 'The tower shall be high.'],
    ['INCOSE-R8', 'The scan shall be accurate.', 'The scan shall be as accurate as possible.'],
    ['INCOSE-R2', 'The list shall name each order that was cancelled.', 'Orders shall be cancelled.'],
    ['INCOSE-R2', 'The details are given in section 13.', 'The details are sent each day.'],
    ['INCOSE-R2', 'The vault shall open while the owner is signed in.', 'The form shall be signed.'],
    ['INCOSE-R3', 'The mobile client shall cache maps.', 'The client shall pay.'],
    ['INCOSE-R3', 'The driver shall be informed.', 'The driver shall press a key.'],
    ['INCOSE-R5', 'A receipt shall be printed.', 'A printer shall print the receipt.'],
    ['INCOSE-R6', 'The lock shall hold for 10 s.', 'The lock shall hold for 10.'],
    ['INCOSE-R10', 'The guest shall not be able to open the safe.', 'The guest shall be able to pay.'],
    ['INCOSE-R14', 'The box (see table 4.3.9): closed.', 'The box (see table 4.3.9: closed.'],
    [
      'INCOSE-R15',
      'The port shall take either PDF or XML and CSV files.',
      'The port shall take PDF or XML and CSV files.',
    ],
    ['INCOSE-R16', 'The scan must not take longer than 3 s.', 'The scan must not stop the belt.'],
    ['INCOSE-R16', 'The list shall show tasks that nobody claimed.', 'Nobody shall claim a task twice.'],
    ['INCOSE-R19', 'The bell shall have one look and feel.', 'The bell shall ring and flash the lamp.'],
    [
      'INCOSE-R19',
      'The form shall show the name as well as the address.',
      'The tool shall sort labels as well as send them.',
    ],
    [
      'INCOSE-R19',
      'The label shall show the name and order number.',
      'The tool shall convert files and forward them.',
    ],
    [
      'INCOSE-R20',
      'The desk shall offer a way to prevent theft.',
      'The desk shall lock the drawer to prevent theft.',
    ],
    [
      'INCOSE-R21',
      'The mast shall be 12 m high (see section 4.3).',
      'The mast shall be high (about a tree).',
    ],
    ['INCOSE-R22', 'The list shall hold the following: a name.', 'The group shall consist of:'],
    ['INCOSE-R24', 'It is important that the door closes.', 'It closes the door.'],
    ['INCOSE-R24', 'The bus shall stop where other buses stop.', 'The bus shall wait for another.'],
    ['INCOSE-R26', 'The desk shall show 24 hours.', 'The desk shall be open 24/7.'],
    ['INCOSE-R31', 'The job shall reset the test database.', 'The job shall keep logs in a database.'],
    ['INCOSE-R31', 'The radio shall react in 2 s.', 'The page shall use React.'],
    ['INCOSE-R32', 'The page shall show the sum of all items.', 'The page shall show all items.'],
    ['INCOSE-R33', 'The pump shall hold between 4 l and 5 l.', 'The pump shall hold between 4 l.'],
    ['INCOSE-R33', 'The gap between 2 adjacent lamps shall be 2 m.', 'The gap shall be about 2 m.'],
    ['INCOSE-R35', 'The desk shall ask before it deletes.', 'The desk shall close after the sale.'],
    ['INCOSE-R35', 'The desk shall print once a month.', 'Once the till opens, the desk shall print.'],
    ['INCOSE-R37', 'The TMT Observatory shall open at dusk.', 'The dome shall open for the TMT.'],
    ['INCOSE-R38', 'The meter shall send data every 15 min.', 'The meter shall send min. data.'],
    [
      'PARLEY-SUPERLATIVE',
      'The scale shall round to the nearest 20 kg.',
      'The shop shall have the best offer.',
    ],
    ['PARLEY-UNCERTAIN-VERB', 'The gate shall admit cars that can fly.', 'The gate can admit cars.'],
    ['PARLEY-COMPARATIVE', 'The score shall be 0.2 or lower.', 'The score shall be lower.'],
    [
      'PARLEY-COMPARATIVE',
      'Calls of higher priority than theirs shall pass.',
      'Calls of higher priority shall pass.',
    ],
    ['INCOSE-R26', 'Only one key shall open the safe at any time.', 'The shop shall answer at any time.'],
    [
      'INCOSE-R9',
      'The mast shall be such as to carry a flag.',
      'The mast shall carry flags such as pennants.',
    ],
    ['INCOSE-R7', 'The tool shall list orders of a certain day.', 'The tool shall list certain orders.'],
    ['INCOSE-R17', 'The box shall have an on/off switch.', 'The box shall have a fuse/switch.'],
    ['PARLEY-REFERENCE', 'The form shall follow table 4.', 'The form shall follow the attached table.'],
  ])('%s is silent for “%s” and speaks for “%s” here too', (rule, silent, speaks) => {
    expect(rulesIn(silent, leadingCondition(silent))).not.toContain(rule)
    expect(rulesIn(speaks)).toContain(rule)
  })

  it('takes an order that can be looked up for worth a look only', () => {
    const found = check('The site shall notify the highest bidder.')
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['PARLEY-SUPERLATIVE', 'info']])
  })

  it('leaves the reason of a story alone, but for how it is written', () => {
    const story =
      'As a clerk, I want to print a label, so that I can easily find it and never loose any the the parcel.'
    expect(rulesIn(story)).toEqual(['INCOSE-R12'])
  })

  it('knows who speaks in talk, and leaves questions and reports alone', () => {
    const rulesOf = (text: string) => check(text, [], { spoken: true }).map(({ rule }) => rule)
    expect(rulesOf('We need our labels in blue.')).toEqual([])
    expect(rulesOf('Can you print the labels in blue?')).toEqual([])
    expect(rulesOf('The old printer is slow.')).toEqual([])
    expect(rulesOf('We need a fast printer.')).toEqual(['INCOSE-R7'])
    expect(rulesIn('We recommend our labels.')).toContain('INCOSE-R24')
  })

  it('leaves passives, negations and “after” in a condition alone', () => {
    const text = 'If the door is not closed after the alarm is armed, the system shall warn the guard.'
    expect(rulesIn(text)).toEqual(['INCOSE-R16', 'INCOSE-R35'])
    expect(rulesIn(text, ['If the door is not closed after the alarm is armed'])).toEqual([])
  })

  it('knows an acronym that is spelled out in the statement or defined elsewhere', () => {
    expect(
      rulesIn('The passenger name record (PNR) shall hold the seat, and the PNR shall hold a name.'),
    ).not.toContain('INCOSE-R37')
    const text = 'The gate shall read the PNR.'
    expect(check(text, [], { definedTerms: ['PNR'] })).toEqual([])
  })
})

describe('options', () => {
  const text = 'The search shall be fast.'

  it('silences a rule, or gives it another severity', () => {
    expect(check(text, [], { severities: { 'INCOSE-R7': 'off' } })).toEqual([])
    expect(check(text, [], { severities: { 'INCOSE-R7': 'error' } }).map(({ severity }) => severity)).toEqual(
      ['error'],
    )
  })

  it('takes words from a list, in each of their forms alone', () => {
    const words = { vague: { remove: ['Fast', 'optimizes'] } }
    expect(check(text, [], { words })).toEqual([])
    expect(check('The search shall be quick.', [], { words })).toHaveLength(1)
    const optimizing = 'The system shall optimize the route.'
    expect(check(optimizing, [], { words })).toEqual(check(optimizing))
  })

  it('leaves an expression alone that is put among the fixed ones', () => {
    const named = 'The router shall support the fast lane protocol.'
    expect(check(named)).not.toEqual([])
    expect(check(named, [], { words: { fixed: { add: ['fast lane'] } } })).toEqual([])
  })

  it('takes more words for a rule', () => {
    const dashing = 'The logo shall look dashing.'
    expect(check(dashing)).toEqual([])
    expect(check(dashing, [], { words: { vague: { add: ['dashing'] } } }).map(({ rule }) => rule)).toEqual([
      'INCOSE-R7',
    ])
  })
})
