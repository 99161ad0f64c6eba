import { describe, expect, it } from 'vitest'

import { readTokens } from './tokens.ts'

const surfaces = (text: string): string[] => readTokens(text).map((token) => token.text)

describe('reading tokens', () => {
  it('keeps versions, abbreviations, amounts, names and addresses whole', () => {
    expect(surfaces('Release v2.1.3, e.g. on Node.js, costs $1,000.50 or 10.5 per U.S. user.')).toEqual([
      'Release',
      'v2.1.3',
      ',',
      'e.g.',
      'on',
      'Node.js',
      ',',
      'costs',
      '$1,000.50',
      'or',
      '10.5',
      'per',
      'U.S.',
      'user',
      '.',
    ])
    expect(surfaces('Write to help@example.com about .csv files')).toEqual([
      'Write',
      'to',
      'help@example.com',
      'about',
      '.csv',
      'files',
    ])
  })

  it('finds its way again behind blanks of every kind', () => {
    const text = '  the\u2003user\u3000must\u00a0 log\t\tin\r\nnow\u0085here'
    expect(surfaces(text)).toEqual(['the', 'user', 'must', 'log', 'in', 'now', 'here'])
    expect(readTokens(text).every((token) => text.slice(token.start, token.end) === token.text)).toBe(true)
  })

  it('sets a mark apart from a plain word as from any other', () => {
    expect(surfaces('They cannot, (as planned) use: (the list); x) it')).toEqual(
      'They cannot , ( as planned ) use : ( the list ) ; x ) it'.split(' '),
    )
  })

  it('tags parts of speech', () => {
    const tags = readTokens('The system must export reports.').map((token) => token.pos)
    expect(tags).toEqual(['DET', 'NOUN', 'AUX', 'VERB', 'NOUN', 'PUNCT'])
  })

  it('[S032] takes one word of sixty thousand characters as one token', () => {
    const [word, stop] = readTokens(`${'x-'.repeat(30_000)}x.`)
    expect(word?.text).toHaveLength(60_001)
    expect(stop?.text).toBe('.')
  })

  it('[S030] finds nothing in nothing', () => {
    expect(readTokens('')).toEqual([])
    expect(readTokens(' \n\u3000')).toEqual([])
  })
})
