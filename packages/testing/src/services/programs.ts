/**
 * Programs that tests start: found on the search path, and on a leash.
 *
 * A leashed program ends with the process that started it, however that one
 * ends, because the leash is a pipe and a pipe closes with its owner.
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The first of these names that is a program in one of these folders. */
export function findProgram(names: readonly string[], folders: readonly string[]): string | null {
  for (const name of names) {
    const file = folders.map((folder) => join(folder, name)).find(isExecutable)
    if (file !== undefined) return file
  }
  return null
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export interface RunOptions {
  readonly uid?: number
  readonly gid?: number
  readonly cwd?: string
}

export interface LeashOptions extends RunOptions {
  /** The signal that means "please end"; TERM unless told. */
  readonly signal?: 'TERM' | 'INT'
}

/** Runs a program to its end and gives what it printed; throws with its complaint when it fails. */
export function output(program: string, list: readonly string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...list], { ...options, maxBuffer: 64e6 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout)
      else reject(new Error(`${program} failed: ${stderr.trim() || error.message}`, { cause: error }))
    })
  })
}

export interface Leashed {
  /** What it printed so far, for the message when it does not come up. */
  said(): string
  isOver(): boolean
  /** Asks it to end, waits, and insists after five seconds. */
  stop(): Promise<void>
}

/** Waits for its own standard input to close, then ends the program. Signals only the program, never a group. */
const LEASH = `signal=$1; shift
exec 3<&0
"$@" </dev/null 3<&- & program=$!
( cat <&3 >/dev/null; kill -s "$signal" "$program" 2>/dev/null; sleep 5; kill -KILL "$program" 2>/dev/null ) >/dev/null 2>&1 &
watcher=$!
wait "$program"; ended=$?
kill "$watcher" 2>/dev/null
exit $ended`

export function startLeashed(program: string, list: readonly string[], options: LeashOptions = {}): Leashed {
  const { signal = 'TERM', ...rest } = options
  const child = spawn('/bin/sh', ['-c', LEASH, 'leash', signal, program, ...list], { ...rest, stdio: 'pipe' })
  const ended = once(child, 'close')
  let said = ''
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-8000)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  return {
    said: () => said,
    isOver: () => child.exitCode !== null,
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}

/** A port that nobody listens on at this moment. Somebody else may take it before you do: be ready to try again. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a server on TCP has a port')
  return address.port
}
