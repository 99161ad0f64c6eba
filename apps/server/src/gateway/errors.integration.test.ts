import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'

import { openTestGateway, type Client, type TestGateway } from './testing/a-gateway.contract.ts'

let parley: TestGateway
beforeAll(async () => {
  parley = await openTestGateway()
})
afterAll(() => parley.close())

async function stillAnswers(client: Client): Promise<void> {
  client.send({ type: 'ping', timestamp: 'still' })
  await client.heard(({ payload }) => payload.timestamp === 'still', 'a pong')
}

const errorOf = async (client: Client) => (await client.heard(({ type }) => type === 'error')).payload

describe('what cannot be taken', () => {
  it('[S057] an unknown type is an error with a code and words, and the connection stays', async () => {
    const client = await parley.query(await parley.newSession())
    client.send({ type: 'invalid_type', payload: {} })
    const error = await errorOf(client)
    expect(error).toMatchObject({ error_code: 'UNKNOWN_TYPE', effect: 'none', retryable: false })
    expect(error.message).toContain('invalid_type')
    await stillAnswers(client)
    await client.close()
  })

  it('[S337] bad JSON is one error, and then the end', async () => {
    const client = await parley.query(await parley.newSession())
    client.send('{"type":')
    expect((await client.closed).code).toBe(1007)
    expect(client.frames.map(({ payload }) => payload.error_code)).toEqual(['INVALID_JSON'])
  })

  it('a frame above 512 KiB ends the connection with 1009', async () => {
    const client = await parley.query(await parley.newSession())
    client.send({ type: 'chat_message', content: 'a'.repeat(512 * 1024) })
    expect((await client.closed).code).toBe(1009)
  })

  it('a message of 100,001 characters is refused with the limit, one of 100,000 is taken', async () => {
    const client = await parley.path(await parley.newSession())
    client.send({ type: 'chat_message', content: 'a'.repeat(100_001), cid: 'long' })
    const error = await client.heard(({ type, cid }) => type === 'error' && cid === 'long')
    expect(error.payload).toMatchObject({
      error_code: 'MESSAGE_TOO_LONG',
      facts: { characters: 100_001, limit: 100_000 },
    })
    expect(error.payload.message).toContain('100,000')
    client.send({ type: 'chat_message', content: 'a'.repeat(100_000), cid: 'fits' })
    await client.heard(({ type, cid }) => type === 'ack' && cid === 'fits')
    await client.close()
  })

  it('two different texts in one frame are refused, the same text twice is one', async () => {
    const client = await parley.path(await parley.newSession())
    client.send({ type: 'chat_message', content: 'one', payload: { message: 'other' }, cid: 'a' })
    expect(await errorOf(client)).toMatchObject({ error_code: 'AMBIGUOUS_MESSAGE' })
    client.send({ type: 'chat_message', content: 'Hello', payload: { message: 'Hello' }, cid: 'b' })
    await client.heard(({ type, cid }) => type === 'ack' && cid === 'b')
    await client.close()
  })

  it('[S335] a blank message is acknowledged as ignored, and nothing happens', async () => {
    const session = await parley.newSession()
    const client = await parley.path(session)
    client.send({ type: 'chat_message', content: ' \n\t', cid: 'blank' })
    const ack = await client.heard(({ type }) => type === 'ack')
    expect(ack.payload).toEqual({ cid: 'blank', message_id: null, ignored: true })
    expect((await parley.log.head(parley.principal.tenant_id, session))?.seq).toBe(1)
    await client.close()
  })

  it('what the rules refuse comes with their code, its cid, and no effect', async () => {
    const client = await parley.native(await parley.newSession())
    client.send({ type: 'review_decision', cid: 'r1', payload: { version: 7, decision: 'approved' } })
    const error = await client.heard(({ cid }) => cid === 'r1')
    expect(error).toMatchObject({
      type: 'error',
      payload: { error_code: 'VERSION_UNKNOWN', effect: 'none', facts: { version: 7 } },
    })
    await client.close()
  })

  it('twenty errors in a minute are too many', async () => {
    const client = await parley.query(await parley.newSession())
    for (let number = 0; number < 25; number++) client.send({ type: 'nonsense' })
    expect((await client.closed).code).toBe(1008)
    expect(client.ofType('error')).toHaveLength(20)
  })

  it('deep JSON, binary frames and odd values are told as errors', async () => {
    const client = await parley.query(await parley.newSession())
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
    const odd = [
      `{"type":"full_state_update","state":{"a":${deep}}}`,
      { type: 'full_state_update', state: { a: '\0' } },
      { type: 'chat_message', message: 7 },
      { type: 'chat_message', message: 'x', cid: 'ä' },
      { type: 'request_state', payload: { resume: { seq: -1 } } },
      [],
      7,
    ]
    for (const [index, frame] of odd.entries()) {
      client.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
      await client.heard(() => client.ofType('error').length > index, `an error for ${index}`)
    }
    client.socket.send(Buffer.from([1, 2, 3]))
    await client.heard(({ payload }) => payload.error_code === 'FRAME_NOT_TEXT')
    const codes = client.ofType('error').map(({ payload }) => payload.error_code)
    expect(codes).toEqual([...odd.map(() => 'VALIDATION_FAILED'), 'FRAME_NOT_TEXT'])
    await stillAnswers(client)
    await client.close()
  })

  it('[S338] a fault of ours is an error frame, and the connection stays', async () => {
    const broken = await openTestGateway({
      wrap: (workspace) => ({
        ...workspace,
        perform: () => Promise.reject(new Error('believed that it works')),
      }),
    })
    const client = await broken.path(await broken.newSession())
    client.send({ type: 'chat_message', content: 'Hello', cid: 'c' })
    const error = await client.heard(({ type }) => type === 'error')
    expect(error).toMatchObject({ cid: 'c', payload: { error_code: 'INTERNAL', effect: 'unknown' } })
    expect(error.payload.message).not.toContain('believed')
    await stillAnswers(client)
    await broken.close()
  })
})

