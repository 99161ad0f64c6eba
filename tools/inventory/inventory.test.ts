import { describe, expect, it } from 'vitest'
import type { Behaviour } from './behaviours.ts'
import { idRanges, takeInventory } from './inventory.ts'
import { groupText, inventoryText } from './report.ts'
import { categoryOf, type TestFile } from './test-files.ts'
import { readTestTitles } from './test-titles.ts'

const behaviours: readonly Behaviour[] = [
  { id: 'S001', statement: 'Doors open.', group: 'doors' },
  { id: 'S002', statement: 'Doors close.', group: 'doors' },
  { id: 'S003', statement: 'Windows open.', group: 'windows' },
]

const aFile = (file: string, source: string): TestFile => ({
  file,
  category: categoryOf(file),
  titles: readTestTitles(source),
})

describe('taking the inventory', () => {
  it('names for each behaviour the tests that cite it', () => {
    const files = [
      aFile('tools/a.test.ts', `it('[S001, S003] opens', () => {})`),
      aFile('tools/b.integration.test.ts', `describe('[S001] doors', () => {})`),
    ]
    const { behaviours: standings } = takeInventory(behaviours, files)
    expect(standings.map(({ id, tests }) => [id, tests.map(({ file }) => file)])).toEqual([
      ['S001', ['tools/a.test.ts', 'tools/b.integration.test.ts']],
      ['S002', []],
      ['S003', ['tools/a.test.ts']],
    ])
  })

  it('counts each group and lists what it lacks', () => {
    const files = [aFile('tools/a.test.ts', `it('[S001] opens', () => {})`)]
    expect(takeInventory(behaviours, files).groups).toEqual([
      { group: 'doors', total: 2, covered: 1, not_yet: ['S002'] },
      { group: 'windows', total: 1, covered: 0, not_yet: ['S003'] },
    ])
  })

  it('gives the shares of tests by the name of their file, suites left out', () => {
    const files = [
      aFile('tools/a.test.ts', `describe('x', () => { it('a', () => {}); it('b', () => {}) })`),
      aFile('tools/a.property.test.ts', `it.each(rows)('c %s', () => {})`),
      aFile('tools/b.integration.test.ts', `it('d', () => {})`),
    ]
    expect(takeInventory(behaviours, files).shares).toEqual([
      { category: 'unit', files: 2, tests: 3, share: 0.75 },
      { category: 'integration', files: 1, tests: 1, share: 0.25 },
      { category: 'browser', files: 0, tests: 0, share: 0 },
    ])
  })

  it('reports an id nobody stated and a citation of another form, with file and title', () => {
    const files = [aFile('tools/a.test.ts', `it('[S999] flies', () => {}); it('[S1] opens', () => {})`)]
    expect(takeInventory(behaviours, files).problems).toEqual([
      'tools/a.test.ts: "[S999] flies" cites S999, which docs/behaviours.csv does not have',
      'tools/a.test.ts: "[S1] opens" cites [S1], which is not of the form [S001] or [S001, S002]',
    ])
  })

  it('takes no proof from a skipped test', () => {
    const files = [aFile('tools/a.test.ts', `it.skip('[S001] opens', () => {})`)]
    expect(takeInventory(behaviours, files).behaviours[0]?.tests).toEqual([])
  })

  it('draws runs of ids together', () => {
    expect(idRanges(['S001', 'S003', 'S004', 'S005', 'S009', 'S010'])).toEqual([
      'S001',
      'S003-S005',
      'S009-S010',
    ])
    expect(idRanges([])).toEqual([])
  })
})

describe('printing the inventory', () => {
  const files = [
    aFile('tools/a.test.ts', `it('[S001] opens at a knock', () => {}); it('[S001] opens again', () => {})`),
  ]
  const inventory = takeInventory(behaviours, files)

  it('starts with the summary and the shares, then covered, groups and what is not yet', () => {
    expect(inventoryText(inventory, 100)).toBe(
      [
        '1 of 3 behaviours are covered by a test (33 %)',
        'Tests in 1 file: unit 2 (100 %, aim 60 %), integration 0 (0 %, aim 25 %), browser 0 (0 %, aim 10 %)',
        '',
        'Covered',
        '  S001  tools/a.test.ts: opens at a knock (and 1 more)',
        '',
        'By group',
        '  doors      1 of  2   50 %',
        '  windows    0 of  1    0 %',
        '',
        'Not yet (2)',
        '  doors      1  S002',
        '  windows    1  S003',
      ].join('\n'),
    )
  })

  it('keeps the covered list and the ranges inside the width of the terminal', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      id: `S${String(index * 2 + 100)}`,
      statement: 'Something holds.',
      group: 'many',
    }))
    const lines = inventoryText(takeInventory([...behaviours, ...many], files), 48).split('\n')
    const lists = [...lines.slice(3, 6), ...lines.slice(lines.indexOf('Not yet (42)'))]
    expect(lists.filter((line) => line.length > 48)).toEqual([])
  })

  it('shows one group with its statements and all their tests', () => {
    expect(groupText(inventory, 'doors')).toBe(
      [
        'doors: 1 of 2 behaviours are covered by a test (50 %)',
        '',
        '+ S001  Doors open.',
        '          tools/a.test.ts: opens at a knock',
        '          tools/a.test.ts: opens again',
        '- S002  Doors close.',
      ].join('\n'),
    )
  })
})
