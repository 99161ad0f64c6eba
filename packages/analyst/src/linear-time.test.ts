/**
 * Inputs that nobody types and somebody sends: one pattern, many thousand times.
 *
 * A pattern that looks at each place once is done with them at once; one that
 * goes back and forth would hold up everybody else.
 */
import { describe, expect, it } from 'vitest'

import { analyze } from './analyze.ts'
import { listen } from './extract/listen.ts'

/** Generous against a slow machine; a pattern that goes back and forth takes minutes. */
const DEADLINE_MS = 20_000

const of = (characters: number, piece: string): string =>
  piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters)

const PIECES: readonly (readonly [string, number])[] = [
  ['so and well but ', 40_000],
  ['if when ', 40_000],
  ['when a, when b, ', 20_000],
  ['the ', 40_000],
  ['not ', 20_000],
  ['no, ', 20_000],
  ['a,', 60_000],
  ['a, ', 60_000],
  ['a; b; ', 40_000],
  ['(', 60_000],
  ['()', 60_000],
  ['[', 60_000],
  ['<a ', 60_000],
  ['"', 60_000],
  ["'", 60_000],
  ['“', 60_000],
  ['REQ-', 60_000],
  ['drop REQ-001 and ', 60_000],
  ['must ', 40_000],
  ['and users must ', 40_000],
  ['users must export, and ', 40_000],
  ['as a ', 40_000],
  ['as a user i want ', 40_000],
  ['please ', 40_000],
  ['please, ', 40_000],
  ['please,', 40_000],
  ['uh, um, you know, ', 40_000],
  ['what? ', 40_000],
  ['e.g. ', 40_000],
  ['. ', 60_000],
  ['-', 60_000],
  ['**a ', 60_000],
  ['`', 60_000],
  ['#', 60_000],
  ['|a|\n', 40_000],
  ['Ana: hi\n', 40_000],
  ['1.', 60_000],
  ['1,000', 60_000],
  ['a', 60_000],
  ['Ab', 60_000],
  ['登录', 40_000],
  ['😀', 40_000],
  [' ', 60_000],
  ['\n', 60_000],
  ['\r\n', 60_000],
  ['\t', 60_000],
  ['- item\n', 35_000],
  ['1. a\n', 25_000],
]

const HOSTILE = PIECES.map(([piece, characters]) => [piece, characters, of(characters, piece)] as const)

describe('what is said thousands of times over', () => {
  it.each(HOSTILE)(
    'is listened to, to the end: %j for %i characters',
    (_, characters, text) => {
      const { notes } = listen([{ id: 'm', text }])
      for (const { start, end } of notes) expect([start >= 0, end <= characters]).toEqual([true, true])
    },
    DEADLINE_MS,
  )

  it.each(HOSTILE)(
    'is read as one sentence: %j for %i characters',
    (_, characters, text) => {
      const { id, confidence, issues } = analyze({ id: '1', text })
      expect([id, confidence >= 0, confidence <= 1]).toEqual(['1', true, true])
      expect(issues.filter(({ end }) => end > characters)).toEqual([])
    },
    DEADLINE_MS,
  )
})

describe('a sentence that is padded', () => {
  const PADDED = [' ', '\n', '\t', 'so and well but ', 'a, ', '(', '"', 'please ', 'a'].map(
    (piece) => [piece, of(20_000, piece)] as const,
  )

  it.each(PADDED)(
    'is listened to, to the end, with %j in the middle, before and after, and as an answer',
    (_, padding) => {
      const sentences = [
        `The system must ${padding} export reports.`,
        `${padding}The system must export reports${padding}?`,
        `Ana: Should ${padding.replaceAll('\n', ' ')} users export reports?\nBen: Yes.`,
        `Ana: How many users should the system support?\nBen: ${padding.replaceAll('\n', ' ')} 500.`,
        `Make REQ-001 ${padding} a must`,
      ]
      for (const text of sentences) {
        const { notes } = listen([{ id: 'm', text }])
        expect(notes.length).toBeGreaterThan(0)
      }
    },
    DEADLINE_MS,
  )
})
