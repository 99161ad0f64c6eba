/** A session as one file, with its origin: the document in Markdown, or everything that stands in JSON. */
import { exportQuerySchema, exportSchema } from '@parley/protocol'
import * as z from 'zod'

import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { notFound, notWritten } from '../problem.ts'
import { sessionParams } from '../session-door.ts'
import { attachment } from '../attachment.ts'
import { writtenBy } from '../../version.ts'

export function exportRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/export',
    // Asking without wanting the answer would leave a line of the audit for a file that nobody has.
    exposeHeadRoute: false,
    schema: {
      tags: ['document'],
      operationId: 'exportSession',
      summary: 'The session as one file, Markdown or JSON, with the origin that parley verify reads',
      description: 'The audit of the session has a line for each export.',
      params: sessionParams,
      produces: ['application/json', 'text/markdown'],
      querystring: exportQuerySchema,
      response: {
        200: z.union([exportSchema, z.string().meta({ description: 'The document in Markdown.' })]),
      },
    },
    handler: async (request, reply) => {
      const { format } = request.query
      const asked = { format, written_by: writtenBy(needs.version) }
      const file = await needs.workspace.exportSession(principalOf(request), request.params.session_id, asked)
      if (file === null) throw notFound()
      if (file === 'not_written') throw notWritten()
      const [ending, type] = format === 'json' ? ['json', 'application/json'] : ['md', 'text/markdown']
      return reply
        .header('content-disposition', attachment(file.project_name, ending))
        .type(`${type}; charset=utf-8`)
        .serializer((text: unknown) => String(text))
        .send(file.text)
    },
  })
}
