/** Finding things in a session: by words, and by wording like that of a requirement. */
import type { HitKey, Searched } from '@parley/application'
import { readSearch } from '@parley/domain'
import {
  requirementIdInPathSchema,
  searchPageSchema,
  searchQuerySchema,
  similarQuerySchema,
  similarRequirementsSchema,
} from '@parley/protocol'
import * as z from 'zod'

import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { edgeProblem, notFound, unableProblem } from '../problem.ts'
import { sessionParams } from '../session-door.ts'

const tags = ['search']

export function searchRoutes(app: App, { workspace }: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/search',
    schema: {
      tags,
      operationId: 'searchSession',
      summary: 'What was said and required that holds these words, and where',
      params: sessionParams,
      querystring: searchQuerySchema,
      response: { 200: searchPageSchema },
    },
    handler: async (request) => {
      const { q, in: searched, limit, cursor } = request.query
      const search = readSearch(q)
      if (search === null) {
        throw edgeProblem('REQUEST_INVALID', 'The query cannot be used: q: it holds no word to look for.')
      }
      const page = await workspace.search(principalOf(request), request.params.session_id, {
        search,
        in: searched.split(',') as Searched[],
        limit,
        after: cursor === undefined ? null : keyIn(cursor),
      })
      if (page === null) throw notFound()
      const { next, ...found } = page
      return { basis: 'words' as const, ...found, next_cursor: next && cursorOf(next) }
    },
  })

  app.route({
    method: 'GET',
    url: '/sessions/:session_id/requirements/:requirement_id/similar',
    schema: {
      tags,
      operationId: 'listSimilarRequirements',
      summary: 'Requirements in force that are worded like this one',
      params: sessionParams.extend({ requirement_id: requirementIdInPathSchema }),
      querystring: similarQuerySchema,
      response: { 200: similarRequirementsSchema },
    },
    handler: async (request) => {
      const { session_id, requirement_id } = request.params
      const { limit } = request.query
      const similar = await workspace.similar(principalOf(request), session_id, requirement_id, limit)
      if (similar === null) throw notFound()
      if (similar === 'unknown') throw unableProblem({ code: 'REQUIREMENT_UNKNOWN', requirement_id })
      return { basis: 'words' as const, ...similar }
    },
  })
}

/** A cursor is the place of the last hit in the order of all, so what changes meanwhile moves nothing. */
const keySchema = z.tuple([z.boolean(), z.boolean(), z.int(), z.string(), z.string()])

const cursorOf = ({ phrase, together, hits, at, id }: HitKey): string =>
  Buffer.from(JSON.stringify([phrase, together, hits, at, id])).toString('base64url')

function keyIn(cursor: string): HitKey {
  const { data } = keySchema.safeParse(jsonIn(Buffer.from(cursor, 'base64url').toString()))
  if (data === undefined) {
    throw edgeProblem('CURSOR_INVALID', 'This cursor does not come from this list; start from the beginning.')
  }
  const [phrase, together, hits, at, id] = data
  return { phrase, together, hits, at, id }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
