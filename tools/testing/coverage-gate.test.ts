import { describe, expect, it } from 'vitest'

import { coreModules } from './core-modules.ts'
import { isCritical, judge, tableOf, type Measured } from './coverage-gate.ts'

const file = (covered: number, total: number) => ({
  lines: { covered, total },
  functions: { covered: 1, total: 1 },
})
const nothingMissing = { tested: ['packages/domain/src/requirement'], missing: [], needlessExcuses: [] }

function aMeasurement(given: Partial<Measured> = {}): Measured {
  return {
    files: new Map([['a.ts', file(95, 100)]]),
    critical: [],
    core: nothingMissing,
    flows: null,
    ...given,
  }
}

const failures = (measured: Measured) => judge(measured).filter(({ ok }) => !ok)

describe('the coverage gate', () => {
  it('holds at nine lines in ten', () => {
    expect(failures(aMeasurement({ files: new Map([['a.ts', file(90, 100)]]) }))).toEqual([])
  })

  it('does not hold just below, and names the files with most to win', () => {
    const files = new Map([
      ['good.ts', file(10_000, 10_000)],
      ['poor.ts', file(0, 1_112)],
    ])
    const [failure] = failures(aMeasurement({ files }))
    expect(failure).toMatchObject({
      what: 'lines reached',
      is: '89.9 %',
      details: ['0 % poor.ts (1112 lines)'],
    })
  })

  it('does not hold when nothing was measured at all', () => {
    expect(failures(aMeasurement({ files: new Map() }))).toHaveLength(1)
  })

  it('wants every line of a critical file, measured or not', () => {
    const files = new Map([
      ['a.ts', file(999, 1_000)],
      ['whole.ts', file(5, 5)],
      ['types.ts', file(0, 0)],
    ])
    const critical = ['a.ts', 'whole.ts', 'types.ts', 'never-measured.ts']
    const [failure] = failures(aMeasurement({ files, critical }))
    expect(failure).toMatchObject({ is: '2 of 4', details: ['99.9 % a.ts', '0 % never-measured.ts'] })
  })

  it('wants a property test for each core module', () => {
    const core = { tested: [], missing: ['packages/domain/src/document'], needlessExcuses: [] }
    const [failure] = failures(aMeasurement({ core }))
    expect(failure?.details).toEqual(['no property test in packages/domain/src/document'])
  })

  it('takes the word of the inventory on user flows', () => {
    const flows = { ok: false, said: '3 of 9\nno browser test: sign in\n' }
    const [failure] = failures(aMeasurement({ flows }))
    expect(failure).toMatchObject({ is: '3 of 9', details: ['no browser test: sign in'] })
  })

  it('prints a table with what to mend under its line', () => {
    const core = { tested: [], missing: ['packages/domain/src/document'], needlessExcuses: [] }
    expect(tableOf(judge(aMeasurement({ core })))).toEqual([
      'coverage                           is      wanted',
      'lines reached                      95 %    90 %    ok',
      'critical files reached whole       0 of 0  all     ok',
      'core modules with a property test  0 of 1  all     FAILED',
      '    no property test in packages/domain/src/document',
    ])
  })

  it.each([
    ['/**\n * The evidence lock.\n * @critical\n */\nexport const a = 1', true],
    ['#!/usr/bin/env node\n/* @critical */', true],
    ['/** Nothing special. */\n/** @critical */\nexport const a = 1', false],
    ['export const a = 1 /** @critical */', false],
    ['/** @criticality is something else */', false],
  ])('reads @critical in the header alone: %j', (source, critical) => {
    expect(isCritical(source)).toBe(critical)
  })
})

describe('the core modules', () => {
  const files = new Map([
    ['packages/domain/src/ids.ts', 3],
    ['packages/domain/src/requirement/requirement.ts', 2],
    ['packages/domain/src/message/message.ts', 0],
    ['packages/analyst/src/language/tokens.ts', 4],
    ['packages/application/src/extract/extract.ts', 4],
  ])
  const tests = [
    'packages/domain/src/requirement/deep/ids.property.test.ts',
    'packages/analyst/src/language/tokens.test.ts',
  ]

  it('are folders of pure packages that hold behaviour', () => {
    expect(coreModules(files, tests, {})).toEqual({
      tested: ['packages/domain/src/requirement'],
      missing: ['packages/analyst/src/language'],
      needlessExcuses: [],
    })
  })

  it('may be excused with a reason, as long as it is needed', () => {
    const excused = {
      'packages/analyst/src/language': 'a table',
      'packages/domain/src/requirement': 'old',
      gone: 'old',
    }
    expect(coreModules(files, tests, excused)).toMatchObject({
      missing: [],
      needlessExcuses: ['packages/domain/src/requirement', 'gone'],
    })
  })
})
