import { describe, expect, it } from 'vitest'

import { screenOf } from '../terminal/screen.ts'
import { aLintFinding, aLintReport } from '../testing/a-report.ts'
import { lintText } from './lint-text.ts'

const screen = screenOf({}, {})

describe('findings for people', () => {
  it('each with its place, rule, words and a way out', () => {
    expect(lintText([aLintReport()], screen).split('\n')).toEqual([
      'spec.md',
      'spec.md:1:19: warning INCOSE-R7 “fast” is ambiguous: nobody can test it.',
      '  “fast”',
      '  → Say within how many seconds.',
      '',
      '1 requirement statement in 1 file: 0 errors, 1 warning, 0 info.',
      '',
    ])
  })

  it('a clean file is counted, not listed', () => {
    const text = lintText([aLintReport({ findings: [] })], screen)
    expect(text).toBe('1 requirement statement in 1 file: nothing to mend.\n')
  })

  it('a finding stays on its line however long it is, so that tools can read it', () => {
    const message = 'long '.repeat(60).trim()
    const text = lintText([aLintReport({ findings: [aLintFinding({ message })] })], screen)
    expect(text).toContain(`spec.md:1:19: warning INCOSE-R7 ${message}\n`)
  })

  it('words and names are shown, never obeyed', () => {
    const report = aLintReport({
      file: 'a\u001b[2Jb.md',
      findings: [aLintFinding({ quote: '\u001b[31m', message: '$& \u0007' })],
    })
    const text = lintText([report], screen)
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u)
    expect(text).toContain('$& ␇')
  })
})
