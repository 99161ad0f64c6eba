import { anyText, storableText } from '@parley/testing'
import { array, assert, constantFrom, oneof, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { piecesOf } from './pieces.ts'

const textsOf = (text: string) => piecesOf(text).map((piece) => piece.text)

describe('one sentence, or several in one', () => {
  it.each([
    [
      'The system must log all changes, and managers must be able to export the log.',
      ['The system must log all changes', 'managers must be able to export the log.'],
    ],
    [
      'The system must log all changes; each entry must name the author.',
      ['The system must log all changes', 'each entry must name the author.'],
    ],
    [
      'Users can see the list but only admins can change it.',
      ['Users can see the list', 'only admins can change it.'],
    ],
  ])('is split where what follows has its own subject and its own “must”: %s', (text, pieces) => {
    expect(textsOf(text)).toEqual(pieces)
  })

  it.each([
    'The system must log all changes and export them to a file.',
    'Users can search, filter and sort the list of claims.',
    'If the user must wait and the queue must grow, the system must say so.',
    'The system must show a list (of names, and users must see it) on the page.',
    'A list of names and the users should see it on the page.',
    'Short and we must go.',
  ])('stays together otherwise: %s', (text) => {
    expect(textsOf(text)).toEqual([text])
  })

  it('gives pieces in order that stand where they say, with only joining words between', () => {
    const words = constantFrom(
      ...'the system must should users can and but ; , . also while if ( ) report list not to that'.split(
        ' ',
      ),
    )
    const texts = oneof(
      array(words, { maxLength: 40 }).map((list) => list.join(' ')),
      storableText(120),
      anyText(),
    )
    assert(
      property(texts, (text) => {
        const pieces = piecesOf(text)
        const ends = [0, ...pieces.map(({ end }) => end)]
        const starts = [...pieces.map(({ start }) => start), text.length]
        const between = ends.map((end, index) => text.slice(end, starts[index]))
        for (const piece of pieces) expect(text.slice(piece.start, piece.end)).toBe(piece.text)
        for (const joint of between)
          expect(joint).toMatch(/^[;,.\s]*(?:and|but|also|that|while|whereas|\s)*$/i)
      }),
    )
  })
})
