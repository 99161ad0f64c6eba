import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { findPassives } from './passive.ts'

const passivesIn = (text: string) =>
  findPassives(readTokens(text)).map(({ start, end }) => text.slice(start, end))

describe('finding the passive', () => {
  it('finds a form of "be" with a participle, from the one to the other', () => {
    expect(passivesIn('The invoice shall be archived.')).toEqual(['be archived'])
    expect(passivesIn('Tickets were sold and seats are reserved.')).toEqual(['were sold', 'are reserved'])
    expect(passivesIn('A log has been kept.')).toEqual(['been kept'])
  })

  it('reads over "not" and adverbs', () => {
    expect(passivesIn('Orders must not be automatically deleted.')).toEqual(['be automatically deleted'])
    expect(passivesIn('The file is never fully overwritten.')).toEqual(['is never fully overwritten'])
  })

  it('knows irregular participles, with a prefix as well', () => {
    expect(passivesIn('The label will be reset and resent.')).toEqual(['be reset'])
    expect(passivesIn('The mail has to be resent.')).toEqual(['be resent'])
  })

  it('leaves participles alone that describe', () => {
    expect(passivesIn('Customers are interested in offers.')).toEqual([])
    expect(passivesIn('The speed is high and there is need for rest.')).toEqual([])
    expect(passivesIn('The button is red.')).toEqual([])
  })

  it('leaves the active voice alone', () => {
    expect(passivesIn('The shop sends the invoice it created.')).toEqual([])
    expect(passivesIn('The clerk is able to cancel.')).toEqual([])
  })
})
