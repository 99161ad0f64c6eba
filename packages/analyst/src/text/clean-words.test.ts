import { describe, expect, it } from 'vitest'

import { cleanWords } from './clean-words.ts'

describe('cleaning words', () => {
  it.each([
    ['the  user\n\t must\u00a0log in', 'the user must log in'],
    ['**Must** log __each login__ and *every* failure', 'Must log each login and every failure'],
    ['**Security**: keys', 'Security: keys'],
    ['a\u200bb re\u00adquire', 'ab require'],
    ["I'm *** and this is ****, ok", "I'm *** and this is ****, ok"],
    ["I'm ***, ok", "I'm ***, ok"],
    ['2**3 and a * b * c', '2**3 and a * b * c'],
    ['use `__init__` and `a**b` here', 'use `__init__` and `a**b` here'],
    ['set __typename to tag_confidence', 'set __typename to tag_confidence'],
    ['**', '**'],
    ['plain words stay.', 'plain words stay.'],
  ])('reads %j as %j', (raw, clean) => expect(cleanWords(raw)).toBe(clean))
})
