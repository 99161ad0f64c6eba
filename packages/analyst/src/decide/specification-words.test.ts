import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { specificationWords } from './specification-words.ts'

const marks = (text: string, subject: readonly string[] = []) => {
  const found = new Set<string>()
  specificationWords(readTokens(text), subject, found)
  return [...found]
}

describe('what the words of a specification speak of', () => {
  it('an ability opens a line only without an article, which would define it', () => {
    expect(marks('Ability to lend a book to another branch.')).toEqual(['opens:ability'])
    expect(marks('- Support for large print')).toEqual(['opens:ability'])
    expect(marks('The ability to see is a gift.')).toEqual([])
    expect(marks('Support the branch.')).toEqual([])
  })

  it('a developer is meant only as the subject', () => {
    expect(marks('Clerks call a developer.', ['clerks'])).toEqual(['about:making'])
    expect(marks('A developer calls.', ['a', 'developer'])).toEqual(['about:making', 'subject:maker'])
  })

  it('the project binds its people, a project may be what the product keeps', () => {
    expect(marks('It shall last a year.', ['the', 'project'])).toEqual(['subject:maker'])
    expect(marks('It shall have an owner.', ['each', 'project'])).toEqual([])
  })

  it('a month is a date only when written as one', () => {
    expect(marks('Since June it rains.')).toEqual(['date'])
    expect(marks('The june bug flies.')).toEqual([])
  })

  it('an abbreviation is introduced in brackets of its own', () => {
    expect(marks('Radio beacons (RB) blink.')).toEqual(['abbreviates'])
    expect(marks('Beacons (radio) blink.')).toEqual([])
    expect(marks('Beacons (RB or other) blink.')).toEqual([])
  })

  it('nothing is read into nothing', () => {
    expect(marks('')).toEqual([])
  })
})
