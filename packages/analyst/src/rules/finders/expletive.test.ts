import { describe, expect, it } from 'vitest'

import { readTokens } from '../../language/tokens.ts'
import { isExpletive } from './expletive.ts'

const isOneIn = (text: string) => {
  const tokens = readTokens(text)
  return isExpletive(
    tokens,
    tokens.findIndex(({ lower }) => lower === 'it'),
  )
}

describe('an “it” that stands for nothing', () => {
  it.each([
    'It would be nice if the calendar synced.',
    'It is acknowledged that the file grows.',
    'It shall be possible to print the list.',
    "It'd be great if the queue moved.",
  ])('announces a clause: %s', (text) => {
    expect(isOneIn(text)).toBe(true)
  })

  it.each([
    'It shall print a receipt.',
    'It is sent to the printer.',
    'The door closes when it is dark.',
    'It prints.',
    'It shall be able to print.',
  ])('announces none: %s', (text) => {
    expect(isOneIn(text)).toBe(false)
  })
})
