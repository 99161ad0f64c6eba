/** How the server is: for people, for what starts and stops it, and for what watches its numbers. */
import { aliveSchema, healthSchema, type Health } from '@parley/protocol'
import * as z from 'zod'

import { indexOf } from './web-app.ts'
import type { App, HttpNeeds } from './needs.ts'

const tags = ['health']

export function healthRoutes(app: App, needs: HttpNeeds): void {
  const { stage, version } = needs

  app.route({
    method: 'GET',
    url: '/health',
    schema: {
      tags,
      operationId: 'readHealth',
      summary: 'Every component; degraded still answers',
      response: { 200: healthSchema },
    },
    handler: async () => {
      const components = {
        log: await logHealth(needs),
        turns: turnHealth(needs),
        web: await webHealth(needs),
      }
      const isFine = Object.values(components).every(({ status }) => status === 'ok')
      return { status: isFine ? ('ok' as const) : ('degraded' as const), version, components }
    },
  })

  app.route({
    method: 'GET',
    url: '/health/live',
    schema: {
      tags,
      operationId: 'isAlive',
      summary: 'The process answers',
      response: { 200: aliveSchema },
    },
    handler: async () => ({ status: 'ok' as const }),
  })

  app.route({
    method: 'GET',
    url: '/health/ready',
    schema: {
      tags,
      operationId: 'isReady',
      summary: 'Requests are welcome; 503 while starting or draining',
      response: { 200: aliveSchema, 503: aliveSchema },
    },
    handler: async (_request, reply) => {
      const now = stage()
      return now === 'ready' ? { status: 'ok' as const } : reply.code(503).send({ status: now })
    },
  })
}

export function metricsRoute(app: App, { metrics }: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/metrics',
    schema: {
      tags,
      operationId: 'readMetrics',
      summary: 'Numbers in the text format of Prometheus 0.0.4',
      produces: ['text/plain'],
      response: { 200: z.string() },
    },
    handler: async (_request, reply) =>
      reply
        .type(metrics.contentType)
        .serializer((text: unknown) => String(text))
        .send(await metrics.text()),
  })
}

type Component = Health['components'][string]

const PATIENCE_MS = 1_000

async function logHealth({ askLog }: HttpNeeds): Promise<Component> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), PATIENCE_MS)
  })
  try {
    await Promise.race([askLog(), late])
    return { status: 'ok', detail: 'The log answers.' }
  } catch {
    return { status: 'down', detail: 'The log does not answer.' }
  } finally {
    clearTimeout(timer)
  }
}

function turnHealth({ workspace }: HttpNeeds): Component {
  const { turns_running, turns_done, turns_failed } = workspace.vitals()
  return { status: 'ok', detail: `${turns_running} running, ${turns_done} done, ${turns_failed} failed.` }
}

async function webHealth({ webDir }: HttpNeeds): Promise<Component> {
  return (await indexOf(webDir)) === null
    ? { status: 'degraded', detail: 'The web app was not built: npm run build.' }
    : { status: 'ok', detail: 'The web app is there.' }
}
