/** What stands in the document can be read back from it, word for word. */
import { composeDocument, requirementId } from '@parley/domain'
import { aDocument, aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { plain, readClause } from './read-section.ts'

describe('reading a section', () => {
  const statement = 'The *system* shall keep “a_b” & <c> at 2–8 °C [REQ-002].'
  const requirement = aRequirement({
    title: 'Keep # cold',
    statement,
    acceptance_criteria: [{ text: 'Door_open: 9 min', origin: 'said' }],
  })
  const sections = composeDocument(aDocument(requirement))

  it('gives the statement and the criteria as they were written', () => {
    const clause = sections.map(readClause).find((one) => one !== null)
    expect(clause).toMatchObject({
      id: requirementId(1, false),
      title: 'Keep # cold',
      statement,
      criteria: ['Door_open: 9 min'],
      inferred: false,
    })
  })

  it('leaves chapters as they are', () => {
    expect(sections.filter((section) => readClause(section) === null).map(({ id }) => id)).toContain(
      'functional',
    )
  })

  it('takes escapes back', () => {
    expect(plain('1\\. a\\_b \\\\ &lt;')).toBe('1. a_b \\ <')
  })
})
