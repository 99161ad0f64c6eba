import { describe, expect, it } from 'vitest'

import { suggestCriteria, type CriteriaFor } from './suggest-criteria.ts'

function aDraft(rest: Partial<CriteriaFor>): CriteriaFor {
  return {
    statement: '',
    type: 'functional',
    quality: null,
    actor: null,
    action: null,
    object: null,
    condition: null,
    ...rest,
  }
}

const texts = (rest: Partial<CriteriaFor>, said: string[] = []): string[] =>
  suggestCriteria(aDraft(rest), said).map((criterion) => criterion.text)

describe('suggesting acceptance criteria', () => {
  it('[S011] gives a clear requirement three criteria', () => {
    const criteria = suggestCriteria(
      aDraft({
        statement: 'The system shall let a User log in with email and password.',
        actor: 'User',
        action: 'log in',
      }),
      [],
    )
    expect(criteria).toHaveLength(3)
    expect(criteria.every((criterion) => criterion.origin === 'suggested')).toBe(true)
    expect(criteria[0]?.text).toBe(
      'Given a user with valid credentials, when they sign in, then they reach their own start page.',
    )
  })

  it('puts what was said first, word for word, and fills up to three', () => {
    const criteria = suggestCriteria(aDraft({ actor: 'Admins', action: 'delete', object: 'customers' }), [
      'A deleted customer can be restored for 30 days.',
      'a deleted customer can be restored for 30 days',
    ])
    expect(criteria.map((criterion) => criterion.origin)).toEqual(['said', 'suggested', 'suggested'])
    expect(criteria[0]?.text).toBe('A deleted customer can be restored for 30 days.')
  })

  it('adds nothing where three or more were said', () => {
    expect(texts({ action: 'delete', object: 'customers' }, ['One.', 'Two.', 'Three.', 'Four.'])).toEqual([
      'One.',
      'Two.',
      'Three.',
      'Four.',
    ])
  })

  it('speaks of one person and one thing where many were named', () => {
    expect(texts({ actor: 'Finance Managers', action: 'approve', object: 'expense claims' })[0]).toBe(
      'Given an expense claim that waits for a decision, when a finance manager approves it, then the new state is shown to everybody concerned.',
    )
  })

  it.each([
    ['Employees', 'an employee'],
    ['the accounting team', 'a member of the accounting team'],
    ['HR', 'somebody in HR'],
    ['an auditor', 'an auditor'],
    ['users', 'a user'],
    ['people', 'a person'],
    ['The system', 'a user'],
    ['nurses and doctors', 'a nurse'],
  ])('calls %s "%s"', (actor, words) => {
    expect(texts({ actor, action: 'create', object: 'a course' })[0]).toContain(
      `Given ${words} who has entered`,
    )
  })

  it('measures a stated figure and invents none', () => {
    const [first] = texts({
      statement: 'The system shall show search results within 2 seconds.',
      type: 'non-functional',
      quality: 'performance',
      action: 'show',
      object: 'search results',
    })
    expect(first).toBe(
      'Measured for the search results with the agreed number of people at work and the agreed amount of data, the stated figure holds (within 2 seconds).',
    )
    expect(
      texts({ statement: 'It must be fast.', type: 'non-functional', quality: 'performance' }).join(' '),
    ).not.toMatch(/\d/)
  })

  it('reports availability against the figure that was said', () => {
    const [first] = texts({
      statement: 'Uptime shall be at least 99.9 %.',
      type: 'non-functional',
      quality: 'availability',
    })
    expect(first).toBe(
      'Measured from outside over the agreed period, the stated figure is kept (at least 99.9 %).',
    )
  })

  it('tests a functional limit at its edge', () => {
    expect(texts({ statement: 'The taxi limit is €50/day.' })).toContain(
      'The behaviour is tested at the stated figure (€50/day), just below it and just above it.',
    )
  })

  it('turns a condition around', () => {
    const draft = {
      actor: 'System',
      action: 'notify',
      object: 'the employee',
      condition: 'When a claim is approved',
    }
    expect(texts(draft)).toContain('Before a claim is approved, the system does not notify the employee.')
    expect(texts({ ...draft, condition: 'If a claim is above the limit' })).toContain(
      'If it is not true that a claim is above the limit, then the system does not notify the employee.',
    )
  })

  it('writes single blanks, however the parts were spaced', () => {
    const condition = 'When a claim  is approved'
    expect(texts({ actor: null, action: 'pay  out', object: 'the  claim', condition }).join()).not.toMatch(
      / {2}/,
    )
  })

  it('uses a stand-in where the object was not named', () => {
    expect(texts({ actor: 'Users', action: 'chat', object: 'with support' })[0]).toBe(
      'Given a user and somebody it is meant for, when that user shares the message, then that person can see it.',
    )
  })

  it('chooses by the quality before the verb', () => {
    const [first] = texts({
      type: 'non-functional',
      quality: 'usability',
      action: 'create',
      object: 'orders',
    })
    expect(first).toContain('without help')
  })
})
