import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { environmentWith, needs } from '@parley/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { PLAIN } from '../testing/plain.ts'
import { inShell, LAUNCHER, runCommand, runProgram } from '../testing/run-command.ts'
import { startServing } from '../testing/serve-command.ts'

let folder: string
let env: Record<string, string>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-serve-'))
  env = environmentWith({
    ...PLAIN,
    PORT: '0',
    PARLEY_DATA_DIR: join(folder, 'data'),
    DATABASE_URL: undefined,
    HOST: undefined,
  })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('parley serve', () => {
  it('says that it is ready, gives a link that works once, and says what survives', async () => {
    const serving = await startServing([], env)
    try {
      expect(serving.said()).toContain(`Parley is ready at ${serving.address}`)
      expect(serving.said()).toContain('survives a killed process, but not a power cut')
      expect((await fetch(`${serving.address}/health/ready`)).status).toBe(200)
      const enter = () => fetch(serving.link, { redirect: 'manual' })
      expect((await enter()).headers.get('location')).toBe('/')
      expect((await enter()).headers.get('location')).toBe('/welcome?why=used')
      const key = (await readFile(join(folder, 'data', 'key'), 'utf8')).trim()
      const me = await fetch(`${serving.address}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } })
      expect(me.status).toBe(200)
    } finally {
      await serving.end('SIGTERM')
    }
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends in order by %s, with exit code 0',
    async (signal) => {
      const serving = await startServing([], env)
      expect(await serving.end(signal)).toEqual({ code: 0, signal: null })
      expect(serving.said()).toContain('Ending; what was said is kept.')
      expect(serving.said()).not.toMatch(/Error|warn|at .*\.ts/)
    },
  )

  it('one key that arrives twice, as under npm, still ends it in order', async () => {
    const serving = await startServing([], env)
    serving.kill('SIGINT')
    serving.kill('SIGINT')
    expect(await serving.end('SIGTERM')).toEqual({ code: 0, signal: null })
    expect(serving.said().match(/Ending;/g)).toHaveLength(1)
  })

  it('[S042] what was acknowledged is there after a kill', async () => {
    const first = await startServing([], env)
    const key = (await readFile(join(folder, 'data', 'key'), 'utf8')).trim()
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const ask = async (address: string, path: string, body?: object) => {
      const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
      return (await (await fetch(`${address}/api/v1/sessions${path}`, sent)).json()) as Record<
        string,
        unknown
      >
    }
    const { session_id } = await ask(first.address, '', { project_name: 'Returns desk' })
    const said = await ask(first.address, `/${String(session_id)}/messages`, {
      content: 'The desk must lock.',
    })
    expect(await first.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })

    const second = await startServing([], env)
    try {
      const { items } = await ask(second.address, `/${String(session_id)}/messages`)
      expect(items).toContainEqual(
        expect.objectContaining({ id: said['message_id'], content: 'The desk must lock.' }),
      )
    } finally {
      await second.end('SIGTERM')
    }
  })

  it('a port in use is one line and exit code 1', async () => {
    const serving = await startServing([], env)
    try {
      const { port } = new URL(serving.address)
      const list = ['serve', '--port', port, '--data', join(folder, 'other')]
      expect(await runCommand(list, { env })).toMatchObject({
        code: 1,
        stdout: '',
        stderr: `parley: Port ${port} is in use; choose another with --port or PORT, or end what uses it.\n`,
      })
    } finally {
      await serving.end('SIGTERM')
    }
  })

  it('a directory in use is one line and exit code 1, and the first one goes on', async () => {
    const serving = await startServing([], env)
    try {
      const { code, stdout, stderr } = await runCommand(['serve'], { env })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(/^parley: .*data is in use by another Parley process; .*\n$/)
      expect((await fetch(`${serving.address}/health/live`)).status).toBe(200)
    } finally {
      await serving.end('SIGTERM')
    }
  })

  it.each([
    [['--port', 'door'], 'PORT is “door”; it has to be a number from 0 to 65535 (0 takes any free port).'],
    [['--port', '99999'], 'PORT is “99999”; it has to be a number from 0 to 65535 (0 takes any free port).'],
  ])('%j is refused with exit code 2', async (options, line) => {
    expect(await runCommand(['serve', ...options], { env })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `parley: ${line}\n`,
    })
  })

  it('settings from the environment are checked all at once', async () => {
    const bad = { ...env, HOST: '0.0.0.0', PARLEY_LOG_LEVEL: 'loud' }
    const { code, stderr } = await runCommand(['serve'], { env: bad })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^parley: HOST is “0\.0\.0\.0”;.*\nparley: PARLEY_LOG_LEVEL is “loud”;.*\n$/)
  })

  it('on a terminal, Enter prints a fresh link and Ctrl+C ends it', async (context) => {
    const { script } = await needs('terminal', context)
    // In place of the shell that `script` starts: some shells end by the signal that they saw themselves.
    const command = `exec ${inShell(process.execPath)} ${inShell(LAUNCHER)} serve`
    // The keys are pressed when the words before them are on the screen.
    const keys = `
      until grep -q 'Ctrl+C ends it' ${inShell(join(folder, 'screen'))}; do sleep 0.05; done; printf '\\n'
      until [ "$(grep -c 'enter?link=' ${inShell(join(folder, 'screen'))})" = 2 ]; do sleep 0.05; done; printf '\\003'`
    const line = `touch ${inShell(join(folder, 'screen'))}; (${keys}) | ${inShell(script)} -qefc ${inShell(command)} ${inShell(join(folder, 'screen'))}`
    const { code, stdout } = await runProgram('bash', ['-c', line], { env: { ...env, TERM: 'xterm' } })
    const links = stdout.match(/enter\?link=[\w-]+/g) ?? []
    expect({ code, stdout }).toMatchObject({ code: 0 })
    expect(new Set(links).size).toBe(2)
    expect(stdout).toContain('Enter prints a fresh link.')
  })

  it('its help loads no server', async () => {
    const { stdout, stderr } = await runCommand(['serve', '--help'], {
      env: { ...env, NODE_DEBUG: 'esm,module' },
    })
    expect(stdout).toContain('PARLEY_DATA_DIR')
    expect(stderr).not.toMatch(/fastify|pglite/)
  })
})
