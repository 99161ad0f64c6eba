/**
 * What a request says about itself beside its body: which version it is based
 * on, and by which id it may be sent again.
 */
import type { FastifyRequest } from 'fastify'

import { edgeProblem } from './problem.ts'

const KEY = /^[\x21-\x7e]{1,200}$/

/** The Idempotency-Key, which becomes the client id of the command; else the one in the body. */
export function cidOf(request: FastifyRequest, inBody?: string): { readonly cid?: string } {
  const key = request.headers['idempotency-key'] ?? inBody
  if (key === undefined) return {}
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw edgeProblem(
      'IDEMPOTENCY_KEY_INVALID',
      'An Idempotency-Key has 1 to 200 printable characters without blanks, as a UUID has.',
    )
  }
  return { cid: key }
}

/** The number that was read: from If-Match, or from the body's field. One of them has to say it. */
export function basedOn(request: FastifyRequest, field: string, inBody: number | undefined): number {
  const header = request.headers['if-match']
  if (header === undefined) {
    if (inBody !== undefined) return inBody
    throw edgeProblem(
      'PRECONDITION_REQUIRED',
      `Say which ${field === 'version' ? 'version' : 'revision'} you read: If-Match: "3", or ${field} in the body. So nobody's change is lost.`,
    )
  }
  const digits = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1]
  if (digits === undefined || (inBody !== undefined && inBody !== Number(digits))) {
    throw edgeProblem(
      'IF_MATCH_INVALID',
      `If-Match holds the number you read in quotes, as "3"${inBody === undefined ? '' : `, and the same as ${field} in the body`}.`,
    )
  }
  return Number(digits)
}
