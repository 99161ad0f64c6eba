import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cleanWords } from './clean-words.ts'
import { readText, type Reading, type TextFormat } from './read-text.ts'
import { splitSentences } from './split-sentences.ts'

const PIECES = [
  'The system must send an alert. ',
  'It also logs it',
  'Must-haves:',
  'Security Rules',
  'RULES OF THE HOUSE',
  '# Scope',
  '## **Scope** ##',
  '=== Goals ===',
  'Overview\n=====',
  '- fast login',
  '  - with a badge',
  '\t•\tExport',
  '☐ done',
  '- [x] shipped',
  '1. first 2. second',
  '1) one',
  'a) two',
  '(i) three',
  '3.2.1 The user logs in',
  '-tight',
  '✅ ok',
  'Maya: we need it.',
  'Jess (Intern): why?',
  '[0:00:00] spk_0: hello',
  '14:03',
  '[12:05] Ana: yes',
  'Ana [12:05]: no',
  '**Ana:** fine',
  'Ana  12:05 PM',
  '<ana> hi',
  'Priority: High',
  '**Go-live:** May | **Owner:** me',
  'Subject: x',
  '> quoted words',
  '> > twice',
  '| a | b |',
  '|---|---|',
  '| 1 | |',
  '```',
  '~~~',
  '{ "a": 1,',
  '}',
  '    code();',
  '---',
  '⸻',
  '***',
  'WEBVTT',
  '00:01.000 --> 00:02.000',
  '1\n00:00:01,000 --> 00:00:02,000',
  '<v Ana>Words here</v>',
  'NOTE x',
  '😀',
  '🎉 Our',
  'see e.g. v2.1 in U.S. No. 5',
  'holds: a b; c d; e f',
  'x.Then it',
  'GoalsThis is',
  '``',
  '`a. B`',
  '**',
  '__',
  '*x*',
  '\u200b',
  '\ufeff',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '\u2028',
  ' ',
  '   ',
  '\n\n',
  '\n',
]
const joined = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(''))
const lines = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('\n'))
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  joined,
  lines,
)
const anyFormat = fc.constantFrom<TextFormat | undefined>(undefined, 'text', 'markdown', 'vtt', 'srt')
const RUNS = { numRuns: 400 }

const read = (text: string, format: TextFormat | undefined): Reading =>
  format ? readText(text, format) : readText(text)
const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')

describe('reading any text', () => {
  it('[S031] gives places that are trimmed, in order, apart from each other, and cut no character in two', () => {
    fc.assert(
      fc.property(anyText, anyFormat, (text, format) => {
        let at = 0
        for (const part of read(text, format).sentences.flatMap((sentence) => sentence.parts)) {
          expect(part.start).toBeGreaterThanOrEqual(at)
          expect(part.end).toBeGreaterThan(part.start)
          expect(part.end).toBeLessThanOrEqual(text.length)
          const slice = text.slice(part.start, part.end)
          expect(slice.trim()).toBe(slice)
          expect(splitsPair(text, part.start) || splitsPair(text, part.end)).toBe(false)
          at = part.end
        }
      }),
      RUNS,
    )
  })

  it('gives the text that its places read as', () => {
    fc.assert(
      fc.property(anyText, anyFormat, (text, format) => {
        for (const sentence of read(text, format).sentences) {
          expect(sentence.parts.map((part) => cleanWords(text.slice(part.start, part.end))).join(' ')).toBe(
            sentence.text,
          )
          expect(sentence.text).not.toBe('')
        }
      }),
      RUNS,
    )
  })

  it('reads the same every time, and numbers what it reads', () => {
    fc.assert(
      fc.property(anyText, anyFormat, (text, format) => {
        const reading = read(text, format)
        expect(read(text, format)).toEqual(reading)
        reading.sentences.forEach((sentence, index) => {
          expect(sentence.index).toBe(index)
          expect(reading.turns[sentence.turn ?? -1]?.speaker ?? null).toBe(sentence.speaker)
        })
        reading.turns.forEach((turn, index) => {
          expect(turn.index).toBe(index)
          expect(turn.end).toBeGreaterThanOrEqual(turn.start)
        })
        const paragraphs = reading.sentences.map((sentence) => sentence.paragraph)
        expect(paragraphs).toEqual(paragraphs.toSorted((one, other) => one - other))
      }),
      RUNS,
    )
  })

  it('loses no letter or digit of plain words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{2,9}[.,!?]?$/), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(' ', '\n', '\r\n', '\n\n', ' \u00a0 '),
        (words, gap) => {
          const text = words.join(gap)
          const shown = readText(text).sentences.flatMap((sentence) =>
            sentence.parts.map((part) => text.slice(part.start, part.end)),
          )
          expect(shown.join('').replaceAll(/\s/g, '')).toBe(words.join(''))
        },
      ),
      RUNS,
    )
  })

  it('reads two paragraphs as it reads each alone', () => {
    const sentence = fc
      .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 3, maxLength: 12 })
      .map((words) => `The ${words.join(' ')}.`)
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(paragraph, paragraph, (one, other) => {
        const shown = (text: string): string[] => readText(text).sentences.map((each) => each.text)
        expect(shown(`${one}\n\n${other}`)).toEqual([...shown(one), ...shown(other)])
      }),
    )
  })
})

describe('splitting any block', () => {
  it('gives places in order that leave nothing visible out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        let left = ''
        for (const part of splitSentences(text)) {
          expect(part.start).toBeGreaterThanOrEqual(at)
          expect(part.end).toBeGreaterThan(part.start)
          left += text.slice(at, part.start)
          at = part.end
        }
        expect(`${left}${text.slice(at)}`).toMatch(/^[\s\u0085\u00ad\u180e\u200b\u200e\u200f\u2060\ufeff]*$/)
      }),
      RUNS,
    )
  })
})
