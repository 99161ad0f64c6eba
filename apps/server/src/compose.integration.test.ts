import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { needs } from '@parley/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { CannotStart } from './cannot-start.ts'
import { openParley } from './compose.ts'
import { aSessionOn, sayOn, stateOf } from './testing/a-conversation.ts'
import { openServer } from './testing/open-server.ts'

let folder: string
let dataDir: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-compose-'))
  dataDir = join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true }))

const settings = () =>
  ({
    host: '127.0.0.1',
    port: 0,
    dataDir,
    databaseUrl: null,
    logLevel: 'silent',
    sessionTimeoutMinutes: 240,
    auditRetentionMonths: 24,
  }) as const
const lineOf = async (starting: Promise<unknown>): Promise<string> => {
  const error = await starting.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof CannotStart)) throw new Error(`it did not refuse, but ${String(error)}`)
  expect(error.message).not.toContain('\n')
  return error.message
}

describe('the server on its embedded database', () => {
  it('[S042] [S043] keeps everything over a restart: the state, the owner, the browsers', async () => {
    const first = await openServer({ dataDir })
    const session = await aSessionOn(first)
    await sayOn(first, session, 'Customers must get a receipt within 60 seconds. The system must be secure.')
    const link = first.parley.link().replace(first.parley.address, '')
    const entered = await first.ask(link, { asNobody: true })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    const before = await stateOf(first, session.session_id)
    expect(before.requirements.length).toBeGreaterThan(0)
    await first.close()

    const second = await openServer({ dataDir })
    try {
      expect(await stateOf(second, session.session_id)).toEqual(before)
      expect(second.key).toBe(first.key)
      expect((await second.ask('/api/v1/me', { asNobody: true, headers: { cookie } })).status).toBe(200)
      expect((await second.ask(link, { asNobody: true })).headers.get('location')).toBe('/welcome?why=used')
    } finally {
      await second.close()
    }
    expect(((await stat(dataDir)).mode & 0o777).toString(8)).toBe('700')
  })

  it('a second one on the same directory is refused with a line and touches nothing, and the first goes on', async () => {
    const first = await openServer({ dataDir })
    try {
      const entry = await readFile(join(dataDir, 'access.json'), 'utf8')
      expect(await lineOf(openParley(settings()))).toContain('is in use by another Parley process')
      expect(await readFile(join(dataDir, 'access.json'), 'utf8')).toBe(entry)
      expect((await first.ask('/api/v1/me')).status).toBe(200)
    } finally {
      await first.close()
    }
    await (await openParley(settings())).close()
  })

  it('leaves nothing open when it cannot start', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const address = blocker.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const line = await lineOf(openParley({ ...settings(), port }))
    expect(line).toBe(`Port ${port} is in use; choose another with --port or PORT, or end what uses it.`)
    // Nothing was made for a server that never was.
    expect(await readdir(folder)).toEqual([])
    blocker.close()
    await once(blocker, 'close')
  })

  it('a directory that is a file, or whose owner cannot be read, is refused with a line', async () => {
    await writeFile(dataDir, '')
    expect(await lineOf(openParley(settings()))).toContain('cannot hold data: it is not a folder')
    await rm(dataDir)
    await (await openParley(settings())).close()
    await writeFile(join(dataDir, 'access.json'), '{}')
    expect(await lineOf(openParley(settings()))).toContain('access.json cannot be used')
    await chmod(dataDir, 0o700)
  })

  it('a PostgreSQL that does not answer is refused with a line that repeats no password', async () => {
    const databaseUrl = 'postgres://parley:hunter2@127.0.0.1:9/parley'
    const line = await lineOf(openParley({ ...settings(), databaseUrl }))
    expect(line).toContain('DATABASE_URL')
    expect(line).not.toContain('hunter2')
  })

  it('runs the same on a PostgreSQL server', async (context) => {
    const { url } = await needs('postgres', context)
    const parley = await openParley({ ...settings(), databaseUrl: url })
    expect((await fetch(`${parley.address}/health/ready`)).status).toBe(200)
    await parley.close()
  })
})

describe('ending the server', () => {
  it('closes connections that wait for nothing, and takes no more', async () => {
    const server = await openServer()
    const { hostname, port } = new URL(server.parley.address)
    const idle = connect({ host: hostname, port: Number(port) })
    await once(idle, 'connect')
    idle.write('GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
    await once(idle, 'data')
    const ended = once(idle, 'close')
    await server.close()
    await ended
    await expect(fetch(`${server.parley.address}/health/live`)).rejects.toThrow('fetch failed')
  })

  it('may be asked twice', async () => {
    const server = await openServer()
    const both = [server.parley.close(), server.parley.close()]
    expect(await Promise.allSettled(both)).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }])
    await server.close()
  })
})
