import { readdir, readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { ExtractionReport } from '@parley/application'
import { extractionReportSchema } from '@parley/protocol'
import { environmentWith } from '@parley/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PLAIN } from '../testing/plain.ts'
import { inShell, runCommand, runInShell } from '../testing/run-command.ts'
import { scratch, type Scratch } from '../testing/scratch.ts'

const env = environmentWith(PLAIN)
const run = (...list: string[]) => runCommand(list, { env })
const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url))
const MEETING = sample('returns-desk-meeting.txt')
const BRIEF = sample('fridge-monitoring-brief.md')

const reportOf = (stdout: string) => extractionReportSchema.parse(JSON.parse(stdout))

/** Every quote stands at its place in the text it names. */
function expectQuotesToHold(report: ExtractionReport, ...texts: string[]) {
  for (const { message_id, start, end, quote } of report.requirements.flatMap(({ evidence }) => evidence)) {
    const index = report.source.files.findIndex((file) => file.message_id === message_id)
    expect(texts[index]?.slice(start, end)).toBe(quote)
  }
}

describe('parley extract', () => {
  let desk: Scratch
  beforeAll(async () => {
    desk = await scratch()
  })
  afterAll(() => desk.remove())

  it('prints JSON after the published schema, each quote at its place, every sentence accounted for', async () => {
    const { code, stdout, stderr } = await run('extract', MEETING, '--format', 'json')
    const report = reportOf(stdout)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(report.requirements.length).toBeGreaterThan(5)
    expect(report.coverage.accounted).toBe(report.coverage.sentences)
    expectQuotesToHold(report, await readFile(MEETING, 'utf8'))
  })

  it('prints Markdown into a pipe unless told otherwise', async () => {
    const { code, stdout } = await run('extract', BRIEF)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^# /)
    expect(stdout).toContain('REQ-001')
  })

  it('prints a table and CSV when asked', async () => {
    const [table, csv] = await Promise.all([
      run('extract', BRIEF, '--format', 'table'),
      run('extract', BRIEF, '-f', 'csv'),
    ])
    expect(table.stdout).toMatch(/^ID +PRIORITY +TYPE +SURE +TITLE\n/)
    expect(csv.stdout).toMatch(/^id,title,statement,.*\r\nREQ-001,/)
    expect([table.code, csv.code]).toEqual([0, 0])
  })

  it.each(['json', 'markdown'])('gives the same bytes of %s on a second run', async (format) => {
    const [first, second] = await Promise.all([1, 2].map(() => run('extract', MEETING, '--format', format)))
    expect(first?.stdout.length).toBeGreaterThan(1_000)
    expect(first?.stdout).toBe(second?.stdout)
  })

  it('gives the same bytes on a second run from a pipe', async () => {
    const input = await readFile(MEETING)
    const [first, second] = await Promise.all(
      [1, 2].map(() => runCommand(['extract', '-', '--format', 'json'], { env, input })),
    )
    expect(first?.stdout).toBe(second?.stdout)
    expect(reportOf(first?.stdout ?? '').source.files[0]?.name).toBe('stdin')
  })

  it('several files make one session', async () => {
    const { stdout } = await run('extract', MEETING, BRIEF, '--format', 'json')
    const report = reportOf(stdout)
    expect(report.source.files.map(({ name }) => name)).toEqual([MEETING, BRIEF])
    expect(new Set(report.requirements.flatMap(({ source_refs }) => source_refs)).size).toBe(2)
    expectQuotesToHold(report, await readFile(MEETING, 'utf8'), await readFile(BRIEF, 'utf8'))
  })

  it.each([
    ['out.json', /^\{\n {2}"source"/],
    ['out.md', /^# /],
    ['out.csv', /^id,title/],
    ['out.document', /^# /],
  ])('writes %s in the format of its ending, and nothing to standard output', async (name, beginning) => {
    const { code, stdout, stderr } = await run('extract', BRIEF, '-o', desk.at(name))
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await readFile(desk.at(name), 'utf8')).toMatch(beginning)
  })

  it('--format is stronger than the ending', async () => {
    await run('extract', BRIEF, '-o', desk.at('odd.md'), '--format', 'json')
    const report = reportOf(await readFile(desk.at('odd.md'), 'utf8'))
    expect(report.requirements.length).toBeGreaterThan(0)
  })

  it('refuses to write over what it reads, and leaves it as it was', async () => {
    const talk = await desk.write('talk.md', 'Users must be able to log in.')
    const { code, stderr } = await run('extract', talk, '-o', talk)
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `parley: cannot write '${talk}': it is one of the files to read\n`,
    })
    expect(await readFile(talk, 'utf8')).toBe('Users must be able to log in.')
  })

  it('a missing folder is told before the work, and nothing is written', async () => {
    const { code, stderr } = await run('extract', BRIEF, '-o', desk.at('none/out.md'))
    expect(code).toBe(2)
    expect(stderr).toBe(
      `parley: cannot write '${desk.at('none/out.md')}': there is no folder '${desk.at('none')}'\n`,
    )
  })

  it('one bad file among several stops it all: an older result stays, nothing half is left', async () => {
    const old = await desk.write('result.md', 'old')
    const { code, stdout, stderr } = await run('extract', BRIEF, desk.at('missing.txt'), '-o', old)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(`parley: cannot read '${desk.at('missing.txt')}': no such file\n`)
    expect(await readFile(old, 'utf8')).toBe('old')
    expect((await readdir(desk.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('a reader that has seen enough ends it quietly', async () => {
    const long = await desk.write(
      'long.txt',
      'Ben: We looked at the docks on a rainy morning.\n'.repeat(2_000),
    )
    const line = `parley extract ${inShell(long)} --format json | head -c 20; echo " codes: \${PIPESTATUS[*]}"`
    const { stdout, stderr } = await runInShell(line, { env })
    expect(stderr).toBe('')
    expect(stdout).toContain('codes: 0 0')
  })

  it('times are those of the newest file, or SOURCE_DATE_EPOCH', async () => {
    const [own, set] = await Promise.all([
      run('extract', BRIEF, '--format', 'json'),
      runCommand(['extract', BRIEF, '--format', 'json'], {
        env: { ...env, SOURCE_DATE_EPOCH: '1700000000' },
      }),
    ])
    const written = (await stat(BRIEF)).mtime.toISOString()
    expect(reportOf(own.stdout).requirements[0]?.created_at).toBe(written)
    expect(reportOf(set.stdout).requirements[0]?.created_at).toBe('2023-11-14T22:13:20.000Z')
  })
})
