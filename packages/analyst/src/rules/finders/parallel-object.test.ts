import { describe, expect, it } from 'vitest'

import { readTokens } from '../../language/tokens.ts'
import { isParallelObject } from './parallel-object.ts'

const isOneIn = (text: string) => {
  const tokens = readTokens(text)
  return isParallelObject(
    tokens,
    tokens.findIndex(({ lower }) => lower === 'it' || lower === 'them'),
  )
}

describe('a pronoun behind the second of two verbs', () => {
  it.each([
    'The backend shall validate the input and store it in the archive.',
    'The desk shall collect the forms and then send them to the office.',
    'The app should ask for the reason and store it with the order.',
    'The gate shall read the card, check it, and open.',
  ])('stands for the object of the first: %s', (text) => {
    expect(isOneIn(text)).toBe(true)
  })

  it.each([
    'The desk shall collect the forms and send it to the office.',
    'The pump feeds it.',
    'The gateway shall poll the sensor before it sends a report.',
  ])('is settled by something else: %s', (text) => {
    expect(isOneIn(text)).toBe(false)
  })
})
