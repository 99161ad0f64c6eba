import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { readStory } from '../story/story.ts'
import { titleOf } from '../write/title.ts'
import { statementOf, wordingOf } from '../write/wording.ts'
import { comparable, Earlier, relate } from './same.ts'

const worded = (said: string) => {
  const wording = wordingOf(said, {
    story: readStory(said, readTokens(said)),
    role: null,
    it: null,
    isItem: false,
  })
  if (wording === null) throw new Error(`Nothing could be read from “${said}”.`)
  return wording
}
const compared = (key: string, said: string) =>
  comparable(key, statementOf(worded(said)), titleOf(worded(said)))

function relation(said: string, ...before: readonly string[]) {
  const earlier = new Earlier()
  for (const [index, text] of before.entries()) earlier.add(compared(`R${index + 1}`, text))
  return relate(compared('new', said), worded(said), earlier)
}

describe('saying it again', () => {
  it('is a copy, also in other function words and another order of asking', () => {
    expect(
      relation('Users must be able to export reports as CSV.', 'Users can export the reports as CSV.'),
    ).toEqual({ is: 'copy', of: 'R1' })
    expect(relation('Please add a dark mode.', 'We need a dark mode.')).toEqual({ is: 'copy', of: 'R1' })
  })

  it('is a copy of the latest that is the same', () => {
    expect(
      relation(
        'We need a dark mode.',
        'We need a dark mode.',
        'The system must send mail.',
        'Add a dark mode.',
      ),
    ).toEqual({ is: 'copy', of: 'R3' })
  })

  it('is none with another number or the other way round', () => {
    expect(
      relation('The page must load within 2 seconds.', 'The page must load within 3 seconds.')?.is,
    ).not.toBe('copy')
    expect(relation('The system must not print labels.', 'The system must print labels.')?.is).not.toBe(
      'copy',
    )
  })
})

describe('saying more of it', () => {
  it('is a refinement when it adds a support to a thing asked for', () => {
    expect(
      relation(
        'Login should support password reset via email.',
        'Users must be able to log in with email and password.',
      ),
    ).toEqual({ is: 'refinement', of: 'R1' })
    expect(
      relation('The dashboard must include a filter.', 'We need a dashboard that shows open claims.'),
    ).toEqual({ is: 'refinement', of: 'R1' })
  })

  it('is a part of it when it is another duty of the thing', () => {
    expect(
      relation('The dashboard must load within 2 seconds.', 'We need a dashboard that shows open claims.'),
    ).toEqual({ is: 'part', of: 'R1' })
  })

  it('is nothing of the kind for another thing', () => {
    expect(relation('The system must send mail.', 'We need a dashboard that shows open claims.')).toBeNull()
    expect(
      relation('The printer must include a tray.', 'We need a dashboard that shows open claims.'),
    ).toBeNull()
    expect(relation('We need a dark mode.')).toBeNull()
  })
})
