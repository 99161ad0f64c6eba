/** One requirement becomes several, several become one, or another takes its place: each with its story. */
import {
  changedRequirementSchema,
  mergeRequirementsSchema,
  requirementIdInPathSchema,
  splitRequirementSchema,
  supersedeRequirementSchema,
} from '@parley/protocol'

import { basedOn } from '../conditions.ts'
import type { App, HttpNeeds } from '../needs.ts'
import { sessionParams } from '../session-door.ts'
import type { Change } from './requirements.ts'

const tags = ['requirements']
const params = sessionParams.extend({ requirement_id: requirementIdInPathSchema })
const response = { 200: changedRequirementSchema }
const one = '/sessions/:session_id/requirements/:requirement_id'

export function regroupingRoutes(app: App, needs: HttpNeeds, change: Change): void {
  app.route({
    method: 'POST',
    url: `${one}/split`,
    schema: {
      tags,
      operationId: 'splitRequirement',
      summary: 'Make several of it; it is superseded by them, and they stand on its words',
      params,
      body: splitRequirementSchema,
      response,
    },
    handler: async (request) => {
      const { based_on, ...split } = request.body
      const { requirement_id } = request.params
      const known = { requirement_id, based_on: basedOn(request, 'based_on', based_on) }
      return change(needs, request, request.params, { type: 'split_requirement', ...known, ...split })
    },
  })

  app.route({
    method: 'POST',
    url: `${one}/supersede`,
    schema: {
      tags,
      operationId: 'supersedeRequirement',
      summary: 'Say which other requirement takes its place',
      params,
      body: supersedeRequirementSchema,
      response,
    },
    handler: async (request) => {
      const { based_on, ...superseding } = request.body
      const { requirement_id } = request.params
      const known = { requirement_id, based_on: basedOn(request, 'based_on', based_on) }
      return change(needs, request, request.params, {
        type: 'supersede_requirement',
        ...known,
        ...superseding,
      })
    },
  })

  app.route({
    method: 'POST',
    url: '/sessions/:session_id/requirements/merge',
    schema: {
      tags,
      operationId: 'mergeRequirements',
      summary: 'Make one of several; they are superseded by it, and it stands on all their words',
      params: sessionParams,
      body: mergeRequirementsSchema,
      response,
    },
    handler: async (request) =>
      change(needs, request, request.params, { type: 'merge_requirements', ...request.body }),
  })
}
