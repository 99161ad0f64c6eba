import { problemSchema, sessionPageSchema, sessionSchema } from '@parley/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSessionOn } from '../../testing/a-conversation.ts'
import { openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const sessions = '/api/v1/sessions'

describe('sessions over HTTP', () => {
  it('[S061] a new one has version 0, and each change of its settings adds one', async () => {
    const made = await server.askFor(sessionSchema, sessions, { body: { project_name: 'Returns desk' } })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ version: 0, status: 'active', rd_version: 0, requirement_count: 0 })
    expect(made.headers.get('location')).toBe(`${sessions}/${made.body.session_id}`)

    const path = `${sessions}/${made.body.session_id}`
    const changed = await server.askFor(sessionSchema, path, {
      method: 'PATCH',
      body: { project_name: 'Second shop' },
      headers: { 'if-match': '"0"' },
    })
    expect(changed.body).toMatchObject({ version: 1, project_name: 'Second shop' })
    const read = await server.askFor(sessionSchema, path)
    expect(read.body).toEqual(changed.body)
    expect(read.headers.get('etag')).toBe('"1"')
  })

  it('[S060] of two changes to the same version one is done, the other is told what stands there', async () => {
    const { session_id } = await aSessionOn(server)
    const change = (project_name: string) =>
      server.ask(`${sessions}/${session_id}`, { method: 'PATCH', body: { project_name, version: 0 } })
    const both = await Promise.all([change('One'), change('Two')])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const late = both.find(({ status }) => status === 409)
    const done = both.find(({ status }) => status === 200)
    expect(late?.body).toMatchObject({
      code: 'CONCURRENT_MODIFICATION',
      effect: 'none',
      based_on: 0,
      current: 1,
      session: done?.body,
    })
    const metrics = await server.ask('/metrics', { asNobody: true })
    expect(metrics.text).toMatch(/db_optimistic_lock_conflicts_total\{table="sessions"\} [1-9]/)
  })

  it('[S062] the statuses are known, others are 422, and approved comes only from a review', async () => {
    const { session_id } = await aSessionOn(server)
    const set = (status: string, version: number) =>
      server.ask(`${sessions}/${session_id}`, { method: 'PATCH', body: { status, version } })
    expect(await set('reviewing', 0)).toMatchObject({ status: 200, body: { status: 'reviewing' } })
    expect(await set('archived', 1)).toMatchObject({ status: 200, body: { status: 'archived' } })
    expect(await set('done', 2)).toMatchObject({ status: 422, body: { code: 'BODY_INVALID' } })
    expect(await set('approved', 2)).toMatchObject({ status: 422, body: { code: 'STATUS_NOT_SETTABLE' } })
  })

  it('a change that does not say what it is based on is 428, with what to send', async () => {
    const { session_id } = await aSessionOn(server)
    const answer = await server.askFor(problemSchema, `${sessions}/${session_id}`, {
      method: 'PATCH',
      body: { project_name: 'x' },
    })
    expect(answer.status).toBe(428)
    expect(answer.body.detail).toContain('If-Match: "3"')
  })

  it('[S077] the list has items, the latest changed first, in pages', async () => {
    const own = await openServer()
    try {
      for (const name of ['one', 'two', 'three']) await aSessionOn(own, name)
      const first = await own.askFor(sessionPageSchema, `${sessions}?limit=2`)
      expect(first.body.items.map(({ project_name }) => project_name)).toEqual(['three', 'two'])
      const cursor = encodeURIComponent(first.body.next_cursor ?? '')
      const second = await own.askFor(sessionPageSchema, `${sessions}?limit=2&cursor=${cursor}`)
      expect(second.body).toMatchObject({ items: [{ project_name: 'one' }], next_cursor: null })
      expect(await own.ask(`${sessions}?cursor=nonsense`)).toMatchObject({
        status: 400,
        body: { code: 'CURSOR_INVALID' },
      })
      for (const limit of ['0', '501', 'x', '1.5'])
        expect({ limit, ...(await own.ask(`${sessions}?limit=${limit}`)) }).toMatchObject({
          limit,
          status: 400,
        })
    } finally {
      await own.close()
    }
  })

  it('one Idempotency-Key makes one session, however often it is sent', async () => {
    const send = () =>
      server.askFor(sessionSchema, sessions, {
        body: { project_name: 'Once' },
        headers: { 'idempotency-key': 'key-1' },
      })
    const first = await send()
    const again = await send()
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body.session_id).toBe(first.body.session_id)
    const bad = await server.ask(sessions, {
      body: { project_name: 'x' },
      headers: { 'idempotency-key': 'with blank' },
    })
    expect(bad).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_INVALID' } })
  })

  it('a deleted one is gone from every place', async () => {
    const { session_id } = await aSessionOn(server)
    const path = `${sessions}/${session_id}`
    expect((await server.ask(path, { method: 'DELETE' })).status).toBe(204)
    for (const suffix of ['', '/state', '/messages', '/rd', '/requirements', '/ui-state'])
      expect({ suffix, ...(await server.ask(`${path}${suffix}`)) }).toMatchObject({ suffix, status: 404 })
    const { body } = await server.askFor(sessionPageSchema, `${sessions}?limit=500`)
    expect(body.items.map((item) => item.session_id)).not.toContain(session_id)
  })

  it.each(['ses_nobody', 'x', '%00', '%ED%A0%80', 'a'.repeat(199), 'ä', '%2e%2e'])(
    'there is no session %s, and that is all that is told',
    async (id) => {
      const answer = await server.ask(`${sessions}/${id}/state`)
      expect([400, 404]).toContain(answer.status)
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
    },
  )

  it.each([
    [{}, 'project_name'],
    [{ project_name: '' }, 'project_name'],
    [{ project_name: 'x'.repeat(201) }, 'project_name'],
    [{ project_name: 'x', color: 'red' }, 'color'],
    [[], 'expected object'],
  ])('%j makes no session', async (body, named) => {
    const answer = await server.askFor(problemSchema, sessions, { body })
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer.body)).toContain(named)
  })

  it.each(['   ', 'a\u0000b', '\ud800'])('the name %j is refused with its reason', async (project_name) => {
    const answer = await server.askFor(problemSchema, sessions, { body: { project_name } })
    expect(answer.status).toBe(422)
    expect(answer.body.code).toMatch(/^TEXT_/)
  })

  it('the root /sessions answers like /api/v1/sessions', async () => {
    const { session_id } = await aSessionOn(server)
    const [root, api] = [
      await server.ask(`/sessions/${session_id}`),
      await server.ask(`${sessions}/${session_id}`),
    ]
    expect(root).toMatchObject({ status: 200, body: api.body })
  })
})
