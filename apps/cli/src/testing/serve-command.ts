/** `parley serve` as a process of its own, read until it says that it is ready. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { LAUNCHER } from './run-command.ts'

export interface Serving {
  readonly address: string
  readonly link: string
  readonly pid: number
  /** Everything it said so far. */
  said(): string
  /** Sends the signal and waits for the end. */
  end(
    signal: NodeJS.Signals,
  ): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  kill(signal: NodeJS.Signals): void
}

export async function startServing(
  options: readonly string[],
  env: Readonly<Record<string, string>>,
  program: readonly string[] = [LAUNCHER, 'serve'],
  cwd?: string,
): Promise<Serving> {
  const child = spawn(process.execPath, [...program, ...options], { env: { ...env }, cwd, stdio: 'pipe' })
  child.stdin.end()
  let said = ''
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  const { promise: ready, resolve } = Promise.withResolvers<string>()
  const listen = (chunk: Buffer) => {
    said += chunk.toString('utf8')
    const link = /http:\S+\/enter\?link=\S+/.exec(said)?.[0]
    if (link !== undefined) resolve(link)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)

  const link = await Promise.race([ready, ended.then(() => null)])
  if (link === null) throw new Error(`it ended before it was ready:\n${said}`)
  return {
    address: new URL(link).origin,
    link,
    pid: child.pid ?? 0,
    said: () => said,
    kill: (signal) => void child.kill(signal),
    end: async (signal) => {
      child.kill(signal)
      const [code, by] = await ended
      return { code, signal: by }
    },
  }
}
