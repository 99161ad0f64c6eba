import { describe, expect, it } from 'vitest'

import { analyze } from './analyze.ts'

const analyzed = (text: string, more: Partial<Parameters<typeof analyze>[0]> = {}) =>
  analyze({ id: 's1', text, ...more })

describe('one sentence, read as far as it can be read alone', () => {
  it('[S009] [S010] tells who does what, and that it is required', () => {
    expect(analyzed('The system shall let users export reports as CSV.', { id: 'x' })).toMatchObject({
      id: 'x',
      requirement: true,
      type: 'functional',
      quality: null,
      pattern: 'ubiquitous',
      conditional: false,
      passive: false,
      persona: null,
      benefit: null,
    })
    expect(analyzed('Users must be able to reset their password.')).toMatchObject({
      requirement: true,
      actor: 'User',
      action: 'reset',
      object: 'password',
    })
    expect(analyzed('The system shall export monthly reports.')).toMatchObject({
      actor: 'System',
      action: 'export',
      object: 'monthly reports',
    })
  })

  it('reads a story by its parts', () => {
    expect(analyzed('As a finance manager, I want to export reports so that I can plan.')).toMatchObject({
      requirement: true,
      pattern: 'story',
      persona: 'finance manager',
      action: 'export',
      benefit: 'I can plan',
    })
  })

  it.each([
    ['The system shall log all changes.', 'ubiquitous'],
    ['When a claim is approved, the system shall notify the claimant.', 'event'],
    ['While the device is offline, the app shall keep changes in a queue.', 'state'],
    ['If the payment fails, the system shall retry the charge.', 'unwanted'],
    ['Where two-factor sign-in is enabled, the system shall send a code.', 'optional'],
    ['While the device is offline, when a claim is saved, the app shall keep it in a queue.', 'complex'],
    ['The weather is nice.', 'none'],
  ])('names the pattern: %s', (text, pattern) => {
    expect(analyzed(text).pattern).toBe(pattern)
  })

  it('keeps the condition as written', () => {
    const { condition, conditional } = analyzed(
      'When a claim is approved, the system shall notify the claimant.',
    )
    expect([condition?.replace(/,$/, ''), conditional]).toEqual(['When a claim is approved', true])
    expect(analyzed('The system shall log all changes.')).toMatchObject({
      condition: null,
      conditional: false,
    })
  })

  it('names who is let do it, and what they do', () => {
    expect(analyzed('The system shall allow the librarian to extend a loan.')).toMatchObject({
      actor: 'Librarian',
      action: 'extend',
      object: 'loan',
    })
    expect(analyzed('There should be a way for teachers to upload homework.')).toMatchObject({
      actor: 'Teacher',
      action: 'upload',
      object: 'homework',
    })
  })

  it('names who may do it, also where nothing is asked for', () => {
    expect(analyzed('A volunteer may sign up for two shifts.').actor).toBe('Volunteer')
  })

  it('tells a passive, and takes what it is done to for the object', () => {
    expect(analyzed('Each alert must be acknowledged by an operator.')).toMatchObject({
      passive: true,
      action: 'acknowledge',
      object: expect.stringMatching(/alert/i),
    })
  })

  it.each(['Hello everybody!', 'This document describes the portal.', 'What is the weather like?', ''])(
    'gives neither type nor quality to what asks for nothing: “%s”',
    (text) => {
      expect(analyzed(text)).toMatchObject({ requirement: false, type: null, quality: null, actor: null })
    },
  )

  it('[S026] gives the type, and the quality where it is one', () => {
    expect(analyzed('The system shall encrypt all passwords.')).toMatchObject({
      type: 'security',
      quality: 'security',
    })
    expect(analyzed('The page shall load within 2 seconds.')).toMatchObject({
      type: 'non-functional',
      quality: 'performance',
    })
    expect(analyzed('The system shall export reports as CSV.')).toMatchObject({
      type: 'functional',
      quality: null,
    })
  })

  it('hears a heading and a speaker', () => {
    const labels = 'The system must print labels.'
    expect(analyzed(labels, { heading: 'Out of scope' }).confidence).toBeLessThan(analyzed(labels).confidence)
    expect(analyzed('We need a dark mode.', { speaker: 'Ana' }).requirement).toBe(true)
  })

  it.each([
    ['Functional requirements', true],
    ['Product functions', true],
    ['Security', true],
    ['Contact management', true],
    ['Design notes', false],
    ['4.2 Implementation details', false],
    ['Glossary', false],
    ['1.3 Definitions, Acronyms and Abbreviations', false],
    ['References', false],
    ['Revision history', false],
    ['Out of scope', false],
    ['Future work', false],
  ])('an order under “%s” is a requirement: %s', (heading, expected) => {
    expect(analyzed('The system shall flush the cache before each write.', { heading }).requirement).toBe(
      expected,
    )
  })

  it.each([
    ['The system displays the list of open orders.', '3.2 Functional requirements', 'Background'],
    ['Entries are sorted by date.', 'Features', '1.1 Introduction'],
    ['The operator can pause the belt.', 'Use cases', 'Current process'],
    ['The system will send a receipt by e-mail.', 'Product functions', 'Summary'],
    ['Only the owner can delete a listing.', 'Security', 'Glossary'],
    ['Export reports as CSV', 'Features', 'Main success scenario'],
    ['The report contains the number of visitors.', 'Specific requirements > Reporting', 'Product overview'],
  ])('“%s” is one under “%s” and none under “%s”', (text, wanted, told) => {
    expect(analyzed(text, { heading: wanted }).requirement).toBe(true)
    expect(analyzed(text, { heading: told }).requirement).toBe(false)
  })

  it.each([
    'The product is intended for small bakeries.',
    'Users are students and professors.',
    'The library lends books to residents.',
    'The following table lists all screens.',
  ])('a heading of requirements makes no order of a description: “%s”', (text) => {
    expect(analyzed(text, { heading: 'Overview' }).requirement).toBe(false)
    expect(analyzed(text, { heading: '2 Requirements > 2.1 Scope' }).requirement).toBe(false)
  })

  it.each([
    'Design note: the parser shall be replaced by a table.',
    'Note: the operator shall already be signed in here.',
    'Rationale: clerks should not have to wait.',
    'Out of scope: the system shall not send letters.',
    'The developer shall hand over all documents.',
    'It should be noted that stores close at noon.',
    'This document shall be read by all testers.',
    'The project team shall meet every week.',
  ])('takes no order for a requirement that binds notes, readers or makers: “%s”', (text) => {
    expect(analyzed(text).requirement).toBe(false)
  })

  it('hears an item as the end of the line that introduces its list', () => {
    const items = ['export reports as CSV', 'CSV export', 'automatic backups every night']
    for (const item of items) {
      expect(analyzed(item, { heading: 'The system shall:' }).requirement).toBe(true)
      expect(analyzed(item, { before: ['Hello.', 'Users must be able to use:'] }).requirement).toBe(true)
      expect(analyzed(item, { before: ['Mail us for:'] }).requirement).toBe(false)
    }
    const inNotes = analyzed('flush the cache', { heading: 'Design notes', before: ['The system shall:'] })
    expect(inNotes.requirement).toBe(false)
  })

  it('[S020] says when its answer is little better than a guess, whichever it is', () => {
    expect(analyzed('The system shall print labels.')).toMatchObject({ requirement: true, unsure: false })
    expect(analyzed('Hello everybody!')).toMatchObject({ requirement: false, unsure: false })
    const torn = analyzed('The system shows the age of each reading.')
    expect([torn.unsure, torn.confidence < 0.6]).toEqual([true, true])
  })

  it('[S021] [S039] [S040] keeps the vague word and points at it', () => {
    const text = 'The system should be fast and optimize queries.'
    const { action, issues } = analyzed(text)
    expect(action).toMatch(/fast|optimize/)
    expect(issues.map((issue) => text.slice(issue.start, issue.end))).toEqual(
      expect.arrayContaining(['fast']),
    )
    expect(issues.some((issue) => /ambiguous/i.test(issue.message))).toBe(true)
  })

  it('looks for what a pronoun stands for in the sentences before', () => {
    const before = ['The page shows the report and the list.']
    const issues = (more: Partial<Parameters<typeof analyze>[0]>) =>
      analyzed('It must be printed.', more).issues.filter((issue) => issue.issue_type === 'ambiguous_pronoun')
    expect(issues({}).length).toBeLessThanOrEqual(issues({ before }).length)
  })
})
