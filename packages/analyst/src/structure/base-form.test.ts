import { describe, expect, it } from 'vitest'

import { baseForm, singular } from './base-form.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from './verbs.ts'

describe('the base form of a verb', () => {
  it.each([
    ['supports', 'support'],
    ['notifies', 'notify'],
    ['carried', 'carry'],
    ['watches', 'watch'],
    ['planned', 'plan'],
    ['planning', 'plan'],
    ['encrypted', 'encrypt'],
    ['stored', 'store'],
    ['caching', 'cache'],
    ['charged', 'charge'],
    ['losing', 'lose'],
    ['written', 'write'],
    ['has', 'have'],
    ['was', 'be'],
    ['crashes', 'crash'],
    ['processes', 'process'],
    ['visualizing', 'visualize'],
    ['Exports', 'export'],
  ])('of %s is %s', (word, base) => {
    expect(baseForm(word)).toBe(base)
  })

  it.each([
    ['constructed', 'construct'],
    ['forgets', 'forget'],
    ['fizzes', 'fizz'],
    ['swimming', 'swim'],
    ['buzzing', 'buzz'],
    ['decorated', 'decorate'],
    ['anonymized', 'anonymize'],
    ['dries', 'dry'],
    ['visited', 'visit'],
    ['tweaked', 'tweak'],
  ])('follows the spelling rules for %s, which no list holds', (word, base) => {
    expect(baseForm(word)).toBe(base)
  })

  it.each(['bus', 'status', 'bring', 'string', 'abc', 'gas', 'constructor'])('leaves %s alone', (word) => {
    expect(baseForm(word)).toBe(word)
  })

  it('of a base form is itself', () => {
    for (const verb of [...PLAIN_VERBS, ...NOUN_LIKE_VERBS]) expect(baseForm(verb)).toBe(verb)
  })

  it('is found through its third person, whatever the verb', () => {
    const third = (verb: string) =>
      /(?:s|sh|ch|x|z|o)$/.test(verb)
        ? `${verb}es`
        : /[^aeiou]y$/.test(verb)
          ? `${verb.slice(0, -1)}ies`
          : `${verb}s`
    const plain = [...PLAIN_VERBS].filter((verb) => !verb.includes('-') && verb !== 'do')
    expect(plain.map((verb) => baseForm(third(verb)))).toEqual(plain)
  })
})

describe('the singular of a noun', () => {
  it.each([
    ['managers', 'manager'],
    ['Users', 'User'],
    ['companies', 'company'],
    ['boxes', 'box'],
    ['classes', 'class'],
    ['branches', 'branch'],
    ['invoices', 'invoice'],
    ['people', 'person'],
  ])('of %s is %s', (word, one) => {
    expect(singular(word)).toBe(one)
  })

  it.each([
    'data',
    'access',
    'status',
    'series',
    'news',
    'SMS',
    'analysis',
    'business',
    'bus',
    'logs',
    'user',
    'as',
  ])('leaves %s, which only looks plural', (word) => {
    expect(singular(word)).toBe(word)
  })
})
