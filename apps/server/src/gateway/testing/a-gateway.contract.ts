/**
 * A gateway for tests: the real workspace on a log in memory, the real access,
 * a real port; and a plain client that remembers what it heard.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openMemoryLog } from '@parley/adapters/memory'
import { openWorkspace, type Workspace } from '@parley/application'
import { sessionId, type Principal, type SessionId } from '@parley/domain'
import type { Log } from '@parley/log'
import { Registry } from 'prom-client'
import { WebSocket } from 'ws'

import type { LocalAccess } from '../../access/access.ts'
import { openLocalAccess } from '../../access/local-access.ts'
import { attachGateway, type Gateway } from '../index.ts'

export interface TestGateway {
  readonly url: string
  readonly server: Server
  readonly log: Log
  readonly workspace: Workspace
  readonly access: LocalAccess
  readonly principal: Principal
  readonly gateway: Gateway
  readonly registry: Registry
  readonly key: string
  newSession(): Promise<SessionId>
  ticket(): string
  /** On `/ws?session_id=…&token=…`. */
  query(session_id: SessionId): Promise<Client>
  /** On `/ws/{session_id}`, with a bearer header unless told otherwise. */
  path(session_id: SessionId, options?: { readonly token?: false }): Promise<Client>
  /** On `/ws/{session_id}` with `parley.v1`; asks for nothing by itself. */
  native(session_id: SessionId): Promise<Client>
  close(): Promise<void>
}

export interface HeardFrame {
  readonly type: string
  readonly id: string
  readonly stream: string
  readonly seq?: number
  readonly cid?: string
  // What a test asks for it names; a field that is not there is undefined.
  readonly payload: { readonly [name: string]: unknown }
}

export interface Client {
  readonly socket: WebSocket
  readonly frames: HeardFrame[]
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
  send(frame: object | string): void
  /** The first frame, from the first one on, for which this holds; waits for it, and fails when the connection ends before. */
  heard(holds: (frame: HeardFrame) => boolean, what?: string): Promise<HeardFrame>
  ofType(type: string): readonly HeardFrame[]
  close(): Promise<void>
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export async function openTestGateway(
  options: {
    readonly wrap?: (workspace: Workspace) => Workspace
    /** False: what is said stays unanswered. */
    readonly takesTurns?: boolean
  } = {},
): Promise<TestGateway> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-gateway-'))
  const log = openMemoryLog({ sha256 })
  const real = openWorkspace({
    log,
    sha256,
    now: () => new Date().toISOString(),
    newId: () => randomUUID().replaceAll('-', ''),
  })
  const workspace = options.wrap?.(real) ?? real
  const access = await openLocalAccess({
    dataDir,
    now: Date.now,
    onLoss: (error) => process.emitWarning(String(error)),
  })
  const key = await keyIn(dataDir)
  const redeemed = await access.redeemLink(access.issueLink().secret)
  if (redeemed.outcome !== 'in') throw new Error('the link of a new data directory lets nobody in')
  const { principal } = redeemed

  const registry = new Registry()
  const server = createServer((_, response) => response.writeHead(404).end())
  const gateway = attachGateway({
    server,
    workspace,
    access,
    settings: { version: '0' },
    metrics: { registry },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ws = url.replace('http', 'ws')
  if (options.takesTurns !== false) real.start()
  const clients: Client[] = []
  const ticket = () => access.issueTicket(principal).ticket

  async function connect(address: string, protocols: readonly string[] = [], headers = {}): Promise<Client> {
    const client = clientOf(new WebSocket(address, [...protocols], { headers }))
    clients.push(client)
    await new Promise<void>((resolve, reject) => {
      client.socket.once('open', resolve)
      client.socket.once('error', reject)
    })
    return client
  }

  return {
    url,
    server,
    log,
    workspace,
    access,
    principal,
    gateway,
    registry,
    key,
    ticket,
    newSession: async () => {
      const performed = await real.createSession(principal, { project_name: 'Returns desk' })
      if (!performed.done || performed.answer.session_id === undefined) throw new Error('no session was made')
      return sessionId(performed.answer.session_id)
    },
    query: (session_id) => connect(`${ws}/ws?session_id=${session_id}&token=${ticket()}`),
    path: (session_id, { token } = {}) =>
      connect(`${ws}/ws/${session_id}`, [], token === false ? {} : { authorization: `Bearer ${key}` }),
    native: (session_id) => connect(`${ws}/ws/${session_id}`, ['parley.v1', `ticket.${ticket()}`]),
    close: async () => {
      for (const { socket } of clients) socket.terminate()
      await gateway.drain('the test is over')
      await real.stop()
      await log.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await access.written()
      await rm(dataDir, { recursive: true })
    },
  }
}

async function keyIn(dataDir: string): Promise<string> {
  return (await readFile(join(dataDir, 'key'), 'utf8')).trim()
}

const PATIENCE_MS = 20_000

export function clientOf(socket: WebSocket): Client {
  const frames: HeardFrame[] = []
  const waiting = new Set<() => void>()
  socket.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString('utf8')) as HeardFrame)
    for (const look of waiting) look()
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString('utf8') }))
  })
  socket.on('error', (error) =>
    frames.push({ type: `socket: ${error.message}`, id: '', stream: '', payload: {} }),
  )

  return {
    socket,
    frames,
    closed,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    heard: (holds, what = 'such a frame') =>
      new Promise((resolve, reject) => {
        const fail = (why: string) => {
          const types = frames
            .map(({ type, seq }) => `${type}${seq === undefined ? '' : ` ${seq}`}`)
            .join(', ')
          reject(new Error(`${why} before ${what} was heard; heard: ${types}`))
        }
        const timer = setTimeout(() => fail('20 s passed'), PATIENCE_MS)
        const look = () => {
          const found = frames.find(holds)
          if (found === undefined) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
        void closed.then(({ code }) => {
          clearTimeout(timer)
          return waiting.delete(look) && fail(`the connection was closed (${code})`)
        })
      }),
    ofType: (type) => frames.filter((frame) => frame.type === type),
    close: async () => {
      socket.close(1000)
      await closed
    },
  }
}
