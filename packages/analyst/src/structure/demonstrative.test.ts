import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { pointsAtNoun, pointsElsewhere } from './demonstrative.ts'

const pointsIn = (text: string) => {
  const tokens = readTokens(text)
  const index = tokens.findIndex(({ lower }) => /^(?:this|that|these|those)$/.test(lower))
  const next = tokens[index + 1]
  return next?.pos === 'NOUN' || next?.pos === 'ADJ' || pointsAtNoun(tokens, index)
}

const pointsElsewhereIn = (text: string) => {
  const tokens = readTokens(text)
  return pointsElsewhere(
    tokens,
    tokens.findIndex(({ lower }) => /^th(?:is|at|ese|ose)$/.test(lower)),
  )
}

describe('a demonstrative', () => {
  it.each([
    'This file shall be kept for a year.',
    'The client must send this join information to the server.',
    'This safeguard preserves the order of the entries.',
    'These updates shall be listed.',
    'This setting opens the door.',
  ])('points at the noun behind it: %s', (text) => {
    expect(pointsIn(text)).toBe(true)
  })

  it.each([
    'This procedure shall be carried out twice.',
    'Reception of this call shall proceed as before.',
    'This file shall be kept for a year.',
  ])('points at something said elsewhere: %s', (text) => {
    expect(pointsElsewhereIn(text)).toBe(true)
  })

  it.each([
    'This document is for the operator.',
    'When a call arrives, this call shall be logged.',
    'The clerk opens a file and closes this file.',
    'This list view shall be printed.',
    'These uses will thus benefit from it.',
  ])('is settled by the statement itself: %s', (text) => {
    expect(pointsElsewhereIn(text)).toBe(false)
  })

  it.each(['This shall take priority.', 'This prevents a second payment.', 'This led to a second payment.'])(
    'stands alone: %s',
    (text) => {
      expect(pointsIn(text)).toBe(false)
    },
  )
})
