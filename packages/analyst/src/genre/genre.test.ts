import { describe, expect, it } from 'vitest'

import { genreOfSentence, genreOfText, STORY_OPENING } from './genre.ts'

const sentences = (...texts: string[]) => texts.map((text) => ({ text, kind: 'prose', speaker: null }))
const genreOf = (...texts: string[]) => genreOfText({ sentences: sentences(...texts), speakers: 0, turns: 0 })

describe('the manner of one sentence', () => {
  it.each([
    ['As a manager, I want to see open claims.', 'story'],
    ['US-12: As an admin, I need to block users.', 'story'],
    ['The system shall log all changes.', 'specification'],
    ['Reports are kept for seven years.', 'specification'],
    ['I love this app but I miss a dark mode.', 'review'],
    ["Yeah, let's add a map.", 'talk'],
    ['My invoices are gone.', 'talk'],
    ['We send reports by mail.', 'brief'],
    ['**Export** of reports', 'brief'],
    ['Single sign-on is in scope.', 'brief'],
    ['The upload — a photo or a PDF — is scanned.', 'brief'],
    ['14:03 Maya: the map is empty.', 'talk'],
    ['What should be included in the report?', 'talk'],
    ['The dashboard is described in section 4.', 'specification'],
    ['Open formats, i.e. PDF, are kept, and I/O is buffered.', 'specification'],
    ['The carrier feeds a level of 5 V. (I)', 'specification'],
    ['', 'specification'],
  ])('“%s” reads as %s', (text, genre) => {
    expect(genreOfSentence(text)).toBe(genre)
  })

  it('is talk when somebody is named who said it, but for a story', () => {
    expect(genreOfSentence('The system shall log all changes.', 'Ana')).toBe('talk')
    expect(genreOfSentence('The system shall log all changes.', '')).toBe('specification')
    expect(genreOfSentence('As a user, I want a map.', 'Ana')).toBe('story')
  })
})

describe('the manner of a whole text', () => {
  it('is talk as soon as two turns have a speaker', () => {
    expect(genreOfText({ sentences: sentences('The system shall log.'), speakers: 1, turns: 2 })).toBe('talk')
    expect(genreOfText({ sentences: sentences('The system shall log.'), speakers: 1, turns: 1 })).toBe(
      'specification',
    )
  })

  it('is a collection of stories when a third of it opens like one', () => {
    expect(genreOf('As a user, I want a map.', 'As an admin, I want a list.', 'The map is blue.')).toBe(
      'story',
    )
  })

  it('is a specification when a third of it says shall, or shall and must in four sentences and more', () => {
    expect(genreOf('The system shall log.', 'It is blue.')).toBe('specification')
    expect(genreOf('It must log.', 'It is blue.', 'It must stop.', 'It is red.')).toBe('specification')
    expect(genreOf('It must log.', 'It is blue.')).toBe('brief')
  })

  it('is a review when few people tell of an app they use', () => {
    expect(genreOf('I love this app.', 'I wish it had a map.')).toBe('review')
  })

  it('is talk when it reads as spoken without naming speakers', () => {
    expect(genreOf("Okay, let's start.", "It's blue, yeah.")).toBe('talk')
  })

  it('is a brief otherwise, and with headings or lists', () => {
    expect(genreOf('We build a portal.', 'Suppliers enter orders.')).toBe('brief')
    expect(genreOf()).toBe('brief')
    const withHeading = [
      { text: 'Ideas', kind: 'heading', speaker: null },
      ...sentences('I love this app.', 'Okay, yeah.'),
    ]
    expect(genreOfText({ sentences: withHeading, speakers: 0, turns: 0 })).toBe('brief')
  })

  it('does not count headings, code and noise as sentences', () => {
    const marks = ['heading', 'code', 'noise'].map((kind) => ({ text: 'x', kind, speaker: null }))
    expect(
      genreOfText({ sentences: [...marks, ...sentences('The system shall log.')], speakers: 0, turns: 0 }),
    ).toBe('specification')
  })
})

describe('the opening of a story', () => {
  it.each(['As a user, I want a map', 'as an admin I need a list', '#12: As the owner, I would like a map'])(
    'is seen in “%s”',
    (text) => {
      expect(text).toMatch(STORY_OPENING)
    },
  )

  it.each(['As a rule, the system shall stop.', 'As we said, it works.', 'The user wants a map.'])(
    'is not seen in “%s”',
    (text) => {
      expect(text).not.toMatch(STORY_OPENING)
    },
  )
})
