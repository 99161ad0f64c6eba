/** Runs the real command as a process, as a person's shell would, and gives what came of it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export const LAUNCHER = fileURLToPath(new URL('../../bin/parley.js', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly bytes: Buffer
  readonly stdout: string
  readonly stderr: string
}

export interface HowToRun {
  /** All of it: nothing is taken from the environment of the test. */
  readonly env: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  readonly cwd?: string
  /** The program that is started; this Node unless told. */
  readonly program?: string
}

/** `parley` with these arguments. */
export function runCommand(list: readonly string[], how: HowToRun): Promise<Ended> {
  return runProgram(how.program ?? process.execPath, [LAUNCHER, ...list], how)
}

/** A line for bash, in which `parley` is the command. */
export function runInShell(line: string, how: HowToRun): Promise<Ended> {
  const setting = `parley() { ${inShell(process.execPath)} ${inShell(LAUNCHER)} "$@"; }\n`
  return runProgram('bash', ['-c', setting + line], how)
}

export async function runProgram(program: string, list: readonly string[], how: HowToRun): Promise<Ended> {
  const child = spawn(program, [...list], { env: { ...how.env }, cwd: how.cwd, stdio: 'pipe' })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  // A program that ends without reading all its input is what some tests want to see.
  child.stdin.on('error', () => child.stdin.destroy())
  child.stdin.end(how.input ?? '')

  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  const bytes = Buffer.concat(stdout)
  return {
    code,
    signal,
    bytes,
    stdout: bytes.toString('utf8'),
    stderr: Buffer.concat(stderr).toString('utf8'),
  }
}

export const inShell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
