import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { findModal } from './modal.ts'

const modalIn = (text: string) => {
  const tokens = readTokens(text)
  const modal = findModal(tokens, 0, tokens.length)
  if (modal === null) return null
  return {
    kind: modal.kind,
    negated: modal.negated,
    words: text.slice(tokens[modal.first]?.start, tokens[modal.last]?.end),
  }
}

describe('the modal of a sentence', () => {
  it.each([
    ['The system shall send mail.', 'shall', 'shall'],
    ['The system must send mail.', 'must', 'must'],
    ['Users should also get mail.', 'should', 'should also'],
    ['Users ought to be told.', 'should', 'ought'],
    ['The system will send mail.', 'will', 'will'],
    ['Users may leave.', 'may', 'may'],
    ['We might stop.', 'might', 'might'],
    ['We gotta stop.', 'have', 'gotta'],
    ['The user needs to approve it.', 'need', 'needs to'],
    ['You have to go.', 'have', 'have to'],
    ['Users want to leave.', 'want', 'want to'],
    ['It is required to stop.', 'is_to', 'is required to'],
    ['We would like to see it.', 'would', 'would like to'],
    ["We'd really like it.", 'would', "'d really"],
  ])('of “%s” is %s', (sentence, kind, words) => {
    expect(modalIn(sentence)).toEqual({ kind, negated: false, words })
  })

  it.each([
    ['Users must not leave.', 'must not'],
    ['They cannot leave.', 'cannot'],
    ["It can't stop.", "can't"],
    ['The system shall never stop.', 'shall never'],
  ])('of “%s” is negated', (sentence, words) => {
    expect(modalIn(sentence)).toMatchObject({ negated: true, words })
  })

  it.each([
    ['Users must be able to leave.', 'must be able to'],
    ['Users should be allowed to leave.', 'should be allowed to'],
    ['It should be possible to leave.', 'should be possible to'],
    ['Users should have the ability to leave.', 'should have the ability to'],
    ['Users must not be able to leave.', 'must not be able to'],
    ['Users should have to sign.', 'should have to'],
  ])('takes in what says that somebody is able to: “%s”', (sentence, words) => {
    expect(modalIn(sentence)?.words).toBe(words)
  })

  it('is not the one of a relative clause', () => {
    expect(modalIn('Users who can edit must save.')?.kind).toBe('must')
    expect(modalIn('Data that must be kept should be encrypted.')?.kind).toBe('should')
    expect(modalIn('Users (who must pay) can see it.')?.kind).toBe('can')
  })

  it.each([
    'He has a report to send.',
    'The will of the people is law.',
    'In May 2025 it stops.',
    'We need a map.',
    'They like to dance.',
    'They love to dance.',
    'A needed toString constructor',
    '',
  ])('is not seen in “%s”', (sentence) => {
    expect(modalIn(sentence)).toBeNull()
  })
})
