import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { environmentWith } from '@parley/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'

import { PLAIN } from './testing/plain.ts'
import { runCommand } from './testing/run-command.ts'

const env = environmentWith(PLAIN)
const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url))
const SAMPLES = [sample('returns-desk-meeting.txt'), sample('fridge-monitoring-brief.md')]

/** What a stranger's validator finds wrong, with nothing but the published file. */
function faultsOf(schema: string, value: unknown): unknown[] {
  const text = readFileSync(new URL(`../../../docs/reference/${schema}`, import.meta.url), 'utf8')
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(text) as object)
  return validate(value) ? [] : (validate.errors ?? [])
}

/** What the command printed; a failure of the command is told in its own words. */
async function printed(list: readonly string[], input = ''): Promise<string> {
  const { stdout, stderr } = await runCommand(list, { env, input })
  expect(stderr).toBe('')
  return stdout
}

describe('what is printed is what is published', () => {
  it('by extract', async () => {
    const stdout = await printed(['extract', ...SAMPLES, '--format', 'json'])
    expect(faultsOf('extraction.schema.json', JSON.parse(stdout))).toEqual([])
  })

  it('by extract, of nothing', async () => {
    const stdout = await printed(['extract', '-', '--format', 'json'])
    expect(faultsOf('extraction.schema.json', JSON.parse(stdout))).toEqual([])
  })

  it('by lint', async () => {
    const stdout = await printed(['lint', ...SAMPLES, '--format', 'json'])
    expect(faultsOf('lint.schema.json', JSON.parse(stdout))).toEqual([])
  })

  it('by analyze, also for lines that cannot be used', async () => {
    const texts = [
      'As a rider, I want to pause so that I can rest.',
      'Nice weather.',
      'When it rains, the desk shall close.',
      '',
    ]
    const asked = texts.map((text, index) => ({ id: String(index), text, before: ['The desk is open.'] }))
    for (const line of asked) expect(faultsOf('analyze-input.schema.json', line)).toEqual([])

    const input = [...asked.map((line) => JSON.stringify(line)), 'bad', '{}'].join('\n')
    const stdout = await printed(['analyze', '--jsonl'], input)
    const answers = stdout.trimEnd().split('\n')
    expect(answers).toHaveLength(6)
    for (const answer of answers) expect(faultsOf('analysis.schema.json', JSON.parse(answer))).toEqual([])
  })
})
