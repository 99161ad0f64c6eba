/** Saying something, and reading what was said. */
import { standing, type Message } from '@parley/domain'
import { messagePageSchema, pageQuerySchema, saidSchema, saySchema, sourceListSchema } from '@parley/protocol'
import * as z from 'zod'

import type { App, HttpNeeds } from '../needs.ts'
import { pageFrom } from '../paging.ts'
import { cidOf } from '../conditions.ts'
import { perform, sessionParams, snapshotOf } from '../session-door.ts'

const tags = ['conversation']

export function messageRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/messages',
    schema: {
      tags,
      operationId: 'listMessages',
      summary: 'What was said and answered, in order',
      params: sessionParams,
      querystring: pageQuerySchema,
      response: { 200: messagePageSchema },
    },
    handler: async (request) => {
      const { state } = await snapshotOf(needs, request, request.params.session_id)
      const { items, next_cursor } = pageFrom(state.messages, request.query, (message) => message.id)
      const stands = standing(state)
      return { items: items.map((message) => (stands(message) ? message : withdrawn(message))), next_cursor }
    },
  })

  app.route({
    method: 'POST',
    url: '/sessions/:session_id/messages',
    schema: {
      tags,
      operationId: 'say',
      summary: 'Say something; agents take their turn after it',
      description: 'A blank message is ignored: 204, and nothing happens.',
      params: sessionParams,
      body: saySchema,
      response: { 202: saidSchema, 204: z.null() },
    },
    handler: async (request, reply) => {
      const { session_id } = request.params
      const { cid: inBody, ...said } = request.body
      if (said.content.trim() === '') {
        await snapshotOf(needs, request, session_id)
        return reply.code(204).send(null)
      }
      const { answer, seq, repeated } = await perform(
        needs,
        request,
        session_id,
        { type: 'say', ...said },
        inBody,
      )
      if (answer.message_id === undefined) throw new Error('a message was recorded and its id is missing')
      const { cid = null } = cidOf(request, inBody)
      return reply.code(202).send({ message_id: answer.message_id, cid, seq, repeated })
    },
  })
}

export function sourceRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/sources',
    schema: {
      tags,
      operationId: 'listSources',
      summary: 'The meetings, threads and files that messages came from',
      params: sessionParams,
      response: { 200: sourceListSchema },
    },
    handler: async (request) => {
      const { state } = await snapshotOf(needs, request, request.params.session_id)
      const counts = new Map<string, number>()
      for (const { metadata } of state.messages) {
        if (metadata.source_id !== undefined)
          counts.set(metadata.source_id, (counts.get(metadata.source_id) ?? 0) + 1)
      }
      return {
        items: state.sources.map((source) => ({ ...source, message_count: counts.get(source.id) ?? 0 })),
      }
    },
  })
}

function withdrawn(message: Message) {
  return { ...message, metadata: { ...message.metadata, withdrawn: true as const } }
}
