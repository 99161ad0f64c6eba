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

describe('reading lists', () => {
  it.each([
    '•',
    '-',
    '*',
    '–',
    '✗',
    '☑',
    '☐',
    '[ ]',
    '[x]',
    '1.',
    '1)',
    'a)',
    '(i)',
    '3.2.1',
    '✅',
    'REQ-001:',
  ])('knows the mark %s', (mark) => {
    const text = `It does:\n${mark}\tfast login`
    expect(find(text, 'fast')).toMatchObject({
      kind: 'item',
      text: 'fast login',
      marker: mark,
      depth: 1,
      lead: 'It does:',
    })
  })

  it('takes the last of several marks, and a dash without a blank among its like', () => {
    expect(find('- [x] shipped', 'shipped').marker).toBe('[x]')
    expect(find('•\t☑ shipped', 'shipped').marker).toBe('☑')
    expect(kinds('Risks:\n-slow net\n-bad disks')).toEqual([
      'heading: Risks:',
      'item: slow net',
      'item: bad disks',
    ])
    expect(kinds('-17 % was seen')).toEqual(['prose: -17 % was seen'])
  })

  it('nests by indentation, and says what introduces each level', () => {
    const text = lines(
      'Scope',
      '1. Login',
      '   - by badge',
      '   - by phone',
      '     that is paired',
      '2. Cart:',
      '   - keeps',
      '',
      '   It needs a table.',
      '3. Till',
    )
    expect(find(text, 'Login')).toMatchObject({ depth: 1, lead: 'Scope' })
    expect(find(text, 'badge')).toMatchObject({ depth: 2, lead: 'Login' })
    expect(find(text, 'phone')).toMatchObject({ text: 'by phone that is paired', depth: 2 })
    expect(find(text, 'keeps')).toMatchObject({ depth: 2, lead: 'Cart:' })
    expect(find(text, 'table')).toMatchObject({ kind: 'item', marker: null, depth: 1 })
    expect(find(text, 'Till')).toMatchObject({ depth: 1, lead: 'Scope', marker: '3.' })
  })

  it('keeps the sentences of an item together', () => {
    const [one, two, three] = readText('- Log in. By badge.\n- Log out.').sentences
    expect(one?.paragraph).toBe(two?.paragraph)
    expect(two).toMatchObject({ marker: '-', kind: 'item' })
    expect(three?.paragraph).not.toBe(two?.paragraph)
  })

  it('takes a short line with a colon for a heading, and a sentence with one for the lead', () => {
    const text = lines('Must-haves:', '- login', '', 'The shop also needs the following:', '- cart')
    expect(find(text, 'Must-haves')).toMatchObject({ kind: 'heading' })
    expect(find(text, 'login')).toMatchObject({ headings: ['Must-haves:'], lead: 'Must-haves:' })
    expect(find(text, 'following')).toMatchObject({ kind: 'prose', headings: [] })
    expect(find(text, 'cart')).toMatchObject({ headings: [], lead: 'The shop also needs the following:' })
  })

  it('reads lines below a lead as items though nothing marks them', () => {
    const text = lines(
      'We have two sprints. Must-haves:',
      'Basic login',
      'Basic cart',
      'Stretch goals:',
      'Better search',
      'Better cart',
      'The board meets on Friday.',
    )
    expect(kinds(text)).toEqual([
      'prose: We have two sprints.',
      'heading: Must-haves:',
      'item: Basic login',
      'item: Basic cart',
      'heading: Stretch goals:',
      'item: Better search',
      'item: Better cart',
      'prose: The board meets on Friday.',
    ])
  })

  it('reads lists inside a sentence', () => {
    const text = 'It must hold: the order number; the full name; the total sum. Then it ends.'
    expect(kinds(text)).toEqual([
      'prose: It must hold:',
      'item: the order number;',
      'item: the full name;',
      'item: the total sum.',
      'prose: Then it ends.',
    ])
    expect(find('Needed: 1. A cart 2. A till', 'till')).toMatchObject({
      marker: '2.',
      lead: 'Needed:',
      depth: 1,
    })
  })
})
