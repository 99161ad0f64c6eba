import { auditPageSchema } from '@parley/protocol'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { aSessionOn, sayOn } from '../../testing/a-conversation.ts'
import { openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let path = ''
beforeAll(async () => {
  server = await openServer()
})
beforeEach(async () => {
  const desk = await aSessionOn(server)
  await sayOn(server, desk, 'Customers must get a receipt within 60 seconds.')
  path = `/api/v1/sessions/${desk.session_id}`
})
afterAll(() => server.close())

describe('the audit of a session over HTTP', () => {
  it('tells the latest first who did what, when, and from where', async () => {
    const { status, body, headers } = await server.askFor(auditPageSchema, `${path}/audit`)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body.whole_from).toBeNull()
    const said = body.items.filter(({ entity_type, agent }) => entity_type === 'message' && agent === null)
    expect(said).toMatchObject([{ action: 'created', via: 'key', address: '127.0.0.1' }])
    expect(body.items.at(-1)).toMatchObject({ seq: 1, entity_type: 'session', action: 'created' })
    expect(body.items.map(({ timestamp }) => timestamp)).toEqual(
      body.items
        .map(({ timestamp }) => timestamp)
        .toSorted()
        .toReversed(),
    )
  })

  it('comes in pages, each line once, and of a time or a person', async () => {
    const all = (await server.askFor(auditPageSchema, `${path}/audit`)).body.items
    const paged = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`
      const { body } = await server.askFor(auditPageSchema, `${path}/audit?limit=2${more}`)
      paged.push(...body.items)
      cursor = body.next_cursor
    }
    expect(paged).toEqual(all)
    const nobody = await server.askFor(auditPageSchema, `${path}/audit?user_id=usr_nobody`)
    expect(nobody.body.items).toEqual([])
    const before = await server.askFor(auditPageSchema, `${path}/audit?until=2001-01-01T00:00:00.000Z`)
    expect(before.body.items).toEqual([])
  })

  it('tells a person who is signed in from a program with the key', async () => {
    await server.ask(path, {
      method: 'PATCH',
      body: { project_name: 'Second desk', version: 0 },
      asPerson: true,
    })
    const { body } = await server.askFor(auditPageSchema, `${path}/audit`)
    // The document is written anew under the new name meanwhile.
    const byPeople = body.items.filter(({ via }) => via === 'sign_in')
    expect(byPeople).toMatchObject([{ action: 'changed', entity_type: 'session', agent: null }])
  })

  it('is refused with a cursor of another list or a time that is none, and is not there without a session', async () => {
    const refused = await server.ask(`${path}/audit?cursor=005b`)
    expect(refused).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } })
    const when = await server.ask(`${path}/audit?from=yesterday`)
    expect(when).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } })
    expect(await server.ask('/api/v1/sessions/ses_none/audit')).toMatchObject({ status: 404 })
    expect(await server.ask(`${path}/audit`, { asNobody: true })).toMatchObject({ status: 401 })
  })

  it('stays when the session is deleted, and says who did that', async () => {
    await server.ask(path, { method: 'DELETE' })
    expect((await server.ask(path)).status).toBe(404)
    const { body } = await server.askFor(auditPageSchema, `${path}/audit?limit=1`)
    expect(body.items).toMatchObject([{ action: 'deleted', entity_type: 'session' }])
  })
})
