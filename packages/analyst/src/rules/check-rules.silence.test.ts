/** Where the rules are silent: words in another sense or place, and doubts that the statement settles itself. */
import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { checkRules } from './check-rules.ts'
import type { RuleOptions } from './rule.ts'

/** Condition clauses are found elsewhere; here they are given as words of the text. */
function check(text: string, conditions: readonly string[] = [], options?: RuleOptions) {
  const places = conditions.map((clause) => {
    const start = text.indexOf(clause)
    return { start, end: start + clause.length }
  })
  return checkRules({ text, tokens: readTokens(text), conditions: places }, options)
}

const rulesIn = (text: string) => check(text).map(({ rule }) => rule)

describe('a rule that could speak', () => {
  it.each(['#G17# ', 'PAY-12: ', '[SHOP-3] ', '- ', '7. '])(
    'reads a story behind the mark of its backlog: “%s”',
    (mark) => {
      expect(
        rulesIn(`${mark}As a clerk, I want to print my list, so that I can easily find my way.`),
      ).toEqual([])
    },
  )

  it('takes no sentence for a story because a speaker and a wish stand in it somewhere', () => {
    expect(rulesIn('1.2 As a minimum, the radio must be fast. (I)')).toContain('INCOSE-R7')
  })

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
    const [found] = check('These must be stamped.').filter(({ rule }) => rule === 'INCOSE-R24')
    expect(found).toMatchObject({ start: 0, end: 5 })
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
    ['INCOSE-R7', 'Parts are given in section 3 as a general view.', 'Parts are given. The view is general.'],
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
