/** The audit of a session, for its owner: who did what to what, the latest first. */
import { sessionId } from '@parley/domain'
import { auditPageSchema, auditQuerySchema, type AuditPageView } from '@parley/protocol'

import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { unableProblem } from '../problem.ts'
import { sessionParams } from '../session-door.ts'

export function auditRoutes(app: App, { workspace }: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/audit',
    schema: {
      tags: ['audit'],
      operationId: 'listAudit',
      summary: 'Who did what, when, and from where; also of a session that was deleted',
      params: sessionParams,
      querystring: auditQuerySchema,
      response: { 200: auditPageSchema },
    },
    handler: async (request): Promise<AuditPageView> => {
      const { cursor = null, ...query } = request.query
      const audit = await workspace.audit(principalOf(request), request.params.session_id, {
        ...query,
        cursor,
      })
      if (!audit.found) throw unableProblem(audit.unable)
      const items = audit.items.map((row) => ({ ...row, session_id: sessionId(row.session_id) }))
      return { items, next_cursor: audit.next_cursor, whole_from: audit.whole_from }
    },
  })
}
