import { describe, expect, it } from 'vitest'

import { aLintFinding, aLintReport } from '../testing/a-report.ts'
import { sarif, type RuleFacts } from './sarif.ts'

const rule: RuleFacts = {
  id: 'INCOSE-R7',
  name: 'Avoid vague terms',
  why: 'Two readers understand two things.',
  example: { breaks: 'The desk shall be fast.', mended: 'The desk shall answer within 2 s.' },
  severity: 'warning',
}

interface Log {
  readonly version: string
  readonly runs: readonly {
    readonly columnKind: string
    readonly tool: {
      readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] }
    }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } }
      }[]
    }[]
  }[]
}

const run = (...list: Parameters<typeof sarif>) => {
  const log = sarif(...list) as Log
  const [only] = log.runs
  if (only === undefined) throw new Error('a log has a run')
  return only
}
const uriOf = (file: string) =>
  run([aLintReport({ file })], [rule], '1').results[0]?.locations[0]?.physicalLocation.artifactLocation.uri

describe('findings as SARIF 2.1.0', () => {
  it('places count UTF-16 code units and columns from 1', () => {
    const { columnKind, results } = run([aLintReport()], [rule], '0.1.0')
    expect(columnKind).toBe('utf16CodeUnits')
    expect(results[0]).toMatchObject({
      ruleId: 'INCOSE-R7',
      level: 'warning',
      message: { text: '“fast” is ambiguous: nobody can test it. Say within how many seconds.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'spec.md' },
            region: {
              startLine: 1,
              startColumn: 19,
              endLine: 1,
              endColumn: 23,
              charOffset: 18,
              charLength: 4,
            },
          },
        },
      ],
    })
  })

  it('rules that found something are described once, and results point at them', () => {
    const findings = ['PARLEY-LENGTH', 'INCOSE-R7', 'INCOSE-R7'].map((id) => aLintFinding({ rule: id }))
    const { tool, results } = run([aLintReport({ findings })], [rule], '0.1.0')
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['INCOSE-R7', 'PARLEY-LENGTH'])
    expect(tool.driver.rules[0]).toMatchObject({
      name: 'Avoid vague terms',
      shortDescription: { text: 'Avoid vague terms' },
      help: { text: expect.stringContaining('within 2 s') as unknown },
    })
    expect(results.map(({ ruleIndex }) => ruleIndex)).toEqual([1, 0, 0])
  })

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('%s is the level %s', (severity, level) => {
    expect(
      run([aLintReport({ findings: [aLintFinding({ severity })] })], [rule], '1').results[0]?.level,
    ).toBe(level)
  })

  it.each([
    ['docs/my spec.md', 'docs/my%20spec.md'],
    ['../预订.md', '../%E9%A2%84%E8%AE%A2.md'],
    ['/tmp/a b.md', 'file:///tmp/a%20b.md'],
    ['stdin', 'stdin'],
  ])('%s is found at %s', (file, uri) => {
    expect(uriOf(file)).toBe(uri)
  })

  it('no findings are a run without results', () => {
    expect(run([aLintReport({ findings: [] })], [rule], '1').results).toEqual([])
  })
})
