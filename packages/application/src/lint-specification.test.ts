import { hostileText, storableText } from '@parley/testing'
import { array, assert, constantFrom, oneof, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { linesOf } from './lines-of.ts'
import { lintSpecification } from './lint-specification.ts'

const linted = (text: string) => lintSpecification({ name: 'specification.md', text })
const placesOf = (text: string) =>
  linted(text).findings.map(({ line, column, end_line, end_column, quote }) => ({
    quote,
    from: [line, column],
    to: [end_line, end_column],
  }))

describe('the places of findings', () => {
  it('are exact in the line, whatever ends the lines', () => {
    const place = { quote: 'fast', from: [3, 21], to: [3, 25] }
    expect(placesOf('# Requirements\n\nThe system shall be fast.\n')).toEqual([place])
    expect(placesOf('# Requirements\r\n\r\nThe system shall be fast.\r\n')).toEqual([place])
  })

  it('count behind the mark of a list item', () => {
    expect(placesOf('# Requirements\n\n1. The system shall be fast.')).toEqual([
      { quote: 'fast', from: [3, 24], to: [3, 28] },
    ])
  })

  it('take the whole sentence where it does not stand as it reads: over several lines, or with marks in it', () => {
    const several = 'The system shall show\nthe fast list.'
    expect(placesOf(several)).toMatchObject([{ quote: several, from: [1, 1], to: [2, 15] }])
    expect(placesOf('- The system shall be **fast**.')).toMatchObject([
      { quote: 'The system shall be **fast**.', from: [1, 3], to: [1, 32] },
    ])
  })
})

describe('linting a specification', () => {
  it('finds each requirement statement with its line, and says how sure it is', () => {
    const { file, statements } = linted(
      '# Requirements\n\nThe system shall log all changes.\n\nThe chapter ends here.\n\nThe system shall export reports.\n',
    )
    expect(file).toBe('specification.md')
    expect(statements.map(({ text, line }) => [line, text])).toEqual([
      [3, 'The system shall log all changes.'],
      [7, 'The system shall export reports.'],
    ])
    for (const { confidence } of statements) expect(confidence).toBeGreaterThan(0.5)
  })

  it('finds nothing wrong with statements that can be checked', () => {
    expect(linted('The system shall load the start page within 2 seconds.').findings).toEqual([])
  })

  it('[S030] takes an empty text', () => {
    expect(linted('')).toEqual({ file: 'specification.md', statements: [], findings: [] })
  })

  it('names other statements by the line they stand in', () => {
    const { findings } = linted(
      'The app shall send mail. The app shall log mail.\n\nThe app shall not send mail.',
    )
    expect(findings.map(({ message }) => message)).toContain('Line 3 denies what line 1 asks for.')
  })

  it('checks statements against each other', () => {
    const { findings } = linted(
      'The system shall load a page within 2 seconds.\n\nThe system shall load a page within 3 seconds.\n\nThe system shall load a page within 2 seconds.',
    )
    expect(findings.map((finding) => finding.issue_type)).toEqual(
      expect.arrayContaining(['conflict', 'duplicate']),
    )
    expect(findings.find((finding) => finding.issue_type === 'conflict')).toMatchObject({
      severity: 'error',
      line: 3,
    })
  })

  it('takes severities by rule, and leaves out what is off', () => {
    const file = { name: 'a.md', text: 'The system shall be fast.' }
    expect(lintSpecification(file, { severities: { 'INCOSE-R7': 'error' } }).findings).toMatchObject([
      { rule: 'INCOSE-R7', severity: 'error' },
    ])
    expect(lintSpecification(file, { severities: { 'INCOSE-R7': 'off' } }).findings).toEqual([])
  })

  it('quotes what stands at the place, in the order of the text, the same twice', () => {
    const some = constantFrom(
      'The system shall be fast.',
      '- The **app** must be easy, etc.',
      'Users should\nsee it quickly.',
      '# Requirements',
      '| 1 | The system shall be fast. |',
      '> It must be user-friendly.',
    )
    const texts = tuple(
      array(oneof(some, storableText(24), hostileText()), { maxLength: 8 }),
      constantFrom('\n', '\r\n', '\n\n'),
    ).map(([parts, between]) => parts.join(between))
    assert(
      property(texts, (text) => {
        const report = linted(text)
        const lines = linesOf(text)
        let before = 0
        for (const { start, end, quote, line, column, end_line, end_column } of report.findings) {
          expect(text.slice(start, end)).toBe(quote)
          expect([lines.at(start), lines.at(end)]).toEqual([
            { line, column },
            { line: end_line, column: end_column },
          ])
          expect(start).toBeGreaterThanOrEqual(before)
          before = start
        }
        expect(linted(text)).toEqual(report)
      }),
    )
  })
})
