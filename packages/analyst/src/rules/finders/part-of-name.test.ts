import { describe, expect, it } from 'vitest'

import { readTokens } from '../../language/tokens.ts'
import { isPartOfName } from './part-of-name.ts'

const isOneIn = (text: string, capitals: string) => {
  const tokens = readTokens(text)
  return isPartOfName(
    tokens,
    tokens.findIndex((token) => token.text === capitals),
  )
}

describe('capitals in a name', () => {
  it.each([
    ['The TMT Observatory shall open.', 'TMT'],
    ['The Fregat-MT stage shall burn.', 'MT'],
    ['LOFT will map the sky.', 'LOFT'],
    ['DESC: the page shall load.', 'DESC'],
    ['The user shall press SAMPLE FILE.', 'FILE'],
  ])('%s', (text, capitals) => {
    expect(isOneIn(text, capitals)).toBe(true)
  })

  it('are a short form elsewhere', () => {
    expect(isOneIn('The gate shall read the PNR.', 'PNR')).toBe(false)
    expect(isOneIn('The PNR shall hold a seat.', 'PNR')).toBe(false)
  })
})
