import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { analyzeOutputSchema } from '@parley/protocol'
import { environmentWith } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { PLAIN } from '../testing/plain.ts'
import { inShell, LAUNCHER, runCommand, runInShell, runProgram } from '../testing/run-command.ts'

const env = environmentWith(PLAIN)
const run = (input: string | Buffer) => runCommand(['analyze', '--jsonl'], { env, input })
const answersOf = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => analyzeOutputSchema.parse(JSON.parse(line)))

describe('parley analyze --jsonl', () => {
  it('answers 2,000 lines in their order, each after the published schema', async () => {
    const wanted = Array.from({ length: 2_000 }, (_, index) => ({
      id: `line-${index}`,
      text: `The station shall report dock ${index} within ${1 + (index % 9)} seconds.`,
    }))
    const { code, stdout, stderr } = await run(wanted.map((line) => JSON.stringify(line)).join('\n'))
    const answers = answersOf(stdout)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(answers.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
    expect(answers.filter((answer) => 'requirement' in answer && answer.requirement)).toHaveLength(2_000)
  })

  it('a line that cannot be used is answered in its place, and the others go on', async () => {
    const lines = [
      '{"id":"1","text":"The desk shall lock."}',
      'no json',
      '',
      '{"id":"3"}',
      String.raw`{"id":"4","text":"a\u0000"}`,
      '{"id":"5","text":""}',
    ]
    const { code, stdout } = await run(`${lines.join('\n')}\n`)
    expect(code).toBe(1)
    expect(
      answersOf(stdout).map((answer) => [answer.id, 'error' in answer ? answer.error.code : 'ok']),
    ).toEqual([
      ['1', 'ok'],
      [null, 'NOT_JSON'],
      ['3', 'FIELD_MISSING'],
      ['4', 'TEXT_NOT_STORABLE'],
      ['5', 'ok'],
    ])
  })

  it('nothing in is nothing out', async () => {
    expect(await run('')).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [LAUNCHER, 'analyze', '--jsonl'], {
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    for (const id of ['first', 'second']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'The desk shall lock.' })}\n`)
      const [answer] = (await once(child.stdout, 'data')) as [Buffer]
      expect(JSON.parse(answer.toString('utf8'))).toMatchObject({ id })
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('a slow reader gets it all', async () => {
    const line = JSON.stringify({ id: 'x', text: 'The desk shall lock the bike within 2 seconds.' })
    const script = `yes '${line}' | head -n 3000 | parley analyze --jsonl | { sleep 0.3; wc -l; }`
    const { stdout, stderr } = await runInShell(script, { env })
    expect({ lines: stdout.trim(), stderr }).toEqual({ lines: '3000', stderr: '' })
  })

  it('a reader that has seen enough ends it quietly', async () => {
    const line = JSON.stringify({ id: 'x', text: 'The desk shall lock.' })
    const { stdout, stderr } = await runInShell(
      `yes '${line}' | parley analyze --jsonl | head -n 1 | wc -l`,
      { env },
    )
    expect({ lines: stdout.trim(), stderr }).toEqual({ lines: '1', stderr: '' })
  })

  it('an interrupt ends it quietly, and a shell sees 130', async () => {
    const command = `${inShell(process.execPath)} ${inShell(LAUNCHER)} analyze --jsonl`
    const script = `set -m; ${command} < <(exec sleep 5 2>/dev/null) & sleep 0.6; kill -INT $!; wait $!; echo "code $?"`
    const { stdout, stderr } = await runProgram('bash', ['-c', script], { env })
    expect(stdout).toContain('code 130')
    expect(stderr).not.toContain('at ')
  })
})
