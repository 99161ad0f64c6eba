/**
 * The web app: files from its build, and its one page for every address that is
 * a page of the app. It holds nothing of anybody, so it needs no sign-in.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import staticFiles from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'

import type { App, HttpNeeds } from './needs.ts'
import { edgeProblem, notFound } from './problem.ts'

/** Addresses of programs: what is not there is a problem, never a page. */
const OF_PROGRAMS = /^\/(api|sessions|health|metrics|docs|ws|enter|assets)(\/|$)/

export async function webApp(app: App, { webDir }: HttpNeeds): Promise<void> {
  await app.register(staticFiles, {
    root: join(webDir, 'assets'),
    prefix: '/assets/',
    // Their names hold a hash of what is in them.
    immutable: true,
    maxAge: '1y',
    index: false,
    schemaHide: true,
    // Health and the page itself say so when nothing was built.
    suppressWarning: true,
  })

  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    if (!isReading || OF_PROGRAMS.test(path)) throw notFound()
    if (/\.[a-z0-9]{1,8}$/i.test(path)) return sendFile(path, reply, webDir)
    return sendPage(request, reply, webDir)
  })
}

/** The page itself, or null when nothing was built. */
export async function indexOf(webDir: string): Promise<Buffer | null> {
  try {
    return await readFile(join(webDir, 'index.html'))
  } catch {
    // Whatever the reason, there is no page to show; health says so.
    return null
  }
}

async function sendPage(request: FastifyRequest, reply: FastifyReply, webDir: string): Promise<FastifyReply> {
  const page = await indexOf(webDir)
  if (page !== null) {
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  }
  const line =
    'The web app was not built yet. Run “npm run build” in the repository, then load this page again.'
  if (!(request.headers.accept ?? '').includes('text/html')) throw edgeProblem('WEB_APP_NOT_BUILT', line)
  return reply.code(503).type('text/plain; charset=utf-8').send(`${line}\n`)
}

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
}

/** The few files beside the page: an icon, a manifest. Their names are one plain word. */
async function sendFile(path: string, reply: FastifyReply, webDir: string): Promise<FastifyReply> {
  const name = /^\/([a-z0-9][a-z0-9._-]*\.([a-z0-9]+))$/i.exec(path)
  const type = TYPES[name?.[2]?.toLowerCase() ?? '']
  if (name?.[1] === undefined || type === undefined) throw notFound()
  const file = await readFile(join(webDir, name[1])).catch(() => null)
  if (file === null) throw notFound()
  return reply.header('cache-control', 'public, max-age=3600').type(type).send(file)
}
