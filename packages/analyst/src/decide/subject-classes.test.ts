import { describe, expect, it } from 'vitest'

import { subjectClass } from './subject-classes.ts'

describe('who or what a subject is', () => {
  it.each([
    ['the system', 'system'],
    ['The payment gateway', 'system'],
    ['servers in the EU', 'system'],
    ['CRM', 'system'],
    ['users', 'role'],
    ['each finance manager', 'role'],
    ['password manager', 'system'],
    ['API clients', 'system'],
    ['customers with an account', 'role'],
    ['archaeologists', 'role'],
    ['this document', 'document'],
    ['the project', 'project'],
    ['all personal data', 'data'],
    ['the password of a user', 'data'],
    ['we', 'we'],
    ['they', 'they'],
    ['those', 'they'],
    ['it', 'it'],
    ['this', 'it'],
    ['I', 'i'],
    ['you', 'you'],
    ['the garden', 'other'],
    ['the parameter', 'data'],
    ['the letter', 'other'],
    ['', 'other'],
    ['—', 'other'],
  ])('%s: %s', (subject, kind) => {
    expect(subjectClass(subject === '' ? [] : subject.split(' '))).toBe(kind)
  })

  it('goes by the last noun before a preposition', () => {
    expect(subjectClass(['reports', 'of', 'managers'])).toBe('data')
    expect(subjectClass(['managers', 'with', 'reports'])).toBe('role')
  })
})
