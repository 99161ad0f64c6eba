import { describe, expect, it } from 'vitest'

import { readText, type Sentence } from './read-text.ts'

const lines = (...all: string[]): string => all.join('\n')
const texts = (text: string): string[] => readText(text).sentences.map((sentence) => sentence.text)
const find = (text: string, words: string): Sentence => {
  const found = readText(text).sentences.find((sentence) => sentence.text.includes(words))
  if (!found) throw new Error(`no sentence with "${words}"`)
  return found
}
const kinds = (text: string): string[] =>
  readText(text).sentences.map((sentence) => `${sentence.kind}: ${sentence.text}`)

describe('reading prose', () => {
  it('gives each sentence its exact place', () => {
    const text = '  The shop must log in users.  It **must** log them out.\r\n'
    const [first, second] = readText(text).sentences
    expect(first).toMatchObject({
      text: 'The shop must log in users.',
      parts: [{ start: 2, end: 29 }],
      kind: 'prose',
      turn: null,
      depth: 0,
    })
    expect(second?.text).toBe('It must log them out.')
    expect(text.slice(second?.parts[0]?.start, second?.parts[0]?.end)).toBe('It **must** log them out.')
  })

  it('joins wrapped lines, and keeps apart lines that were ended on purpose', () => {
    const wrapped = lines(
      'The export must hold every order that was placed during the',
      'Spring sale and must be ready at nine o’clock in the morning',
      'every day.',
    )
    expect(texts(wrapped)).toHaveLength(1)
    expect(texts('Export the orders\nImport the customers\nSend the bill')).toEqual([
      'Export the orders',
      'Import the customers',
      'Send the bill',
    ])
    expect(texts('It ends here.\rIt goes on there.')).toEqual(['It ends here.', 'It goes on there.'])
  })

  it('reads around the quote marks of mail', () => {
    const text = lines('> What must the export hold when it', '> is sent at night?', '', 'All of it.')
    const [asked] = readText(text).sentences
    expect(asked?.text).toBe('What must the export hold when it is sent at night?')
    expect(asked?.parts.map((part) => text.slice(part.start, part.end))).toEqual([
      'What must the export hold when it',
      'is sent at night?',
    ])
  })

  it('takes mail headers for fields and what stands below "--" for noise', () => {
    expect(
      kinds(
        lines(
          'From: ana@example.com',
          'Subject: Re: Export',
          '',
          'Hi Tom,',
          '',
          'we agree.',
          '--',
          'Ana Bell',
        ),
      ),
    ).toEqual([
      'field: From: ana@example.com',
      'field: Subject: Re: Export',
      'prose: Hi Tom,',
      'prose: we agree.',
      'noise: Ana Bell',
    ])
  })

  it('[S030] finds nothing in an empty text, and noise in pictures', () => {
    expect(readText('')).toEqual({ format: 'text', sentences: [], turns: [], participants: [] })
    expect(readText(' \n\u00a0\u200b\r\n').sentences).toEqual([])
    expect(readText('😀 🎉').sentences).toMatchObject([
      { kind: 'noise', language: 'none', parts: [{ start: 0, end: 5 }] },
    ])
  })

  it('[S031] says which sentences are not English', () => {
    const text = 'All data must be encrypted. Die Daten müssen verschlüsselt werden. 数据必须加密。 42.'
    expect(readText(text).sentences.map((sentence) => sentence.language)).toEqual([
      'en',
      'other',
      'other',
      'none',
    ])
  })

  it('[S032] reads a million characters, and sixty thousand without a full stop', () => {
    const text = '- The user must export the list, e.g. as a .csv file. It takes 10.5 s.\n'.repeat(14_500)
    expect(readText(text).sentences).toHaveLength(29_000)
    expect(readText('so we go on and on '.repeat(3_200)).sentences.length).toBeGreaterThan(100)
    expect(readText('x'.repeat(60_000)).sentences).toHaveLength(1)
  })
})

describe('reading fields, tables and code', () => {
  it('keeps label and value of a field together', () => {
    expect(kinds('**Priority:** P1 | **Owner:** Ana\nNotes: ask first\nTODO: the rest')).toEqual([
      'field: Priority: P1',
      'field: Owner: Ana',
      'field: Notes: ask first',
      'field: TODO: the rest',
    ])
  })

  it('reads a table row by row, with a place for each cell', () => {
    const text = '| ID | Requirement |\n|----|:---:|\n| R1 | Users log in. |'
    expect(kinds(text)).toEqual(['noise: ID Requirement', 'noise: ---- :---:', 'table: R1 Users log in.'])
    expect(find(text, 'R1').parts.map((part) => text.slice(part.start, part.end))).toEqual([
      'R1',
      'Users log in.',
    ])
  })

  it('leaves code unsplit', () => {
    expect(kinds('The shop runs this:\n```ts\nconst a = 1. \nB()\n```\nDone.')).toEqual([
      'prose: The shop runs this:',
      'code: const a = 1. B()',
      'prose: Done.',
    ])
    expect(kinds('It sends\n\n{\n  "a": 1,\n  "b": [2]\n}\n\nat night.')).toEqual([
      'prose: It sends',
      'code: { "a": 1, "b": [2] }',
      'prose: at night.',
    ])
  })

  it('reads on when a fence is never closed', () => {
    expect(kinds('```\nThe shop must sell shoes. It must be fast.')).toContain('prose: It must be fast.')
  })
})
