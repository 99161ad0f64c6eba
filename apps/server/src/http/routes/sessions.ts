/** Sessions: made, listed, read, changed against the version that was read, deleted. */
import { sessionId, type SessionId, type SessionStatus } from '@parley/domain'
import type { SessionRow } from '@parley/log'
import {
  changeSessionSchema,
  createSessionSchema,
  pageQuerySchema,
  sessionPageSchema,
  sessionSchema,
  type Session,
} from '@parley/protocol'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod'

import { basedOn, cidOf } from '../conditions.ts'
import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { notFound, unableProblem } from '../problem.ts'
import { countConflict, doneOrProblem, perform, sessionParams } from '../session-door.ts'

const tags = ['sessions']

export function sessionRoutes(app: App, needs: HttpNeeds): void {
  listRoutes(app, needs)
  oneRoutes(app, needs)
  changeRoute(app, needs)
}

function listRoutes(app: App, needs: HttpNeeds): void {
  const { workspace } = needs

  app.route({
    method: 'POST',
    url: '/sessions',
    schema: {
      tags,
      operationId: 'createSession',
      summary: 'Start a session',
      body: createSessionSchema,
      response: { 201: sessionSchema, 200: sessionSchema },
    },
    handler: async (request, reply) => {
      const { cid } = cidOf(request)
      const session = { ...request.body, ...(cid === undefined ? {} : { key: cid }) }
      const made = doneOrProblem(needs, await workspace.createSession(principalOf(request), session))
      const id = made.answer.session_id
      if (id === undefined) throw new Error('a session was made and its id is missing')
      reply.code(made.repeated ? 200 : 201).header('location', `/api/v1/sessions/${id}`)
      return reply.send(await read(needs, request, id))
    },
  })

  app.route({
    method: 'GET',
    url: '/sessions',
    schema: {
      tags,
      operationId: 'listSessions',
      summary: 'Your sessions, the latest changed first',
      querystring: pageQuerySchema,
      response: { 200: sessionPageSchema },
    },
    handler: async (request) => {
      const { limit, cursor = null } = request.query
      const { items, next_cursor } = await workspace.sessions(principalOf(request), { limit, cursor })
      return { items: items.map(shown), next_cursor }
    },
  })
}

function oneRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id',
    schema: {
      tags,
      operationId: 'readSession',
      summary: 'One session',
      params: sessionParams,
      response: { 200: sessionSchema },
    },
    handler: async (request, reply) => {
      const session = await read(needs, request, request.params.session_id)
      return reply.header('etag', `"${session.version}"`).send(session)
    },
  })

  app.route({
    method: 'DELETE',
    url: '/sessions/:session_id',
    schema: {
      tags,
      operationId: 'deleteSession',
      summary: 'Delete a session',
      params: sessionParams,
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      await perform(needs, request, request.params.session_id, { type: 'delete_session' })
      return reply.code(204).send(null)
    },
  })
}

function changeRoute(app: App, needs: HttpNeeds): void {
  const { workspace } = needs

  app.route({
    method: 'PATCH',
    url: '/sessions/:session_id',
    schema: {
      tags,
      operationId: 'changeSession',
      summary: 'Change its settings, against the version you read',
      params: sessionParams,
      body: changeSessionSchema,
      response: { 200: sessionSchema },
    },
    handler: async (request, reply) => {
      const { session_id } = request.params
      const { version, ...changes } = request.body
      const command = {
        type: 'change_session',
        based_on: basedOn(request, 'version', version),
        changes,
      } as const
      const performed = await workspace.perform(principalOf(request), session_id, command, cidOf(request))
      if (!performed.done) {
        countConflict(needs, performed.unable)
        // Whoever was late sees at once what stands there now.
        const current = performed.unable.code === 'CONCURRENT_MODIFICATION'
        throw unableProblem(
          performed.unable,
          current ? { session: await read(needs, request, session_id) } : {},
        )
      }
      const session = await read(needs, request, session_id)
      return reply.header('etag', `"${session.version}"`).send(session)
    },
  })
}

async function read({ workspace }: HttpNeeds, request: FastifyRequest, id: SessionId): Promise<Session> {
  const row = await workspace.session(principalOf(request), id)
  if (row === null || row.deleted) throw notFound()
  return shown(row)
}

/** Whether it was deleted is no field of what is shown: a deleted one is not. */
function shown({ session_id, status, ...row }: SessionRow): Session {
  const { deleted: _deleted, ...rest } = row
  return { ...rest, session_id: sessionId(session_id), status: status as SessionStatus }
}
