/** Who one is here, and the ways in for a socket or another browser. */
import { ACTIONS, mayDo, type Principal } from '@parley/domain'
import { linkSchema, meSchema, ticketSchema, whoSchema, type Me } from '@parley/protocol'
import * as z from 'zod'

import { cookieOf } from '../../access/cookies.ts'
import { whoAsks } from '../door.ts'
import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { edgeProblem, unableProblem } from '../problem.ts'

const tags = ['identity']

export function identityRoutes(app: App, { access }: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/me',
    schema: {
      tags,
      operationId: 'readMe',
      summary: 'Who you are here, and what you may do',
      response: { 200: meSchema },
    },
    handler: async (request) => meOf(principalOf(request)),
  })

  app.route({
    method: 'POST',
    url: '/auth/ticket',
    schema: {
      tags,
      operationId: 'makeTicket',
      summary: 'A ticket that opens one WebSocket within 30 seconds',
      response: { 201: ticketSchema },
    },
    handler: async (request, reply) => reply.code(201).send(access.issueTicket(principalOf(request))),
  })
}

/** Before the door: a page that asks whether anybody is in has not been refused anything. */
export function whoRoute(app: App, { access }: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/api/v1/auth/who',
    schema: {
      tags,
      operationId: 'readWho',
      summary: 'Whether you are signed in; who is not learns only that',
      security: [],
      response: { 200: whoSchema },
    },
    handler: async (request, reply) => {
      const principal = whoAsks(request, access)
      return reply
        .header('cache-control', 'no-store')
        .send({ me: principal === null ? null : meOf(principal) })
    },
  })
}

/** A link makes a person, and what only a person may do would be in the key's reach. */
const keyMakesNoLink = () =>
  edgeProblem(
    'SIGN_IN_NEEDED',
    'A key makes no links; use a browser that is signed in, or press Enter where the server runs.',
  )

function meOf(principal: Principal): Me {
  const { by_key: _by_key, address: _address, ...who } = principal
  return { ...who, rights: ACTIONS.filter((action) => mayDo(principal, action)) }
}

export function entryRoutes(app: App, { access, address }: HttpNeeds): void {
  app.route({
    method: 'POST',
    url: '/auth/link',
    schema: {
      tags,
      operationId: 'makeLink',
      summary: 'A link that lets another browser of yours in, once, within the hour',
      response: { 201: linkSchema },
    },
    handler: async (request, reply) => {
      const { role, by_key } = principalOf(request)
      if (role !== 'owner') throw unableProblem({ code: 'FORBIDDEN', action: 'create' })
      if (by_key === true) throw keyMakesNoLink()
      const { secret, expires_at } = access.issueLink()
      return reply.code(201).send({ link: `${address()}/enter?link=${secret}`, expires_at })
    },
  })

  app.route({
    method: 'POST',
    url: '/auth/sign-out',
    schema: {
      tags,
      operationId: 'signOut',
      summary: 'Forgets this browser; a new link lets it in again',
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      await access.signOut(request.headers.cookie)
      return reply
        .code(204)
        .header('set-cookie', cookieOf(access.cookieName, '', 0))
        .send(null)
    },
  })
}
