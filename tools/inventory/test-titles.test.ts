import { describe, expect, it } from 'vitest'
import { citesIn, readTestTitles } from './test-titles.ts'

// The sources below are fixtures inside strings: the inventory of this repository must not count them.
const citesOf = (source: string) => readTestTitles(source).flatMap(({ cites }) => cites)
const titlesOf = (source: string) => readTestTitles(source).map(({ title }) => title)

describe('finding citations in a title', () => {
  it.each([
    ['one id', '[S054] resumes', ['S054']],
    ['several ids in one bracket', '[S006, S007,S008] extracts', ['S006', 'S007', 'S008']],
    ['several brackets', '[S006] [S010] extracts [S011]', ['S006', 'S010', 'S011']],
    ['an id that is cited twice', '[S006] extracts [S006]', ['S006']],
    ['no bracket around the id', 'S006 extracts', []],
    ['other brackets', '[REQ-001] [status] [SARIF] extracts', []],
  ])('knows %s', (_case, title, cites) => {
    expect(citesIn(title)).toEqual({ cites, malformed: [] })
  })

  it.each(['[S54]', '[S0054]', '[s054]', '[S001-S004]', '[S001 S002]', '[S001,]', '[S001, REQ-1]'])(
    'tells that %s is no citation instead of passing over it',
    (bracket) => {
      expect(citesIn(`${bracket} extracts`)).toEqual({ cites: [], malformed: [bracket] })
    },
  )
})

describe('reading the titles of a test file', () => {
  it('reads tests and suites with quotes of any kind', () => {
    const source = `
      describe("[S001] a suite", () => {
        it('[S002] a test', () => {})
        test(\`[S003] a test\`, async () => {})
      })`
    expect(readTestTitles(source).map(({ kind, cites }) => [kind, cites])).toEqual([
      ['suite', ['S001']],
      ['test', ['S002']],
      ['test', ['S003']],
    ])
  })

  it('reads tables, properties and conditions', () => {
    const source = `
      it.each([['x', 1]])('[S001] %s', () => {})
      it.each\`a | b\n\${1} | \${2}\`('[S002] $a', () => {})
      it.prop([fc.string()])('[S003] holds', () => {})
      test.prop({ a: fc.nat() })('[S004] holds', () => {})
      describe.each(rows)('[S005] %s', () => {})
      it.skipIf(!redis)('[S006] with redis', () => {})
      it.for(rows)('[S007] %s', () => {})
      it.concurrent.each(rows)('[S008] %s', () => {})`
    expect(citesOf(source)).toEqual(['S001', 'S002', 'S003', 'S004', 'S005', 'S006', 'S007', 'S008'])
    expect(titlesOf(source)).toHaveLength(8)
  })

  it('reads template literals around their expressions and titles joined with +', () => {
    const source = `
      it(\`[S001] parses \${name} in \${count} ms\`, () => {})
      it('[S002] a long ' + 'title with ' + name, () => {})
      it(\`[\${id}] only known later\`, () => {})`
    expect(titlesOf(source)).toEqual([
      '[S001] parses ${…} in ${…} ms',
      '[S002] a long title with ${…}',
      '[${…}] only known later',
    ])
    expect(citesOf(source)).toEqual(['S001', 'S002'])
  })

  it('reads escapes as the characters they stand for', () => {
    expect(titlesOf(String.raw`it('[S001] isn\'t lost', () => {})`)).toEqual(["[S001] isn't lost"])
  })

  it('counts a test whose title is only known when it runs', () => {
    expect(titlesOf('for (const c of cases) it(c.name, () => {})')).toEqual(['${…}'])
  })

  it('passes over comments, fixtures in strings and names that only look like a test', () => {
    const source = `
      // it('[S001] in a comment', () => {})
      /* describe('[S002] in a comment', () => {}) */
      const fixture = "it('[S003] in a string', () => {})"
      const other = \`test('[S004] in a template', () => {})\`
      const found = /it/.test('[S005] given to a regular expression')
      const again = pattern.test('[S006] given to a pattern')
      expect('[S007] in a body').toBe('[S008]')
      submit('[S009] another function', () => {})
      const extended = test.extend('[S010] a fixture name', () => {})
      it('a "// quoted" comment', () => {}) // [S011]`
    expect(citesOf(source)).toEqual([])
    expect(titlesOf(source)).toEqual(['a "// quoted" comment'])
  })

  it('finds the test after a regular expression that holds quotes and slashes', () => {
    const source = "const quote = /['\"`/*]/\nconst half = total / 2 / it_is\nit('[S001] is found', () => {})"
    expect(citesOf(source)).toEqual(['S001'])
  })

  it('marks what is skipped, alone or with its whole suite', () => {
    const source = `
      it.skip('alone', () => {})
      it.todo('later')
      describe.skip('suite', () => { it('inside', () => {}) })
      it('runs', () => {})`
    expect(readTestTitles(source).map(({ title, skipped }) => [title, skipped])).toEqual([
      ['alone', true],
      ['later', true],
      ['suite', true],
      ['inside', true],
      ['runs', false],
    ])
  })

  it('reads TypeScript and refuses what does not parse', () => {
    expect(citesOf(`const a = <T,>(x: T): T => x satisfies unknown\nit('[S001] types', () => {})`)).toEqual([
      'S001',
    ])
    expect(() => readTestTitles('it("open')).toThrow(/Unterminated|Expected/)
  })
})
