/** What the analyst as it is now would say differently about a session, for a person to decide on. */
import { reanalysisSchema, type ReanalysisView } from '@parley/protocol'

import { sendInPieces } from '../json-in-pieces.ts'
import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { notFound, unableProblem } from '../problem.ts'
import { sessionParams } from '../session-door.ts'

export function reanalysisRoutes(app: App, { workspace }: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/reanalysis',
    schema: {
      tags: ['requirements'],
      operationId: 'reanalyzeSession',
      summary: 'What the analyst as it is now would say differently; nothing is changed',
      description:
        'Every message is read once more with what was known then, so a session that this version made gives no ' +
        'proposals. What people wrote, edited, decided on, dismissed or set aside is left alone and counted. ' +
        'One session is read at a time; when too many wait the answer is 503 BUSY.',
      params: sessionParams,
      response: { 200: reanalysisSchema },
    },
    handler: async (request, reply) => {
      const reanalysis = await workspace.reanalysis(principalOf(request), request.params.session_id)
      if (reanalysis === null) throw notFound()
      if (reanalysis === 'busy') throw unableProblem({ code: 'BUSY' })
      return sendInPieces(reply, reanalysis satisfies ReanalysisView)
    },
  })
}
