/** A session as one file: the document in Markdown, or everything that stands in JSON. */
import { exportSession } from '@parley/application'
import { exportQuerySchema, exportSchema } from '@parley/protocol'
import * as z from 'zod'

import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { notFound, notWritten } from '../problem.ts'
import { sessionParams, snapshotOf } from '../session-door.ts'
import { attachment } from '../attachment.ts'

export function exportRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/export',
    schema: {
      tags: ['document'],
      operationId: 'exportSession',
      summary: 'The session as one file: Markdown or JSON',
      params: sessionParams,
      produces: ['application/json', 'text/markdown'],
      querystring: exportQuerySchema,
      response: {
        200: z.union([exportSchema, z.string().meta({ description: 'The document in Markdown.' })]),
      },
    },
    handler: async (request, reply) => {
      const { session_id } = request.params
      const snapshot = await snapshotOf(needs, request, session_id)
      const { format } = request.query
      const document = await needs.workspace.document(principalOf(request), session_id, null)
      if (document === null && format === 'markdown') throw notWritten()
      const events =
        format === 'json' ? await needs.workspace.history(principalOf(request), session_id, snapshot.seq) : []
      if (events === null) throw notFound()
      const [ending, type] = format === 'json' ? ['json', 'application/json'] : ['md', 'text/markdown']
      return reply
        .header('content-disposition', attachment(snapshot.state.project_name, ending))
        .type(`${type}; charset=utf-8`)
        .serializer((text: unknown) => String(text))
        .send(exportSession(format, snapshot, document, events))
    },
  })
}
