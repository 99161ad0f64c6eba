import { describe, expect, it } from 'vitest'

import { splitSentences } from './split-sentences.ts'

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitting sentences', () => {
  it.each([
    'We run v2.1 on Node.js, e.g. for $1,000.50 a month, i.e. cheaply.',
    'See sec. 3.2.1, No. 5 and fig. 2 of the U.S. rules by Dr. Smith.',
    'It takes approx. 10.5 s to read a .csv file such as data.v1.csv.',
    'Mail ana.bell@example.com or open https://example.com/a.b?c=D.E now.',
    'Acme Inc. Berlin delivers at 9 a.m. and J. K. Miller signs.',
    'Well... then we wait… and wait.',
    'He said "Stop!" and left.',
    'Use System.Text.Json or Socket.IO or README.md.',
    'Compare “old” vs. “new” values (see e.g. the list).',
    'Run `a. Then b. And c` at night.',
    'The grammar permits indices (e.g., `q[-1]; q[1.5]; q[2];`) of any kind.',
  ])('keeps «%s» whole', (text) => expect(sentences(text)).toEqual([text]))

  it.each([
    ['It must log in. It must log out.', ['It must log in.', 'It must log out.']],
    ['Really?! Yes. "Is it?" We think so.', ['Really?!', 'Yes.', '"Is it?"', 'We think so.']],
    ['(It ends here.) Then it goes on.', ['(It ends here.)', 'Then it goes on.']],
    [
      'need a fix ASAP. pls add a retry queue. thanks',
      ['need a fix ASAP.', 'pls add a retry queue.', 'thanks'],
    ],
    ['It works in the U.S. The rest waits.', ['It works in the U.S.', 'The rest waits.']],
    ['Answer within 500 ms. Each call counts.', ['Answer within 500 ms.', 'Each call counts.']],
    ['No. We do not.', ['No.', 'We do not.']],
    ['Lists, tables, etc. Nothing else.', ['Lists, tables, etc.', 'Nothing else.']],
    ['We pick plan B. It is cheap.', ['We pick plan B.', 'It is cheap.']],
    ['The build broke 😡 Our tests did not run.', ['The build broke 😡', 'Our tests did not run.']],
    ['系统必须记录。用户可以登录！好', ['系统必须记录。', '用户可以登录！', '好']],
    ['\u00a1Hola! \u00bfQu\u00e9 tal?', ['\u00a1Hola!', '\u00bfQu\u00e9 tal?']],
  ])('splits «%s»', (text, expected) => expect(sentences(text)).toEqual(expected))

  it.each([
    ['It fails with alerts.Every user sees it.', ['It fails with alerts.', 'Every user sees it.']],
    ['It is slow (very).The rest is fine.', ['It is slow (very).', 'The rest is fine.']],
    ['Goals:To sell more shoes online.', ['Goals:', 'To sell more shoes online.']],
    ['DecisionsDuring the call we chose red.', ['Decisions', 'During the call we chose red.']],
    ['It makes progress.1 This was shown.2', ['It makes progress.1', 'This was shown.2']],
    ['It may arise.60We propose a fixed price.', ['It may arise.60', 'We propose a fixed price.']],
  ])('splits «%s», where a blank was lost', (text, expected) => expect(sentences(text)).toEqual(expected))

  it('makes items of numbers that count up', () => {
    expect(sentences('We need this:1. Import of files.It is daily.2. Export to a sheet.')).toEqual([
      'We need this:',
      '1. Import of files.',
      'It is daily.',
      '2. Export to a sheet.',
    ])
    expect(sentences('It must (a) start, (b) stop and (c) wait.')).toEqual([
      'It must',
      '(a) start,',
      '(b) stop and',
      '(c) wait.',
    ])
    expect(sentences('I want: 1. a login 2. a search box')).toEqual([
      'I want:',
      '1. a login',
      '2. a search box',
    ])
  })

  it('leaves numbers alone that count nothing up', () => {
    expect(sentences('Finish phase 1. Then start phase 2. Then rest.')).toEqual([
      'Finish phase 1.',
      'Then start phase 2.',
      'Then rest.',
    ])
    expect(sentences('1. Upgrade to version 2. Then restart.')).toEqual([
      '1. Upgrade to version 2.',
      'Then restart.',
    ])
  })

  it('divides at semicolons only what a colon introduces', () => {
    expect(sentences('It holds: the order number; the full name; the total sum.')).toEqual([
      'It holds:',
      'the order number;',
      'the full name;',
      'the total sum.',
    ])
    const clauses = 'Errors must be logged; this is not negotiable; it ships in May.'
    expect(sentences(clauses)).toEqual([clauses])
  })

  it('[S032] cuts speech without full stops near a hundred words, where a clause begins', () => {
    const clause = 'and then we would like to see the whole list of orders on the screen '
    const pieces = sentences(clause.repeat(40))
    expect(pieces.every((piece) => piece.split(/\s+/).length <= 120)).toBe(true)
    expect(pieces.slice(1).every((piece) => piece.startsWith('and then'))).toBe(true)
    expect(sentences('word '.repeat(12_000)).length).toBeGreaterThan(100)
  })

  it('[S030] finds nothing in blanks', () => {
    expect(splitSentences('')).toEqual([])
    expect(splitSentences(' \n\t\u00a0\u200b')).toEqual([])
  })
})
