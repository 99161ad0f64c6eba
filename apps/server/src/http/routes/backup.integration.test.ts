import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openServer, type TestServer } from '../../testing/open-server.ts'

describe('a backup over HTTP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await openServer({})
  })
  afterAll(() => server.close())

  it('is a whole file for the owner, by key or in person, and names whose it is', async () => {
    for (const question of [{}, { asPerson: true }]) {
      const { status, headers, text } = await server.ask('/api/v1/backup', question)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toContain('application/x-ndjson')
      expect(headers.get('content-disposition')).toContain('parley-backup.jsonl')
      expect(headers.get('cache-control')).toBe('no-store')
      const [first = '', ...rest] = text.trimEnd().split('\n')
      expect(JSON.parse(first)).toMatchObject({
        parley_backup: 1,
        owner: { user_id: expect.stringMatching(/^usr_/), tenant_id: expect.stringMatching(/^org_/) },
      })
      expect(JSON.parse(rest.at(-1) ?? '')).toHaveProperty('end')
      // Nothing that lets anybody in.
      expect(text).not.toContain(server.key)
      expect(text).not.toMatch(/browsers|"links"/)
    }
  })

  it('is nobody else’s', async () => {
    expect(await server.ask('/api/v1/backup', { asNobody: true })).toMatchObject({ status: 401 })
    const wrong = { headers: { authorization: 'Bearer key_wrong' }, asNobody: true }
    expect(await server.ask('/api/v1/backup', wrong)).toMatchObject({ status: 401 })
  })

  it('is made again after a reader went away in the middle', async () => {
    const { session_id } = (await server.ask('/api/v1/sessions', { body: { project_name: 'Returns desk' } }))
      .body as { session_id: string }
    // Large enough that the rest of it waits for its reader.
    for (let at = 0; at < 40; at += 1) {
      const body = { content: `${at} ${'lorem ipsum dolor '.repeat(5_000)}` }
      expect(await server.ask(`/api/v1/sessions/${session_id}/messages`, { body })).toMatchObject({
        status: 202,
      })
    }
    const ask = () =>
      fetch(`${server.parley.address}/api/v1/backup`, { headers: { authorization: `Bearer ${server.key}` } })
    const first = await ask()
    const reader = first.body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    const second = await ask()
    expect(second.status).toBe(503)
    expect(await second.json()).toMatchObject({ code: 'BACKUP_UNDER_WAY', effect: 'none' })
    await reader?.cancel()

    for (;;) {
      const again = await ask()
      const text = await again.text()
      if (again.status === 503) continue
      expect(again.status).toBe(200)
      expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\{"end":/)
      return
    }
  })
})

describe('a server that keeps nothing in its data directory', () => {
  it('says where to look instead', async () => {
    const server = await openServer()
    const { status, body } = await server.ask('/api/v1/backup')
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { code: 'BACKUP_ELSEWHERE', detail: expect.stringContaining('docs/guides/backup.md') },
    })
    await server.close()
  })
})
