/** Where a session stands: its twenty fields, the whole fold, the host page's state, and stopping a turn. */
import { stateView } from '@parley/application'
import {
  cancelTurnSchema,
  performedSchema,
  snapshotSchema,
  stateSchema,
  uiStateSchema,
  type SessionStateView,
  type SnapshotView,
} from '@parley/protocol'
import * as z from 'zod'

import { sendInPieces } from '../json-in-pieces.ts'
import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { notFound } from '../problem.ts'
import { answerOf, doneOrProblem, perform, sessionParams, snapshotOf } from '../session-door.ts'

const tags = ['state']

export function stateRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/snapshot',
    schema: {
      tags,
      operationId: 'readSnapshot',
      summary: 'The whole folded state and its position in the log, for a workspace to start from',
      params: sessionParams,
      response: { 200: snapshotSchema },
    },
    handler: async (request, reply) => {
      const snapshot = await snapshotOf(needs, request, request.params.session_id)
      const { seq, updated_at, state } = snapshot
      return sendInPieces(reply, { seq, updated_at, state } satisfies SnapshotView)
    },
  })

  app.route({
    method: 'GET',
    url: '/sessions/:session_id/state',
    schema: {
      tags,
      operationId: 'readState',
      summary: 'Where the session stands: readable at any time, also after a crash',
      params: sessionParams,
      response: { 200: stateSchema },
    },
    handler: async (request, reply) => {
      const snapshot = await snapshotOf(needs, request, request.params.session_id)
      return sendInPieces(reply, stateView(snapshot) satisfies SessionStateView)
    },
  })

  app.route({
    method: 'POST',
    url: '/sessions/:session_id/turns/cancel',
    schema: {
      tags,
      operationId: 'cancelTurn',
      summary: 'Stop the turn under way after its present step',
      params: sessionParams,
      body: cancelTurnSchema,
      response: { 202: performedSchema },
    },
    handler: async (request, reply) => {
      const command = { type: 'cancel_turn', ...request.body } as const
      return reply.code(202).send(answerOf(await perform(needs, request, request.params.session_id, command)))
    },
  })
}

export function uiStateRoutes(app: App, needs: HttpNeeds): void {
  const { workspace } = needs

  app.route({
    method: 'GET',
    url: '/sessions/:session_id/ui-state',
    schema: {
      tags,
      operationId: 'readUiState',
      summary: 'What the host page told the assistant, for you alone',
      params: sessionParams,
      response: { 200: uiStateSchema },
    },
    handler: async (request) => {
      const { session_id } = request.params
      const ui_state = await workspace.uiState(principalOf(request), session_id)
      if (ui_state === null && (await workspace.session(principalOf(request), session_id)) === null) {
        throw notFound()
      }
      return { ui_state }
    },
  })

  app.route({
    method: 'PUT',
    url: '/sessions/:session_id/ui-state',
    schema: {
      tags,
      operationId: 'putUiState',
      summary: 'Tell the assistant what the host page shows',
      params: sessionParams,
      body: uiStateSchema,
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      const { session_id } = request.params
      doneOrProblem(
        needs,
        await workspace.putUiState(principalOf(request), session_id, request.body.ui_state),
      )
      return reply.code(204).send(null)
    },
  })
}
