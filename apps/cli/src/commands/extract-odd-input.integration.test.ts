import type { ExtractionReport } from '@parley/application'
import { extractionReportSchema } from '@parley/protocol'
import { environmentWith } from '@parley/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PLAIN } from '../testing/plain.ts'
import { runCommand } from '../testing/run-command.ts'
import { scratch, type Scratch } from '../testing/scratch.ts'

const env = environmentWith(PLAIN)
const run = (...list: string[]) => runCommand(list, { env })

async function extract(file: string): Promise<ExtractionReport> {
  const { code, stdout, stderr } = await run('extract', file, '--format', 'json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return extractionReportSchema.parse(JSON.parse(stdout))
}

describe('odd input', () => {
  let desk: Scratch
  beforeAll(async () => {
    desk = await scratch()
  })
  afterAll(() => desk.remove())

  it('[S030] an empty file has an honest, empty result', async () => {
    const report = await extract(await desk.write('empty.txt', ''))
    expect(report.requirements).toEqual([])
    expect(report.coverage).toEqual({ sentences: 0, accounted: 0, unheard: [] })
    const table = await run('extract', desk.at('empty.txt'), '--format', 'table')
    expect(table.stdout).toContain('the input is empty')
  })

  it('[S030] nothing on standard input is an empty result too', async () => {
    for (const format of ['json', 'markdown', 'table', 'csv']) {
      const { code, stdout } = await runCommand(['extract', '-', '--format', format], { env, input: '' })
      expect(code).toBe(0)
      expect(stdout).not.toBe('')
    }
  })

  it('[S031] Chinese and emoji come out byte for byte, in JSON and in Markdown', async () => {
    const words = '预订 👩🏽‍🚀🚲 naïve e\u0301'
    const chinese = '用户必须能在手机上预订会议室，并收到确认。'
    const text = `The app must show riders the name ${words} on the first screen of the phone.\n${chinese}\n`
    const file = await desk.write('signs.txt', text)
    const report = await extract(file)
    expect(
      report.requirements.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)).join(),
    ).toContain(words)
    expect(report.coverage.unheard.map((sentence) => sentence.text)).toContain(chinese)
    for (const format of ['json', 'markdown']) {
      const { bytes, stdout } = await run('extract', file, '--format', format)
      expect([format, bytes.includes(Buffer.from(words))]).toEqual([format, true])
      expect(stdout).not.toContain('\ufffd')
    }
  })

  it('[S032] 60,000 characters are read', async () => {
    const line = 'Anna: The desk must show the price of the ride on its screen.\n'
    const report = await extract(await desk.write('long.txt', line.repeat(Math.ceil(60_000 / line.length))))
    expect(report.source.files[0]?.characters).toBeGreaterThanOrEqual(60_000)
    expect(report.coverage.accounted).toBe(report.coverage.sentences)
  })

  it('[S032] 60,000 characters without a single space are read', async () => {
    const report = await extract(await desk.write('word.txt', 'must'.repeat(15_000)))
    expect(report.coverage.accounted).toBe(report.coverage.sentences)
  })

  it('1,000,000 characters are read, and every sentence is accounted for', async () => {
    const said = Array.from({ length: 12_500 }, (_, index) => {
      const topic = ['free docks', 'battery', 'damage'][index % 3]
      const wish = `Anna: Station ${index} must report its ${topic} within ${index} s.`
      const talk = `Ben: We looked at the ${topic} of station ${index} on a rainy morning.`
      return (index % 10 === 0 ? wish : talk).padEnd(79, ' ')
    })
    const report = await extract(await desk.write('million.txt', `${said.join('\n')}\n`))
    expect(report.source.files[0]?.characters).toBe(1_000_000)
    expect(report.coverage.sentences).toBeGreaterThanOrEqual(12_500)
    expect(report.coverage.accounted).toBe(report.coverage.sentences)
  })

  it('[S033] script tags and SQL are words like others', async () => {
    const words = `<script>alert(1)</script> and '; DROP TABLE users; --`
    const text = `The search must accept ${words} as plain text.\n`
    const file = await desk.write('hostile.txt', text)
    const report = await extract(file)
    expect(
      report.requirements.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)).join(),
    ).toContain('<script>')
    const { stdout } = await run('extract', file, '--format', 'markdown')
    expect(stdout).toContain('script')
    expect(stdout).not.toMatch(/^<script>|[^\\`]<script>/m)
  })

  it.each([
    ['nul.txt', Buffer.from('The desk\0 must lock.'), 'holds a NUL character (line 1, column 9)'],
    [
      'half.txt',
      Buffer.from('\ufeffIt must lock \ud83d.', 'utf16le'),
      'holds half a surrogate pair (line 1, column 14)',
    ],
    ['latin.txt', Buffer.from('The caf\xe9 must open.', 'latin1'), 'is not UTF-8 text (byte 8)'],
    ['paper.pdf', Buffer.from('%PDF-1.4 \x00\x01'), 'is a PDF; save its text to a .txt file first'],
    ['noise.txt', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), 'is a binary file, not text'],
    [
      'huge.txt',
      Buffer.alloc(10 * 1024 * 1024 + 1, 'a'),
      'is over 10 MB, which is the most that is read; split it',
    ],
  ])('%s is refused in one line, and the exit code is 2', async (name, bytes, reason) => {
    const file = await desk.write(name, bytes)
    const { code, stdout, stderr } = await run('extract', file)
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `parley: '${file}' ${reason}\n` })
  })

  it('UTF-16 with its mark is read like UTF-8', async () => {
    const text = 'The desk must lock the bike within 2 seconds. 🚲\r\n'
    const report = await extract(await desk.write('wide.txt', Buffer.from(`\ufeff${text}`, 'utf16le')))
    expect(report.source.files[0]?.characters).toBe(text.length)
    expect(report.requirements[0]?.evidence[0]?.start).toBe(0)
  })

  it('bad bytes on standard input are refused by that name', async () => {
    const { code, stderr } = await runCommand(['extract', '-'], { env, input: Buffer.from([0x61, 0xff]) })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'parley: standard input is not UTF-8 text (byte 2)\n',
    })
  })

  it('a folder and a missing file are both told', async () => {
    const { code, stderr } = await run('extract', desk.folder, desk.at('none.txt'))
    expect(code).toBe(2)
    expect(stderr).toBe(
      `parley: cannot read '${desk.folder}': it is a folder\nparley: cannot read '${desk.at('none.txt')}': no such file\n`,
    )
  })
})
