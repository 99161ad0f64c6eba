import { anyText, hostileText, storableText } from '@parley/testing'
import {
  array,
  assert,
  constantFrom,
  oneof,
  option,
  property,
  shuffledSubarray,
  string,
  tuple,
} from 'fast-check'
import { describe, expect, it } from 'vitest'

import { genreOf } from '../extract/listen.ts'
import { readText } from '../text/read-text.ts'
import { GENRES, genreOfSentence, genreOfText } from './genre.ts'

const LINES = [
  'As a user, I want a map.',
  'The system shall log all changes.',
  'The page must load within 2 seconds.',
  'I love this app.',
  "Okay, it's great.",
  'We need a map.',
  'Ana: Hi!',
  'Ben: Should it print?',
  '# Ideas',
  'Title',
  '- a map',
  '```',
  '| a | b |',
  '    indented',
]
const texts = oneof(
  tuple(array(constantFrom(...LINES), { maxLength: 8 }), constantFrom('\n', '\n\n', '\r\n', ' ')).map(
    ([lines, between]) => lines.join(between),
  ),
  storableText(120),
  hostileText(),
  anyText(),
)
const speakers = option(string({ maxLength: 5 }), { nil: undefined })
const blankLines = array(constantFrom('', ' ', '\t', '\u3000', '\r'), { minLength: 1, maxLength: 4 }).map(
  (lines) => `${lines.join('\n')}\n`,
)

describe('the manner of any sentence', () => {
  it('is one of those there are, and the same one twice', () => {
    assert(
      property(texts, speakers, (text, speaker) => {
        const genre = genreOfSentence(text, speaker)
        expect(GENRES).toContain(genre)
        expect(genreOfSentence(text, speaker)).toBe(genre)
      }),
    )
  })

  it('is talk or a story whenever somebody is named who said it', () => {
    assert(
      property(texts, string({ minLength: 1 }), (text, speaker) => {
        expect(['talk', 'story']).toContain(genreOfSentence(text, speaker))
      }),
    )
  })

  it('is the same with blank lines around it', () => {
    assert(
      property(texts, speakers, blankLines, blankLines, (text, speaker, above, below) => {
        expect(genreOfSentence(`${above}${text}\n${below}`, speaker)).toBe(genreOfSentence(text, speaker))
      }),
    )
  })
})

describe('the manner of any whole text', () => {
  const genreOfAll = (text: string) => genreOf([readText(text)])

  it('is one of those there are, and the same one twice', () => {
    assert(
      property(texts, (text) => {
        const genre = genreOfAll(text)
        expect(GENRES).toContain(genre)
        expect(genreOfAll(text)).toBe(genre)
      }),
    )
  })

  it('is the same with blank lines around it', () => {
    assert(
      property(texts, blankLines, blankLines, (text, above, below) => {
        expect(genreOfAll(`${above}${text}\n${below}`)).toBe(genreOfAll(text))
      }),
    )
  })

  it('does not depend on the order of its sentences', () => {
    const evidence = texts.chain((text) => {
      const { sentences, participants, turns } = readText(text)
      const counts = { speakers: participants.length, turns: turns.length }
      return shuffledSubarray([...sentences], { minLength: sentences.length }).map((shuffled) => [
        { sentences, ...counts },
        { sentences: shuffled, ...counts },
      ])
    })
    assert(
      property(evidence, (both) => {
        expect(new Set(both.map(genreOfText)).size).toBe(1)
      }),
    )
  })
})
