import { anyText, hostileText, storableText } from '@parley/testing'
import { array, assert, boolean, constantFrom, oneof, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { readStory } from '../story/story.ts'
import { MOST_CHARACTERS } from './short-title.ts'
import { titleOf } from './title.ts'
import { isWellFormed } from './well-formed.ts'
import { statementOf, wordingOf, type Surroundings, type Wording } from './wording.ts'

const OPENINGS = [
  'The system must',
  'The app should not',
  'We need to',
  'Please',
  'Users can',
  "Users can't",
  'As a manager, I want to',
  'If payment fails, the app must',
  'When reports are late, users should',
  "We don't need",
  'Never',
  'Reports are',
  'No order is',
  'Should we',
  'There is no way to',
  'I wish it could',
  'Each user must',
  'Customers keep asking for',
]
const WORDS =
  'export import store passwords reports claims a the map dark mode in plain text within 2 seconds not never no without nobody and or but , . ; : ? ! ( ) [x] ** __ — "quoted" “ ” can\'t don’t that which users managers when if unless be encrypted able to log in provide let this maybe 😀 👩‍💻 登录 $1,000.50 e.g. \n \r\n .. … ...'.split(
    ' ',
  )
const said = tuple(constantFrom(...OPENINGS), array(constantFrom(...WORDS), { maxLength: 24 })).map(
  ([opening, words]) => `${opening} ${words.join(' ')}`,
)
const hostile = oneof(storableText(120), hostileText(), anyText())
const texts = oneof(
  { weight: 6, arbitrary: said },
  { weight: 2, arbitrary: tuple(constantFrom(...OPENINGS), hostile).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: hostile },
)
const surroundings = record({
  role: constantFrom(null, 'Employees'),
  it: constantFrom(null, 'the dashboard'),
  isItem: boolean(),
})

/** What stands in brackets is left out of a title, and here nobody says where they end. */
const UNCLOSED = /\([^)]*$/

const worded = (text: string, around: Omit<Surroundings, 'story'>): Wording | null =>
  wordingOf(text, { ...around, story: readStory(text, readTokens(text)) })

/** Each property of what could be read; most of what is made up here can. */
function holdsForAll(check: (wording: Wording, text: string) => void): void {
  let read = 0
  assert(
    property(texts, surroundings, (text, around) => {
      const wording = worded(text, around)
      if (wording === null) return
      read += 1
      check(wording, text)
    }),
    { numRuns: 400 },
  )
  expect(read).toBeGreaterThan(50)
}

describe('the wording of any text', () => {
  it('is nothing or one that a person would sign, and the same twice', () => {
    assert(
      property(texts, surroundings, (text, around) => {
        const wording = worded(text, around)
        expect(wording === null || isWellFormed(wording)).toBe(true)
        expect(worded(text, around)).toEqual(wording)
      }),
      { numRuns: 400 },
    )
  })

  it('gives a statement in one line that says who shall do what, and ends with exactly one full stop', () => {
    holdsForAll((wording) => {
      const statement = statementOf(wording)
      expect(statement).toMatch(/^\S.* shall \S.*[^.\s]\.$/)
      expect(statement).not.toMatch(/[\n\r\u2028\u2029]/)
    })
  })

  it('[S011] gives a title of one line that is neither empty nor longer than its reader likes', () => {
    holdsForAll((wording, text) => {
      if (UNCLOSED.test(text)) return
      const title = titleOf(wording)
      expect(title).toMatch(/^\S(?:.*\S)?$/)
      expect(title).not.toMatch(/[\n\r\u2028\u2029.;,:]$|[\n\r\u2028\u2029]/)
      expect(title.length).toBeLessThanOrEqual(MOST_CHARACTERS)
    })
  })

  it('never cuts a character in two', () => {
    holdsForAll((wording, text) => {
      if (!text.isWellFormed()) return
      expect([statementOf(wording), titleOf(wording)].filter((written) => !written.isWellFormed())).toEqual(
        [],
      )
    })
  })
})

describe('a “not” that was said', () => {
  const NEGATION = /\b(?:not|never|no|nobody|without|cannot)\b|n['’]t\b/i
  /** Forms that turn a complaint round, and mean it. */
  const TURNED = /^(?:no-way-to|we-keep|bad-deed|fault|lack|unwanted|only)/

  it('is never lost in the statement', () => {
    const forbids = constantFrom('not', 'never', "can't", 'don’t', 'no', 'without', 'cannot')
    const words = array(constantFrom(...WORDS), { maxLength: 10 })
    const denied = tuple(
      constantFrom(...OPENINGS.filter((one) => one !== 'Please')),
      words,
      forbids,
      words,
    ).map(([opening, before, not, after]) => [opening, ...before, not, ...after].join(' '))
    assert(
      property(denied, surroundings, (text, around) => {
        const wording = worded(text, around)
        if (wording === null || TURNED.test(wording.form)) return
        expect(`${text} → ${statementOf(wording)}`).toMatch(new RegExp(`→.*(?:${NEGATION.source})`, 'i'))
      }),
      { numRuns: 400 },
    )
  })
})
