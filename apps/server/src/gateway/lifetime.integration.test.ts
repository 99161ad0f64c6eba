import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import type { SessionId } from '@parley/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'

import { gatewayMetrics } from './metrics.ts'
import { openPeers } from './peers.ts'
import { LiveConnection } from './socket.ts'
import { clientOf, openTestGateway, type TestGateway } from './testing/a-gateway.contract.ts'
import { openUiStates } from './ui-states.ts'
import { openUsers } from './users.ts'

let parley: TestGateway
let server: WebSocketServer
let session: SessionId
beforeAll(async () => {
  parley = await openTestGateway({ takesTurns: false })
  session = await parley.newSession()
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await parley.close()
})

/** A connection whose clock is moved by the test. */
async function connect(options: { readonly proven: boolean; readonly autoPong?: boolean }) {
  const clock = { now: 1_000_000 }
  const { workspace, access } = parley
  const { port } = server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong: options.autoPong ?? true })
  const client = clientOf(socket)
  const [accepted] = (await once(server, 'connection')) as [WebSocket]
  const live = new LiveConnection(
    accepted,
    { dialect: 'path', session_id: session },
    {
      workspace,
      access,
      users: openUsers(),
      peers: openPeers(),
      uiStates: openUiStates(workspace, () => clock.now),
      metrics: gatewayMetrics(undefined, () => 1),
      log: { warn: () => {}, error: () => {} },
      version: '0',
      now: () => clock.now,
      random: () => 0.5,
      newId: () => 'con_1',
    },
  )
  live.open(options.proven ? parley.principal : null)
  await client.heard(({ type }) => type === 'connection_established')
  const pass = (ms: number): void => {
    clock.now += ms
    live.tick()
  }
  return { client, live, pass }
}

describe('the life of a connection', () => {
  it('ends after ten seconds when no token came', async () => {
    const { client, live, pass } = await connect({ proven: false })
    pass(9_999)
    client.send({ type: 'heartbeat' })
    await client.heard(({ type }) => type === 'heartbeat_ack')
    pass(1)
    expect((await client.closed).code).toBe(4504)
    expect(client.ofType('error')[0]?.payload.error_code).toBe('AUTH_REQUIRED')
    await live.ended
  })

  it('goes on as long as pings are answered', async () => {
    const { client, live, pass } = await connect({ proven: true })
    for (let round = 0; round < 6; round++) {
      const pinged = once(client.socket, 'ping')
      pass(10_000)
      await pinged
      // The pong is sent before this, so it is there when the answer to this is.
      client.send({ type: 'ping', timestamp: round })
      await client.heard(({ payload }) => payload.timestamp === round)
    }
    expect(client.socket.readyState).toBe(WebSocket.OPEN)
    await client.close()
    await live.ended
  })

  it('ends when two pings are not answered', async () => {
    const { client, live, pass } = await connect({ proven: true, autoPong: false })
    pass(10_000)
    pass(10_000)
    expect(client.socket.readyState).toBe(WebSocket.OPEN)
    pass(10_000)
    await live.ended
    expect([1006, 4002]).toContain((await client.closed).code)
  })

  it('is cut when the other end does not close as well', async () => {
    const { client, live, pass } = await connect({ proven: true })
    client.socket.pause()
    live.close(1013, 'you read too slowly')
    pass(2_000)
    await live.ended
    client.socket.resume()
    await client.closed
    expect(client.socket.readyState).toBe(WebSocket.CLOSED)
  })
})
