/** Requirements: read with their quotes, and changed by people, each against the revision they read. */
import { requirementRead, type Command, type Performed } from '@parley/application'
import {
  allRequirements,
  findRequirement,
  lineageOf,
  openIssues,
  readPriority,
  readRequirement,
  storyOf,
  suspectLinks,
  suspectLinksOf,
  type RequirementId,
} from '@parley/domain'
import {
  addRequirementSchema,
  changedRequirementSchema,
  confirmLinksSchema,
  decideRequirementSchema,
  requirementIdInPathSchema,
  requirementPageSchema,
  requirementQuerySchema,
  requirementStorySchema,
  restoreRequirementSchema,
  retireRequirementSchema,
  suspectLinkListSchema,
  reviseRequirementSchema,
  type ChangedRequirement,
} from '@parley/protocol'
import type { FastifyRequest } from 'fastify'

import { basedOn, cidOf } from '../conditions.ts'
import { principalOf, type App, type HttpNeeds } from '../needs.ts'
import { pageFrom } from '../paging.ts'
import { unableProblem } from '../problem.ts'
import { regroupingRoutes } from './regrouping.ts'
import { doneOrProblem, sessionParams, snapshotOf } from '../session-door.ts'

const tags = ['requirements']
const params = sessionParams.extend({ requirement_id: requirementIdInPathSchema })
const response = { 200: changedRequirementSchema }
const one = '/sessions/:session_id/requirements/:requirement_id'

/** Does it, and reads how the requirement stands then. */
export type Change = typeof change

export function requirementRoutes(app: App, needs: HttpNeeds): void {
  readingRoutes(app, needs)
  writingRoutes(app, needs)
  decidingRoutes(app, needs)
  returningRoutes(app, needs)
  regroupingRoutes(app, needs, change)
}

function readingRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'GET',
    url: '/sessions/:session_id/requirements',
    schema: {
      tags,
      operationId: 'listRequirements',
      summary: 'Requirements with the words they came from; stated ones first, then inferred ones',
      params: sessionParams,
      querystring: requirementQuerySchema,
      response: { 200: requirementPageSchema },
    },
    handler: async (request) => {
      const { type, status, inferred, ...page } = request.query
      const { state } = await snapshotOf(needs, request, request.params.session_id)
      const wanted = allRequirements(state).filter(
        (requirement) =>
          (type === undefined || requirement.type === type) &&
          (status === undefined || requirement.status === status) &&
          (inferred === undefined || String(requirement.inferred) === inferred),
      )
      const { items, next_cursor } = pageFrom(wanted, page, ({ id }) => id)
      return { items: items.map((item) => requirementRead(state, item)), next_cursor }
    },
  })

  app.route({
    method: 'GET',
    url: '/sessions/:session_id/suspect-links',
    schema: {
      tags,
      operationId: 'listSuspectLinks',
      summary:
        'Links to look at again: what the other end said when somebody last looked, and what it says now',
      params: sessionParams,
      response: { 200: suspectLinkListSchema },
    },
    handler: async (request) => {
      const { state, seq } = await snapshotOf(needs, request, request.params.session_id)
      return { items: suspectLinks(state), as_of_seq: seq }
    },
  })

  app.route({
    method: 'GET',
    url: one,
    schema: {
      tags,
      operationId: 'readRequirement',
      summary: 'One requirement and its story',
      params,
      response: { 200: requirementStorySchema },
    },
    handler: async (request, reply) => {
      const { session_id, requirement_id } = request.params
      const { state, seq } = await snapshotOf(needs, request, session_id)
      const requirement = readRequirement(state, requirement_id)
      if (requirement === null) throw unableProblem({ code: 'REQUIREMENT_UNKNOWN', requirement_id })
      const issues = openIssues(state).filter((issue) => issue.requirement_id === requirement_id)
      const story = storyOf(state, requirement_id).map((event) => ({ ...event }))
      reply.header('etag', `"${requirement.revision}"`)
      const known = findRequirement(state, requirement_id)
      const suspect_links = known === null ? [] : suspectLinksOf(state, known)
      const lineage = lineageOf(state, requirement_id)
      return { requirement, issues, suspect_links, story, ...lineage, as_of_seq: seq }
    },
  })
}

function writingRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'POST',
    url: '/sessions/:session_id/requirements',
    schema: {
      tags,
      operationId: 'addRequirement',
      summary: 'Write a requirement down yourself',
      params: sessionParams,
      body: addRequirementSchema,
      response: { 201: changedRequirementSchema, 200: changedRequirementSchema },
    },
    handler: async (request, reply) => {
      const { statement, priority: word } = request.body
      const read = word === undefined ? null : readPriority(word)
      if (word !== undefined && read === null) throw unableProblem({ code: 'PRIORITY_UNKNOWN', word })
      const priority = read === null ? {} : { priority: read.priority }
      const changed = await change(needs, request, request.params, {
        type: 'add_requirement',
        statement,
        ...priority,
      })
      return reply.code(changed.repeated ? 200 : 201).send(changed)
    },
  })

  app.route({
    method: 'PATCH',
    url: one,
    schema: {
      tags,
      operationId: 'reviseRequirement',
      summary: 'Change its wording, against the revision you read',
      description: 'Refused as stale with 409, the current revision and the whole current requirement.',
      params,
      body: reviseRequirementSchema,
      response,
    },
    handler: async (request) => {
      const { changes, based_on, ...reason } = request.body
      return change(needs, request, request.params, {
        type: 'revise_requirement',
        requirement_id: request.params.requirement_id,
        based_on: basedOn(request, 'based_on', based_on),
        changes,
        ...reason,
      })
    },
  })
}

function decidingRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'POST',
    url: `${one}/decision`,
    schema: {
      tags,
      operationId: 'decideRequirement',
      summary: 'Accept or reject it',
      params,
      body: decideRequirementSchema,
      response,
    },
    handler: async (request) => {
      const { based_on, ...decided } = request.body
      const { requirement_id } = request.params
      const known = { requirement_id, based_on: basedOn(request, 'based_on', based_on) }
      return change(needs, request, request.params, { type: 'decide_requirement', ...known, ...decided })
    },
  })

  app.route({
    method: 'POST',
    url: `${one}/retire`,
    schema: {
      tags,
      operationId: 'retireRequirement',
      summary: 'Take it out, with a reason that stays',
      params,
      body: retireRequirementSchema,
      response,
    },
    handler: async (request) => {
      const { based_on, reason } = request.body
      const { requirement_id } = request.params
      const known = { requirement_id, based_on: basedOn(request, 'based_on', based_on) }
      return change(needs, request, request.params, { type: 'retire_requirement', ...known, reason })
    },
  })
}

function returningRoutes(app: App, needs: HttpNeeds): void {
  app.route({
    method: 'POST',
    url: `${one}/restore`,
    schema: {
      tags,
      operationId: 'restoreRequirement',
      summary: 'Bring it back',
      params,
      body: restoreRequirementSchema,
      response,
    },
    handler: async (request) => {
      const { requirement_id } = request.params
      return change(needs, request, request.params, {
        type: 'restore_requirement',
        requirement_id,
        ...request.body,
      })
    },
  })

  app.route({
    method: 'POST',
    url: `${one}/links/confirm`,
    schema: {
      tags,
      operationId: 'confirmLinks',
      summary: 'You looked at links whose other end had changed, and they still hold',
      params,
      body: confirmLinksSchema,
      response,
    },
    handler: async (request) => {
      const { based_on, ...looked } = request.body
      const { requirement_id } = request.params
      const known = { requirement_id, based_on: basedOn(request, 'based_on', based_on) }
      return change(needs, request, request.params, { type: 'confirm_links', ...known, ...looked })
    },
  })
}

export type Where = (typeof params)['_zod']['output'] | (typeof sessionParams)['_zod']['output']

/** Does it, and reads how the requirement stands then; whoever was late gets that too, beside the refusal. */
async function change(
  needs: HttpNeeds,
  request: FastifyRequest,
  where: Where,
  command: Command,
): Promise<ChangedRequirement> {
  const { session_id } = where
  const asked = 'requirement_id' in where ? where.requirement_id : null
  const principal = principalOf(request)
  const performed = await needs.workspace.perform(principal, session_id, command, cidOf(request))
  if (isStale(performed) && asked !== null) {
    doneOrProblem(needs, performed, { requirement: await standing(needs, request, where, asked) })
  }
  const { answer, seq, repeated } = doneOrProblem(needs, performed)
  const id = asked ?? answer.requirement_id
  if (id === undefined) throw new Error('a requirement was written and its id is missing')
  return { seq, repeated, requirement: await standing(needs, request, where, id) }
}

async function standing(needs: HttpNeeds, request: FastifyRequest, { session_id }: Where, id: RequirementId) {
  const { state } = await snapshotOf(needs, request, session_id)
  const requirement = readRequirement(state, id)
  if (requirement === null) throw unableProblem({ code: 'REQUIREMENT_UNKNOWN', requirement_id: id })
  return requirement
}

const isStale = (performed: Performed): boolean =>
  !performed.done && performed.unable.code === 'CONCURRENT_MODIFICATION'
