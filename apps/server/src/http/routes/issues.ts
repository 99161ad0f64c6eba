/** Findings of validation, and what became of every sentence. */
import { coverageOf, findMessage, isDismissed, readRequirement, type SessionState } from '@parley/domain'
import {
  dismissIssueSchema,
  issuePageSchema,
  issueQuerySchema,
  performedSchema,
  sessionCoverageSchema,
  setSentenceAsideSchema,
  takeSentenceSchema,
  changedRequirementSchema,
  type SessionCoverage,
} from '@parley/protocol'

import type { App, HttpNeeds } from '../needs.ts'
import { pageFrom } from '../paging.ts'
import { answerOf, perform, sessionParams, snapshotOf } from '../session-door.ts'

export function issueRoutes(app: App, needs: HttpNeeds): void {
  const tags = ['issues']

  app.route({
    method: 'GET',
    url: '/sessions/:session_id/issues',
    schema: {
      tags,
      operationId: 'listIssues',
      summary: 'What is wrong with the wording of requirements, and what would mend it',
      params: sessionParams,
      querystring: issueQuerySchema,
      response: { 200: issuePageSchema },
    },
    handler: async (request) => {
      const { requirement_id, severity, dismissed, ...page } = request.query
      const { state } = await snapshotOf(needs, request, request.params.session_id)
      const wanted = state.validation_issues.filter(
        (issue) =>
          (requirement_id === undefined || issue.requirement_id === requirement_id) &&
          (severity === undefined || issue.severity === severity) &&
          String(isDismissed(state, issue)) === dismissed,
      )
      return pageFrom(wanted, page, (issue) =>
        [issue.requirement_id, issue.rule, issue.start, issue.end, issue.related_id].join(' '),
      )
    },
  })

  app.route({
    method: 'POST',
    url: '/sessions/:session_id/issues/dismiss',
    schema: {
      tags,
      operationId: 'dismissIssue',
      summary: 'Let a finding be, with a reason; it holds for these words of this requirement',
      params: sessionParams,
      body: dismissIssueSchema,
      response: { 200: performedSchema },
    },
    handler: async (request) => {
      const command = { type: 'dismiss_issue', ...request.body } as const
      return answerOf(await perform(needs, request, request.params.session_id, command))
    },
  })
}

export function coverageRoutes(app: App, needs: HttpNeeds): void {
  const tags = ['coverage']

  app.route({
    method: 'GET',
    url: '/sessions/:session_id/coverage',
    schema: {
      tags,
      operationId: 'readCoverage',
      summary: 'What became of every sentence',
      params: sessionParams,
      response: { 200: sessionCoverageSchema },
    },
    handler: async (request) =>
      coverageView((await snapshotOf(needs, request, request.params.session_id)).state),
  })

  app.route({
    method: 'POST',
    url: '/sessions/:session_id/coverage/take',
    schema: {
      tags,
      operationId: 'takeSentence',
      summary: 'This one was meant: make a requirement of a sentence that was set aside',
      params: sessionParams,
      body: takeSentenceSchema,
      response: { 201: changedRequirementSchema, 200: changedRequirementSchema },
    },
    handler: async (request, reply) => {
      const { session_id } = request.params
      const command = { type: 'take_sentence', ...request.body } as const
      const { answer, seq, repeated } = await perform(needs, request, session_id, command)
      const { state } = await snapshotOf(needs, request, session_id)
      const requirement = answer.requirement_id && readRequirement(state, answer.requirement_id)
      if (!requirement) throw new Error('a sentence was taken and its requirement is missing')
      return reply.code(repeated ? 200 : 201).send({ seq, repeated, requirement })
    },
  })

  app.route({
    method: 'POST',
    url: '/sessions/:session_id/coverage/set-aside',
    schema: {
      tags,
      operationId: 'setSentenceAside',
      summary: 'Say why a sentence led to no requirement',
      params: sessionParams,
      body: setSentenceAsideSchema,
      response: { 200: performedSchema },
    },
    handler: async (request) => {
      const command = { type: 'set_sentence_aside', ...request.body } as const
      return answerOf(await perform(needs, request, request.params.session_id, command))
    },
  })
}

export function coverageView(state: SessionState): SessionCoverage {
  const { sentences, accounted } = coverageOf(state)
  const contents = new Map<string, string>()
  const contentOf = (id: (typeof state.coverage)[number]['message_id']): string => {
    const known = contents.get(id) ?? findMessage(state, id)?.content ?? ''
    contents.set(id, known)
    return known
  }
  const items = state.coverage.map((sentence) => ({
    message_id: sentence.message_id,
    start: sentence.start,
    end: sentence.end,
    text: contentOf(sentence.message_id).slice(sentence.start, sentence.end),
    outcome: sentence.outcome,
    requirement_id: sentence.outcome === 'set_aside' ? null : sentence.requirement_id,
    reason: sentence.outcome === 'set_aside' ? sentence.reason : null,
    why: sentence.why,
  }))
  return { sentences, accounted, items }
}
