/**
 * Everything this server answers over HTTP, put together: the doors first, then
 * the routes behind them.
 */
import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'

import fastify, { LogController, type FastifyBaseLogger } from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'

import type { Lines } from '../log-lines.ts'
import { guardEntry, guardHost } from './door.ts'
import { enterRoute } from './enter.ts'
import { healthRoutes, metricsRoute } from './health.ts'
import type { App, HttpNeeds } from './needs.ts'
import { describeApi, showApi } from './openapi.ts'
import { problemOf, sendProblem } from './problem.ts'
import { backupRoute } from './routes/backup.ts'
import { auditRoutes } from './routes/audit.ts'
import { documentRoutes } from './routes/documents.ts'
import { exportRoutes } from './routes/export.ts'
import { entryRoutes, identityRoutes, whoRoute } from './routes/identity.ts'
import { importRoutes } from './routes/import.ts'
import { coverageRoutes, issueRoutes } from './routes/issues.ts'
import { messageRoutes, sourceRoutes } from './routes/messages.ts'
import { undoImportRoutes } from './routes/undo-import.ts'
import { reanalysisRoutes } from './routes/reanalysis.ts'
import { requirementRoutes } from './routes/requirements.ts'
import { searchRoutes } from './routes/search.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { stateRoutes, uiStateRoutes } from './routes/state.ts'
import { securityHeaders } from './security-headers.ts'
import { webApp } from './web-app.ts'

/** As large as the largest frame of a WebSocket; an import has a bound of its own. */
const LARGEST_BODY = 512 * 1_024

/** For a server that listens already: its `routing` answers there once it is handed over to. */
export async function makeApp(needs: HttpNeeds, lines: Lines, server: Server): Promise<App> {
  const loggerInstance: FastifyBaseLogger = lines
  const app: App = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => `req_${randomUUID().replaceAll('-', '').slice(0, 16)}`,
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // An address that is none never reaches a hook or a route.
    frameworkErrors: (error, request, reply) => void sendProblem(reply, request, problemOf(error, request)),
    serverFactory: () => server,
  }).withTypeProvider<ZodTypeProvider>()

  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(validatorCompiler)
  // What leaves is typed by the same schemas where it is made; the tests hold it to them.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  answerFaults(app, lines)
  observe(app, needs, lines)
  guardHost(app, needs.access)
  await securityHeaders(app)
  await describeApi(app, needs.version)
  healthRoutes(app, needs)
  metricsRoute(app, needs)
  enterRoute(app, needs)
  whoRoute(app, needs)
  await webApp(app, needs)

  await app.register(async (inside: App) => {
    guardEntry(inside, needs.access)
    await inside.register(async (api: App) => everything(api, needs), { prefix: '/api/v1' })
    await inside.register(async (root: App) => {
      root.addHook('onRoute', (route) => {
        route.schema = { ...route.schema, hide: true }
      })
      await ofSessions(root, needs)
    })
    await showApi(inside)
  })
  await app.ready()
  return app
}

async function everything(app: App, needs: HttpNeeds): Promise<void> {
  identityRoutes(app, needs)
  entryRoutes(app, needs)
  backupRoute(app, needs)
  await ofSessions(app, needs)
}

async function ofSessions(app: App, needs: HttpNeeds): Promise<void> {
  sessionRoutes(app, needs)
  messageRoutes(app, needs)
  undoImportRoutes(app, needs)
  sourceRoutes(app, needs)
  requirementRoutes(app, needs)
  searchRoutes(app, needs)
  issueRoutes(app, needs)
  coverageRoutes(app, needs)
  stateRoutes(app, needs)
  uiStateRoutes(app, needs)
  documentRoutes(app, needs)
  exportRoutes(app, needs)
  reanalysisRoutes(app, needs)
  auditRoutes(app, needs)
  await app.register(async (importing: App) => importRoutes(importing, needs))
}

function answerFaults(app: App, lines: Lines): void {
  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemOf(error, request)
    // With a cause it is a fault, ours or the store's; without one it was refused.
    if (problem.cause !== undefined) {
      const { id: request_id, method } = request
      const route = request.routeOptions.url
      lines.error({ request_id, method, route, code: problem.code, err: problem.cause }, 'request failed')
    }
    await sendProblem(reply, request, problem)
  })
}

/** The route, never the address: that may hold a ticket or a link. */
function observe(app: App, { metrics }: HttpNeeds, lines: Lines): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const labels = { method: request.method, route, status: String(reply.statusCode) }
    metrics.httpRequest(labels, reply.elapsedTime / 1_000)
    lines.debug({ request_id: request.id, ...labels, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
}
