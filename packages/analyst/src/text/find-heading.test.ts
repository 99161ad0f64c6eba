import { describe, expect, it } from 'vitest'

import { readText, type Sentence } from './read-text.ts'

const lines = (...all: string[]): string => all.join('\n')
const find = (text: string, words: string): Sentence => {
  const found = readText(text).sentences.find((sentence) => sentence.text.includes(words))
  if (!found) throw new Error(`no sentence with "${words}"`)
  return found
}
const kinds = (text: string): string[] =>
  readText(text).sentences.map((sentence) => `${sentence.kind}: ${sentence.text}`)

describe('reading headings', () => {
  it.each([
    ['# Goals #', 'Goals'],
    ['Goals\n=====', 'Goals'],
    ['Goals\n-----', 'Goals'],
    ['=== Goals ===', 'Goals'],
    ['GOALS OF IT', 'GOALS OF IT'],
    ['**Goals**', 'Goals'],
    ['**Goals:**', 'Goals:'],
    ['Goals and Limits', 'Goals and Limits'],
    ['3.2 Goals', 'Goals'],
    ['[SHOP-12] Search that forgives typing errors', '[SHOP-12] Search that forgives typing errors'],
  ])('takes %j for one', (heading, text) => {
    const [first, second] = readText(`${heading}\n\nThe shop must sell shoes.`).sentences
    expect(first).toMatchObject({ kind: 'heading', text, headings: [] })
    expect(second).toMatchObject({ kind: 'prose', text: 'The shop must sell shoes.', headings: [text] })
  })

  it('keeps a heading’s number as its marker', () => {
    expect(find('3.2 Login\n\nUsers log in.', 'Login')).toMatchObject({ kind: 'heading', marker: '3.2' })
    expect(find('## 3.2 Login\n\nUsers log in.', 'Login')).toMatchObject({ kind: 'heading', marker: '3.2' })
  })

  it('nests them by level', () => {
    const text = lines(
      '# Shop',
      '',
      '## Search',
      'It forgives.',
      '',
      '### Speed',
      'It is fast.',
      '',
      '## Cart',
      'It keeps.',
    )
    expect(find(text, 'fast').headings).toEqual(['Shop', 'Search', 'Speed'])
    expect(find(text, 'keeps').headings).toEqual(['Shop', 'Cart'])
  })

  it('nests plain ones by the blank line below them, and the title over all', () => {
    const text = lines(
      'Shop Scope',
      '',
      'Functional',
      '',
      'Search',
      '- forgives',
      '',
      'Cart',
      '- keeps',
      '',
      'Limits',
      '',
      'It costs little.',
    )
    expect(find(text, 'forgives').headings).toEqual(['Shop Scope', 'Functional', 'Search'])
    expect(find(text, 'keeps').headings).toEqual(['Shop Scope', 'Functional', 'Cart'])
    expect(find(text, 'little').headings).toEqual(['Shop Scope', 'Limits'])
  })

  it('leaves greetings, names below a letter and wrapped names alone', () => {
    expect(kinds('Dear Ana\n\nwe agree.\n\nBest regards\nTom Kay')).toEqual([
      'prose: Dear Ana',
      'prose: we agree.',
      'prose: Best regards',
      'prose: Tom Kay',
    ])
  })

  it('finds those whose line break was lost', () => {
    const text =
      'DecisionsDuring the call we chose red. Requirements:To sell shoes, these are needed: 1. A cart. 2. A till.'
    expect(kinds(text)).toEqual([
      'heading: Decisions',
      'prose: During the call we chose red.',
      'heading: Requirements:',
      'prose: To sell shoes, these are needed:',
      'item: A cart.',
      'item: A till.',
    ])
  })
})
