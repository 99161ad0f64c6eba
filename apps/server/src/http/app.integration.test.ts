import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { healthSchema, problemSchema, whoSchema } from '@parley/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openServer, type TestServer } from '../testing/open-server.ts'

let server: TestServer
let folder: string
let webDir: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-web-'))
  webDir = join(folder, 'dist')
  await mkdir(join(webDir, 'assets'), { recursive: true })
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Parley</title>')
  await writeFile(join(webDir, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(webDir, 'assets', 'index-a1b2.js'), 'export {}')
  await writeFile(join(folder, 'outside.txt'), 'secret')
  server = await openServer({ log: 'in memory', webDir })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const nobody = { asNobody: true }
const page = { asNobody: true, headers: { accept: 'text/html' } }

/** Comes in by the link that is printed; gives the cookie. */
async function comeIn(): Promise<string> {
  const answer = await server.ask(server.parley.link().replace(server.parley.address, ''), nobody)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

describe('the door', () => {
  it.each([
    ['GET', '/api/v1/me'],
    ['GET', '/api/v1/sessions'],
    ['POST', '/api/v1/sessions'],
    ['GET', '/sessions'],
    ['GET', '/sessions/ses_1/state'],
    ['POST', '/api/v1/auth/ticket'],
    ['POST', '/api/v1/auth/link'],
    ['GET', '/docs'],
    ['GET', '/docs/json'],
  ])('%s %s is nobody’s without a key or a cookie', async (method, path) => {
    const answer = await server.askFor(problemSchema, path, { ...nobody, method })
    expect(answer.status).toBe(401)
    expect(answer.body).toMatchObject({ code: 'UNAUTHENTICATED', effect: 'none' })
    expect(answer.headers.get('www-authenticate')).toContain('Bearer')
  })

  it.each(['Bearer', 'Bearer ', 'Bearer wrong', 'Basic eDp5', 'wrong', `Bearer ${'x'.repeat(5_000)}`])(
    'the authorization %s opens nothing, not even with a good cookie beside it',
    async (authorization) => {
      const cookie = await comeIn()
      expect((await server.ask('/api/v1/me', { ...nobody, headers: { cookie } })).status).toBe(200)
      expect((await server.ask('/api/v1/me', { ...nobody, headers: { authorization, cookie } })).status).toBe(
        401,
      )
    },
  )

  it('anybody may ask whether they are signed in, and learns nothing else', async () => {
    const stranger = await server.askFor(whoSchema, '/api/v1/auth/who', nobody)
    expect(stranger).toMatchObject({ status: 200, body: { me: null } })
    expect(stranger.headers.get('cache-control')).toBe('no-store')
    const headers = { cookie: await comeIn() }
    const own = await server.askFor(whoSchema, '/api/v1/auth/who', { ...nobody, headers })
    expect(own.body.me).toMatchObject({ role: 'owner' })
  })

  it('a browser without a cookie is shown where to come in', async () => {
    const answer = await server.ask('/docs', page)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/welcome'])
  })

  it('answers only to names of this machine, whatever is asked', async () => {
    const { port } = new URL(server.parley.address)
    const key = { authorization: `Bearer ${server.key}` }
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '10.0.0.7']) {
      for (const path of ['/api/v1/me', '/', '/health', '/metrics', '/enter?link=x']) {
        const answer = await server.askRaw(path, 'GET', { host, ...key })
        expect(answer).toMatchObject({ status: 421, body: { code: 'FOREIGN_HOST' } })
      }
    }
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect((await server.askRaw('/api/v1/me', 'GET', { host, ...key })).status).toBe(200)
  })

  it('changes nothing for a page of another origin', async () => {
    const cookie = await comeIn()
    const ask = (origin: string, method = 'POST') =>
      server.askRaw('/api/v1/auth/ticket', method, {
        cookie,
        origin,
        host: new URL(server.parley.address).host,
      })
    for (const origin of ['http://evil.example', 'http://127.0.0.1:1', 'https://127.0.0.1', 'null'])
      expect(await ask(origin)).toMatchObject({ status: 403, body: { code: 'FOREIGN_ORIGIN' } })
    expect((await ask(server.parley.address)).status).toBe(201)
  })

  it('gives no other origin leave to read', async () => {
    const answer = await server.ask('/api/v1/me', { headers: { origin: 'http://127.0.0.1:3000' } })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('coming in by a link', () => {
  it('works once, leaves a cookie that no script can read, and goes out of the address', async () => {
    const path = server.parley.link().replace(server.parley.address, '')
    const first = await server.ask(path, page)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/'])
    expect(first.headers.get('set-cookie')).toMatch(
      /^parley_[0-9a-f]{8}=web_[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict$/,
    )
    expect(first.headers.get('cache-control')).toBe('no-store')

    const again = await server.ask(path, page)
    expect([again.status, again.headers.get('location')]).toEqual([303, '/welcome?why=used'])
    expect(again.headers.get('set-cookie')).toBeNull()
  })

  it.each(['/enter?link=nonsense', '/enter', '/enter?link=', '/enter?link=a&link=b'])(
    '%s says that it is the wrong one',
    async (path) => {
      expect((await server.ask(path, page)).headers.get('location')).toBe('/welcome?why=wrong')
    },
  )

  it('is not used up by a browser that only looks ahead, nor by asking for its head', async () => {
    const path = server.parley.link().replace(server.parley.address, '')
    await server.ask(path, { asNobody: true, headers: { 'sec-purpose': 'prefetch' } })
    await server.ask(path, { asNobody: true, method: 'HEAD' })
    expect((await server.ask(path, page)).headers.get('location')).toBe('/')
  })

  it('signing out ends it for this browser alone', async () => {
    const [here, there] = [await comeIn(), await comeIn()]
    const out = await server.ask('/api/v1/auth/sign-out', {
      ...nobody,
      method: 'POST',
      headers: { cookie: here },
    })
    expect(out.status).toBe(204)
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await server.ask('/api/v1/me', { ...nobody, headers: { cookie: here } })).status).toBe(401)
    expect((await server.ask('/api/v1/me', { ...nobody, headers: { cookie: there } })).status).toBe(200)
  })
})

describe('the web app', () => {
  it.each(['/', '/welcome', '/welcome?why=old', '/session/ses_1', '/session/ses_1/diff?from=1&to=2'])(
    '%s is its one page, fresh each time, for anybody on this machine',
    async (path) => {
      const answer = await server.ask(path, page)
      expect(answer).toMatchObject({ status: 200, text: '<!doctype html><title>Parley</title>' })
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    },
  )

  it('may run its own scripts and talk to this server, and nothing else', async () => {
    const { headers } = await server.ask('/', page)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain(`connect-src 'self' ws://${new URL(server.parley.address).host}`)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('files whose names hold a hash stay in the cache, an icon for an hour', async () => {
    const asset = await server.ask('/assets/index-a1b2.js', nobody)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('content-type')).toContain('javascript')
    expect((await server.ask('/mark.svg', nobody)).headers.get('content-type')).toBe('image/svg+xml')
  })

  it.each([
    '/assets/gone.js',
    '/nothing.svg',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/.env',
    '/access.json',
    '/api/v1/nothing',
    '/api',
    '/ws',
  ])('%s is not there, and no page stands in for it', async (path) => {
    const answer = await server.askRaw(path, 'GET', { host: '127.0.0.1', accept: 'text/html' })
    expect([401, 403, 404, 303]).toContain(answer.status)
    expect(answer.text).not.toContain('<title>')
    expect(answer.text).not.toContain('secret')
  })

  it('says so when it was not built; the API works all the same', async () => {
    const bare = await openServer({ log: 'in memory', webDir: join(webDir, 'nowhere') })
    try {
      const answer = await bare.ask('/', page)
      expect(answer.status).toBe(503)
      expect(answer.text).toContain('npm run build')
      const health = await bare.askFor(healthSchema, '/health', nobody)
      expect(health).toMatchObject({ status: 200, body: { status: 'degraded' } })
      expect((await bare.ask('/api/v1/me')).status).toBe(200)
    } finally {
      await bare.close()
    }
  })
})

describe('how the server is', () => {
  it('is told to whatever watches it', async () => {
    expect(await server.askFor(healthSchema, '/health', nobody)).toMatchObject({
      status: 200,
      body: { status: 'ok', components: { log: { status: 'ok' } } },
    })
    expect((await server.ask('/health/live', nobody)).status).toBe(200)
    expect((await server.ask('/health/ready', nobody)).body).toEqual({ status: 'ok' })
  })

  it('its numbers are text of Prometheus, by route and never by address', async () => {
    await server.ask('/api/v1/sessions/ses_secret/state')
    const { text, headers } = await server.ask('/metrics', nobody)
    expect(headers.get('content-type')).toContain('version=0.0.4')
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/sessions\/:session_id\/state",status="404"\} 1/,
    )
    for (const name of [
      'process_cpu_seconds_total',
      'db_optimistic_lock_conflicts_total',
      'turns_running',
      'websocket_connections_active',
    ])
      expect(text).toContain(name)
    expect(text).not.toContain('ses_secret')
  })

  it('writes nothing of keys, links and queries into its log', async () => {
    const link = server.parley.link()
    await server.ask(link.replace(server.parley.address, ''), nobody)
    await server.ask('/api/v1/sessions?cursor=hidden-words')
    const written = server.lines.join('')
    expect(written).toContain('"route":"/enter"')
    for (const secret of [server.key, link.split('=')[1] ?? '?', 'hidden-words', 'web_'])
      expect(written).not.toContain(secret)
  })
})

describe('the description of the API', () => {
  interface Operation {
    readonly operationId: string
    readonly summary: string
    readonly tags: readonly string[]
    readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
    readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>
  }
  interface Description {
    readonly openapi: string
    readonly info: { readonly title: string; readonly version: string }
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
    readonly components: { readonly schemas: Readonly<Record<string, { readonly example?: unknown }>> }
  }
  const read = async () => (await server.ask('/docs/json')).body as Description
  const operationsOf = ({ paths }: Description) =>
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })),
    )

  it('is OpenAPI 3.1, and every operation has a name of its own, words and schemas', async () => {
    const description = await read()
    expect(description.openapi).toMatch(/^3\.1\./)
    expect(description.info.title).toBe('Parley')
    const operations = operationsOf(description)
    expect(operations.length).toBeGreaterThan(35)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const { method, operationId, summary, tags, responses, requestBody } of operations) {
      expect(operationId).toMatch(/^[a-z][A-Za-z]+$/)
      expect(summary).toBeTruthy()
      expect(tags).toHaveLength(1)
      expect(responses['default']?.content).toHaveProperty(['application/problem+json'])
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'))
      expect(good.length).toBeGreaterThan(0)
      for (const [status, response] of good) {
        expect(response.description).toBeTruthy()
        expect(response.content === undefined).toBe(status === '204')
      }
      expect(requestBody !== undefined || !['patch', 'put'].includes(method)).toBe(true)
    }
  })

  it('refers to nothing that is not there, and holds nothing that nobody refers to', async () => {
    const description = await read()
    const named = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(50)
    const known = Object.keys(description.components.schemas).map((name) => `#/components/schemas/${name}`)
    for (const name of new Set(named)) expect(known).toContain(name)
    for (const name of known) expect(named).toContain(name)
  })

  it('every body that is sent has an example', async () => {
    const { components, paths } = await read()
    const bodies = Object.values(paths)
      .flatMap((item) => Object.values(item))
      .flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}))
      .map(({ schema }) => /"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(schema))?.[1])
      .filter((name) => name !== undefined)
    expect(bodies.length).toBeGreaterThan(10)
    for (const name of bodies) expect(components.schemas[name]).toHaveProperty('example')
  })

  it('is shown as a page whose files all come from here', async () => {
    const { text, headers } = await server.ask('/docs')
    expect(text).toContain('swagger-ui')
    expect(text).not.toMatch(/(?:src|href)="https?:/)
    expect(headers.get('content-security-policy')).toContain("script-src 'self';")
    expect((await server.ask('/docs/static/swagger-ui.css')).status).toBe(200)
  })
})
