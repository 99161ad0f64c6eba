/**
 * Coming in by a link: it works once, leaves a cookie that no script can read,
 * and goes out of the address at once.
 */
import type { FastifyReply } from 'fastify'
import * as z from 'zod'

import { cookieOf } from '../access/cookies.ts'
import { BROWSER_LIFE_MS } from '../access/local-access.ts'
import type { App, HttpNeeds } from './needs.ts'
import { edgeProblem } from './problem.ts'

export function enterRoute(app: App, { access }: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/enter',
    exposeHeadRoute: false,
    schema: { hide: true, querystring: z.object({ link: z.unknown().optional() }) },
    handler: async (request, reply) => {
      // A browser that only looks ahead must not use the link up.
      if (
        /prefetch|preview/i.test(String(request.headers['sec-purpose'] ?? request.headers['purpose'] ?? ''))
      ) {
        throw edgeProblem('REQUEST_INVALID', 'This link works once, so it is not opened ahead of time.')
      }
      const { link } = request.query
      const redeemed = await access.redeemLink(typeof link === 'string' ? link : '')
      if (redeemed.outcome === 'refused') return leave(reply, `/welcome?why=${redeemed.why}`)
      reply.header('set-cookie', cookieOf(access.cookieName, redeemed.session_token, BROWSER_LIFE_MS))
      return leave(reply, '/')
    },
  })
}

/** 303: what comes next is a plain page. Nothing keeps the address that held the link. */
function leave(reply: FastifyReply, to: string): FastifyReply {
  return reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(to, 303)
}
