/** Everything that is kept, as one file, for the owner of this machine's Parley. */
import { Readable } from 'node:stream'

import type { FastifyReply } from 'fastify'
import * as z from 'zod'

import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { edgeProblem, unableProblem } from '../problem.ts'

export function backupRoute(app: App, { backup }: HttpNeeds): void {
  let isUnderWay = false

  /** However it ends, and also when whoever reads goes away. */
  async function* oneAtATime(pieces: AsyncIterable<string>): AsyncGenerator<string> {
    try {
      yield* pieces
    } finally {
      isUnderWay = false
    }
  }

  app.route({
    method: 'GET',
    url: '/backup',
    schema: {
      tags: ['backup'],
      operationId: 'makeBackup',
      summary: 'Everything as of this moment, as one file that parley restore takes',
      produces: ['application/x-ndjson'],
      response: { 200: z.string() },
    },
    handler: async (request, reply) => {
      const { user_id, tenant_id, name, role } = principalOf(request)
      // It holds all there is, and who owns it: nobody else's business.
      if (role !== 'owner') throw unableProblem({ code: 'FORBIDDEN', action: 'create' })
      if (backup === null) {
        throw edgeProblem(
          'BACKUP_ELSEWHERE',
          'This server keeps its data elsewhere than in its data directory; for PostgreSQL see docs/guides/backup.md.',
        )
      }
      if (isUnderWay) {
        throw edgeProblem('BACKUP_UNDER_WAY', 'Another backup is being made; ask again when it is done.')
      }
      isUnderWay = true
      const pieces = Readable.from(oneAtATime(backup({ user_id, tenant_id, name })))
      // A reader that left before the first piece was asked for ends no generator.
      pieces.once('close', () => {
        isUnderWay = false
      })
      return send(reply, pieces)
    },
  })
}

/** Past the schema, which describes the text and not the stream of it. */
function send(reply: FastifyReply, pieces: Readable): FastifyReply {
  return reply
    .header('content-disposition', 'attachment; filename="parley-backup.jsonl"')
    .type('application/x-ndjson; charset=utf-8')
    .send(pieces)
}
