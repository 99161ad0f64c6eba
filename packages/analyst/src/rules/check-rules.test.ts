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

  it.each(['#G17# ', 'PAY-12: ', '[SHOP-3] ', '- ', '7. '])(
    'reads a story behind the mark of its backlog: “%s”',
    (mark) => {
      expect(
        rulesIn(`${mark}As a clerk, I want to print my list, so that I can easily find my way.`),
      ).toEqual([])
    },
  )

  it('says nothing against a turn in talk that only reports', () => {
    const said = 'The search was very slow for several days.'
    expect(check(said, [], { spoken: true })).toEqual([])
    expect(check(said)).not.toEqual([])
  })

  it.each([
    'It is obvious, that the lamp runs on mains.',
    'The shop shall offer two kinds of seats as such.',
    'The scheduler shall call the planner, which opens the gate.',
    'As an IT clerk, I want a list of my keys.',
  ])('knows what a pronoun stands for, or that it stands for nothing: %s', (text) => {
    expect(rulesIn(text)).not.toContain('INCOSE-R24')
  })

  it('takes no duty for the noun behind “these”', () => {
    expect(spanOf('These must be stamped.', 'INCOSE-R24')).toBe('These')
  })

  it('asks which one is meant where a statement opens with “this” and a noun', () => {
    const [found] = check('This procedure shall end after 5 s.').filter(({ rule }) => rule === 'INCOSE-R24')
    expect(found).toMatchObject({ start: 0, end: 4, severity: 'info' })
    expect(rulesIn('This system shall end after 5 s.')).not.toContain('INCOSE-R24')
  })

  it.each([
    'The page shall show where data of any kind (raw or checked) can be read.',
    'The planner shall check whether the store can take goods and can keep the cold.',
    'The desk shall offer a workout plan to each guest.',
    'Further parts may be found in section 7.',
    'The harbour can be divided into two areas.',
  ])('sees no open duty in what only tells: %s', (text) => {
    expect(rulesIn(text)).not.toContain('PARLEY-UNCERTAIN-VERB')
  })

  it.each([
    'The clerk can print the list and can keep it.',
    'That report can be printed.',
    'The customer may cancel an order until noon.',
    'When the clerk opens a list that is old, the system may warn.',
  ])('asks whether a permission or a chance binds: %s', (text) => {
    expect(rulesIn(text)).toContain('PARLEY-UNCERTAIN-VERB')
  })

  it('names “is expected to” once', () => {
    const found = check('The lamp is expected to last.').filter(
      ({ rule }) => rule === 'PARLEY-UNCERTAIN-VERB',
    )
    expect(found).toHaveLength(1)
  })

  it.each([
    ['INCOSE-R5', 'A clerk shall confirm the order.', 'A server shall confirm the order.'],
    ['INCOSE-R5', 'A monthly report shall show the sum.', 'An application shall show the sum.'],
    [
      'INCOSE-R7',
      'The game shall have the levels Beginner and Advanced.',
      'The game shall have advanced levels.',
    ],
    ['INCOSE-R7', 'The page shall be in the General Terms.', 'The Page Shall Show General Terms.'],
    ['INCOSE-R7', 'A prompt will appear on the page.', 'A prompt answer shall appear on the page.'],
    ['INCOSE-R7', 'The list shall show the previous 30 days.', 'The list shall show previous orders.'],
    ['INCOSE-R7', 'The shop shall drop previously chosen seats.', 'The shop shall work as previously.'],
    ['INCOSE-R7', 'The lab shall run 3 usability tests.', 'The lab shall improve usability.'],
    ['INCOSE-R7', 'The report shall come no later 60 s after the call.', 'The report shall come later.'],
    ['INCOSE-R7', 'The clerk shall open the particular order.', 'The clerk shall open particular orders.'],
    ['INCOSE-R35', 'The map shall move in real time, every 2 s.', 'The map shall move in real time.'],
    [
      'INCOSE-R35',
      'The desk shall notify the guests all at once.',
      'The desk shall notify the guests at once.',
    ],
    [
      'PARLEY-COMPARATIVE',
      'Open calls shall end and the call of a higher priority shall begin.',
      'A call of a higher priority shall begin.',
    ],
    ['INCOSE-R37', 'The file shall have an MD5 sum.', 'The file shall have an MRZ sum.'],
    ['INCOSE-R37', 'The lamp shall be OFF.', 'The lamp shall be RTR.'],
    [
      'INCOSE-R37',
      'The tool shall run on a Java Virtual Machine with JVM version 6.',
      'The tool shall run on a machine with JVM version 6.',
    ],
    ['INCOSE-R1', 'A loan is a request of a reader.', 'A loan shows the name of the reader.'],
    ['INCOSE-R1', 'This is a picture of the hall.', 'This hall shows lamps in a row.'],
    [
      'INCOSE-R2',
      'The harbour can be divided into two areas.',
      'The harbour shall be divided into two areas.',
    ],
    ['INCOSE-R12', 'The shop runs on on-premise machines.', 'The shop runs on on machines.'],
    [
      'INCOSE-R16',
      'Although the line is not busy, the call waits in a queue.',
      'The line is not busy in a call.',
    ],
    [
      'INCOSE-R17',
      'The list is at https://host.example/lists/old for a day.',
      'The list shows new/old for a day.',
    ],
    ['INCOSE-R20', 'The page shall be designed so that it fits.', 'The page shall be sent so that it fits.'],
    ['INCOSE-R21', 'The client (4.3.8) shall call.', 'The client (also the old one) shall call.'],
    ['INCOSE-R32', 'The shop shall not leave any trace.', 'The shop shall report any trace.'],
    [
      'PARLEY-DOUBLE-NEGATIVE',
      'The shop shall not call and shall not write.',
      'The shop shall not call without consent.',
    ],
    [
      'INCOSE-R7',
      'The log shall hold relevant data (time, name, place).',
      'The log shall hold relevant data.',
    ],
    ['INCOSE-R7', 'The tag shall be at most 18 letters long.', 'The tag shall be long.'],
    ['INCOSE-R7', 'The list shall be accessible only to clerks.', 'The list shall be accessible.'],
    ['INCOSE-R24', 'The key shall not be shared with anyone.', 'The key shall be shared with anyone.'],
    ['INCOSE-R32', 'The lamp shall not be on in any room.', 'It shall take no longer than 5 s in any room.'],
    ['INCOSE-R37', 'The tool shall run on a Sanders RTR.', 'The tool shall run on a small RTR.'],
    [
      'PARLEY-UNCERTAIN-VERB',
      'The desk shall show each list that is kept and can be read.',
      'The desk shall show each list and can send it.',
    ],
    [
      'PARLEY-UNCERTAIN-VERB',
      'As a clerk, I would like to send a list.',
      'As a clerk, I want a list that is red, it might help.',
    ],
    ['INCOSE-R7', 'The aim of this document is a general view.', 'The aim of the page is a general view.'],
    ['INCOSE-R7', 'The tool shall save the currently open page.', 'The tool shall save pages currently.'],
    [
      'INCOSE-R7',
      'The shop shall have short timers for calls and long timers for mail.',
      'The shop shall have short timers for calls.',
    ],
    [
      'INCOSE-R7',
      'The shop shall set the long Conflict Period to 6 h.',
      'The shop shall set the long period.',
    ],
    ['INCOSE-R37', 'The file shall hold CTRY_CD and a date.', 'The file shall hold CTRY and a date.'],
    ['INCOSE-R37', 'The list shall show the label “SOLD” in red.', 'The list shall show SOLD in red.'],
  ])('%s is silent for “%s” and speaks for “%s”', (rule, settled, open) => {
    expect(rulesIn(settled)).not.toContain(rule)
    expect(rulesIn(open)).toContain(rule)
  })

  it('takes a try in a condition for the case, and in a demand for a way out', () => {
    const text = 'When a clerk does try to enter, the gate shall try to close.'
    const found = check(text, ['When a clerk does try to enter']).filter(({ rule }) => rule === 'INCOSE-R8')
    expect(found.map(({ start }) => start)).toEqual([text.lastIndexOf('try to')])
  })

  it('takes two question marks in talk for a question', () => {
    expect(check('Could it be blue??', [], { spoken: true }).map(({ rule }) => rule)).not.toContain(
      'PARLEY-PLACEHOLDER',
    )
  })

  it('asks once who “you” is, and once what “it” is', () => {
    const found = check('It waits until you have paid your fee and you see it.')
    expect(found.filter(({ rule }) => rule === 'INCOSE-R24').map(({ start }) => start)).toEqual([0, 15])
  })

  it('takes praise in talk for no demand', () => {
    const said = 'Very good, please add a map.'
    expect(check(said, [], { spoken: true }).map(({ start }) => start)).not.toContain(said.indexOf('good'))
  })

  it('takes a judgement without a verb in talk for no demand', () => {
    const rules = (said: string) => check(said, [], { spoken: true }).map(({ rule }) => rule)
    expect(rules('Stats great, please go on.')).not.toContain('INCOSE-R7')
    expect(rules('A simple map, please.')).toContain('INCOSE-R7')
  })
})
