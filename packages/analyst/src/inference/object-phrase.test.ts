import { describe, expect, it } from 'vitest'

import { listed, objectName, pluralObject } from './object-phrase.ts'

describe('the object of a requirement inside another sentence', () => {
  it.each([
    ['an expense claim', 'expense claims'],
    ['new policies', 'policies'],
    ['a category', 'categories'],
    ['the list of open claims', 'lists of open claims'],
    ['their feedback', 'feedback'],
    ['receipts by photo or PDF', 'receipts'],
    ['a course that starts soon', 'courses'],
  ])('turns "%s" into "%s"', (object, plural) => {
    expect(pluralObject(object)).toBe(plural)
  })

  it.each([['with support'], [''], ['it'], ['a very long and winding name of something else'], ['{x}']])(
    'has no name for "%s"',
    (object) => {
      expect(objectName(object)).toBeNull()
    },
  )

  it('lists names as a person would', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
  })
})
