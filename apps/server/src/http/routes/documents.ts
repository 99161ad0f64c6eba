/** The Requirements Document: any version as it was, any two compared, and a person's word on one. */
import { compareVersions, rdEvent, type DocumentVersion } from '@parley/application'
import { suspectLinks, type SessionId } from '@parley/domain'
import {
  documentDiffSchema,
  documentEventPageSchema,
  documentSchema,
  documentVersionsSchema,
  pageQuerySchema,
  reviewedSchema,
  reviewSchema,
  type DocumentDiff,
  type DocumentEventPage,
  type DocumentView,
} from '@parley/protocol'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod'

import { sendInPieces } from '../json-in-pieces.ts'
import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { pageFrom } from '../paging.ts'
import { notWritten, unableProblem } from '../problem.ts'
import { perform, sessionParams, snapshotOf } from '../session-door.ts'

const tags = ['document']
const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647)

export function documentRoutes(app: App, needs: HttpNeeds): void {
  readingRoutes(app, needs)
  comparingRoutes(app, needs)
  reviewRoute(app, needs)
}

function readingRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/rd',
    schema: {
      tags,
      operationId: 'readDocument',
      summary: 'The latest version of the document, or the one you ask for',
      params: sessionParams,
      querystring: z.object({ version: versionNumber.exactOptional() }),
      response: { 200: documentSchema },
    },
    handler: async (request, reply) => {
      const document = await documentOf(
        needs,
        request,
        request.params.session_id,
        request.query.version ?? null,
      )
      reply.header('etag', `"${document.document_hash}"`)
      return sendInPieces(reply, document satisfies DocumentView)
    },
  })

  app.route({
    method: 'GET',
    url: '/sessions/:session_id/rd/versions',
    schema: {
      tags,
      operationId: 'listVersions',
      summary: 'Every version there is, the first one first',
      params: sessionParams,
      response: { 200: documentVersionsSchema },
    },
    handler: async (request) => {
      const { state } = await snapshotOf(needs, request, request.params.session_id)
      const items = state.versions.map(({ changes: _changes, ...version }) => ({
        ...version,
        approved: state.approved_version === version.version,
      }))
      return { items }
    },
  })

  app.route({
    method: 'GET',
    url: '/sessions/:session_id/rd/versions/:version',
    schema: {
      tags,
      operationId: 'readVersion',
      summary: 'One version, byte for byte as it was',
      params: sessionParams.extend({ version: versionNumber }),
      response: { 200: documentSchema },
    },
    handler: async (request, reply) => {
      const { session_id, version } = request.params
      const document = await documentOf(needs, request, session_id, version)
      reply.header('etag', `"${document.document_hash}"`)
      return sendInPieces(reply, document satisfies DocumentView)
    },
  })
}

function comparingRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/rd/diff',
    schema: {
      tags,
      operationId: 'compareVersions',
      summary: 'What differs between two versions, section by section, with both texts',
      params: sessionParams,
      querystring: z.object({ from: versionNumber, to: versionNumber }),
      response: { 200: documentDiffSchema },
    },
    handler: async (request, reply) => {
      const { from, to } = request.query
      const { session_id } = request.params
      const before = await documentOf(needs, request, session_id, from)
      const after = await documentOf(needs, request, session_id, to)
      const order = after.sections.map(({ id }) => id)
      return sendInPieces(reply, { ...compareVersions(before, after), order } satisfies DocumentDiff)
    },
  })

  app.route({
    method: 'GET',
    url: '/sessions/:session_id/rd/events',
    schema: {
      tags,
      operationId: 'listDocumentEvents',
      summary: 'How the document came about: each version with its text, in order',
      params: sessionParams,
      querystring: pageQuerySchema.extend({ limit: z.coerce.number().int().min(1).max(50).default(20) }),
      response: { 200: documentEventPageSchema },
    },
    handler: async (request, reply) => {
      const { session_id } = request.params
      const { state } = await snapshotOf(needs, request, session_id)
      const page = pageFrom(state.versions, request.query, ({ version }) => String(version))
      const items = []
      for (const { version } of page.items) {
        const document = await documentOf(needs, request, session_id, version)
        // Agents write on behalf of whoever the session belongs to.
        const { kind, id } = document.published_by
        const { event: type, ...told } = rdEvent(kind === 'person' ? id : state.user_id, document)
        items.push({ type, ...told })
      }
      return sendInPieces(reply, { items, next_cursor: page.next_cursor } satisfies DocumentEventPage)
    },
  })
}

function reviewRoute(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'POST',
    url: '/sessions/:session_id/rd/review',
    schema: {
      tags,
      operationId: 'reviewDocument',
      summary: 'Approve the version you read, or ask for changes',
      description: 'Only a person, only the latest version, and not while a conflict or an error stands.',
      params: sessionParams,
      body: reviewSchema,
      response: { 200: reviewedSchema },
    },
    handler: async (request) => {
      const { session_id } = request.params
      const command = { type: 'review_document', ...request.body } as const
      const { seq, repeated } = await perform(needs, request, session_id, command)
      const { state } = await snapshotOf(needs, request, session_id)
      const { approval_status, status } = state
      const suspect_links = suspectLinks(state).length
      return { seq, repeated, version: request.body.version, approval_status, status, suspect_links }
    },
  })
}

async function documentOf(
  needs: HttpNeeds,
  request: FastifyRequest,
  session_id: SessionId,
  version: number | null,
): Promise<DocumentVersion> {
  const document = await needs.workspace.document(principalOf(request), session_id, version)
  if (document !== null) return document
  // Which of the two is missing, the session or the version?
  await snapshotOf(needs, request, session_id)
  if (version !== null) throw unableProblem({ code: 'VERSION_UNKNOWN', version })
  throw notWritten()
}
