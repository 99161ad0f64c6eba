import { describe, expect, it } from 'vitest'

import { fluent, withoutRunUp } from './fluent.ts'

describe('what was said, without the stumbling', () => {
  it.each([
    ['the thing should, like, you know, send me a, a reminder', 'the thing should send me a reminder'],
    ['I think I think we should um keep them', 'I think we should keep them'],
    ['it should be it should be done by mail', 'it should be done by mail'],
    ['the link should expire after, what, an hour', 'the link should expire after an hour'],
    ['let people like reset their own password', 'let people reset their own password'],
    ['we sort of need a map, I guess.', 'we need a map.'],
    ['{pain-point} they wait for days', 'they wait for days'],
  ])('“%s” is read as “%s”', (said, read) => {
    expect(fluent(said)).toBe(read)
  })

  it.each([
    'I would like the map to be blue.',
    'That kind of report is what people like most.',
    'It is very very slow, and more and more people leave.',
    'Send the JSON {"id": 1} to the server.',
    'The system shall export reports.',
  ])('“%s” stays as it is', (said) => {
    expect(fluent(said)).toBe(said)
  })
})

it('a nod to somebody else is no part of a sentence, a bare nod is all of it', () => {
  expect(withoutRunUp('Exactly, and the link should expire.')).toBe('the link should expire.')
  expect(withoutRunUp('Right now it is slow.')).toBe('Right now it is slow.')
  expect(withoutRunUp('Yes, of course.')).toBe('Yes, of course.')
})
