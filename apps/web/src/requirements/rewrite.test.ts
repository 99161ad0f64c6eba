/** Only a wording is offered as a wording. */
import { requirementId } from '@parley/domain'
import { anIssue } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { rewriteOf } from './rewrite.ts'

const statement = 'The system should export the report easily.'
const at = { start: statement.indexOf('easily'), end: statement.indexOf('.') }
const rewrite = (suggestion: string | null) =>
  rewriteOf({ statement }, anIssue(requirementId(1, false), { ...at, suggestion }))

describe('a rewrite', () => {
  it('puts words in place of the words that were found', () => {
    expect(rewrite('in two clicks or fewer')).toBe(
      'The system should export the report in two clicks or fewer.',
    )
  })

  it('takes a whole statement whole', () => {
    const whole = 'The system shall export the report in 2 s.'
    expect(rewrite(whole)).toBe(whole)
  })

  it('is not made of advice or of a question', () => {
    expect(rewrite('Say how much')).toBeNull()
    expect(rewrite('How fast is fast enough?')).toBeNull()
    expect(rewrite(null)).toBeNull()
  })
})
