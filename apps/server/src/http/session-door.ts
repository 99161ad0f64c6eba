/** What every route of a session does: find it for whoever asks, or change it, or leave with a problem. */
import type { Command, Performed, Snapshot, Unable } from '@parley/application'
import type { SessionId } from '@parley/domain'
import { sessionIdSchema } from '@parley/protocol'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod'

import { cidOf } from './conditions.ts'
import { principalOf, type HttpNeeds } from './needs.ts'
import { notFound, unableProblem } from './problem.ts'

/** What cannot be an id is simply not there. */
const idInPath = z.string().regex(/^[\x21-\x7e]{1,200}$/)

export const sessionParams = z.object({
  session_id: sessionIdSchema.refine((id) => idInPath.safeParse(id).success),
})

export async function snapshotOf(
  { workspace }: HttpNeeds,
  request: FastifyRequest,
  session_id: SessionId,
): Promise<Snapshot> {
  const snapshot = await workspace.snapshot(principalOf(request), session_id)
  if (snapshot === null) throw notFound()
  return snapshot
}

export type Done = Extract<Performed, { readonly done: true }>

/** Committed when it returns. */
export async function perform(
  needs: HttpNeeds,
  request: FastifyRequest,
  session_id: SessionId,
  command: Command,
  cidInBody?: string,
): Promise<Done> {
  const cid = cidOf(request, cidInBody)
  return doneOrProblem(needs, await needs.workspace.perform(principalOf(request), session_id, command, cid))
}

export function doneOrProblem(
  needs: HttpNeeds,
  performed: Performed,
  facts: Readonly<Record<string, unknown>> = {},
): Done {
  if (performed.done) return performed
  countConflict(needs, performed.unable)
  throw unableProblem(performed.unable, facts)
}

export function countConflict({ metrics }: HttpNeeds, unable: Unable): void {
  if (unable.code !== 'CONCURRENT_MODIFICATION') return
  metrics.lockConflict(unable.requirement_id === null ? 'sessions' : 'requirements')
}

/** What a change answers, when there is no more to say. */
export const answerOf = ({ answer, seq, repeated }: Done) => ({
  seq,
  repeated,
  ...(answer.message_id === undefined ? {} : { message_id: answer.message_id }),
  ...(answer.source_id === undefined ? {} : { source_id: answer.source_id }),
  ...(answer.requirement_id === undefined ? {} : { requirement_id: answer.requirement_id }),
  ...(answer.turn_id === undefined ? {} : { turn_id: answer.turn_id }),
})
