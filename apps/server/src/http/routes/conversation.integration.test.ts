import {
  messagePageSchema,
  performedSchema,
  problemSchema,
  saidSchema,
  sourceListSchema,
} from '@parley/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSessionOn, sayOn, stateOf } from '../../testing/a-conversation.ts'
import { eventually, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const pathOf = ({ session_id }: { session_id: string }) => `/api/v1/sessions/${session_id}`

describe('saying something over HTTP', () => {
  it('[S084] messages have id, role, content, timestamp and metadata, in order', async () => {
    const session = await aSessionOn(server)
    const id = await sayOn(server, session, 'Customers must get a receipt within a minute.')
    const { body } = await server.askFor(messagePageSchema, `${pathOf(session)}/messages`)
    expect(body.items[0]).toMatchObject({
      id,
      role: 'user',
      content: 'Customers must get a receipt within a minute.',
    })
    expect(body.items[1]).toMatchObject({ role: 'assistant' })
    for (const item of body.items)
      expect(Object.keys(item).toSorted()).toEqual(['content', 'id', 'metadata', 'role', 'timestamp'])
    const page = await server.askFor(messagePageSchema, `${pathOf(session)}/messages?limit=1`)
    const rest = await server.askFor(
      messagePageSchema,
      `${pathOf(session)}/messages?cursor=${page.body.next_cursor}`,
    )
    expect([...page.body.items, ...rest.body.items]).toEqual(body.items)
  })

  it('is answered when it is committed, and one cid is one message', async () => {
    const session = await aSessionOn(server)
    const send = () =>
      server.askFor(saidSchema, `${pathOf(session)}/messages`, { body: { content: 'Hello.', cid: 'c-1' } })
    const [first, again] = [await send(), await send()]
    expect(first).toMatchObject({ status: 202, body: { cid: 'c-1', repeated: false } })
    expect(again.body).toEqual({ ...first.body, repeated: true })
    const { messages } = await stateOf(server, session.session_id)
    expect(messages.filter(({ role }) => role === 'user')).toHaveLength(1)
  })

  it.each(['', ' \n\t '])('%j is ignored', async (content) => {
    const session = await aSessionOn(server)
    expect((await server.ask(`${pathOf(session)}/messages`, { body: { content } })).status).toBe(204)
    expect((await stateOf(server, session.session_id)).messages).toEqual([])
  })

  it('takes 100,000 characters; one more is refused with the limit', async () => {
    const session = await aSessionOn(server)
    const send = (length: number) =>
      server.ask(`${pathOf(session)}/messages`, { body: { content: 'a'.repeat(length) } })
    expect((await send(100_000)).status).toBe(202)
    expect(await send(100_001)).toMatchObject({
      status: 413,
      body: { code: 'TOO_LONG', characters: 100_001, limit: 100_000, effect: 'none' },
    })
    expect(await send(600_000)).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } })
  })

  it.each([
    ['{"content": ', 'application/json', 400, 'BODY_NOT_JSON'],
    ['', 'application/json', 400, 'BODY_NOT_JSON'],
    ['content=x', 'application/x-www-form-urlencoded', 415, 'MEDIA_TYPE_UNKNOWN'],
    ['hello', 'text/plain', 415, 'MEDIA_TYPE_UNKNOWN'],
  ])('a body of %j as %s is %i %s', async (body, type, status, code) => {
    const session = await aSessionOn(server)
    const response = await fetch(`${server.parley.address}${pathOf(session)}/messages`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${server.key}`, 'content-type': type },
    })
    expect(response.status).toBe(status)
    expect(problemSchema.parse(await response.json())).toMatchObject({ code, effect: 'none' })
  })

  it('text that cannot be stored is refused with its place', async () => {
    const session = await aSessionOn(server)
    const answer = await server.ask(`${pathOf(session)}/messages`, { body: { content: 'a\u0000b' } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'TEXT_NOT_STORABLE', index: 1, what: 'nul' } })
  })
})

describe('importing over HTTP', () => {
  const talk = 'ANNA: The desk must lock at night.\nBERT: Fine.\n'

  async function importForm(
    session: { session_id: string },
    name: string,
    bytes: Uint8Array<ArrayBuffer> | string,
  ) {
    const form = new FormData()
    form.set('kind', 'meeting')
    form.set('held_at', '2026-01-31T09:30:00Z')
    form.set('file', new Blob([bytes]), name)
    return server.ask(`${pathOf(session)}/import`, { body: form })
  }

  it('takes a file in a form, and the source stands there with what is known of it', async () => {
    const session = await aSessionOn(server)
    const answer = await importForm(session, 'kick-off.txt', talk)
    expect(answer).toMatchObject({ status: 201 })
    const { source_id, message_id } = performedSchema.parse(answer.body)
    const { body } = await server.askFor(sourceListSchema, `${pathOf(session)}/sources`)
    expect(body.items).toMatchObject([
      {
        id: source_id,
        name: 'kick-off.txt',
        kind: 'meeting',
        held_at: '2026-01-31T09:30:00Z',
        message_count: 1,
      },
    ])
    const state = await eventually(
      () => stateOf(server, session.session_id),
      ({ requirements }) => requirements.length > 0,
    )
    expect(state.requirements[0]?.evidence[0]).toMatchObject({ message_id })
  })

  it('takes JSON, and what it is follows from its name', async () => {
    const session = await aSessionOn(server)
    const body = {
      name: 'call.vtt',
      content: 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>The desk must lock.',
    }
    const answer = await server.ask(`${pathOf(session)}/import`, { body })
    expect(answer).toMatchObject({ status: 201 })
    const sources = await server.askFor(sourceListSchema, `${pathOf(session)}/sources`)
    expect(sources.body.items).toMatchObject([{ name: 'call.vtt', kind: 'meeting', held_at: null }])
  })

  it('the same text twice is told when it came first', async () => {
    const session = await aSessionOn(server)
    await importForm(session, 'one.txt', talk)
    const again = await importForm(session, 'two.txt', talk)
    expect(again).toMatchObject({ status: 409, body: { code: 'ALREADY_IMPORTED', name: 'two.txt' } })
  })

  it('one Idempotency-Key imports once', async () => {
    const session = await aSessionOn(server)
    const send = () =>
      server.ask(`${pathOf(session)}/import`, {
        body: { name: 'a.txt', content: talk },
        headers: { 'idempotency-key': 'i-1' },
      })
    expect([(await send()).status, (await send()).status]).toEqual([201, 200])
  })

  it('a file without text is refused by its name', async () => {
    const session = await aSessionOn(server)
    const answer = await importForm(session, 'notes.bin', new Uint8Array([0, 1, 2, 255, 254]))
    expect(answer).toMatchObject({
      status: 415,
      body: { code: 'FILE_NOT_TEXT', detail: 'notes.bin holds no text. Try txt, md, vtt or srt.' },
    })
  })

  it.each([
    ['empty.txt', ''],
    ['blank.txt', ' \n\n'],
  ])('%s holds nothing to read', async (name, content) => {
    const session = await aSessionOn(server)
    expect(await importForm(session, name, content)).toMatchObject({
      status: 422,
      body: { code: 'NOTHING_TO_READ', name },
    })
  })

  it('a file over 10 MB is refused with the limit, in a form and in JSON', async () => {
    const session = await aSessionOn(server)
    const large = 'The desk shall lock. '.repeat(500_000)
    expect(await importForm(session, 'large.txt', large)).toMatchObject({
      status: 413,
      body: { code: 'TOO_LARGE', limit: 10_000_000 },
    })
    expect(
      await server.ask(`${pathOf(session)}/import`, { body: { name: 'large.txt', content: large } }),
    ).toMatchObject({ status: 413, body: { code: 'TOO_LARGE', limit: 10_000_000 } })
  })

  it('a form without a file, a wrong kind and a wrong date are refused with what is wrong', async () => {
    const session = await aSessionOn(server)
    const form = new FormData()
    form.set('kind', 'meeting')
    expect(await server.ask(`${pathOf(session)}/import`, { body: form })).toMatchObject({
      status: 422,
      body: { code: 'FILE_MISSING' },
    })
    const json = (body: object) => server.ask(`${pathOf(session)}/import`, { body })
    expect((await json({ name: 'a.txt', content: talk, kind: 'dream' })).status).toBe(422)
    expect((await json({ name: 'a.txt', content: talk, held_at: 'yesterday' })).status).toBe(422)
    expect((await json({ content: talk })).status).toBe(422)
  })
})
