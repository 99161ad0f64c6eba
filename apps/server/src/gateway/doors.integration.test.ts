import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'

import { clientOf, openTestGateway, type TestGateway } from './testing/a-gateway.contract.ts'

let parley: TestGateway
beforeAll(async () => {
  parley = await openTestGateway()
})
afterAll(() => parley.close())

/** What an upgrade that was refused was answered with. */
function refusalOf(path: string, options: { protocols?: string[]; headers?: object } = {}): Promise<number> {
  const socket = new WebSocket(parley.url.replace('http', 'ws') + path, options.protocols ?? [], {
    headers: { ...options.headers },
  })
  return new Promise((resolve, reject) => {
    socket.once('unexpected-response', (_, response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    socket.once('open', () => {
      socket.terminate()
      reject(new Error(`${path} let us in`))
    })
    socket.on('error', () => socket.terminate())
  })
}

describe('the way in', () => {
  it('[S046] is a ticket in the address, and it works once', async () => {
    const session = await parley.newSession()
    const ticket = parley.ticket()
    const address = `${parley.url.replace('http', 'ws')}/ws?session_id=${session}&token=${ticket}`
    const client = clientOf(new WebSocket(address))
    client.socket.once('open', () => client.send({ type: 'ping' }))
    await client.heard(({ type }) => type === 'pong')
    expect(await refusalOf(`/ws?session_id=${session}&token=${ticket}`)).toBe(401)
    await client.close()
  })

  it('[S046] is not open without a token, with a wrong one, or with a cookie alone', async () => {
    const session = await parley.newSession()
    expect(await refusalOf(`/ws?session_id=${session}`)).toBe(401)
    expect(await refusalOf(`/ws?session_id=${session}&token=tkt_no`)).toBe(401)
    expect(await refusalOf(`/ws/${session}`, { headers: { authorization: 'Bearer key_no' } })).toBe(401)
    const link = parley.access.issueLink()
    const redeemed = await parley.access.redeemLink(link.secret)
    const token = redeemed.outcome === 'in' ? redeemed.session_token : ''
    const headers = { cookie: `${parley.access.cookieName}=${token}`, origin: parley.url }
    expect(parley.access.principalOfCookie(headers.cookie)).not.toBeNull()
    expect(await refusalOf(`/ws/${session}`, { protocols: ['parley.v1'], headers })).toBe(401)
  })

  it('looks the same for a session of others and for none at all', async () => {
    expect(await refusalOf(`/ws?session_id=ses_none&token=${parley.ticket()}`)).toBe(404)
    const foreign = await parley.workspace.createSession(
      { ...parley.principal, tenant_id: 'org_other', user_id: 'usr_other' },
      { project_name: 'Theirs' },
    )
    const theirs = foreign.done ? foreign.answer.session_id : ''
    expect(await refusalOf(`/ws?session_id=${theirs}&token=${parley.ticket()}`)).toBe(404)
  })

  it('is shut for a page elsewhere, and its ticket is not used up by the try', async () => {
    const session = await parley.newSession()
    const ticket = parley.ticket()
    const headers = { origin: 'https://evil.example' }
    expect(await refusalOf(`/ws?session_id=${session}&token=${ticket}`, { headers })).toBe(403)
    expect(parley.access.redeemTicket(ticket)).toEqual(parley.principal)
  })

  it('is at two addresses and no other', async () => {
    expect(await refusalOf(`/elsewhere?token=${parley.ticket()}`)).toBe(404)
    expect(await refusalOf(`/ws?token=${parley.ticket()}`)).toBe(404)
    expect(await refusalOf(`/ws/a/b?token=${parley.ticket()}`)).toBe(404)
  })

  it('[S323] [S324] greets on the path address, and lets a bearer key in', async () => {
    const session = await parley.newSession()
    const client = await parley.path(session)
    const first = await client.heard(() => true)
    expect(first).toMatchObject({
      type: 'connection_established',
      payload: { session_id: session, authenticated: true },
    })
    await client.close()
  })

  it('speaks the native dialect to a ticket beside the subprotocol', async () => {
    const session = await parley.newSession()
    const client = await parley.native(session)
    expect(client.socket.protocol).toBe('parley.v1')
    await client.close()
  })

  it('closes the twenty-first connection of one person', async () => {
    const session = await parley.newSession()
    const open = parley.gateway.connections()
    const clients = await Promise.all(Array.from({ length: 20 - open }, () => parley.query(session)))
    const late = await parley.query(session)
    expect((await late.closed).code).toBe(4505)
    expect(late.frames.map(({ payload }) => payload.error_code)).toEqual(['TOO_MANY_CONNECTIONS'])
    await Promise.all(clients.map((client) => client.close()))
    const again = await parley.query(session)
    again.send({ type: 'ping' })
    await again.heard(({ type }) => type === 'pong')
    await again.close()
  })
})

describe('a token in the first message', () => {
  it('[S331] [S411] applies what was told before it, and then says what came with it', async () => {
    const session = await parley.newSession()
    const client = await parley.path(session, { token: false })
    const greeting = await client.heard(({ type }) => type === 'connection_established')
    expect(greeting.payload.authenticated).toBe(false)
    client.send({ type: 'heartbeat' })
    client.send({ type: 'full_state_update', payload: { state: { page: 'clients' }, timestamp: 5 } })
    await client.heard(({ type }) => type === 'heartbeat_ack')
    expect(await parley.workspace.uiState(parley.principal, session)).toBeNull()

    client.send({ type: 'chat_message', content: 'Hello', auth_token: parley.ticket(), cid: 'c1' })
    await client.heard(({ type }) => type === 'ack')
    expect(await parley.workspace.uiState(parley.principal, session)).toEqual({ page: 'clients' })
    await client.close()
  })

  it('shows nothing of the session before it, and asks for it', async () => {
    const session = await parley.newSession()
    const client = await parley.path(session, { token: false })
    client.send({ type: 'request_state', payload: { resume: { seq: 0 } } })
    const error = await client.heard(({ type }) => type === 'error')
    expect(error.payload.error_code).toBe('AUTH_REQUIRED')
    expect(client.frames.every(({ seq }) => seq === undefined)).toBe(true)
    await client.close()
  })

  it('closes for good when it is wrong, or of somebody who does not see the session', async () => {
    const session = await parley.newSession()
    const wrong = await parley.path(session, { token: false })
    wrong.send({ type: 'heartbeat', auth_token: 'tkt_no' })
    expect((await wrong.closed).code).toBe(4504)

    const none = await parley.path('ses_none' as typeof session, { token: false })
    none.send({ type: 'heartbeat', auth_token: parley.ticket() })
    expect((await none.closed).code).toBe(4504)
    expect(none.ofType('error')[0]?.payload.error_code).toBe('NOT_FOUND')
  })
})

describe('small frames', () => {
  it('[S047] [S059] a ping is the first thing answered, with its own timestamp, however odd', async () => {
    const client = await parley.query(await parley.newSession())
    client.send({ type: 'ping', timestamp: '2025-11-16T10:00:99Z' })
    const first = await client.heard(() => true)
    expect(first).toMatchObject({ type: 'pong', payload: { timestamp: '2025-11-16T10:00:99Z' } })
    await client.close()
  })

  it('[S055] three connections each get their own pong', async () => {
    const sessions = await Promise.all([parley.newSession(), parley.newSession(), parley.newSession()])
    const clients = await Promise.all(sessions.map((session) => parley.query(session)))
    for (const [index, client] of clients.entries()) client.send({ type: 'ping', timestamp: index })
    for (const [index, client] of clients.entries()) {
      const pong = await client.heard(() => true)
      expect(pong).toMatchObject({ type: 'pong', stream: sessions[index], payload: { timestamp: index } })
      expect(client.frames).toHaveLength(1)
    }
    await Promise.all(clients.map((client) => client.close()))
  })

  it('[S058] a hundred pings bring a hundred pongs, in order', async () => {
    const client = await parley.query(await parley.newSession())
    for (let number = 0; number < 100; number++) {
      client.send({ type: 'ping', timestamp: `2025-11-16T10:00:${String(number).padStart(2, '0')}Z` })
    }
    await client.heard(({ payload }) => payload.timestamp === '2025-11-16T10:00:99Z')
    const echoes = client.ofType('pong').map(({ payload }) => payload.timestamp)
    expect(echoes).toHaveLength(100)
    const inOrder = echoes.map((_, number) => `2025-11-16T10:00:${String(number).padStart(2, '0')}Z`)
    expect(echoes).toEqual(inOrder)
    await client.close()
  })

  it.each(['query', 'path', 'native'] as const)(
    '[S327] the %s door acknowledges a heartbeat',
    async (door) => {
      const client = await parley[door](await parley.newSession())
      client.send({ type: 'heartbeat', payload: { acks: { seq: 0 } } })
      const ack = await client.heard(({ type }) => type === 'heartbeat_ack')
      expect(ack.payload).toEqual({ ack: true })
      await client.close()
    },
  )

  it('typing is told to the others in the session, and to nobody else', async () => {
    const session = await parley.newSession()
    const [one, other, stranger] = await Promise.all([
      parley.native(session),
      parley.native(session),
      parley.native(await parley.newSession()),
    ])
    // Everybody has come in before somebody types.
    for (const client of [one, other, stranger]) {
      client.send({ type: 'request_state', payload: {} })
      await client.heard(({ payload }) => payload.mode === 'live')
    }
    one.send({ type: 'typing', payload: { is_typing: true } })
    const seen = await other.heard(({ type }) => type === 'typing_indicator')
    expect(seen.payload).toMatchObject({ user_id: parley.principal.user_id, is_typing: true })
    for (const client of [one, stranger]) {
      client.send({ type: 'ping' })
      await client.heard(({ type }) => type === 'pong')
      expect(client.ofType('typing_indicator')).toEqual([])
    }
    await Promise.all([one, other, stranger].map((client) => client.close()))
  })
})

describe('UI state', () => {
  it('[S329] [S330] is what was told last, by its stamps, whatever arrives last', async () => {
    const session = await parley.newSession()
    const client = await parley.path(session)
    client.send({ type: 'full_state_update', payload: { state: { a: 1, b: 1 }, timestamp: 10 } })
    client.send({ type: 'incremental_state_update', payload: { state: { a: 3 }, timestamp: 30 } })
    client.send({
      type: 'incremental_state_update',
      payload: { state: { a: 2, c: 2 }, timestamp: 20, cid: 'u' },
    })
    await client.heard(({ type, cid }) => type === 'ack' && cid === 'u')
    expect(await parley.workspace.uiState(parley.principal, session)).toEqual({ a: 3, b: 1, c: 2 })
    client.send({ type: 'full_state_update', payload: { state: { a: 0 }, timestamp: 5 } })
    const error = await client.heard(({ type }) => type === 'error')
    expect(error.payload).toMatchObject({ error_code: 'UI_STATE_STALE', effect: 'none' })
    await client.close()
  })
})
