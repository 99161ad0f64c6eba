/**
 * The steps of `npm run check`, and what each says when it is done.
 *
 * A step is a command that a person could run by hand; its output is shown when
 * it fails. All steps run even when an early one fails: one run tells everything.
 */
import { spawn } from 'node:child_process'

export interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** Left out while this file is not there. */
  readonly onlyWith?: string
  /** Lines worth showing even when all is well. */
  readonly tells?: RegExp
}

export interface StepResult {
  readonly ok: boolean
  /** What to print: the verdict, then what was said. */
  readonly lines: readonly string[]
}

const npm = (...words: string[]): [string, ...string[]] => ['npm', ...words]

export const STEPS: readonly Step[] = [
  { name: 'format', command: npm('run', '--silent', 'format:check') },
  { name: 'lint', command: npm('run', '--silent', 'lint') },
  { name: 'types', command: npm('run', '--silent', 'typecheck') },
  { name: 'fences', command: npm('test', '--silent', '--', '--pattern', 'tools/lint/') },
  { name: 'inventory', command: npm('run', '--silent', 'inventory'), onlyWith: 'docs/behaviours.csv' },
  {
    name: 'tests',
    command: npm('test', '--silent'),
    tells: /^(left out: .*|\d+ passed, \d+ failed, \d+ skipped)$/,
  },
]

export async function runStep({ name, command, tells }: Step): Promise<StepResult> {
  const began = performance.now()
  const { ok, output } = await run(command)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const said = output.split('\n').filter((line) => (ok ? (tells?.test(line) ?? false) : line.trim() !== ''))
  return {
    ok,
    lines: [`${name.padEnd(10)} ${ok ? 'ok' : 'failed'} (${seconds} s)`, ...said.map((line) => `  ${line}`)],
  }
}

export function holds(results: readonly StepResult[]): boolean {
  return results.length > 0 && results.every(({ ok }) => ok)
}

function run([program, ...words]: Step['command']): Promise<{ ok: boolean; output: string }> {
  return new Promise((done) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const listen = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', (error) => done({ ok: false, output: error.message }))
    child.once('close', (code) => done({ ok: code === 0, output }))
  })
}
