/** What the routes are given, and how they know who asks. */
import type { Workspace } from '@parley/application'
import type { Principal } from '@parley/domain'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'

import type { LocalAccess } from '../access/access.ts'
import type { Backup } from '../kept-owner.ts'
import type { Metrics } from '../metrics.ts'

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

export interface HttpNeeds {
  readonly workspace: Workspace
  readonly access: LocalAccess
  readonly metrics: Metrics
  /** Where this server is reached, as in `http://127.0.0.1:8000`. */
  readonly address: () => string
  readonly version: string
  readonly stage: () => 'starting' | 'ready' | 'draining'
  /** Throws when the log does not answer. */
  readonly askLog: () => Promise<void>
  /** Everything kept in the data directory, in pieces, as of one moment; null when it is kept elsewhere. */
  readonly backup: Backup | null
  /** The built web app. */
  readonly webDir: string
}

/** Set by the door before any route runs; a route behind no door has none, which is a fault of ours. */
export function principalOf(request: FastifyRequest): Principal {
  const principal = request.getDecorator<Principal | null>('principal')
  if (principal === null) throw new Error(`${request.url} was reached without passing a door`)
  return principal
}
