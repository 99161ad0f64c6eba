/**
 * Redis: the server that `REDIS_URL` names, or one of our own for this test file.
 *
 * A server that merely happens to run here is left alone: it may hold
 * somebody's data.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ask } from './ask.ts'
import { findProgram, startLeashed } from './programs.ts'
import { alreadyThere, type ServiceSource } from './service.ts'
import { startUntilReady } from './start-up.ts'

export const redis: ServiceSource<'redis'> = {
  hint: 'set REDIS_URL or install redis-server',

  find: async (environment) => {
    if (environment.redisUrl !== null) {
      const { hostname, port } = new URL(environment.redisUrl)
      const address = { url: environment.redisUrl, host: hostname, port: Number(port || 6379) }
      if (await answersPing(address.host, address.port)) return alreadyThere<'redis'>(address)
      throw new Error(`REDIS_URL names ${address.host}:${address.port}, and no Redis answers there.`)
    }
    const program = findProgram(['redis-server'], environment.searchPath)
    return program === null ? null : await startOwn(program)
  },
}

async function startOwn(program: string) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-redis-'))
  const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const started = await startUntilReady({
    name: 'redis-server',
    start: (port) => startLeashed(program, ['--port', String(port), ...settings]),
    isReady: (port) => answersPing('127.0.0.1', port),
  })
  return {
    address: { url: `redis://127.0.0.1:${started.port}`, host: '127.0.0.1', port: started.port },
    stop: async () => {
      await started.program.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** PONG, or the complaint of a server that wants a password first: both are Redis. */
async function answersPing(host: string, port: number): Promise<boolean> {
  const said = await ask(host, port, 'PING\r\n')
  return said !== null && /^(\+PONG|-NOAUTH)/.test(said)
}
