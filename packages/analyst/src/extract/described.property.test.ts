import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { statementOf } from '../write/wording.ts'
import { describedIn } from './described.ts'
import { deedsOf } from './verb-phrases.ts'

const PIECES = [
  'Nestaway',
  'is a',
  'marketplace',
  'that',
  'lets',
  'users',
  'search',
  'flights,',
  'books',
  'and',
  'shares',
  'notes',
  'you',
  'can',
  'your',
  'when',
  'it',
  ', then',
  'by converting',
  'images',
  'into',
  'text',
  '—',
  'where',
  'owners',
  'rent out',
  'boats',
  '.',
  '$&',
  '“',
  'enabling',
  'to',
  '2,000',
]
const texts = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((words) => words.join(' ')),
)

describe('reading a description, whatever it says', () => {
  it('gives whole statements, each once, and the same for the same text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const statements = describedIn(text).map(statementOf)
        expect(new Set(statements).size).toBe(statements.length)
        for (const statement of statements) expect(statement).toMatch(/ shall .*\.$/s)
        expect(describedIn(text).map(statementOf)).toEqual(statements)
      }),
    )
  })

  it('takes verb phrases apart and loses none of their words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('record', 'talks', 'send', 'notes', 'the', 'share'), { maxLength: 12 }),
        (words) => {
          const kept = deedsOf(words.join(' and ')).join(' ').split(' ')
          for (const word of words) expect(kept).toContain(word)
        },
      ),
    )
  })
})
