/** One import taken back as a unit, and brought back: what it would do is shown before it is done. */
import { findSource, previewWithdrawal, type SessionState, type SourceId } from '@parley/domain'
import { undoneSchema, withdrawalSchema, type Undone, type WithdrawalView } from '@parley/protocol'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod'

import type { App, HttpNeeds } from '../needs.ts'
import { unableProblem } from '../problem.ts'
import { perform, sessionParams, snapshotOf } from '../session-door.ts'

const tags = ['conversation']
const sourceInPath = z.string().min(1).max(200) as unknown as z.ZodType<SourceId, string>
const params = sessionParams.extend({ source_id: sourceInPath })
type Params = (typeof params)['_zod']['output']
const one = '/sessions/:session_id/sources/:source_id'

export function undoImportRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: `${one}/undo`,
    schema: {
      tags,
      operationId: 'previewUndoImport',
      summary: 'What undoing this import would take back, and what stays and why',
      params,
      response: { 200: withdrawalSchema },
    },
    handler: async (request) => {
      const { session_id, source_id } = request.params
      const { state } = await snapshotOf(needs, request, session_id)
      return withdrawalOf(state, source_id)
    },
  })

  app.route({
    method: 'POST',
    url: `${one}/undo`,
    schema: {
      tags,
      operationId: 'undoImport',
      summary: 'Take back what one import brought, as a unit; nothing is erased',
      description:
        'Refused with 409 TURN_UNDER_WAY while Parley works. Undone again, it changes nothing more.',
      params,
      response: { 200: undoneSchema },
    },
    handler: (request) => change(needs, request, request.params, 'undo_import'),
  })

  app.route({
    method: 'POST',
    url: `${one}/redo`,
    schema: {
      tags,
      operationId: 'redoImport',
      summary: 'Bring back an import that was undone, as a unit',
      description: 'What people did in between stands. Refused when the same text was imported again since.',
      params,
      response: { 200: undoneSchema },
    },
    handler: (request) => change(needs, request, request.params, 'redo_import'),
  })
}

async function change(
  needs: HttpNeeds,
  request: FastifyRequest,
  { session_id, source_id }: Params,
  type: 'undo_import' | 'redo_import',
): Promise<Undone> {
  const { seq, repeated } = await perform(needs, request, session_id, { type, source_id })
  const { state } = await snapshotOf(needs, request, session_id)
  return { seq, repeated, withdrawal: withdrawalOf(state, source_id) }
}

function withdrawalOf(state: SessionState, source_id: SourceId): WithdrawalView {
  const source = findSource(state, source_id)
  if (source === null) throw unableProblem({ code: 'SOURCE_UNKNOWN', source_id })
  const { withdrawn } = source
  const { retired, put_back, kept, questions } = withdrawn ?? previewWithdrawal(state, source_id)
  return { source_id, undone: withdrawn !== undefined, retired, put_back, kept, questions }
}
