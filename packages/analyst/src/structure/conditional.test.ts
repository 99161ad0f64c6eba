import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { findConditions, isConditional } from './conditional.ts'

const conditionsIn = (text: string) =>
  findConditions(readTokens(text)).map(({ start, end, kind }) => [kind, text.slice(start, end)])

describe('condition clauses at the beginning', () => {
  it('end at the comma before the main clause', () => {
    expect(conditionsIn('When the door opens, the lamp shall light.')).toEqual([
      ['event', 'When the door opens'],
    ])
    expect(conditionsIn('While the pump is running, the display shall show the flow.')).toEqual([
      ['state', 'While the pump is running'],
    ])
    expect(conditionsIn('Where a camera is fitted, the car shall show its picture.')).toEqual([
      ['optional', 'Where a camera is fitted'],
    ])
    expect(conditionsIn('If the card is expired, then the till shall refuse it.')).toEqual([
      ['unwanted', 'If the card is expired'],
    ])
  })

  it('know the words that open them', () => {
    const kinds = new Map([
      ['Once the order is paid', 'event'],
      ['As soon as the order is paid', 'event'],
      ['After 3 failed attempts', 'event'],
      ['Upon receipt of the order', 'event'],
      ['During the night', 'state'],
      ['As long as the door is open', 'state'],
      ['Unless the clerk agrees', 'unwanted'],
      ['In case of a power cut', 'unwanted'],
      ['In the event that the link fails', 'unwanted'],
    ])
    const found = [...kinds.keys()].map((clause) => conditionsIn(`${clause}, the shop shall send a mail.`))
    expect(found).toEqual([...kinds].map(([clause, kind]) => [[kind, clause]]))
  })

  it('end before the main clause when no comma does it', () => {
    expect(conditionsIn('After 5 failed attempts the account must be locked.')).toEqual([
      ['event', 'After 5 failed attempts'],
    ])
  })

  it('go over the commas of a list', () => {
    expect(conditionsIn('While the fan, the pump and the light are on, the meter shall count.')).toEqual([
      ['state', 'While the fan, the pump and the light are on'],
    ])
  })

  it('follow one another', () => {
    expect(conditionsIn('While in flight, when a door opens, the cabin shall sound an alarm.')).toEqual([
      ['state', 'While in flight'],
      ['event', 'when a door opens'],
    ])
  })
})

describe('condition clauses at the end', () => {
  it('go to the full stop, or to the next condition', () => {
    expect(conditionsIn('The shop shall send a mail when the parcel leaves.')).toEqual([
      ['event', 'when the parcel leaves'],
    ])
    expect(conditionsIn('Clerks may cancel an order unless it was paid, in case of theft.')).toEqual([
      ['unwanted', 'unless it was paid'],
      ['unwanted', 'in case of theft'],
    ])
  })

  it('end where another statement begins', () => {
    expect(
      conditionsIn('The shop shall send a mail when the parcel leaves, and it shall keep a copy.'),
    ).toEqual([['event', 'when the parcel leaves']])
  })

  it('hold "within" only where it waits for an event', () => {
    expect(conditionsIn('The site shall answer within 2 seconds of the request.')).toEqual([
      ['event', 'within 2 seconds of the request'],
    ])
    expect(conditionsIn('The site shall answer within 2 seconds.')).toEqual([])
  })
})

describe('condition clauses in the middle', () => {
  it('end at the second comma when two commas set them apart from their statement', () => {
    expect(conditionsIn('The lamp shall, while the door is open, stay lit and warm.')).toEqual([
      ['state', 'while the door is open'],
    ])
  })

  it('end before the verb of the statement they stand in', () => {
    expect(conditionsIn('Records of checks performed during assembly shall be kept.')).toEqual([
      ['state', 'during assembly'],
    ])
  })
})

describe('a condition behind the role of a story', () => {
  it('ends where the wish begins', () => {
    expect(conditionsIn('As an operator, when a pump fails, I want to be told.')).toEqual([
      ['event', 'when a pump fails'],
    ])
  })
})

describe('a condition without its word', () => {
  it('is a "should" or "had" before its subject, when a statement follows', () => {
    const text = 'Should the link be lost, the client must reconnect.'
    expect(conditionsIn(text)).toEqual([['unwanted', 'Should the link be lost']])
    expect(isConditional(readTokens(text))).toBe(true)
    expect(conditionsIn('Had the guest paid, the clerk shall hand over the key.')).toEqual([
      ['unwanted', 'Had the guest paid'],
    ])
  })

  it('is no question', () => {
    expect(conditionsIn('Should managers get mail, or should they get a push?')).toEqual([])
    expect(conditionsIn('Should managers get mail, push, or both')).toEqual([])
  })
})

describe('what is no condition', () => {
  it('is a question, a frequency, a place or a formula', () => {
    expect(conditionsIn('The clerk can check if a room is free.')).toEqual([])
    expect(conditionsIn('The report is printed once a week.')).toEqual([])
    expect(conditionsIn('The page where guests register is public.')).toEqual([])
    expect(conditionsIn('The form shows the discount, if any.')).toEqual([])
  })
})

describe('whether a sentence is conditional', () => {
  const conditional = (text: string) => isConditional(readTokens(text))

  it('is so with a condition or a cause', () => {
    expect(conditional('If the card is expired, the till shall refuse it.')).toBe(true)
    expect(conditional('While the pump is running, the display shall show the flow.')).toBe(true)
    expect(conditional('The valve is closed in order to protect the tank.')).toBe(true)
    expect(conditional('Longer tours lead to higher costs.')).toBe(true)
    expect(conditional('In the case of a leak the pump stops.')).toBe(true)
    expect(conditional('The filter reduces noise.')).toBe(true)
  })

  it('is not so without', () => {
    expect(conditional('The till shall print the receipt.')).toBe(false)
    expect(conditional('The report is printed once a week.')).toBe(false)
    expect(conditional('')).toBe(false)
  })
})
