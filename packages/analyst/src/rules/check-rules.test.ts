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
    [
      'INCOSE-R24',
      'Each sensor shall send its reading.',
      'The gateway shall poll the sensor and the meter before it sends a report.',
    ],
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

  it('leaves passives, negations and “after” in a condition alone', () => {
    const text = 'If the door is not closed after the alarm is armed, the system shall warn the guard.'
    expect(rulesIn(text)).toContain('INCOSE-R2')
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

  it('takes more words for a rule', () => {
    const dashing = 'The logo shall look dashing.'
    expect(check(dashing)).toEqual([])
    expect(check(dashing, [], { extraTerms: { 'INCOSE-R7': ['dashing'] } }).map(({ rule }) => rule)).toEqual([
      'INCOSE-R7',
    ])
  })
})
