import { describe, expect, it } from 'vitest'

import { mentions, readPhrase, says } from './phrases.ts'
import { readWords, stemOf } from './words.ts'

const said = (phrase: string, text: string): boolean => says(readWords(text), [readPhrase(phrase)])

describe('phrases', () => {
  it('hears a word in each of its forms', () => {
    for (const form of ['upload', 'uploads', 'Uploading', 'uploaded']) expect(said('upload', form)).toBe(true)
    expect(['deletes', 'deleted', 'deleting'].map(stemOf)).toEqual(['delet', 'delet', 'delet'])
    expect(['notifies', 'notified', 'notify'].map(stemOf)).toEqual(['notify', 'notify', 'notify'])
    expect(stemOf('personalised')).toBe(stemOf('personalized'))
  })

  it('hears only the given form after an equals sign', () => {
    expect(said('=booking', 'a booking')).toBe(true)
    expect(said('=booking', 'a book')).toBe(false)
  })

  it('leaves a hyphenated word whole', () => {
    expect(said('login', 'login-critical flows')).toBe(false)
    expect(said('email', 'by e-mail')).toBe(true)
  })

  it('bridges up to four words, and no punctuation', () => {
    expect(said('upload ~ photo', 'upload one or two new photos')).toBe(true)
    expect(said('upload ~ photo', 'upload one or two quite new photos')).toBe(false)
    expect(said('upload ~ photo', 'upload it, then take a photo')).toBe(false)
  })

  it('takes what is negated as spoken of but not as said', () => {
    const words = readWords('Readers do not need a login.')
    expect(says(words, [readPhrase('login')])).toBe(false)
    expect(mentions(words, [readPhrase('login')])).toBe(true)
  })

  it('does not take "no matter" and "not only" for a negation', () => {
    expect(said('language', 'no matter which language')).toBe(true)
    expect(said('upload', 'not only upload but also share')).toBe(true)
  })
})
