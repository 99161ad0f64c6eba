import { describe, expect, it } from 'vitest'

import { readTokens } from '../../language/tokens.ts'
import { readSubject } from '../read-subject.ts'
import { speaksOfTheDocument } from './document-talk.ts'

const speaks = (text: string) =>
  speaksOfTheDocument(readSubject({ text, tokens: readTokens(text), conditions: [] }))

describe('a sentence about the document', () => {
  it.each([
    'The details are given in section 13.',
    'In this chapter, the radio is described.',
    'The aim of this SRS document is a common ground.',
    'Further terms can be found in appendix A.',
    'The requirements depend on the country.',
  ])('is known: %s', (text) => {
    expect(speaks(text)).toBe(true)
  })

  it.each(['The radio shall be described in section 13.', 'The report is given to the guard.'])(
    'is not every one: %s',
    (text) => {
      expect(speaks(text)).toBe(false)
    },
  )
})
