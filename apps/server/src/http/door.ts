/**
 * The door of HTTP: is the request meant for this server, does it come from
 * its own pages, and who is asking?
 *
 * @critical
 */
import type { Principal } from '@parley/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'

import type { Access } from '../access/access.ts'
import { isLoopbackHost } from '../access/loopback.ts'
import type { App } from './needs.ts'
import { edgeProblem } from './problem.ts'

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** For everything this server answers, whoever asks. */
export function guardHost(app: App, access: Access): void {
  app.decorateRequest('principal', null)
  app.addHook('onRequest', async (request) => {
    const { host, origin } = request.headers
    if (!isLoopbackHost(host)) {
      throw edgeProblem(
        'FOREIGN_HOST',
        'This server answers to this machine alone: open it as http://127.0.0.1 or http://localhost, with its port.',
      )
    }
    if (!READING.has(request.method) && !access.isOwnOrigin(origin, host)) {
      throw edgeProblem('FOREIGN_ORIGIN', 'A page of another origin asked for this, so it was not done.')
    }
  })
}

/** For everything that is somebody's: a key, or a browser that came in by a link. */
export function guardEntry(app: App, access: Access): void {
  app.addHook('onRequest', async (request, reply) => {
    const principal = whoAsks(request, access)
    if (principal !== null) {
      request.setDecorator<Principal | null>('principal', { ...principal, address: request.ip })
      // What one person may read stays out of every cache between.
      reply.header('cache-control', 'no-store')
      return
    }
    if (wantsPage(request)) return showWelcome(reply)
    throw edgeProblem(
      'UNAUTHENTICATED',
      'Open the link that the server printed when it started, or send the key of its data directory as “Authorization: Bearer …”.',
    )
  })
}

/** A key that was sent decides alone: a wrong one is never made good by a cookie beside it. */
export function whoAsks(request: FastifyRequest, access: Access): Principal | null {
  const { authorization, cookie } = request.headers
  if (authorization === undefined) return access.principalOfCookie(cookie)
  const token = /^Bearer +([\w~+/.=-]+)$/i.exec(authorization)?.[1]
  return token === undefined ? null : access.principalOfBearer(token)
}

const wantsPage = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html')

async function showWelcome(reply: FastifyReply): Promise<void> {
  await reply.redirect('/welcome', 303)
}
