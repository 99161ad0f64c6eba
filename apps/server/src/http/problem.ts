/**
 * Leaving a route early: whatever is thrown becomes an RFC 9457 problem, here
 * and nowhere else. A fault of ours is told as such, without its stack.
 */
import type { Unable } from '@parley/application'
import { BadCursor, Broken, Unavailable } from '@parley/log'
import type { Effect, Problem as ProblemBody } from '@parley/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

import { detailOf, outward, type EdgeCode, type OutwardCode } from './outward.ts'

type Facts = Readonly<Record<string, unknown>>

export class Problem extends Error {
  readonly code: OutwardCode
  readonly facts: Facts
  readonly effect: Effect

  constructor(
    code: OutwardCode,
    detail: string,
    facts: Facts = {},
    effect: Effect = 'none',
    cause?: unknown,
  ) {
    super(detail, { cause })
    this.name = 'Problem'
    this.code = code
    this.facts = facts
    this.effect = effect
  }
}

/** What this door alone refuses. */
export const edgeProblem = (code: EdgeCode, detail: string, facts: Facts = {}): Problem =>
  new Problem(code, detail, facts)

export function unableProblem(unable: Unable, facts: Facts = {}): Problem {
  const { code, ...own } = unable
  return new Problem(code, detailOf(unable), { ...own, ...facts })
}

export const notFound = (): Problem => unableProblem({ code: 'NOT_FOUND' })

export const notWritten = (): Problem =>
  edgeProblem(
    'DOCUMENT_NOT_WRITTEN',
    'Nothing was written yet; the document begins with the first requirement.',
  )

export function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (error instanceof BadCursor) return edgeProblem('CURSOR_INVALID', error.message)
  if (error instanceof Unavailable) {
    const again = error.effect === 'none' ? 'nothing was changed' : 'it may have been done'
    const detail = `The database does not answer; ${again}. Send it again in a moment, with the same Idempotency-Key.`
    return new Problem('UNAVAILABLE', detail, {}, error.effect, error)
  }
  if (error instanceof Broken) {
    return new Problem(
      'STORE_BROKEN',
      'The database cannot be used as it is; the log of the server says why.',
      {},
      'unknown',
      error,
    )
  }
  return invalidRequest(error) ?? ofFastify(error) ?? fault(error, request)
}

function invalidRequest(error: unknown): Problem | null {
  if (!hasZodFastifySchemaValidationErrors(error)) return null
  const { validation, validationContext } = error
  if (validationContext === 'params') return notFound()
  const errors = validation.slice(0, 20).map(({ instancePath, message }) => ({
    path: instancePath.slice(1).replaceAll('/', '.'),
    message: message ?? 'does not fit',
  }))
  const first = errors[0]
  const where = first === undefined || first.path === '' ? '' : `${first.path}: `
  const what = validationContext === 'body' ? 'The body' : 'The query'
  const detail = `${what} cannot be used: ${where}${first?.message ?? 'it has another shape'}.`
  return edgeProblem(validationContext === 'body' ? 'BODY_INVALID' : 'REQUEST_INVALID', detail, { errors })
}

/** What fastify itself refuses before a route is reached. */
function ofFastify(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null
  const { statusCode } = error
  const code = 'code' in error ? String(error.code) : ''
  if (statusCode === 413) return edgeProblem('BODY_TOO_LARGE', tooLargeDetail(code))
  if (statusCode === 415) {
    return edgeProblem(
      'MEDIA_TYPE_UNKNOWN',
      'Send JSON with content-type application/json; files as multipart/form-data.',
    )
  }
  if (statusCode === 400 && /JSON/i.test(`${code} ${error.message}`)) {
    return edgeProblem('BODY_NOT_JSON', 'The body is no JSON; check it for a missing bracket or quote.')
  }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return edgeProblem('REQUEST_INVALID', 'The request cannot be read; check its address, headers and body.')
  }
  return null
}

const tooLargeDetail = (code: string): string =>
  code.startsWith('FST_REQ') || code.startsWith('FST_FILES') || code.startsWith('FST_PARTS')
    ? 'An import has one file of at most 10,000,000 bytes; split it into several.'
    : 'The body is larger than 512 KiB, which is the most here; import large texts as files.'

function fault(error: unknown, { method, id }: FastifyRequest): Problem {
  const changes = method !== 'GET' && method !== 'HEAD'
  const detail = `This is a fault of Parley; its log tells more under request id ${id}.`
  return new Problem('INTERNAL', detail, {}, changes ? 'unknown' : 'none', error)
}

export async function sendProblem(
  reply: FastifyReply,
  request: FastifyRequest,
  problem: Problem,
): Promise<void> {
  const { status, title, retryAfterSeconds } = outward[problem.code]
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="parley"')
  const body: ProblemBody = {
    ...problem.facts,
    type: 'about:blank',
    title,
    status,
    detail: problem.message,
    code: problem.code,
    effect: problem.effect,
    request_id: request.id,
  }
  // Written here, so that no route's schema is asked about a body that is not its own.
  await reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body)
}
