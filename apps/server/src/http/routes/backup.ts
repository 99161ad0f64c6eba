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
    // Asking without wanting the answer would make all of it.
    exposeHeadRoute: false,
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
      const pieces = oneAtATime(backup({ user_id, tenant_id, name }))
      // Begun before it is handed on: only what was begun ends in order when its reader goes away.
      const first = await pieces.next()
      const stream = Readable.from(continued(first, pieces))
      stream.once('close', () => {
        pieces.return(undefined).catch((error: unknown) => {
          request.log.warn({ err: error }, 'a backup did not end in order')
        })
      })
      return send(reply, stream)
    },
  })
}

async function* continued(
  first: IteratorResult<string, unknown>,
  rest: AsyncIterable<string>,
): AsyncGenerator<string> {
  if (first.done !== true) yield first.value
  yield* rest
}

/** Past the schema, which describes the text and not the stream of it. */
function send(reply: FastifyReply, pieces: Readable): FastifyReply {
  return reply
    .header('content-disposition', 'attachment; filename="parley-backup.jsonl"')
    .type('application/x-ndjson; charset=utf-8')
    .send(pieces)
}
