/** Opening a session; the same key of the same person gives the same one, however often it is sent. */
import {
  emptySession,
  mayDo,
  openSession,
  replay,
  sessionId,
  type Principal,
  type SessionEvent,
} from '@parley/domain'

import { auditEntries } from '../audit/audit-entries.ts'
import { sessionRow } from '../session/session-row.ts'
import { unable, type PerformMeans } from './perform.ts'
import type { Performed } from './workspace.ts'

export interface NewSession {
  readonly project_name: string
  readonly persona_type?: string | null
  readonly key?: string
}

export async function createSession(
  principal: Principal,
  { project_name, persona_type = null, key }: NewSession,
  { log, sha256, now, newId }: Omit<PerformMeans, 'hots'>,
): Promise<Performed> {
  if (!mayDo(principal, 'create')) return unable({ code: 'FORBIDDEN', action: 'create' })
  const { tenant_id, user_id } = principal
  const name = key === undefined ? newId() : sha256(JSON.stringify([tenant_id, user_id, key])).slice(0, 32)
  const session_id = sessionId(`ses_${name}`)
  const occasion = { at: now(), by: { kind: 'person', id: user_id } } as const
  const empty = emptySession(session_id)
  const decision = openSession(empty, { project_name, user_id, persona_type }, occasion)
  if (!decision.accepted) return unable(decision.refusal)

  const { events } = decision
  const answer = { session_id }
  const state = replay(empty, events)
  const outcome = await log.append<SessionEvent>({
    tenant: tenant_id,
    stream: session_id,
    expected_seq: 0,
    events,
    projections: {
      session: sessionRow(state, occasion.at),
      audit: auditEntries(events, { session: state, after: 0, asker: principal }),
    },
  })
  if (outcome.outcome === 'appended') return { done: true, answer, seq: outcome.head.seq, repeated: false }
  if (outcome.outcome === 'moved') return { done: true, answer, seq: outcome.head.seq, repeated: true }
  throw new Error(`a new session was refused by the log: ${outcome.outcome}`)
}
