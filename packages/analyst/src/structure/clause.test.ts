import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { readClause, type Range } from './clause.ts'
import { findConditions } from './conditional.ts'

const clauseOf = (text: string) => {
  const tokens = readTokens(text)
  const clause = readClause(tokens, findConditions(tokens))
  const words = (range: Range | null) =>
    range === null ? null : text.slice(tokens[range.first]?.start, tokens[range.last]?.end)
  return {
    ...clause,
    main: words(clause.main),
    subject: words(clause.subject),
    verb: words(clause.verb),
    object: words(clause.object),
    modal: clause.modal?.kind ?? null,
  }
}

describe('the main clause', () => {
  it('tells who does what to what, and how firmly', () => {
    expect(clauseOf('The system shall send weekly reports to managers.')).toMatchObject({
      subject: 'The system',
      modal: 'shall',
      verb: 'send',
      action: 'send',
      object: 'weekly reports',
      inverted: false,
      passive: false,
      linking: false,
      opens: null,
    })
  })

  it('begins after a leading condition and after connectives, and ends before the full stop', () => {
    expect(clauseOf('When a claim is approved, the system shall notify the owner.').main).toBe(
      'the system shall notify the owner',
    )
    expect(clauseOf('And, well, please notify managers.').main).toBe('notify managers')
    expect(clauseOf('After approval, the manager must sign the form.').subject).toBe('the manager')
  })

  it('begins behind a first phrase that no comma sets apart', () => {
    expect(clauseOf('For each delivery the courier shall take a photo.').subject).toBe('the courier')
    expect(clauseOf('The guard of the night shall lock the gate.').subject).toBe('The guard of the night')
  })

  it('finds the verb behind what two commas set apart', () => {
    expect(clauseOf('The fan shall, while the window is open, switch off the heater.')).toMatchObject({
      action: 'switch off',
      object: 'heater',
    })
  })

  it('finds the subject behind the modal when the sentence turns round', () => {
    expect(clauseOf('Only after an audit shall the payment be released.')).toMatchObject({
      subject: 'the payment',
      action: 'release',
      inverted: true,
    })
  })

  it.each([
    ['The backup must run daily.', null],
    ['The app shall work offline.', null],
    ['Members can borrow up to five books.', 'five books'],
    ['The desk shall remind readers two days before the return.', 'readers'],
    ['There must be an audit log.', 'audit log'],
    ['The system shall refresh the page every Friday.', 'page'],
    ['The desk shall notify employees of changes.', 'employees'],
    ['The system shall give the user a choice.', 'choice'],
    ['The system shall manipulate and view business data.', 'business data'],
    ['Only managers shall have access to the vault.', 'access'],
    ['The product shall be able support 1000 users.', '1000 users'],
    ['Passwords must be at least 12 characters long.', null],
  ])('takes a thing for the object, not how much or how: “%s”', (sentence, object) => {
    expect(clauseOf(sentence).object).toBe(object)
  })

  it('keeps a subject with its relative clause together', () => {
    expect(clauseOf('Users who can edit must save.').subject).toBe('Users who can edit')
  })

  it.each([
    ['Users must be able to log in with Google.', 'log in'],
    ['The system shall roll back the change.', 'roll back'],
    ['The user must sign up first.', 'sign up'],
    ['The system shall look at it.', 'look'],
  ])('names the verb with its particle: “%s”', (sentence, action) => {
    expect(clauseOf(sentence).action).toBe(action)
  })

  it('knows a passive from what something is', () => {
    expect(clauseOf('The alert must be acknowledged.')).toMatchObject({
      passive: true,
      linking: false,
      action: 'acknowledge',
    })
    expect(clauseOf('Backups are kept for 30 days.')).toMatchObject({
      passive: true,
      action: 'keep',
      subject: 'Backups',
      modal: null,
    })
    expect(clauseOf('The page is very fast.')).toMatchObject({
      passive: false,
      linking: true,
      action: 'be fast',
    })
    expect(clauseOf('The report can be a table.')).toMatchObject({ linking: true, action: 'be table' })
    expect(clauseOf('Users are waiting.')).toMatchObject({ passive: false, linking: false, action: 'wait' })
  })

  it.each([
    ['Support OCR', 'base', 'OCR'],
    ['Log all changes', 'base', 'all changes'],
    ['Search by name', 'base', null],
    ['never store passwords', 'base', 'passwords'],
    ['Supports OCR for receipts.', 'third', 'OCR'],
    ['Export button', null, null],
    ['Support for OCR', null, null],
  ])('opens with its verb or not: “%s”', (sentence, opens, object) => {
    expect(clauseOf(sentence)).toMatchObject({ opens, object })
  })

  it('finds the subject of a question behind its modal', () => {
    expect(clauseOf('Should managers get mail?')).toMatchObject({
      inverted: true,
      subject: 'managers',
      action: 'get',
      object: 'mail',
    })
  })

  it('ends the object before a preposition other than “of”', () => {
    expect(clauseOf('The system shall export the report of the day to the server.').object).toBe(
      'report of the day',
    )
  })

  it.each(['', '...', '—', '(', 'and', 'to must'])('finds no deed in “%s”', (text) => {
    expect(clauseOf(text)).toMatchObject({ verb: null, action: null, object: null })
  })

  it('has no main part where nothing is left', () => {
    expect([clauseOf('').main, clauseOf('...').main]).toEqual([null, null])
  })
})
