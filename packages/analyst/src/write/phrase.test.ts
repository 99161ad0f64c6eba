import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { actorName, baseVerb, capitalise, cut, decapitalise, tidy, type CutOptions } from './phrase.ts'

const whole = (text: string, options: CutOptions = {}) => {
  const tokens = readTokens(text)
  return cut(text, tokens, { first: 0, last: tokens.length - 1 }, options)
}

describe('a phrase cut out of what was said', () => {
  it('keeps the words as written, in one line', () => {
    expect(whole('the report of\n  the day')).toBe('the report of the day')
    expect(whole('login (e.g. v2.1), $1,000.50')).toBe('login (e.g. v2.1), $1,000.50')
  })

  it('is only the range that was asked for, and nothing for none', () => {
    const text = 'show the open claims'
    expect(cut(text, readTokens(text), { first: 2, last: 3 })).toBe('open claims')
    expect(cut(text, readTokens(text), { first: 2, last: 99 })).toBe('open claims')
    expect(cut(text, readTokens(text), null)).toBe('')
  })

  it('leaves out what only carries the talk', () => {
    expect(whole('maybe just show a map')).toBe('show a map')
    expect(whole('a just cause')).toBe('a just cause')
    expect(whole('maybe show a map', { keepChatter: true })).toBe('maybe show a map')
  })

  it('turns the speakers to the third person when asked', () => {
    expect(whole('see my invoices and mail them to me', { speakers: 'them' })).toBe(
      'see their invoices and mail them to them',
    )
    expect(whole('remind me of my tasks', { speakers: 'users' })).toBe('remind users of their tasks')
    expect(whole('show my tasks', { speakers: 'users' })).toBe('show the tasks')
    expect(whole('see my invoices')).toBe('see my invoices')
  })

  it('does not take a country or a name for a speaker', () => {
    expect(whole('ship to the US and know Your Customer', { speakers: 'them' })).toBe(
      'ship to the US and know Your Customer',
    )
  })
})

describe('small repairs', () => {
  it('tidy closes gaps before marks and takes marks off the ends', () => {
    expect(tidy('  a ,  b ; ( c )  — ')).toBe('a, b; (c)')
    expect(tidy('**bold** __text__')).toBe('bold text')
    expect(tidy('a, , b')).toBe('a, b')
  })

  it('capitalise raises a first letter, whatever the alphabet', () => {
    expect([capitalise('élan'), capitalise('Élan'), capitalise('1st'), capitalise('')]).toEqual([
      'Élan',
      'Élan',
      '1st',
      '',
    ])
  })

  it('decapitalise spares names, acronyms and identifiers', () => {
    const names = ['I', 'API keys', 'Slack alerts', 'REQ-001', 'iPhone', 'OAuth2 login', '']
    expect(names.map((name) => decapitalise(name))).toEqual(names)
    expect(decapitalise('Export reports')).toBe('export reports')
  })

  it('decapitalise spares a word that is written with a capital elsewhere too', () => {
    const text = 'Atlas must sync with Atlas'
    expect(decapitalise('Atlas', readTokens(text))).toBe('Atlas')
    expect(decapitalise('Atlas')).toBe('atlas')
  })

  it('baseVerb gives the base form of a token', () => {
    expect(baseVerb(readTokens('supports')[0])).toBe('support')
    expect(baseVerb(undefined)).toBe('')
  })
})

describe('the name of an actor', () => {
  it.each([
    ['users', 'User'],
    ['All finance managers', 'Finance manager'],
    ['the customers who have paid', 'Customer'],
    ['users and admins', 'User and admin'],
    ['an employee (at work)', 'Employee'],
    ['HR', 'HR'],
    ['it', 'System'],
    ['', 'System'],
  ])('“%s” is %s', (phrase, name) => {
    expect(actorName(phrase)).toBe(name)
  })
})
