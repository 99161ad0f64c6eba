/**
 * The port: taken first, so that a second start is told at once, and answering
 * from the beginning that it is not ready yet.
 */
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { CannotStart } from './cannot-start.ts'

export interface Listening {
  readonly server: Server
  /** As in `http://127.0.0.1:8000`. */
  readonly address: string
  /** From now on this one answers; everything that is asked before is answered as not ready. */
  readonly handOver: (to: RequestListener) => void
  /** Takes no more; requests under way are answered, connections that wait for nothing are closed at once. */
  readonly close: () => Promise<void>
}

/** A request that takes longer than this to be answered is cut off when the port closes. */
const LAST_ANSWERS_MS = 5_000

export async function listen(host: string, port: number): Promise<Listening> {
  const server = createServer()
  server.on('request', notReady)
  const name = host.replace(/^\[(.*)\]$/, '$1')
  server.listen(port, name)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw reasonToRefuse(error, host, port)
  }
  const taken = (server.address() as AddressInfo).port
  const shown = name.includes(':') ? `[${name}]` : name
  const handOver = (to: RequestListener) => void server.off('request', notReady).on('request', to)
  return { server, address: `http://${shown}:${taken}`, handOver, close: () => closeServer(server) }
}

const notReady: RequestListener = (request, response) => {
  const isLive = request.url === '/health/live'
  const body = isLive
    ? { status: 'ok' }
    : {
        type: 'about:blank',
        title: 'Not ready yet',
        status: 503,
        detail: 'The server is starting.',
        code: 'STARTING',
        effect: 'none',
      }
  response.writeHead(isLive ? 200 : 503, {
    'content-type': isLive ? 'application/json' : 'application/problem+json',
    'retry-after': '1',
  })
  response.end(JSON.stringify(body))
}

function reasonToRefuse(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') {
    return new CannotStart(`Port ${port} is in use; choose another with --port or PORT, or end what uses it.`)
  }
  if (code === 'EACCES') {
    return new CannotStart(`Port ${port} may not be used by you; choose one above 1023 with --port or PORT.`)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new CannotStart(`This machine has no ${host}; leave HOST out, or set 127.0.0.1.`)
  }
  return error
}

function closeServer(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve()
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS)
    server.close(() => {
      clearTimeout(hurry)
      resolve()
    })
    server.closeIdleConnections()
  })
}
