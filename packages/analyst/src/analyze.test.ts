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
