import { environmentWith } from '@parley/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PLAIN } from '../testing/plain.ts'
import { runCommand } from '../testing/run-command.ts'
import { scratch, type Scratch } from '../testing/scratch.ts'

const env = environmentWith(PLAIN)
const LINE = '{"id": 1, "text": "The desk shall be fast and snazzy, and show the PNR."}'

describe('a file of rules', () => {
  let desk: Scratch
  let rules = ''
  let spec = ''
  const run = (list: readonly string[], input = '') => runCommand(list, { env, input, cwd: desk.folder })

  beforeAll(async () => {
    desk = await scratch()
    spec = await desk.write('spec.md', '# Desk\n\nThe desk shall be fast and snazzy, and show the PNR.\n')
    rules = await desk.write(
      'house.json',
      JSON.stringify({
        severities: { 'INCOSE-R19': 'off' },
        words: { vague: { add: ['snazzy'], remove: ['fast'] } },
        acronyms: { PNR: 'passenger name record' },
      }),
    )
  })
  afterAll(() => desk.remove())

  const quotes = (stdout: string) => [...stdout.matchAll(/“(fast|snazzy|PNR)”/g)].map(([, word]) => word)

  it('changes what lint finds', async () => {
    const [plain, own] = await Promise.all([run(['lint', spec]), run(['lint', spec, '--rules', rules])])
    expect(new Set(quotes(plain.stdout))).toEqual(new Set(['fast', 'PNR']))
    expect(new Set(quotes(own.stdout))).toEqual(new Set(['snazzy']))
  })

  it('changes what analyze and extract find', async () => {
    const [analyzed, extracted] = await Promise.all([
      run(['analyze', '--jsonl', '--rules', rules], LINE),
      run(['extract', spec, '--format', 'json', '--rules', rules]),
    ])
    for (const { stdout, stderr } of [analyzed, extracted]) {
      expect(stderr).toBe('')
      expect(quotes(stdout)).toContain('snazzy')
      expect(stdout).not.toContain('“fast” is')
      expect(stdout).not.toContain('INCOSE-R37')
    }
  })

  it('is found in the working folder by its name, unless it is not wanted', async () => {
    const house = await scratch()
    await house.write('parley.rules.json', JSON.stringify({ severities: { 'INCOSE-R7': 'error' } }))
    const inside = (list: readonly string[]) => runCommand(list, { env, cwd: house.folder })
    const [found, left] = await Promise.all([inside(['lint', spec]), inside(['lint', spec, '--no-rules'])])
    await house.remove()
    expect([found.code, left.code]).toEqual([1, 0])
  })

  it('that cannot be used stops before anything is done, with its place and exit code 2', async () => {
    const wrong = await desk.write('wrong.json', '{"severities": {"INCOSE-R7": "loud"}}')
    const runs = await Promise.all([
      run(['lint', spec, '--rules', wrong]),
      run(['extract', spec, '--rules', wrong]),
      run(['analyze', '--jsonl', '--rules', wrong], LINE),
    ])
    for (const { code, stdout, stderr } of runs) {
      expect(code).toBe(2)
      expect(stdout).toBe('')
      expect(stderr).toMatch(/^parley: '.*wrong\.json', severities\.INCOSE-R7: .*\n$/)
    }
  })
})
