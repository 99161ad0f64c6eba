/**
 * Parley as people run it: a process of its own on a directory of its own, that a
 * test can kill and start again.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const COMMAND = resolve(import.meta.dirname, '../../../cli/bin/parley.js')

export interface ServedParley {
  readonly baseUrl: string
  /** The link that it printed. */
  readonly link: string
  /** The key for programs, from its directory. */
  readonly key: string
  /** Ends it with this signal, and waits until it is gone. */
  end(signal: 'SIGKILL' | 'SIGINT'): Promise<number | null>
}

/** Starts `parley serve` and waits until it says that it is ready. Throws with what it said when it ends instead. */
export async function serveParley(directory: string, port: number): Promise<ServedParley> {
  const words = [COMMAND, 'serve', '--port', String(port), '--data', directory]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = once(child, 'exit') as Promise<[number | null]>
  const said = await untilReady(child)
  const link = /http:\/\/\S+\/enter\?link=\S+/.exec(said)?.[0] ?? ''
  return {
    baseUrl: new URL(link).origin,
    link,
    key: (await readFile(join(directory, 'key'), 'utf8')).trim(),
    end: async (signal) => {
      child.kill(signal)
      const [code] = await exit
      return code
    },
  }
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((ready, failed) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (/Ctrl\+C ends it/.test(said)) ready(said)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => failed(new Error(`parley serve ended with ${code}: ${said}`)))
  })
}