describe('too much', () => {
  it('more than 200 pings a minute are refused with a time to wait, over all connections of a person', async () => {
    const busy = await openTestGateway()
    const session = await busy.newSession()
    const [one, other] = await Promise.all([busy.query(session), busy.query(session)])
    for (let number = 0; number < 100; number++) {
      one.send({ type: 'ping', timestamp: number })
      other.send({ type: 'ping', timestamp: number })
    }
    for (const client of [one, other]) await client.heard(({ payload }) => payload.timestamp === 99)
    one.send({ type: 'ping' })
    const error = await errorOf(one)
    expect(error).toMatchObject({ error_code: 'RATE_LIMITED', retryable: true })
    expect(error.retry_after_ms).toBeGreaterThan(0)
    expect(error.retry_after_ms).toBeLessThanOrEqual(60_000)
    // What is no ping has a window of its own.
    one.send({ type: 'typing' })
    one.send({ type: 'request_state', payload: {} })
    await one.heard(({ type }) => type === 'state_sync')
    await busy.close()
  })

  it('[S114] [S115] is counted, with labels from a closed list', async () => {
    const counted = await openTestGateway()
    const session = await counted.newSession()
    const client = await counted.query(session)
    for (const type of ['ping', 'ping', 'strange', 'stranger']) client.send({ type })
    await client.heard(() => client.frames.length === 4)
    const text = await counted.registry.metrics()
    expect(text).toContain('websocket_connections_active 1')
    expect(text).toContain('websocket_messages_total{direction="inbound",message_type="ping"} 2')
    expect(text).toContain('websocket_messages_total{direction="inbound",message_type="unknown"} 2')
    expect(text).toContain('websocket_messages_total{direction="outbound",message_type="pong"} 2')
    expect(text).toContain('websocket_errors_total{error_type="unknown_type"} 2')
    expect(text).not.toContain('strange')
    const denied = new WebSocket(`${counted.url.replace('http', 'ws')}/ws?session_id=${session}&token=no`)
    await new Promise((resolve) => denied.once('error', resolve))
    client.socket.terminate()
    await expect.poll(() => counted.registry.metrics()).toContain('websocket_connections_active 0')
    const after = await counted.registry.metrics()
    expect(after).toContain('websocket_errors_total{error_type="auth"} 1')
    expect(after).toContain('websocket_errors_total{error_type="disconnect"} 1')
    await counted.close()
  })
})
