/**
 * The gateway: WebSockets on the server's port, from the upgrade to the drain.
 *
 * It takes over the `upgrade` event of the server it is given, and nothing else
 * of it. One timer serves all connections.
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Duplex } from 'node:stream'

import type { Workspace } from '@parley/application'
import { CLOSE, MAX_INBOUND_BYTES, NATIVE_PROTOCOL } from '@parley/protocol'
import type { Registry } from 'prom-client'
import { WebSocketServer } from 'ws'

import type { Access } from '../access/access.ts'
import { gatewayMetrics } from './metrics.ts'
import { openPeers } from './peers.ts'
import { LiveConnection, type GatewayLog, type Shared } from './socket.ts'
import { openUiStates } from './ui-states.ts'
import { admit } from './upgrade.ts'
import { openUsers } from './users.ts'

export type { GatewayLog } from './socket.ts'

export interface GatewayNeeds {
  readonly server: Server
  readonly workspace: Workspace
  readonly access: Access
  readonly settings: { readonly version: string }
  readonly metrics?: { readonly registry: Registry }
  readonly log?: GatewayLog
}

export interface Gateway {
  connections(): number
  /** Takes nobody in any more and sends everybody away, each with a time to come again. */
  drain(reason: string): Promise<void>
}

const TICK_MS = 1_000
/** All together; beyond it the door says when to come again. */
const MOST_CONNECTIONS = 20_000
/** Those that did not bring a token yet. */
const MOST_UNPROVEN = 200
/** So far apart are those who were sent away told to come again. */
const COME_AGAIN_WITHIN_MS = 5_000
const LEAVE_WITHIN_MS = 2_000

export function attachGateway(needs: GatewayNeeds): Gateway {
  const keeper = new Gatekeeper(needs)
  const { server } = needs
  server.on('upgrade', (request, socket, head) => keeper.onUpgrade(request, socket, head))
  server.once('close', () => keeper.rest())
  return keeper
}

class Gatekeeper implements Gateway {
  readonly #shared: Shared
  readonly #webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // A context of compression for each connection costs ten times what the connection does.
    perMessageDeflate: false,
    maxPayload: MAX_INBOUND_BYTES,
    handleProtocols: (offered) => (offered.has(NATIVE_PROTOCOL) ? NATIVE_PROTOCOL : false),
  })
  readonly #open = new Set<LiveConnection>()
  readonly #timer: NodeJS.Timeout
  /** Upgrades that are being looked at. */
  #arriving = 0
  #draining: Promise<void> | null = null

  constructor({ workspace, access, settings, metrics, log = SILENT }: GatewayNeeds) {
    this.#shared = {
      workspace,
      access,
      users: openUsers(),
      peers: openPeers(),
      uiStates: openUiStates(workspace, Date.now),
      metrics: gatewayMetrics(metrics?.registry, () => this.#open.size),
      log,
      version: settings.version,
      now: Date.now,
      random: Math.random,
      newId: randomUUID,
    }
    this.#timer = setInterval(() => this.#tick(), TICK_MS)
    this.#timer.unref()
  }

  connections(): number {
    return this.#open.size
  }

  drain(reason: string): Promise<void> {
    return (this.#draining ??= this.#sendAway(reason))
  }

  onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#upgrade(request, socket, head).catch((failure: unknown) => {
      this.#shared.log.error({ err: failure }, 'a WebSocket could not be opened')
      refuse(socket, 503, 'the database does not answer')
    })
  }

  rest(): void {
    clearInterval(this.#timer)
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // Until it is a WebSocket, nobody else listens for its faults.
    const ignore = (): void => {
      socket.destroy()
    }
    socket.once('error', ignore)
    if (this.#isFull()) return refuse(socket, 503, 'come again soon')
    this.#arriving += 1
    const entry = await admit(request, this.#shared).finally(() => {
      this.#arriving -= 1
    })
    if (!entry.admitted) {
      this.#shared.metrics.error(entry.status === 404 ? 'not_found' : 'auth')
      return refuse(socket, entry.status, entry.why)
    }
    const isOneTooMany = entry.principal === null && this.#unproven() >= MOST_UNPROVEN
    if (isOneTooMany || this.#isFull()) return refuse(socket, 503, 'come again soon')
    if (socket.destroyed) return
    socket.off('error', ignore)
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new LiveConnection(webSocket, entry.door, this.#shared)
      this.#open.add(connection)
      void connection.ended.finally(() => this.#open.delete(connection))
      connection.open(entry.principal, entry.address)
    })
  }

  #isFull(): boolean {
    return this.#draining !== null || this.#open.size + this.#arriving >= MOST_CONNECTIONS
  }

  #unproven(): number {
    return [...this.#open].filter((connection) => !connection.isProven()).length
  }

  #tick(): void {
    for (const connection of this.#open) connection.tick()
    this.#shared.users.tidy(this.#shared.now())
  }

  async #sendAway(reason: string): Promise<void> {
    for (const connection of this.#open) {
      const retry_after_ms = Math.round(Math.random() * COME_AGAIN_WITHIN_MS)
      connection.close(CLOSE.DRAINING, JSON.stringify({ reason: reason.slice(0, 60), retry_after_ms }))
    }
    await Promise.race([this.#allEnded(), wait(LEAVE_WITHIN_MS, null, { ref: false })])
    for (const connection of this.#open) connection.terminate()
    await this.#allEnded()
    this.rest()
  }

  #allEnded(): Promise<unknown> {
    return Promise.all([...this.#open].map(({ ended }) => ended))
  }
}

const TITLES = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
} as const

function refuse(socket: Duplex, status: keyof typeof TITLES, why: string): void {
  if (socket.destroyed) return
  const body = `${why}\n`
  const lines = [
    `HTTP/1.1 ${status} ${TITLES[status]}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    ...(status === 503 ? ['Retry-After: 2'] : []),
    ...(status === 401 ? ['WWW-Authenticate: Bearer realm="parley"'] : []),
  ]
  socket.once('finish', () => socket.destroy())
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
}

const SILENT: GatewayLog = { warn: () => {}, error: () => {} }
