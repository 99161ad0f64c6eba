import { MOST_CHARACTERS, MOST_IMPORT_BYTES } from '@parley/application'
import { LARGEST_IMPORT, LONGEST_MESSAGE } from '@parley/protocol'
import { expect, it } from 'vitest'

it('the limits that are told outside are those that are kept inside', () => {
  expect([LONGEST_MESSAGE, LARGEST_IMPORT]).toEqual([MOST_CHARACTERS, MOST_IMPORT_BYTES])
})
