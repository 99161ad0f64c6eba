import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ApiProblem, openApi } from './open-api.ts'

let server: Server
let baseUrl: string
let answer: { status: number; body: string; headers?: Record<string, string> } = { status: 200, body: '{}' }
let asked: { method: string; url: string; headers: Record<string, unknown>; body: string }

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      asked = { method, url, headers, body: Buffer.concat(parts).toString('utf8') }
      response.writeHead(answer.status, answer.headers).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const problemOf = (promise: Promise<unknown>): Promise<ApiProblem> =>
  promise.then(
    () => Promise.reject(new Error('it was not refused')),
    (failure: unknown) => {
      if (failure instanceof ApiProblem) return failure
      throw failure
    },
  )

describe('the HTTP API', () => {
  it('asks with JSON, a key, the version that was read, and what is asked for in the address', async () => {
    answer = { status: 200, body: '{"seq":7}' }
    const api = openApi({ baseUrl, headers: { authorization: 'Bearer key' } })
    const got = await api.patch<{ seq: number }>('/sessions/ses_1', {
      body: { project_name: 'New' },
      query: { limit: 3, cursor: null, inferred: true },
      idempotencyKey: 'k1',
      ifMatch: 4,
    })
    expect(got).toEqual({ seq: 7 })
    expect(asked).toMatchObject({
      method: 'PATCH',
      url: '/api/v1/sessions/ses_1?limit=3&inferred=true',
      body: '{"project_name":"New"}',
    })
    expect(asked.headers).toMatchObject({
      authorization: 'Bearer key',
      'content-type': 'application/json',
      'idempotency-key': 'k1',
      'if-match': '"4"',
    })
  })

  it('gives text as it is, and nothing for an empty answer', async () => {
    const api = openApi({ baseUrl })
    answer = { status: 200, body: '# Title' }
    expect(await api.text('/sessions/s/export')).toBe('# Title')
    answer = { status: 204, body: '' }
    expect(await api.delete('/sessions/s')).toBeUndefined()
    expect(asked.headers['content-type']).toBeUndefined()
  })

  it('throws a problem with its code, effect, status and facts', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Faster',
      status: 409,
      detail: 'Read it again.',
      code: 'CONCURRENT_MODIFICATION',
      effect: 'none',
      request_id: 'r',
      current: 3,
    }
    answer = { status: 409, body: JSON.stringify(problem), headers: { 'retry-after': '2' } }
    const thrown = await problemOf(openApi({ baseUrl }).post('/x', { body: {} }))
    expect(thrown).toMatchObject({
      name: 'ApiProblem',
      message: 'Read it again.',
      code: 'CONCURRENT_MODIFICATION',
      effect: 'none',
      status: 409,
      facts: { request_id: 'r', current: 3 },
      retryAfterMs: 2_000,
    })
  })

  it('says when an answer is none of ours, and when there is none', async () => {
    answer = { status: 502, body: '<html>' }
    expect(await problemOf(openApi({ baseUrl }).get('/x'))).toMatchObject({ code: 'UNKNOWN', status: 502 })
    const away = openApi({ baseUrl: 'http://127.0.0.1:1' })
    expect(await problemOf(away.get('/x'))).toMatchObject({ code: 'OFFLINE', effect: 'none', status: 0 })
    expect(await problemOf(away.post('/x'))).toMatchObject({ code: 'OFFLINE', effect: 'unknown' })
  })

  it('that was called off is no problem of the server', async () => {
    const cut = new AbortController()
    cut.abort()
    await expect(openApi({ baseUrl }).get('/x', { signal: cut.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})
