/**
 * Parley as people run it, once it is built: a process of its own that a test
 * can kill and start again where it was.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import { environmentWith } from '@parley/testing'

import { ROOT } from './build-app.contract.ts'

const COMMAND = join(ROOT, 'apps/cli/bin/parley.js')

/** A start takes a second or two; one that takes this long hangs. */
const PATIENCE_MS = 60_000

export interface ServedApp {
  /** `http://127.0.0.1:40123` */
  readonly baseUrl: string
  /** The link that it printed: it lets one browser in, once. */
  readonly link: string
  /** Ends it with this signal, and waits until it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** Port 0 is any free one. Throws with what it said when it ends instead of serving. */
export async function serveApp(directory: string, port = 0): Promise<ServedApp> {
  const options = ['serve', '--port', String(port), '--data', directory]
  const env = environmentWith({ DATABASE_URL: undefined, NO_COLOR: '1' })
  const child = spawn(process.execPath, [COMMAND, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = once(child, 'exit')
  const link = await linkOf(child)
  return {
    baseUrl: new URL(link).origin,
    link,
    end: async (signal) => {
      child.kill(signal)
      await exit
    },
  }
}

function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const link = /http:\/\/\S+\/enter\?link=\S+(?=\s)/.exec(said)?.[0]
      if (link !== undefined && said.includes('Ctrl+C ends it')) found(link)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    const fail = (how: string) => failed(new Error(`Parley ${how} instead of serving:\n${said}`))
    child.once('exit', (code) => fail(`ended with ${code}`))
    setTimeout(() => {
      if (child.exitCode === null && !said.includes('Ctrl+C ends it')) child.kill('SIGKILL')
    }, PATIENCE_MS).unref()
  })
}
