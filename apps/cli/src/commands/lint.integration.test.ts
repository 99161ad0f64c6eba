import { readFile } from 'node:fs/promises'

import { lintReportsSchema } from '@parley/protocol'
import { environmentWith } from '@parley/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PLAIN } from '../testing/plain.ts'
import { runCommand } from '../testing/run-command.ts'
import { scratch, type Scratch } from '../testing/scratch.ts'

const env = environmentWith(PLAIN)
const run = (...list: string[]) => runCommand(list, { env })

const SPECIFICATION = `# Desk

The desk shall confirm a return within 2 seconds. 🚲

- The desk shall be fast.
- The dashboard should be user-friendly.
`

describe('parley lint', () => {
  let desk: Scratch
  let file = ''
  beforeAll(async () => {
    desk = await scratch()
    file = await desk.write('spec.md', SPECIFICATION)
  })
  afterAll(() => desk.remove())

  it('prints findings with places that an editor finds', async () => {
    const { stdout, stderr } = await run('lint', file)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/spec\.md:5:\d+: (error|warning) INCOSE-R7 /)
    expect(stdout).toMatch(/requirement statements in 1 file: /)
  })

  it('prints JSON after the published schema, each quote at its place', async () => {
    const { stdout } = await run('lint', file, '--format', 'json')
    const [report] = lintReportsSchema.parse(JSON.parse(stdout))
    expect(report?.statements.length).toBeGreaterThanOrEqual(2)
    for (const { start, end, quote, line, column } of report?.findings ?? []) {
      expect(SPECIFICATION.slice(start, end)).toBe(quote)
      expect(SPECIFICATION.split('\n')[line - 1]?.slice(column - 1)).toContain(quote)
    }
  })

  it('prints SARIF with a rule for each result', async () => {
    const { stdout } = await run('lint', file, '--format', 'sarif')
    const log = JSON.parse(stdout) as {
      version: string
      runs: { tool: { driver: { rules: { id: string; name: string }[] } }; results: { ruleId: string }[] }[]
    }
    const rules = log.runs[0]?.tool.driver.rules ?? []
    expect(log.version).toBe('2.1.0')
    expect(log.runs[0]?.results.length).toBeGreaterThan(0)
    for (const { ruleId } of log.runs[0]?.results ?? []) {
      const rule = rules.find(({ id }) => id === ruleId)
      expect(rule?.name).toMatch(/[a-z]/)
    }
  })

  it('the exit code follows --fail-on', async () => {
    const off = await desk.write('off.json', JSON.stringify({ severities: { 'INCOSE-R7': 'error' } }))
    const codes = await Promise.all([
      run('lint', file, '--fail-on', 'never', '--config', off),
      run('lint', file, '--fail-on', 'error', '--config', off),
      run('lint', file, '--fail-on', 'warning'),
    ])
    expect(codes.map(({ code }) => code)).toEqual([0, 1, 1])
  })

  it('a rule that is off says nothing', async () => {
    const off = await desk.write('quiet.json', JSON.stringify({ severities: { 'INCOSE-R7': 'off' } }))
    const [loud, quiet] = await Promise.all([run('lint', file), run('lint', file, '--config', off)])
    expect(loud.stdout).toContain('INCOSE-R7')
    expect(quiet.stdout).not.toContain('INCOSE-R7')
  })

  it('a configuration that names no rule is refused', async () => {
    const wrong = await desk.write('wrong.json', JSON.stringify({ severities: { 'INCOSE-R77': 'off' } }))
    const { code, stdout, stderr } = await run('lint', file, '--config', wrong)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining("there is no rule 'INCOSE-R77'; did you mean"),
      '',
    ])
  })

  it('[S030] an empty file has nothing to mend', async () => {
    const { code, stdout } = await run('lint', await desk.write('empty.md', ''), '--fail-on', 'warning')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '0 requirement statements in 1 file: nothing to mend.\n',
    })
  })

  it('reads standard input, and gives the same bytes twice', async () => {
    const input = await readFile(file)
    const [first, second] = await Promise.all(
      [1, 2].map(() => runCommand(['lint', '-', '--format', 'sarif'], { env, input })),
    )
    expect(first?.stdout).toBe(second?.stdout)
    expect(first?.stdout).toContain('"uri": "stdin"')
  })

  it('one bad file among several: nothing is printed, exit code 2', async () => {
    const { code, stdout, stderr } = await run('lint', file, desk.at('none.md'))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(`parley: cannot read '${desk.at('none.md')}': no such file\n`)
  })
})
