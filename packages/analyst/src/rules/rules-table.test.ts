import { describe, expect, it } from 'vitest'

import { ruleCard, ruleCards } from './rules-table.ts'

describe('the table of rules', () => {
  it('has one card for each rule, each with an address of its own', () => {
    const slugs = ruleCards().map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(slugs).toEqual(expect.arrayContaining(['incose-r7', 'incose-r30-set', 'parley-placeholder']))
  })

  it('shows the words that a rule looks for, with what is wrong with them', () => {
    const card = ruleCard('INCOSE-R8')
    const group = card?.words.find(({ words }) => words.includes('where possible'))
    expect(group?.note).not.toBe('')
    expect(group?.advice).not.toBeNull()
  })
})
